import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatTask, readMap } from '../../../../server/src/core/assistant/revisionMap/mapFile';
import type { RevisionTask } from '../../../../server/src/core/assistant/revisionMap/model';
import { setStatus, updateMap } from '../../../../server/src/core/assistant/revisionMap/updateMap';

const task = (more: Partial<RevisionTask> = {}): RevisionTask => ({
  id: 'n-4f2a',
  text: 'Could it lose the stamp business? Half a page out.',
  sources: [
    {
      file: 'notes/call (1).md',
      line: 14,
      page: 2,
      quote: 'could it lose the "stamp" business?',
      author: 'Producer',
      date: '2026-03-16',
    },
  ],
  scenes: [
    {
      ordinal: 2,
      sceneNumber: '2A',
      heading: 'INT. OFFICE - DAY',
      line: 42,
      hash: '3fa9c1e0',
      score: 0.82,
      modelScore: 0.6,
      evidence: [{ line: 52, quote: 'She says "no", and stamps.', why: 'event' }],
    },
  ],
  kind: 'cut',
  priority: 'must',
  status: 'open',
  assignee: 'Nora',
  contradicts: ['n-91bc'],
  duplicates: ['n-77aa', 'n-0001'],
  ...more,
});
const other = task({
  id: 'n-91bc',
  text: 'Keep the stamp.',
  contradicts: ['n-4f2a'],
  duplicates: [],
  status: 'done',
});
const header = { title: 'One Key Low', script: '../one-key-low.fountain' };

describe('the file of a revision map', () => {
  it('gives back every fact of a task', () => {
    for (const each of [
      task(),
      other,
      task({ status: 'declined', reason: 'the director wants it', scenes: [] }),
    ]) {
      assert.deepEqual(readMap(`# Map\n\n${formatTask(each)}\n`).map.tasks, [each]);
    }
  });

  it('gives back whatever words there are', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '' && !text.includes('<!--'));
    const property = fc.property(words, words, (text, quote) => {
      const made = task({
        text,
        sources: [{ file: 'a.md', line: 1, quote }],
        contradicts: [],
        duplicates: [],
      });
      assert.deepEqual(readMap(formatTask(made)).map.tasks, [made]);
    });
    fc.assert(property, { seed: 20_261_125 });
  });

  it('is read whatever stands in it, and says what it does not understand', () => {
    const text = [
      '# Map',
      '- [?] What',
      '  - maybe',
      '    - line x',
      '- [x] By hand',
      '  - must',
      'Free words.',
      '  - must',
      '- [ ] Twice <!-- a-b -->',
      '- [ ] Twice <!-- a-b -->',
      '  - against nobody',
    ].join('\n');
    const { map, problems, lines } = readMap(text);
    assert.deepEqual(
      map.tasks.map(({ text: what, status }) => [what, status]),
      [
        ['What', 'open'],
        ['By hand', 'done'],
        ['Twice', 'open'],
        ['Twice', 'open'],
      ],
    );
    assert.equal(lines.get('a-b'), 9);
    assert.deepEqual(
      problems.map(({ code, line }) => `${line} ${code}`).filter((each) => !each.endsWith('no-source')),
      ['2 unknown-state', '3 unknown-fact', '4 unknown-fact', '10 repeated-id', '10 unknown-task'],
    );
  });

  it('is total and linear', () => {
    fc.assert(
      fc.property(fc.string(), (text) => void readMap(text)),
      { seed: 20_261_125 },
    );
    const begun = performance.now();
    readMap(`- [ ] ${'<!--'.repeat(50_000)}\n${'  - from ['.repeat(50_000)}`);
    assert.ok(performance.now() - begun < 5_000);
  });
});

describe('writing into a revision map', () => {
  const map = updateMap('', { tasks: [task({ contradicts: [], duplicates: [] })] }, header);

  it('begins one that a person can read', () => {
    assert.match(map, /^# Revision map: One Key Low\n\nOf \[one-key-low\.fountain\]/);
    assert.match(map, /\n## Scene 2 \(2A\): INT\. OFFICE - DAY\n\n- \[ \] Could it lose/);
  });

  it('changes nothing where the same notes are mapped again, whatever was done to them', () => {
    const edited = map
      .replace('- [ ] Could it lose', '- [-] Lose')
      .replace('must · cut', 'could · cut')
      .replace('# Revision', 'My words.\n\n# Revision');
    assert.equal(updateMap(edited, { tasks: [task({ id: 'n-0000' })] }, header), edited);
    const crlf = edited.replaceAll('\n', '\r\n');
    assert.equal(updateMap(crlf, { tasks: [task()] }, header), crlf);
  });

  it('puts new tasks under their scenes, in order, and what fits nowhere last', () => {
    const scene = (ordinal: number) => [
      { ordinal, heading: `INT. ${ordinal}`, line: ordinal, score: 0.5, evidence: [] },
    ];
    const fresh = (id: string, scenes: RevisionTask['scenes']) =>
      task({ id, scenes, sources: [{ file: 'b.md', line: 1, quote: id }], contradicts: [], duplicates: [] });
    const tasks = [fresh('n-c', []), fresh('n-a', scene(1)), fresh('n-d', scene(9)), fresh('n-b', scene(2))];
    const more = updateMap(map, { tasks }, header);
    assert.deepEqual(
      readMap(more).map.tasks.map(({ id }) => id),
      ['n-a', 'n-4f2a', 'n-b', 'n-d', 'n-c'],
    );
    assert.deepEqual(readMap(more).problems, []);
  });

  it('adds who else said it', () => {
    const again = task({
      sources: [...task().sources, { file: 'mail.eml', line: 3, quote: 'lose the stamp' }],
    });
    const [merged] = readMap(updateMap(map, { tasks: [again] }, header)).map.tasks;
    assert.deepEqual(
      merged?.sources.map(({ file }) => file),
      ['notes/call (1).md', 'mail.eml'],
    );
  });

  it('ticks, declines with a reason, and opens again', () => {
    const declined = setStatus(map, 'n-4f2a', 'declined', 'she needs it\nlater') ?? '';
    assert.deepEqual(
      readMap(declined).map.tasks.map(({ status, reason }) => [status, reason]),
      [['declined', 'she needs it later']],
    );
    assert.equal(setStatus(declined, 'n-4f2a', 'open'), map);
    assert.equal(setStatus(map, 'n-none', 'done'), undefined);
  });

  it('is read as other editors and people write it, and nothing of that is lost', () => {
    const source = '  - from [call.md:1](call.md#L1): "Cut it."';
    const evidence = '    - line 52: "She stamps the form, hard" (event)';
    const written = (bullet: string, indent: string) =>
      [
        `${bullet} [X] Cut **it**. <!-- n-1 -->`,
        `${indent}${bullet === '1.' ? '-' : bullet} **Must** · Cut · For Nora`,
        `${indent}- Because she asked`,
        `${indent}${source.trim()}`,
        `${indent}- scene 2 · INT. OFFICE - DAY · line 42 · 82 %`,
        `${indent}${indent}${evidence.trim()}`,
      ].join('\n');
    for (const [bullet, indent] of [
      ['-', '\t'],
      ['*', '    '],
      ['+', '   '],
      ['1.', '  '],
    ] as const) {
      const text = written(bullet, indent);
      const { map: read, problems } = readMap(text);
      assert.deepEqual(problems, [], text);
      assert.deepEqual(
        read.tasks.map(({ status, priority, kind, assignee, reason, sources, scenes }) => [
          ...[status, priority, kind, assignee, reason, sources.length, scenes[0]?.evidence.length],
        ]),
        [['done', 'must', 'cut', 'Nora', 'she asked', 1, 1]],
        text,
      );
      const again = task({ id: 'n-1', sources: [{ file: 'mail.eml', line: 3, quote: 'cut it' }] });
      const more = updateMap(text, { tasks: [again] }, header).split('\n');
      assert.deepEqual(
        more.filter((line) => !text.split('\n').includes(line)),
        ['  - from [mail.eml:3](mail.eml#L3): "cut it"'],
      );
      const opened = setStatus(text, 'n-1', 'open') ?? '';
      assert.ok(opened.startsWith(`${bullet} [ ] Cut **it**.`), opened);
      assert.ok(!opened.includes('Because'), opened);
    }
  });

  it('tells of a merge that was not finished, and of boxes that are none', () => {
    const text = [
      '<<<<<<< HEAD',
      '- [x] Cut it. <!-- n-1 -->',
      '=======',
      '- [/] Cut it. <!-- n-1 -->',
      '>>>>>>> nora',
      '  - from [call.md:1](call.md#L1): "Cut it."',
      '- [x]No space',
      '[ ] No mark',
      '[a link](call.md)',
      '- [] Empty',
    ].join('\n');
    const { map: read, problems } = readMap(text);
    assert.deepEqual(
      problems.map(({ code, line }) => `${line} ${code}`).filter((each) => !each.endsWith('no-source')),
      ['1 merge-mark', '3 merge-mark', '4 repeated-id', '5 merge-mark', '7 broken-box', '8 broken-box'],
    );
    assert.deepEqual(
      read.tasks.map(({ text: what, status, sources }) => [what, status, sources.length]),
      [
        ['Cut it.', 'done', 0],
        ['Cut it.', 'inProgress', 1],
        ['Empty', 'open', 0],
      ],
    );
    const more = updateMap(text, { tasks: [task({ id: 'n-1' })] }, header).split('\n');
    for (const line of text.split('\n')) assert.ok(more.includes(line), line);
  });

  it('has the scenes that are likely, and the title without marks of emphasis', () => {
    const scene = (ordinal: number, score: number) => ({
      ...{ ordinal, heading: `INT. ${ordinal}`, line: ordinal, score },
      evidence: [1, 2, 3].map((line) => ({ line, quote: `line ${line}`, why: 'words' as const })),
    });
    const scenes = [scene(3, 0.5), scene(4, 0.2), scene(5, 0.02)];
    const text = updateMap('', { tasks: [task({ scenes })] }, { ...header, title: '_**THE LAST_CARD**_' });
    assert.deepEqual(
      readMap(text).map.tasks[0]?.scenes.map(({ ordinal, evidence }) => [ordinal, evidence.length]),
      [
        [3, 3],
        [4, 3],
      ],
    );
    assert.ok(text.startsWith('# Revision map: THE LAST_CARD\n'), text.slice(0, 60));
  });

  it('takes a second note in the same words for a new one, and one that lost its mark for the same', () => {
    const source = (line: number) => ({ file: 'notes/call (1).md', line, quote: 'Too long.' });
    const first = task({
      id: 'n-1',
      text: 'Too long.',
      sources: [source(3)],
      contradicts: [],
      duplicates: [],
    });
    const second = { ...first, id: 'n-2', sources: [source(9)] };
    const one = updateMap('', { tasks: [first] }, header);
    const both = updateMap(one, { tasks: [first, second] }, header);
    assert.deepEqual(
      readMap(both).map.tasks.map(({ id }) => id),
      ['n-1', 'n-2'],
    );
    const unmarked = one.replace(' <!-- n-1 -->', '').replace('Too long. ', 'Much too long.');
    assert.equal(updateMap(unmarked, { tasks: [first] }, header), unmarked);
  });
});
