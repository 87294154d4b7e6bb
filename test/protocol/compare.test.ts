import assert from 'node:assert/strict';
import type { CommittedDraft, CompareDraftsResult } from '../../server/src/protocol/drafts';
import { memoryGit } from '../support/memoryGit';
import { connect, type TestEditor } from '../support/protocolClient';

const folder = 'file:///show';
const pilot = `${folder}/pilot.fountain`;
const [bar, car] = [
  'INT. BAR - DAY\n\nMaria counts the glasses behind the counter.\n\n',
  'INT. CAR - NIGHT\n\nThe wipers scrape over dry glass all the way home.\n\n',
];
const now = `${car}${bar.replace('counts', 'drops')}`;

describe('comparing drafts, over the protocol', () => {
  let editor: TestEditor;
  const git = memoryGit({
    commits: { c0ffee00dd: { 'pilot.fountain': bar } },
    history: {
      'pilot.fountain': [
        { commit: 'c0ffee00dd', day: '2026-02-07', subject: 'First draft', tags: ['white'] },
      ],
    },
  });

  beforeEach(async () => {
    const files = new Map([
      [pilot, now],
      [`${folder}/old.fountain`, bar + car],
    ]);
    editor = await connect({ files, folders: [folder], git });
    await editor.open(pilot, now);
  });
  afterEach(() => editor.end());

  const compare = (earlier: object) =>
    editor.request<CompareDraftsResult | null>('closedSet/compareDrafts', { uri: pilot, earlier });

  it('tells what became of the scenes of another file, with links to both', async () => {
    const result = await compare({ kind: 'file', uri: `${folder}/old.fountain` });
    assert.ok(result);
    assert.match(result.title, /old\.fountain to pilot\.fountain/);
    assert.match(
      result.markdown,
      /\[1\]\(<file:\/\/\/show\/old\.fountain#L1>\) \| \[2\]\(<file:\/\/\/show\/pilot\.fountain#L5>\)/,
    );
    assert.equal(result.earlierText, bar + car);
    assert.deepEqual(
      result.scenes.map(({ label, before, after }) => [label, before?.start.line, after?.start.line]),
      [['INT. BAR - DAY', 0, 4]],
    );
  });

  it('lists the commits that changed the script, and compares with one', async () => {
    const drafts = await editor.request<readonly CommittedDraft[]>('closedSet/earlierDrafts', { uri: pilot });
    assert.deepEqual(drafts, [
      { revision: 'c0ffee00dd', label: 'white', day: '2026-02-07', subject: 'First draft' },
    ]);
    const result = await compare({ kind: 'revision', revision: 'c0ffee00dd', label: 'white' });
    assert.deepEqual(
      result?.scenes.map(({ status, label }) => `${status} ${label}`),
      ['new INT. CAR - NIGHT', 'changed INT. BAR - DAY'],
    );
    assert.doesNotMatch(
      result?.markdown ?? '',
      /\[1\]\([^)]*#L1>\) \| \[2\]/,
      'no link to what lies in no file',
    );
  });

  it('answers nothing for a draft that is not there', async () => {
    assert.equal(await compare({ kind: 'revision', revision: 'nowhere', label: 'nowhere' }), null);
    assert.equal(await compare({ kind: 'file', uri: `${folder}/gone.fountain` }), null);
  });
});
