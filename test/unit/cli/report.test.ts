import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { reportNames } from '../../../server/src/core/breakdown/reports';
import { fakeIo } from '../../support/cliIo';

const pilot = `INT. BAR - DAY #1#

MARIA waits. [[prop: gun | MARIA]]

MARIA
Hello, *you*.

EXT. ROOF - NIGHT #2#

MARIA
| pipes, "quotes" |
`;
const files = {
  'season/1.fountain': pilot,
  'season/2.fountain': 'INT. BAR - DAY\n\nJOE\nHi.\n',
  'all.json': '{ "characters": { "MARIA": { "aliases": ["JOE"] } } }',
};

async function ran(...argv: readonly string[]) {
  const io = fakeIo({ files });
  const code = await run(['report', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

describe('closed-set report', () => {
  it('lists every report', async () => {
    const { code, out, err } = await ran('--list');
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(' ')[0]),
      reportNames,
    );
  });

  it('writes every report in every format', async () => {
    for (const name of reportNames) {
      for (const format of ['text', 'markdown', 'csv', 'json']) {
        const { code, out, err } = await ran(name, 'season', '--format', format);
        assert.deepEqual([code, err], [0, ''], `${name} ${format}`);
        if (format === 'json') assert.equal(JSON.parse(out).report, name);
      }
    }
  });

  it('writes sheets field under field, and a table for reading', async () => {
    const sheets = await ran('breakdown', 'season/1.fountain');
    assert.match(
      sheets.out,
      /^Scene {7}1\nHeading {5}INT\. BAR - DAY\n[\s\S]*\nProps {7}gun \(MARIA\)\n\nScene {7}2\n/,
    );
    const days = await ran('script-days', 'season/1.fountain');
    assert.match(days.out, /^Scene {2}Heading {12}Script Day {2}Certain {2}Reason\n1 /);
  });

  it('names the script where there are several', async () => {
    assert.match(
      (await ran('places', 'season', '--format', 'csv')).out,
      /^script,place,.*\r\nseason\/1\.fountain,BAR,/,
    );
    assert.match((await ran('places', 'season/1.fountain', '--format', 'csv')).out, /^place,.*\r\nBAR,/);
  });

  it('takes only the scenes that are asked for', async () => {
    const { out } = await ran('scene-lengths', 'season/1.fountain', '--scenes', '2-9', '--format', 'json');
    assert.deepEqual(JSON.parse(out).rows, [
      { scene: '2', heading: 'EXT. ROOF - NIGHT', page: '1', eighths: 1 },
    ]);
  });

  it('follows the show file, the paper and the limit that are named', async () => {
    const cast = await ran('day-out-of-days', 'season', '--show', 'all.json', '--format', 'json');
    assert.deepEqual(JSON.parse(cast.out).rows.length, 1);
    const long = await ran(
      'day-lengths',
      'season/1.fountain',
      '--long-day',
      '0.1',
      '--paper',
      'a4',
      '--format',
      'csv',
    );
    assert.match(long.out, /\nD1,1; 2,2,3,yes\r\n$/);
  });

  it('says what is wrong with a command line', async () => {
    const wrong: readonly (readonly [RegExp, ...string[]])[] = [
      [/Name a report; closed-set report --list lists them\./],
      [/There is no report "plcaes"\. Did you mean places\?/, 'plcaes', 'season'],
      [/Name a script, a folder or a glob/, 'places'],
      [
        /--scenes takes scene numbers such as 3-7,12A; "x y" is none\./,
        'places',
        'season',
        '--scenes',
        'x y',
      ],
      [
        /--long-day takes a number of pages above zero; "many" is none\./,
        'places',
        'season',
        '--long-day',
        'many',
      ],
    ];
    for (const [message, ...argv] of wrong) {
      const { code, out, err } = await ran(...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    }
  });

  it('goes on past what cannot be read, and ends with 2', async () => {
    const { code, out, err } = await ran('places', 'gone.fountain', 'season/2.fountain');
    assert.equal(code, 2);
    assert.match(err, /gone\.fountain: there is no such file/);
    assert.match(out, /BAR/);
  });
});
