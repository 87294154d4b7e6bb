import * as assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { fakeIo, type World } from '../../support/cliIo';

const pilot =
  '# Act One\n\nINT. KITCHEN - DAY\n\nMARA (30) waits.\n\nMARA\nToo late.\n\nEXT. PIER - DAY\n\nGulls.\n';

async function ran(argv: readonly string[], files: World['files'] = {}) {
  const io = fakeIo({ files: { 'pilot.fountain': pilot, ...files } });
  return { code: await run(['summarize', ...argv], io), out: io.out(), err: io.err() };
}

describe('closed-set summarize', () => {
  it('tells what stands in a scene, with its lines', async () => {
    const { code, out } = await ran(['pilot.fountain', '--scenes', '1']);
    assert.equal(code, 0);
    assert.match(out, /“Too late\.” — MARA, \[scene 1, line 8\]\(<pilot\.fountain#L8>\)/);
  });

  it('takes a section for its scenes', async () => {
    const { out } = await ran(['pilot.fountain', '--scenes', 'Act One']);
    assert.match(out, /^# 2 scenes\n/);
  });

  it('writes in the format of the house', async () => {
    const files = { 'house.md': '# Our form\n\nPeople:\n{{people}}\n' };
    const { out } = await ran(['pilot.fountain', '--scenes', '1', '--template', 'house.md'], files);
    assert.match(out, /^# Our form\n\nPeople:\n- MARA \(1 speech\) — \[scene 1, line 3\]/i);
  });

  it('writes scenes as data, each line with file and number', async () => {
    const { out } = await ran(['pilot.fountain', '--scenes', '1', '--format', 'json']);
    const { scenes, model } = JSON.parse(out);
    assert.deepEqual(model, { name: null, reason: null });
    assert.deepEqual(
      scenes.map(({ heading, file, line, sentences }: Record<string, unknown>) => [
        heading,
        file,
        line,
        sentences,
      ]),
      [['INT. KITCHEN - DAY', 'pilot.fountain', 3, []]],
    );
  });

  const old = { 'old.fountain': pilot.replace('Too late.', 'On time.') };

  it('tells what changed since an earlier draft, with links to both', async () => {
    const { code, out } = await ran(['pilot.fountain', '--changes-since', 'old.fountain'], old);
    assert.equal(code, 0);
    assert.match(out, /^# What changed: old\.fountain to pilot\.fountain\n/);
    assert.match(
      out,
      /line 8 before\]\(<old\.fountain#L8>\) → MARA: “Too late\.” \[scene 1, line 8\]\(<pilot/,
    );
  });

  it('writes what changed as data', async () => {
    const argv = ['pilot.fountain', '--changes-since', 'old.fountain', '--format', 'json'];
    const { out } = await ran(argv, old);
    const { before, now, scenes } = JSON.parse(out);
    assert.deepEqual([before, now, scenes.length], ['old.fountain', 'pilot.fountain', 1]);
    assert.deepEqual(scenes[0].lines, [
      {
        before: {
          draft: 'before',
          scene: 1,
          file: 'old.fountain',
          line: 8,
          author: 'MARA',
          quote: 'On time.',
        },
        now: { draft: 'now', scene: 1, file: 'pilot.fountain', line: 8, author: 'MARA', quote: 'Too late.' },
      },
    ]);
  });

  const refused: readonly (readonly [readonly string[], RegExp])[] = [
    [['pilot.fountain'], /Say which scenes with --scenes, or which earlier draft/],
    [['pilot.fountain', '--changes-since', 'gone.fountain'], /gone\.fountain/],
    [['--changes-since', 'pilot.fountain'], /Name one script; --changes-since names its earlier draft\./],
    [
      ['pilot.fountain', '--changes-since', 'pilot.fountain', '--scenes', '1'],
      /Ask for --scenes or for --changes-since, not for both\./,
    ],
    [
      ['pilot.fountain', '--scenes', '1', '--template', 'bad.md', '--format', 'json'],
      /A --template writes Markdown; leave it out for --format json\./,
    ],
    [['pilot.fountain', '--scenes', '9'], /has no scene or section 9\. closed-set outline lists them\./],
    [
      ['pilot.fountain', '--scenes', '1', '--template', 'bad.md'],
      /bad\.md, line 2: there is no \{\{wether\}\}\. It may be one of \{\{scenes\}\}/,
    ],
    [['pilot.fountain', '--scenes', '1', '--template', 'none.md'], /none\.md cannot be read\./],
  ];
  for (const [argv, sentence] of refused) {
    it(`refuses ${argv.slice(1).join(' ') || 'no scenes'} with a sentence`, async () => {
      const { code, out, err } = await ran(argv, { 'bad.md': 'Hi\n{{wether}}\n' });
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, sentence);
    });
  }
});
