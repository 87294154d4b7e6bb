import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import type { Git } from '../../../server/src/git/git';
import { fakeIo } from '../../support/cliIo';
import { memoryGit } from '../../support/memoryGit';

const [bar, pier, car] = [
  'INT. BAR - NIGHT #1#\n\nMaria counts the glasses behind the counter.\n\nMARIA\nNobody pays in this town.\n\n',
  'EXT. PIER - DAY #2#\n\nThe ferry turns away before anyone can shout.\n\nJOE\nThe last one until Sunday.\n\n',
  'INT. CAR - DAY #3#\n\nThe wipers scrape over dry glass.\n\nMARIA\nTurn left at the silo.\n\n',
];
const roof = 'EXT. ROOF - NIGHT #4#\n\nOtis paints the antenna green, whistling.\n';
const files = {
  'blue.fountain': bar + pier + car,
  'pink.fountain': car + bar.replace('counts the glasses', 'breaks a glass') + roof,
  'drafts/pilot.fountain': bar,
};

async function compared(argv: readonly string[], git?: Git) {
  const io = fakeIo({ files, ...(git && { git }) });
  const code = await run(['compare', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('closed-set compare', () => {
  it('writes pairs, what was removed and what was inserted as JSON', async () => {
    const { code, out, err } = await compared(['blue.fountain', 'pink.fountain', '--format', 'json']);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(JSON.parse(out), {
      pairs: [
        { a: 1, b: 2, status: 'changed' },
        { a: 3, b: 1, status: 'moved' },
      ],
      removed: [2],
      inserted: [3],
    });
  });

  it('adds to the JSON what changed within, where that is asked', async () => {
    const { out } = await compared(['blue.fountain', 'pink.fountain', '--format', 'json', '--words']);
    const [first] = JSON.parse(out).pairs;
    assert.deepEqual(first.changes, [
      {
        kind: 'changed',
        element: 'action',
        a: 'Maria counts the glasses behind the counter.',
        b: 'Maria breaks a glass behind the counter.',
      },
    ]);
  });

  it('tells a person what moved where, what is new and what is gone', async () => {
    const { out } = await compared(['blue.fountain', 'pink.fountain', '--words']);
    assert.equal(
      out,
      `blue.fountain → pink.fountain
Scenes: 3 before, 3 now. 1 changed, 1 moved, 1 new, 1 removed.

Before  Now  What     Scene                 More
     3    1  moved    3  INT. CAR - DAY     first in the script now
     1    2  changed  1  INT. BAR - NIGHT
     2       removed  2  EXT. PIER - DAY
          3  new      4  EXT. ROOF - NIGHT

1 → 2  1  INT. BAR - NIGHT
  ~ Maria [-counts the glasses-]{+breaks a glass+} behind the counter.
`,
    );
  });

  it('writes a page', async () => {
    const { out } = await compared(['blue.fountain', 'pink.fountain', '--format', 'markdown', '--words']);
    assert.match(out, /^# What Changed: blue\.fountain to pink\.fountain\n/);
    assert.match(out, /^\| 1 \| 2 \| changed \| 1 INT\. BAR - NIGHT \| {2}\|$/m);
    assert.match(out, /^- Maria ~~counts the glasses~~ \*\*breaks a glass\*\* behind the counter\.$/m);
  });

  it('says where nothing differs, and where there are no scenes', async () => {
    assert.match((await compared(['blue.fountain', 'blue.fountain'])).out, /\nNo scene differs\.\n$/);
    const io = fakeIo({ files: { 'a.fountain': 'Rain.', 'b.fountain': 'Snow.' } });
    assert.equal(await run(['compare', 'a.fountain', 'b.fountain'], io), 0);
    assert.match(io.out(), /Neither draft has a scene heading/);
    assert.match(io.out(), /Outside of the scenes something differs/);
  });

  it('takes a draft from git, named from here or from the top', async () => {
    const git = memoryGit({ commits: { abc: { 'blue.fountain': bar + pier } }, revisions: { main: 'abc' } });
    const { code, out } = await compared(['main:blue.fountain', 'blue.fountain', '--format', 'json'], git);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out).inserted, [3]);
  });

  it('says what is wrong with a revision', async () => {
    const git = memoryGit({ commits: { abc: {} }, revisions: { main: 'abc' } });
    const gone = await compared(['old:blue.fountain', 'blue.fountain'], git);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /no tag, branch or commit old/);
    const absent = await compared(['main:blue.fountain', 'blue.fountain'], git);
    assert.deepEqual([absent.code, absent.out], [2, '']);
    assert.match(absent.err, /there was no such file at main/);
    const without = await compared(['main:blue.fountain', 'blue.fountain']);
    assert.equal(without.code, 2);
    assert.match(without.err, /The script is in no git repository/);
  });

  it('wants two drafts that can be read', async () => {
    const one = await compared(['blue.fountain']);
    assert.deepEqual([one.code, /Name two drafts/.test(one.err)], [2, true]);
    const missing = await compared(['nowhere.fountain', 'blue.fountain']);
    assert.deepEqual([missing.code, missing.out], [2, '']);
    assert.match(missing.err, /nowhere\.fountain: there is no such file/);
  });
});
