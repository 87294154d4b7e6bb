import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { ModelError } from '../../server/src/model/modelErrors';
import type { RunRequest } from '../../server/src/model/provider';
import type { SummarizeChangesResult, SummaryAnswer } from '../../server/src/protocol/summaries';
import { madeModel } from '../support/madeModel';
import { memoryGit } from '../support/memoryGit';
import { connect, type EditorOptions, type TestEditor } from '../support/protocolClient';
import { until } from '../support/until';

const folder = 'file:///show';
const uri = `${folder}/pilot.fountain`;
const model = { path: '/models/small.gguf' };
const before =
  'INT. BAR - NIGHT\n\nMARIA locks the front door.\n\nEXT. PIER - DAY\n\nGulls fight over a fish.\n';
const now = before.replace('locks the front door', 'leaves the front door open');

async function start(options: EditorOptions = {}, files: readonly (readonly [string, string])[] = []) {
  const all = new Map([[uri, now], [`${folder}/old.fountain`, before], ...files]);
  const editor = await connect({ folders: [folder], files: all, ...options });
  await editor.open(uri, now);
  return editor;
}

const scenes = (editor: TestEditor, more: object = {}) =>
  editor.request<SummaryAnswer>('closedSet/summarizeScene', { uri, scenes: [1], ...more });
const earlier = { kind: 'file', uri: `${folder}/old.fountain` };
const changes = (editor: TestEditor, more: object = {}) =>
  editor.request<SummarizeChangesResult | null>('closedSet/summarizeChanges', { uri, earlier, ...more });

/** Says again the last line that it is shown, with a true quote. */
const honest = async ({ prompt: { user } }: RunRequest): Promise<string> => {
  const quote = /\n(.*)\n<\/(?:scene|now)>/.exec(user)?.[1] ?? '';
  const key = user.includes('</now>') ? 'now' : 'quote';
  return JSON.stringify({ points: [{ ...(key === 'now' && { before: '' }), [key]: quote, point: quote }] });
};

describe('summaries of scenes and changes, over the protocol', () => {
  it('say what stands there without a model, and that there is none', async () => {
    const editor = await start();
    const scene = await scenes(editor);
    assert.match(scene.markdown, /^# INT\\?\. BAR/);
    assert.ok(scene.markdown.includes(`(<${uri}#L3>)`), scene.markdown);
    assert.match(scene.withoutModel ?? '', /No model file is chosen/);
    const changed = await changes(editor);
    assert.match(changed?.markdown ?? '', /^# What changed: old\.fountain to pilot\.fountain\n/);
    assert.ok(changed?.markdown.includes(`line 3 before](<${folder}/old.fountain#L3>)`));
    assert.deepEqual([changed?.changed, changed?.claims, changed?.dropped], [1, 0, 0]);
    assert.match(changed?.withoutModel ?? '', /No model file is chosen/);
    await editor.end();
  });

  it('leave out scenes that are not there', async () => {
    const editor = await start();
    assert.match((await scenes(editor, { scenes: [7] })).markdown, /There are no such scenes/);
    await editor.end();
  });

  it('ask the chosen model, and tell progress', async () => {
    const made = madeModel(honest);
    const editor = await start({ settings: { model }, makeProvider: made.make });
    const kinds: string[] = [];
    editor.connection.onNotification('$/progress', (params: { value: { kind: string } }) => {
      kinds.push(params.value.kind);
    });
    for (const answer of [
      await scenes(editor, { workDoneToken: 'a' }),
      await changes(editor, { workDoneToken: 'b' }),
    ]) {
      assert.deepEqual([answer?.claims, answer?.dropped, answer?.withoutModel], [1, 0, undefined]);
      assert.match(answer?.markdown ?? '', /- ◇ “MARIA leaves the front door open\.”/);
    }
    assert.deepEqual(
      kinds.filter((kind) => kind !== 'report'),
      ['begin', 'end', 'begin', 'end'],
    );
    assert.ok(kinds.includes('report'));
    await editor.end();
  });

  it('tell apart from a commit, whose text they hand over to be linked to', async () => {
    const git = memoryGit({
      commits: { c0ffee00dd: { 'pilot.fountain': before } },
      history: {
        'pilot.fountain': [{ commit: 'c0ffee00dd', day: '2026-02-07', subject: 'One', tags: ['white'] }],
      },
    });
    const editor = await start({ git });
    const at = (revision: string) =>
      changes(editor, { earlier: { kind: 'revision', revision, label: 'white' } });
    const result = await at('c0ffee00dd');
    assert.match(result?.markdown ?? '', /^# What changed: white to pilot\.fountain\n/);
    assert.deepEqual(result?.earlier, { name: 'Earlier Draft.fountain', text: before });
    assert.match(result?.markdown ?? '', /line 3 before\]\(<Earlier%20Draft\.fountain#L3>\)/);
    assert.equal(await at('nowhere'), null);
    await editor.end();
  });

  for (const [what, failure] of [
    ['that fell', new ModelError({ code: 'hostEnded', path: model.path, how: 'SIGABRT', tries: 3 })],
    ['whose file is gone', new ModelError({ code: 'fileMissing', path: model.path })],
  ] as const) {
    it(`go on without a model ${what}, and say why`, async () => {
      const made = madeModel(() => Promise.reject(failure));
      const editor = await start({ settings: { model }, makeProvider: made.make });
      for (const answer of [await scenes(editor), await changes(editor)]) {
        assert.equal(answer?.withoutModel, failure.message);
        assert.match(answer?.markdown ?? '', /INT\. BAR/);
      }
      assert.deepEqual(editor.log, []);
      await editor.end();
    });
  }

  for (const [method, params] of [
    ['closedSet/summarizeScene', { uri, scenes: [1] }],
    ['closedSet/summarizeChanges', { uri, earlier }],
  ] as const) {
    it(`stop within half a second when cancelled: ${method}`, async () => {
      let asked = false;
      const made = madeModel(
        (_, work) =>
          new Promise((_resolve, reject) => {
            asked = true;
            work?.signal?.addEventListener('abort', () => reject(new ModelError({ code: 'notLoaded' })));
          }),
      );
      const editor = await start({ settings: { model }, makeProvider: made.make });
      const source = new CancellationTokenSource();
      const asking = editor.connection.sendRequest(method, params, source.token);
      await until('the model is asked', () => asked);
      const from = performance.now();
      source.cancel();
      await assert.rejects(asking, { code: -32800 });
      assert.ok(performance.now() - from < 500);
      await editor.end();
    });
  }
});

describe('the form of summaries, by the settings', () => {
  const written = async (summary: object, files: readonly (readonly [string, string])[] = []) => {
    const editor = await start({ settings: { summary } }, files);
    const answers = {
      scene: await scenes(editor),
      changes: await changes(editor),
      notes: await editor.request<SummaryAnswer>('closedSet/summarizeNotes', { uri, scope: 'script' }),
    };
    await editor.end();
    return answers;
  };

  it('takes length and reader', async () => {
    const usual = await written({});
    const short = await written({ length: 'short', audience: 'producer' });
    assert.match(usual.changes?.markdown ?? '', /“MARIA locks the front door\.”/);
    assert.doesNotMatch(short.changes?.markdown ?? '', /“MARIA locks/);
    assert.match(usual.scene.markdown, /How it begins and ends/);
    assert.doesNotMatch(short.scene.markdown, /How it begins and ends/);
  });

  it('takes a template for each kind', async () => {
    const template = 'house/{kind}.md';
    const files = [
      [`${folder}/house/scenes.md`, 'SCENES\n{{scenes}}\n'],
      [`${folder}/house/changes.md`, 'CHANGES\n{{overview}}\n'],
      [`${folder}/house/notes.md`, 'NOTES\n{{counts}}\n'],
    ] as const;
    const { scene, changes: changed, notes } = await written({ template }, files);
    assert.match(scene.markdown, /^SCENES\n- INT\\?\. BAR/);
    assert.match(changed?.markdown ?? '', /^CHANGES\n- 2 scenes, as many as before/);
    assert.match(notes.markdown, /^NOTES\n0 notes in this script/);
    for (const { problems } of [scene, notes]) assert.equal(problems, undefined);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['gone.md', '', /^The template gone\.md cannot be read, so the summary is in the usual form\./],
    ['../house.md', '', /^The template \.\.\/house\.md lies outside of the folder/],
    ['/etc/house.md', '', /^The template \/etc\/house\.md lies outside of the folder/],
    ['house.md', 'Hi\n{{wether}}\n', /asks for \{\{wether\}\} on line 2, .* It has \{\{scenes\}\}, /],
  ];
  for (const [template, text, sentence] of refused) {
    it(`says why ${template} cannot be used, and writes the usual form`, async () => {
      const files = text === '' ? [] : [[`${folder}/${template}`, text] as const];
      const { scene, changes: changed, notes } = await written({ template }, files);
      assert.match(scene.problems?.[0] ?? '', sentence);
      assert.equal(changed?.problems?.length, 1);
      assert.equal(notes.problems?.length, 1);
      assert.match(scene.markdown, /^# INT/);
    });
  }
});
