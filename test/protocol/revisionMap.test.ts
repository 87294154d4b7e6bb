import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { Likelihood } from '../../server/src/model/provider';
import type { MapNotesResult, RevisionMapResult } from '../../server/src/protocol/revisionMap';
import { madeModel } from '../support/madeModel';
import { connect, type MemoryFiles, type TestEditor } from '../support/protocolClient';
import { withProtocolEdits } from '../support/protocolEdits';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const notes = `${folder}/notes/call.md`;
const mapUri = `${folder}/notes/pilot-revision-map.md`;
const script = `INT. LIGHTHOUSE - NIGHT #1#

MARA polishes the great lamp. [[BEN: Is the lamp lit here?]]

EXT. HARBOR - DAY #2#

A trawler unloads crates of mackerel. MARA counts them.

MARA
Forty crates. You owe me two.

INT. CANNERY - DAY #3#

Steam. Women in caps sort mackerel. The FOREMAN shouts.
`;
const call = `# Notes call

- **Producer:** Scene 2: cut the line about the two crates.
- **Director:** Keep the line about the two crates in scene 2.
- **Producer:** The foreman in the cannery shouts too much, tone him down.
- **Director:** The poster should be blue.
`;

describe('a revision map, over the protocol', () => {
  let files: MemoryFiles;
  let editor: TestEditor;

  beforeEach(async () => {
    files = new Map([
      [pilot, script],
      [notes, call],
    ]);
    editor = await connect({ files, folders: [folder] });
    await editor.open(pilot, script);
  });
  afterEach(() => editor.end());

  const apply = (edit: WorkspaceEdit | null | undefined): void => {
    const changes = (edit?.documentChanges ?? []).filter((each): each is TextDocumentEdit => 'edits' in each);
    for (const { textDocument, edits } of changes) {
      files.set(textDocument.uri, withProtocolEdits(files.get(textDocument.uri) ?? '', edits as never));
    }
  };
  const mapAll = async () => {
    const result = await editor.request<MapNotesResult>('closedSet/mapNotes', {
      ...{ uri: pilot, files: [{ uri: notes }], scriptNotes: true },
    });
    apply(result.edit);
    return result;
  };
  const read = () => editor.request<RevisionMapResult>('closedSet/revisionMap', { uri: pilot });
  const taskWith = async (words: string) => {
    const { tasks } = await read();
    return tasks.find(({ text }) => text.includes(words)) ?? assert.fail(`no task with ${words}`);
  };

  it('is made of notes files and the notes in the script, with what contradicts and what fits nowhere', async () => {
    const result = await mapAll();
    assert.deepEqual(
      [result.mapUri, result.notes, result.tasks, result.added, result.contradictions],
      [mapUri, 5, 5, 5, 1],
    );
    assert.equal(result.unplaced, 1);
    assert.deepEqual(result.problems, []);
    assert.match(files.get(mapUri) ?? '', /^# Revision map/);
    const foreman = await taskWith('foreman');
    assert.equal(foreman.scenes[0]?.ordinal, 3);
    assert.equal(foreman.sources[0]?.uri, notes);
    const cut = await taskWith('cut the line');
    assert.equal(cut.scenes[0]?.ordinal, 2);
    assert.deepEqual(cut.contradicts, [(await taskWith('Keep the line')).id]);
  });

  it('shows evidence that stands in the script', async () => {
    await mapAll();
    for (const { scenes } of (await read()).tasks) {
      for (const { evidence } of scenes) {
        for (const { quote, range } of evidence) {
          const line = script.split('\n')[range.start.line] ?? '';
          assert.ok(line.includes(quote.split(' ')[0] ?? ''), quote);
        }
      }
    }
  });

  it('adds nothing where the same notes are mapped again, and keeps what was done by hand', async () => {
    await mapAll();
    const { id } = await taskWith('poster');
    apply(
      await editor.request<WorkspaceEdit | null>('closedSet/setTaskStatus', {
        ...{ uri: pilot, id, status: 'declined', reason: 'not ours' },
      }),
    );
    const before = files.get(mapUri);
    const again = await mapAll();
    assert.deepEqual([again.edit, again.added], [undefined, 0]);
    assert.equal(files.get(mapUri), before);
    const poster = await taskWith('poster');
    assert.deepEqual([poster.status, poster.reason], ['declined', 'not ours']);
  });

  it('proposes what may be done, where its scene was written anew or is gone', async () => {
    await mapAll();
    assert.equal((await taskWith('foreman')).proposal, undefined);
    await editor.change(pilot, 2, [{ text: script.replace('The FOREMAN shouts.', 'The FOREMAN whispers.') }]);
    const changed = await taskWith('foreman');
    assert.equal(changed.proposal?.kind, 'changed');
    assert.match(changed.proposal?.message ?? '', /Scene 3 was written anew.*may be done/);
    await editor.change(pilot, 3, [{ text: `${script}\nMARA leaves.\n` }]);
    assert.match((await taskWith('foreman')).proposal?.message ?? '', /the line .* stands as it was/);
    await editor.change(pilot, 4, [{ text: script.slice(0, script.indexOf('INT. CANNERY')) }]);
    assert.equal((await taskWith('foreman')).proposal?.kind, 'removed');
    assert.equal((await taskWith('foreman')).scenes.length, 0);
  });

  it('says in a sentence what cannot be read, and maps the rest', async () => {
    const result = await editor.request<MapNotesResult>('closedSet/mapNotes', {
      ...{ uri: pilot, files: [{ uri: `${folder}/gone.md` }, { uri: notes }], scriptNotes: false },
    });
    assert.equal(result.tasks, 4);
    assert.match(result.problems[0] ?? '', /^gone\.md: It could not be read\. Look/);
  });

  it('is read as far as it goes where somebody broke it', async () => {
    files.set(mapUri, '# Map\n\n- [?] Odd\n  - nonsense\n');
    const { tasks, problems } = await read();
    assert.deepEqual([tasks.length, problems.map(({ line }) => line)], [1, [3, 3, 4]]);
    await mapAll();
    assert.match(files.get(mapUri) ?? '', /- \[\?\] Odd\n {2}- nonsense\n/);
  });

  it('shows the votes of the small model that the settings choose beside the scores of code', async () => {
    const likelihood: Likelihood = async ({ before }) => ({
      logProbabilities: [before.includes('FOREMAN') ? -1 : -9, -1],
      rateMs: 1,
    });
    const name = 'SmolLM2-135M-Instruct';
    const { make } = madeModel(() => Promise.reject(new Error('it was asked a question')), {
      name,
      likelihood,
    });
    const settings = { model: { path: '/models/small.gguf' } };
    files.set(notes, '- **Producer:** Fewer mackerel, please, and less of the crates and the steam.\n');
    const voted = await connect({ files, folders: [folder], settings, makeProvider: make });
    await voted.open(pilot, script);
    const { edit, withoutModel } = await voted.request<MapNotesResult>('closedSet/mapNotes', {
      ...{ uri: pilot, files: [{ uri: notes }], scriptNotes: false },
    });
    await voted.end();
    assert.equal(withoutModel, undefined);
    apply(edit);
    const [cannery, ...others] = (await taskWith('mackerel')).scenes;
    assert.equal(cannery?.ordinal, 3);
    assert.ok((cannery?.modelScore ?? 0) > 0.5, JSON.stringify(cannery));
    assert.ok(others.some(({ modelScore = 1 }) => modelScore < 0.5));
  });

  it('is nothing yet where no note was mapped', async () => {
    assert.deepEqual(await read(), { mapUri, exists: false, tasks: [], problems: [] });
  });
});
