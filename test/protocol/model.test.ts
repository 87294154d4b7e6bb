import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { ModelError } from '../../server/src/model/modelErrors';
import type { RunRequest } from '../../server/src/model/provider';
import type { ModelInfoResult, ModelState, SummarizeNotesResult } from '../../server/src/protocol/requests';
import { madeModel as fakeModel } from '../support/madeModel';
import { connect, type EditorOptions, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const uri = 'file:///show/pilot.fountain';
const path = '/models/small.gguf';
const text = `INT. BAR - NIGHT

MARIA waits. [[LENA: Cut the second speech of Maria, it drags.]]

JOE
Hello. [[TOM: Could the bar be a boat instead?]]
`;

/** Repeats the first note it is shown. */
const honest = async ({ prompt }: RunRequest): Promise<string> => {
  const [, quote = ''] = /^n1(?: \(.*?\))?: (.*)$/m.exec(prompt.user) ?? [];
  return JSON.stringify({ points: [{ quote, point: quote }] });
};

interface ModelEditor extends TestEditor {
  readonly states: readonly ModelState[];
}

async function start(options: EditorOptions): Promise<ModelEditor> {
  const editor = await connect(options);
  const states: ModelState[] = [];
  editor.connection.onNotification('closedSet/modelState', (state: ModelState) => {
    states.push(state);
  });
  await editor.open(uri, text);
  return { ...editor, states };
}

const ask = (editor: TestEditor, more: object = {}) =>
  editor.request<SummarizeNotesResult>('closedSet/summarizeNotes', { uri, scope: 'script', ...more });

describe('summarizing notes', () => {
  it('sorts them without a model, and says so', async () => {
    const editor = await start({});
    const result = await ask(editor);
    assert.deepEqual([result.notes, result.claims, result.dropped], [2, 0, 0]);
    assert.match(result.withoutModel ?? '', /No model file is chosen/);
    assert.ok(result.markdown.includes(`(<${uri}#L3>)`), result.markdown);
    await editor.end();
  });

  it('takes files of notes beside the script, and tells which it could not read', async () => {
    const mail = 'From: Omar <o@example.org>\nSubject: Notes\n\nTrim the song.\n';
    const editor = await start({ files: new Map([['file:///show/notes/mail.eml', mail]]) });
    const files = [
      { uri: 'file:///show/notes/mail.eml' },
      {
        uri: 'vscode-vfs://host/call.md',
        content: Buffer.from('- **Dana:** Cut the dog.').toString('base64'),
      },
      { uri: 'file:///show/gone.pdf' },
      { uri: 'untitled:old.doc', content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]).toString('base64') },
    ];
    const result = await ask(editor, { files });
    assert.equal(result.notes, 4);
    assert.match(result.markdown, /Trim the song\..*Omar.*\(<file:\/\/\/show\/notes\/mail\.eml#L4>\)/);
    assert.match(result.markdown, /Dana/);
    assert.deepEqual(
      result.problems?.map((problem) => problem.slice(0, 24)),
      ['gone.pdf: It could not be', 'old.doc: It is an old Wo'].map((problem) => problem.slice(0, 24)),
    );
    await editor.end();
  });

  it('asks the chosen model, tells progress, and says what the model is doing', async () => {
    const fake = fakeModel(honest);
    const editor = await start({ settings: { model: { path, threads: 3 } }, makeProvider: fake.make });
    const kinds: string[] = [];
    editor.connection.onNotification('$/progress', (params: { token: string; value: { kind: string } }) => {
      if (params.token === 't') kinds.push(params.value.kind);
    });
    const result = await ask(editor, { workDoneToken: 't' });
    assert.equal(result.withoutModel, undefined);
    assert.ok(result.claims > 0);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
    assert.ok(kinds.includes('report'));
    assert.equal(fake.made.length, 1);
    assert.deepEqual(fake.made[0]?.choice, { path, gpu: 'auto', contextSize: 0, threads: 3 });
    assert.equal(fake.made[0]?.idleMs, 600_000);
    await until('the model is ready', () => editor.states.at(-1)?.kind === 'ready');
    assert.deepEqual(
      [...new Set(editor.states.map(({ kind }) => kind))],
      ['idle', 'loading', 'busy', 'ready'],
    );
    await editor.end();
    assert.equal(fake.unloaded, 1);
  });

  it('goes on without a model that cannot be used, and says why', async () => {
    const fake = fakeModel(() => Promise.reject(new ModelError({ code: 'fileMissing', path })));
    const editor = await start({ settings: { model: { path } }, makeProvider: fake.make });
    const result = await ask(editor);
    assert.equal(result.notes, 2);
    assert.match(result.withoutModel ?? '', /small\.gguf/);
    await until('the failure is told', () => editor.states.some(({ kind }) => kind === 'failed'));
    assert.deepEqual(editor.log, []);
    await editor.end();
  });

  it('stops when it is cancelled', async () => {
    let stopped = false;
    const fake = fakeModel(
      (_, work) =>
        new Promise((_resolve, reject) => {
          work?.signal?.addEventListener('abort', () => {
            stopped = true;
            reject(new ModelError({ code: 'notLoaded' }));
          });
        }),
    );
    const editor = await start({ settings: { model: { path } }, makeProvider: fake.make });
    const source = new CancellationTokenSource();
    const params = { uri, scope: 'script' };
    const asking = editor.connection.sendRequest('closedSet/summarizeNotes', params, source.token);
    await until('the model is asked', () => editor.states.some(({ kind }) => kind === 'busy'));
    source.cancel();
    await assert.rejects(asking, { code: -32800 });
    assert.ok(stopped);
    await editor.end();
  });

  it('is not lost when somebody types meanwhile', async () => {
    let proceed = (): void => undefined;
    const fake = fakeModel(
      (request) => new Promise((resolve) => (proceed = () => honest(request).then(resolve))),
    );
    const editor = await start({ settings: { model: { path } }, makeProvider: fake.make });
    const asking = ask(editor);
    await until('the model is asked', () => editor.states.some(({ kind }) => kind === 'busy'));
    await editor.change(uri, 2, [{ text: 'INT. ELSEWHERE\n' }]);
    const going = setInterval(() => proceed(), 5);
    assert.equal((await asking).notes, 2);
    clearInterval(going);
    await editor.end();
  });

  it('takes up another model when the setting changes, and gives back the first', async () => {
    const fake = fakeModel(honest);
    const editor = await start({ settings: { model: { path } }, makeProvider: fake.make });
    await until('the first', () => fake.made.length === 1);
    await editor.configure({ model: { path: '/models/other.gguf' } });
    await until('the other', () => fake.made.length === 2);
    assert.equal(fake.unloaded, 1);
    await editor.configure({ model: { path: '' } });
    await until('none', () => editor.states.at(-1)?.kind === 'none');
    await editor.end();
  });
});

describe('showing a model', () => {
  const info = (editor: TestEditor, params: object = {}) =>
    editor.request<ModelInfoResult>('closedSet/modelInfo', params);

  it('tells what the chosen file is', async () => {
    const fake = fakeModel(honest);
    const editor = await start({ settings: { model: { path } }, makeProvider: fake.make });
    const answer = await info(editor);
    assert.ok(answer.kind === 'info' && answer.markdown.includes('| Model | Small |'));
    await editor.end();
  });

  it('looks at another file without choosing it', async () => {
    const fake = fakeModel(honest);
    const editor = await start({ makeProvider: fake.make });
    assert.equal((await info(editor, { path })).kind, 'info');
    assert.deepEqual([fake.made.length, fake.unloaded], [1, 1]);
    await editor.end();
  });

  it('says what to do where none is chosen', async () => {
    const editor = await start({});
    const answer = await info(editor);
    assert.ok(answer.kind === 'error' && /Choose Model File/.test(answer.message), JSON.stringify(answer));
    await editor.end();
  });
});
