import assert from 'node:assert/strict';
import { ModelError } from '../../server/src/model/modelErrors';
import type { ModelState } from '../../server/src/protocol/requests';
import type { TableItems, TableResult } from '../../server/src/protocol/table';
import { madeModel } from '../support/madeModel';
import { connect, type EditorOptions } from '../support/protocolClient';

const uri = 'file:///show/pilot.fountain';
const path = '/models/small.gguf';
const text = `INT. BAR - NIGHT

MARIA waits. [[LENA: Cut the second speech.]]

EXT. STREET - DAY

Rain.
`;

async function start(options: EditorOptions) {
  const editor = await connect(options);
  await editor.open(uri, text);
  return { ...editor, table: () => editor.request<TableResult>('closedSet/table', { uri }) };
}

async function laid(options: EditorOptions): Promise<TableItems> {
  const result = await (await start(options)).table();
  assert.ok(result.kind === 'table', JSON.stringify(result));
  return result;
}

const model = (reading: string, make = madeModel(async () => '{}').make) => ({
  settings: { model: { path, scriptReading: reading } },
  makeProvider: make,
});

describe('the table', () => {
  it('says what to do where no model is chosen', async () => {
    const result = await (await start({})).table();
    assert.deepEqual(result, {
      kind: 'none',
      message:
        'No model is chosen, so there is no table to lay anything on. Closed Set: Choose Model File chooses one.',
    });
  });

  it('has the script on it and its notes beside it, in tokens that add up', async () => {
    const { items, contextSize, question, answer, free, reading, title } = await laid(model('wholeScript'));
    assert.deepEqual(
      items.map(({ kind, tokens, isOn }) => [kind, tokens, isOn]),
      [
        ['script', 20, true],
        ['notes', 20, false],
      ],
    );
    assert.equal(20 + question + answer + free, contextSize);
    assert.match(reading, /^The whole script is read before every question/);
    assert.equal(title, 'pilot.fountain');
  });

  it('has the show file beside it where there is one', async () => {
    const files = new Map([['file:///show/closedset.json', '{ "title": "Low Water" }']]);
    const { items } = await laid({ ...model('auto'), files });
    assert.deepEqual(items.at(-1), {
      kind: 'showFile',
      name: 'Show file',
      tokens: 20,
      isOn: false,
      why: 'Names and places are matched by code; no model is shown this file.',
    });
  });

  it('tells the model, its device and its memory', async () => {
    const { facts } = await laid(model('auto'));
    const labels = facts.map(([label]) => label);
    assert.ok(labels.includes('Device') && labels.includes('Memory, estimated'), labels.join());
  });

  it('tells after a question that the script is still read, and after another that it is not', async () => {
    const editor = await start(model('wholeScript'));
    const remembered = async () => {
      const result = await editor.table();
      return result.kind === 'table' ? result.remembered : result.message;
    };
    assert.match(await remembered(), /^Nothing is read yet/);
    await editor.request('closedSet/summarizeScene', { uri, scenes: [1] });
    assert.match(await remembered(), /^The model has the script read/);
    await editor.request('closedSet/summarizeNotes', { uri, scope: 'script' });
    assert.match(await remembered(), /^The model has another question read/);
  });

  it('asks about scenes over the whole script, or scene by scene, as the settings say', async () => {
    for (const [reading, isWhole] of [
      ['wholeScript', true],
      ['sceneByScene', false],
    ] as const) {
      const asked: string[] = [];
      const { make } = madeModel(async ({ prompt }) => {
        asked.push(prompt.system);
        return '{}';
      });
      const editor = await start(model(reading, make));
      await editor.request('closedSet/summarizeScene', { uri, scenes: [1] });
      assert.equal(
        asked.length > 0 && asked.every((system) => system.includes('Scene 2. EXT. STREET')),
        isWhole,
      );
    }
  });

  it('tells nothing new of a model that it finds ready, so that a page which follows it comes to rest', async () => {
    const { make } = madeModel(async () => '{}');
    const resting: typeof make = (options) => {
      const provider = make({ ...options, onStateChange: () => undefined });
      const load: typeof provider.load = async (work) => {
        const loaded = await provider.load(work);
        options.onStateChange?.('idle');
        return loaded;
      };
      return { ...provider, load };
    };
    const editor = await start(model('auto', resting));
    const told: string[] = [];
    editor.connection.onNotification('closedSet/modelState', ({ kind }: ModelState) => {
      told.push(kind);
    });
    for (let time = 0; time < 3; time += 1) await editor.table();
    assert.deepEqual(
      told.filter((kind) => kind === 'ready'),
      ['ready'],
    );
  });

  it('tells why a model cannot be used', async () => {
    const { make } = madeModel(async () => '{}');
    const failing: typeof make = (options) => ({
      ...make(options),
      load: () => Promise.reject(new ModelError({ code: 'noModelChosen' })),
    });
    const result = await (await start(model('auto', failing))).table();
    assert.equal(result.kind, 'none');
    assert.ok(result.kind === 'none' && result.message.length > 10);
  });
});
