import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run';
import { type FakeIo, fakeIo, type World } from '../../support/cliIo';

const pilot = `Title: Pilot

# Act One

INT. BAR - BACK ROOM - NIGHT #1#

= They meet.

MARIA (34) sits. [[prop: gun | MARIA]] [[SC: Is it loaded?]]

MARIA
Hello.

EXT. ROOF - DAY

JOE
Nice view here.
`;
const second = 'INT. BAR - DAY\nRain.\n\nJOSEPH\nHi, Maria.\n';
const show = '{ "characters": { "JOE": { "aliases": ["JOSEPH"] } } }';
const files = { 'season/1.fountain': pilot, 'season/2.fountain': second, 'season/closedset.json': show };

async function ran(
  argv: readonly string[],
  world: World = { files },
): Promise<FakeIo & { readonly code: number }> {
  const io = fakeIo(world);
  return { ...io, code: await run(argv, io) };
}

async function json(argv: readonly string[], world?: World) {
  return JSON.parse((await ran([...argv, '--format', 'json'], world)).out());
}

describe('closed-set outline', () => {
  it('draws sections and scenes in order', async () => {
    const { out, err, code } = await ran(['outline', 'season/1.fountain']);
    assert.equal(code, 0);
    assert.equal(err(), '');
    assert.match(out(), /^Pilot \(season\/1\.fountain\): 2 scenes, \d+ words\n/);
    assert.match(out(), /\n {3}3 {7}# Act One\n {3}5 {2}1 {6}INT\. BAR - BACK ROOM - NIGHT {2}N1 {3}MARIA\n/);
  });

  it('gives every part of a heading as JSON', async () => {
    const [script] = await json(['outline', 'season/1.fountain']);
    assert.deepEqual(script.scenes[0], {
      ordinal: 1,
      number: '1',
      heading: 'INT. BAR - BACK ROOM - NIGHT',
      interiorExterior: 'int',
      location: 'BAR',
      subLocations: ['BACK ROOM'],
      timeOfDay: 'NIGHT',
      scriptDay: { label: 'N1', certain: true, source: 'inferred', reason: 'firstScene' },
      extensions: [],
      line: 5,
      synopses: ['They meet.'],
      characters: ['MARIA'],
      notes: 1,
      words: script.scenes[0].words,
      readAloudSeconds: script.scenes[0].readAloudSeconds,
    });
    const seconds = script.scenes.map((scene: { readAloudSeconds: number }) => scene.readAloudSeconds);
    assert.ok(
      seconds.every((each: number) => each >= 1 && each < 60),
      String(seconds),
    );
    assert.deepEqual(script.sections, [{ depth: 1, text: 'Act One', line: 3, synopses: [] }]);
    assert.equal(script.counts.scenes, 2);
  });

  it('has as many cells in every CSV row as in the header', async () => {
    const { out } = await ran(['outline', 'season', '--format', 'csv']);
    const rows = out().trimEnd().split('\r\n');
    assert.equal(rows.length, 5);
    for (const row of rows) assert.equal(row.split(',').length, 15, row);
  });

  it('goes on past what cannot be read, and ends with 2', async () => {
    const { out, err, code } = await ran(['outline', 'gone.fountain', 'season/2.fountain']);
    assert.match(err(), /^closed-set: gone\.fountain: there is no such file/);
    assert.match(out(), /season\/2\.fountain/);
    assert.equal(code, 2);
    const nothing = await ran(['outline', 'gone.fountain', '--format', 'json']);
    assert.equal(nothing.out(), '');
  });

  it('sends no control character of a script to the terminal', async () => {
    const { out } = await ran(['outline', '-'], { stdin: 'INT. \u001b[31mBAR\u0007 - DAY\n\nRain.\n' });
    assert.doesNotMatch(out().replaceAll('\n', ''), /\p{Cc}/u);
  });
});

describe('closed-set map', () => {
  it('draws a script as a picture of its own, to standard output or to a file', async () => {
    const { out, code } = await ran(['map', 'season/1.fountain']);
    assert.equal(code, 0);
    assert.match(out(), /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns=/);
    assert.equal(out().match(/data-scene=/g)?.length, 2);

    const io = fakeIo({ files });
    assert.equal(await run(['map', 'season/1.fountain', '--out', 'map.svg'], io), 0);
    assert.equal(io.out() + io.err(), '');
    assert.equal(String(await io.files.read('/show/map.svg')), out());
  });

  it('draws the layers that are named', async () => {
    const lanesOf = async (...more: readonly string[]) => {
      const numberedTwice = pilot.replace('ROOF - DAY', 'ROOF - DAY #1#');
      const { out } = await ran(['map', 'a.fountain', ...more], { files: { 'a.fountain': numberedTwice } });
      return ['sections', 'days', 'cast', 'tags', 'findings'].filter((name) =>
        out().includes(`<g class="${name}"`),
      );
    };
    assert.deepEqual(await lanesOf(), ['sections', 'days', 'cast', 'tags']);
    assert.deepEqual(await lanesOf('--layers', 'cast, findings'), ['cast', 'findings']);
    const { err, code } = await ran(['map', 'season/1.fountain', '--layers', 'cats']);
    assert.equal(code, 2);
    assert.match(err(), /There is no layer "cats"\. Did you mean/);
  });

  it('is of one script', async () => {
    const { err, code } = await ran(['map', 'season']);
    assert.equal(code, 2);
    assert.match(err(), /A map is of one script/);
  });

  it('says what to do where there are no scenes, or the file cannot be written', async () => {
    const empty = await ran(['map', 'notes.fountain'], { files: { 'notes.fountain': 'Just words.\n' } });
    assert.equal(empty.code, 2);
    assert.match(empty.err(), /notes\.fountain: there are no scenes to draw\. A scene begins with a heading/);
    assert.equal(empty.out(), '');

    const io = fakeIo({ files });
    const full = {
      ...io,
      files: { ...io.files, write: () => Promise.reject(new Error('ENOSPC: no space left')) },
    };
    assert.equal(await run(['map', 'season/1.fountain', '--out', 'map.svg'], full), 2);
    assert.match(
      io.err(),
      /^closed-set: map\.svg could not be written \(ENOSPC: no space left\)\. Check the folder/,
    );
  });
});

describe('closed-set pages', () => {
  it('draws pages and eighths of each scene', async () => {
    const { out, code } = await ran(['pages', 'season/1.fountain']);
    assert.equal(code, 0);
    assert.match(out(), /^season\/1\.fountain: 1 page \(2\/8\)\nPage {2}Eighths {2}No\. {2}Scene\n/);
    assert.match(out(), /\n {3}1 {6}2\/8 {2}1 {4}INT\. BAR - BACK ROOM - NIGHT\n/);
  });

  it('adds up several scripts', async () => {
    const { out } = await ran(['pages', 'season']);
    assert.match(out(), /\n\n2 scripts: 2 pages \(3\/8\)\n$/);
  });

  it('gives pages and scenes as JSON, for the paper that is asked for', async () => {
    const [script] = await json(['pages', 'season/1.fountain', '--paper', 'a4']);
    assert.equal(script.linesPerPage, 58);
    assert.deepEqual(script.pages, [{ number: '1', line: 5, printedLines: 12 }]);
    assert.deepEqual(script.scenes[1], {
      ordinal: 2,
      number: null,
      heading: 'EXT. ROOF - DAY',
      line: 14,
      page: '1',
      eighths: 1,
      length: '1/8',
    });
  });

  it('leaves room for CONTINUED where it is asked for', async () => {
    const stdin = `INT. BAR - DAY\n\n${'Rain.\n\n'.repeat(53)}`;
    const { out } = await ran(['pages', '-'], { stdin });
    assert.match(out(), /: 2 pages/);
    const marked = await ran(['pages', '-', '--continueds'], { stdin });
    assert.match(marked.out(), /: 3 pages/);
  });

  it('has as many cells in every CSV row as in the header', async () => {
    const { out } = await ran(['pages', 'season', '--format', 'csv']);
    const rows = out().trimEnd().split('\r\n');
    assert.equal(rows.length, 4);
    for (const row of rows) assert.equal(row.split(',').length, 7, row);
  });
});

describe('closed-set characters', () => {
  it('counts several scripts as one show, with the aliases of its file', async () => {
    const people = await json(['characters', 'season']);
    assert.deepEqual(
      people.map(({ name, speeches, words }: { name: string; speeches: number; words: number }) => [
        name,
        speeches,
        words,
      ]),
      [
        ['JOE', 2, 5],
        ['MARIA', 1, 1],
      ],
    );
    assert.deepEqual(people[1].introduction, { file: 'season/1.fountain', line: 9 });
    assert.equal(people[1].age, '34');
    assert.deepEqual(people[1].scenes, { speaking: 1, silent: 0, mentioned: people[1].scenes.mentioned });
    assert.deepEqual(people[0].appearances[0], {
      file: 'season/1.fountain',
      line: 14,
      number: null,
      heading: 'EXT. ROOF - DAY',
      kind: 'speaking',
    });
  });

  it('takes another show file where one is named', async () => {
    const world = { files: { ...files, 'other.json': '{}' } };
    const people = await json(['characters', 'season', '--show', 'other.json'], world);
    assert.deepEqual(people.map(({ name }: { name: string }) => name).sort(), ['JOE', 'JOSEPH', 'MARIA']);
  });
});

describe('closed-set tags', () => {
  it('tells where, what and whose', async () => {
    assert.deepEqual(await json(['tags', 'season']), [
      {
        file: 'season/1.fountain',
        line: 9,
        category: 'prop',
        value: 'gun',
        owner: 'MARIA',
        scene: { ordinal: 1, number: '1', heading: 'INT. BAR - BACK ROOM - NIGHT' },
      },
    ]);
    const { out } = await ran(['tags', 'season', '--format', 'csv']);
    assert.match(out(), /\r\nseason\/1\.fountain,9,prop,gun,MARIA,1,1,INT\. BAR - BACK ROOM - NIGHT\r\n$/);
  });
});

describe('closed-set check', () => {
  it('is silent about a clean script', async () => {
    const { out, err, code } = await ran(['check', 'season/1.fountain']);
    assert.deepEqual([out(), err(), code], ['', 'Nothing found in 1 script.\n', 0]);
  });

  it('gives one finding a line, and ends with 1', async () => {
    const { out, err, code } = await ran(['check', 'season']);
    assert.match(
      out(),
      /^season\/2\.fountain:1:1: warning: No empty line .*\[heading-needs-blank-line-after]\n$/,
    );
    assert.match(
      err(),
      /^Findings .*\n +1 {2}warning +heading-needs-blank-line-after\n\n1 finding in 2 scripts\.\n$/,
    );
    assert.equal(code, 1);
  });

  it('gives the same as JSON lines, with the fix', async () => {
    const { out } = await ran(['check', 'season', '--format', 'jsonl']);
    const { message, ...finding } = JSON.parse(out());
    assert.deepEqual(finding, {
      file: 'season/2.fountain',
      ruleId: 'heading-needs-blank-line-after',
      severity: 'warning',
      line: 1,
      column: 1,
      endLine: 1,
      related: [],
      fix: { title: 'Insert an empty line', edits: [{ start: 14, end: 14, text: '\n' }] },
    });
    assert.match(message, /Put an empty line under it\.$/);
  });

  it('looks into the show file, and still reads the scripts', async () => {
    const broken = { ...files, 'season/closedset.json': '{\n  "characters": [' };
    const { out, code } = await ran(['check', 'season/1.fountain'], { files: broken });
    assert.match(out(), /^season\/closedset\.json:\d+:\d+: warning: .*\[show-file-invalid-json]$/m);
    assert.equal(code, 1);
  });

  it('says more with 2 than with 1', async () => {
    assert.equal((await ran(['check', 'season', 'gone.fountain'])).code, 2);
  });
});

describe('closed-set notes', () => {
  it('sorts the notes without a model', async () => {
    const { out, code } = await ran(['notes', 'season/1.fountain']);
    assert.match(out(), /^# Notes\n\n1 note in this script/);
    assert.match(out(), /Is it loaded\?.*\(<season\/1\.fountain#L9>\)/);
    assert.equal(code, 0);
    const result = await json(['notes', 'season/1.fountain']);
    assert.equal(result.counts.notes, 1);
    assert.deepEqual(result.model, { kind: 'none' });
    assert.deepEqual(result.notes[0].sources[0], {
      file: 'season/1.fountain',
      line: 9,
      page: null,
      author: 'SC',
      date: null,
      label: null,
      scene: 'INT. BAR - BACK ROOM - NIGHT',
      text: 'Is it loaded?',
    });
  });

  it('reads files of notes beside scripts, and tells what it could not read', async () => {
    const files = {
      'pilot.fountain': 'INT. BAR - DAY\n\n[[SC: Is it loaded?]]\n',
      'notes/call.md': '- **Dana:** Cut the dog.\n',
      'notes/mail.eml': 'From: Omar <o@example.org>\nSubject: Notes\n\nTrim the song.\n',
      'old.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    };
    const names = ['pilot.fountain', 'notes/*.{md,eml}', 'old.doc'];
    const { out, err, code } = await ran(['notes', ...names, '--format', 'json'], { files });
    const { notes } = JSON.parse(out());
    assert.deepEqual(
      notes.map(({ sources: [source] }: { sources: { author: string; file: string; text: string }[] }) => [
        source?.file,
        source?.author,
        source?.text,
      ]),
      [
        ['pilot.fountain', 'SC', 'Is it loaded?'],
        ['notes/call.md', 'Dana', 'Cut the dog.'],
        ['notes/mail.eml', 'Omar', 'Trim the song.'],
      ],
    );
    assert.match(err(), /old\.doc: It is an old Word/);
    assert.equal(code, 2);
    const alone = await ran(['notes', 'notes/call.md'], { files });
    assert.match(alone.out(), /1 note in this show/);
    assert.equal(alone.code, 0);
  });

  it('refuses a number that is none', async () => {
    const { err, code } = await ran(['notes', 'season', '--model', 'm.gguf', '--threads', 'many']);
    assert.match(err(), /--threads takes a whole number; "many" is not/);
    assert.equal(code, 2);
  });
});

describe('closed-set parse', () => {
  const odd = '\ufeffINT. BAR - DAY\r\n\r\n\u0000Rain \ud800[[\r\r@JOE (V.O.)\r\nHi.';

  it('gives a tree whose ranges, one after another, are the file', async () => {
    const { out, code } = await ran(['parse', '-'], { stdin: odd });
    const text = Buffer.from(odd).toString();
    const tree = JSON.parse(out());
    const pieces = tree.elements.map(({ start, end }: { start: number; end: number }) =>
      text.slice(start, end),
    );
    assert.equal(pieces.join(''), text);
    const cue = tree.elements.find(({ kind }: { kind: string }) => kind === 'characterCue');
    assert.equal(text.slice(cue.name.start, cue.name.end), 'JOE');
    assert.equal(text.slice(cue.extensions[0].start, cue.extensions[0].end), '(V.O.)');
    assert.equal(cue.line, 5);
    assert.equal(tree.problems[0].code, 'unclosed-note');
    assert.equal(code, 0);
  });

  it('takes any bytes', async () => {
    for (const bytes of [
      new Uint8Array(0),
      new Uint8Array([0xff, 0xfe, 0x41]),
      new Uint8Array([0, 0xc3, 0x28]),
    ]) {
      const { out, code } = await ran(['parse', 'x'], { files: { x: bytes } });
      assert.equal(code, 0);
      JSON.parse(out());
    }
  });

  it('gives the words alone, by either option', async () => {
    const short = await ran(['parse', 'season/2.fountain', '--elements']);
    assert.equal(short.out(), (await ran(['parse', 'season/2.fountain', '--format', 'elements'])).out());
    assert.deepEqual(JSON.parse(short.out()).elements[0], { type: 'scene_heading', text: 'INT. BAR - DAY' });
  });

  it('answers JSON lines with JSON lines', async () => {
    const stdin = '{"id":"a","input":"INT. BAR"}\r\n\n{"id":2,"input":""}\n';
    const { out, code } = await ran(['parse', '--elements'], { stdin });
    const [first, second, ...more] = out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      [first.id, first.elements[0].type, second, more],
      ['a', 'scene_heading', { id: 2, elements: [] }, []],
    );
    assert.equal(code, 0);
    const wrong = await ran(['parse', '--elements'], { stdin: '{"id":1,"input":"x"}\n{"id":2}\n' });
    assert.match(wrong.err(), /line 2 of standard input is not JSON of the form/);
    assert.equal(wrong.code, 2);
  });
});
