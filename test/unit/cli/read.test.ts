import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../../server/src/cli/run';
import { Voices } from '../../../server/src/voice/voices';
import { fakeIo } from '../../support/cliIo';
import { cannotSpeak, fakeVoice, fakeVoiceFiles, neverSpeaks } from '../../support/fakeVoice';

const pilot = `Title: Low Water
Author: The room

INT. KITCHEN - DAY #1#

Nobody moves.

MARA
Too late.

EXT. PIER - DAY #2#

Gulls.

MARA
Look up.

OLLE
Where?

EXT. SEA - DAY #3#

Calm.
`;

describe('closed-set read', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-read-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);

  async function ran(
    argv: readonly string[],
    more: {
      answer?: ReturnType<typeof fakeVoice>['answer'];
      signal?: AbortSignal;
      show?: string;
      script?: string;
    } = {},
  ) {
    const voice = fakeVoice();
    voice.answer = more.answer;
    const voices = new Voices([voice]);
    const io = fakeIo({
      files: {
        'pilot.fountain': more.script ?? pilot,
        ...(more.show !== undefined && { 'closedset.json': more.show }),
      },
      voices,
      ...(more.signal && { signal: more.signal }),
    });
    const code = await run(['read', 'pilot.fountain', ...argv], io);
    return {
      code,
      out: io.out(),
      err: io.err(),
      said: voice.asked.map(({ text }) => text),
      closed: voice.closed,
    };
  }

  it('says where no voice speaks the language of the script, and reads it all the same', async () => {
    const { code, err, said } = await ran(['--out', at('r.wav')], {
      script: 'INT. CUISINE - JOUR\n\nMARA\nIl est 8h.\n',
    });
    assert.equal(code, 0);
    assert.match(err, /^closed-set: No voice on this machine speaks French: /);
    assert.deepEqual(said, ['intérieur, cuisine, jour', 'Il est huit heures.']);
    assert.doesNotMatch((await ran([])).err, /speaks/);
  });

  it('tells without a file who would read what, and asks no voice', async () => {
    const { code, out, said } = await ran([]);
    assert.equal(code, 0);
    assert.match(out, /^Role +Voice +Words +About\nNarrator +one +\d+ +\d+ s\nMARA +\w+ +4 +/);
    assert.match(out, /\nAbout \d+ s with pauses\.\n$/);
    assert.deepEqual(said, []);
  });

  it('tells who is cast with a voice that is not here, and who reads instead', async () => {
    const show = '{ "readAloud": { "voices": { "Mara": "system:Ava" } } }';
    const { code, out, err } = await ran([], { show });
    assert.equal(code, 0);
    const voice = /MARA +(\w+)/.exec(out)?.[1];
    assert.match(
      err,
      new RegExp(`MARA is cast with the voice Ava, which is not on this machine; ${voice} reads it`),
    );
    assert.equal((await ran([])).err, '');
  });

  it('tells it as data', async () => {
    const { roles, seconds, title } = JSON.parse((await ran(['--format', 'json'])).out);
    assert.deepEqual(roles.map(({ role, words }: Record<string, unknown>) => [role, words]).slice(1), [
      ['MARA', 4],
      ['OLLE', 1],
    ]);
    assert.equal(title, 'Low Water');
    assert.ok(seconds > 5);
  });

  it('records an MP3 with a chapter a scene, and the title page on its cover', async () => {
    const { code, err, said, closed } = await ran(['--out', at('reading.mp3')]);
    assert.equal(code, 0, err);
    const bytes = readFileSync(at('reading.mp3'));
    assert.deepEqual([...bytes.toString('latin1').matchAll(/CHAP|APIC/g)].map(String), [
      'APIC',
      'CHAP',
      'CHAP',
      'CHAP',
    ]);
    assert.ok(bytes.includes(Buffer.from('Low Water', 'utf16le')));
    assert.ok(said.includes('Too late.') && said.includes('Gulls.'));
    assert.match(
      err,
      /\nEmbedded voices: \d+ lines on this machine's processor, [\d.]+ times as fast as real time\.\n.*reading\.mp3: \d+ s in 1 file\.\n$/,
    );
    assert.equal(closed, 1);
  });

  it('ends with an error where another file that was named is not there, and records what is', async () => {
    for (const out of [[], ['--out', at('reading.wav')]]) {
      const { code, err } = await ran(['gone.fountain', ...out]);
      assert.equal(code, 2);
      assert.match(err, /gone\.fountain/);
    }
    assert.ok(readFileSync(at('reading.wav')).length > 16_000);
  });

  it('records a part of it: scenes, or the sides of somebody', async () => {
    const scenes = await ran(['--out', at('scene.wav'), '--scenes', '2-3', '--preset', 'dialogue-only']);
    assert.deepEqual(scenes.said, ['Look up.', 'Where?']);
    const sides = await ran(['--out', at('sides.wav'), '--sides', 'olle', '--preset', 'dialogue-only']);
    assert.deepEqual(sides.said, ['Look up.', 'Where?']);
  });

  it('reads each kind of text as it is told to', async () => {
    const { said } = await ran([
      '--out',
      at('cues.wav'),
      '--scenes',
      '2-3',
      '--read',
      'heading=hidden,cue=narrator',
    ]);
    assert.deepEqual(said, ['Gulls.', 'mara', 'Look up.', 'olle', 'Where?', 'Calm.']);
  });

  it('leaves room for the part that is rehearsed', async () => {
    const { said } = await ran(['--out', at('cues.wav'), '--part', 'MARA', '--preset', 'dialogue-only']);
    assert.deepEqual(said, ['Where?']);
    assert.ok(readFileSync(at('cues.wav')).length > 16_000);
  });

  it('records a file a scene beside its playlist', async () => {
    const { code, err } = await ran(['--out', at('reading.m3u8')]);
    assert.equal(code, 0, err);
    assert.deepEqual(readdirSync(at('reading')), [
      '001 1 INT. KITCHEN - DAY.mp3',
      '002 2 EXT. PIER - DAY.mp3',
      '003 3 EXT. SEA - DAY.mp3',
    ]);
  });

  it('says which lines nobody could read, and records the rest', async () => {
    const { code, err } = await ran(['--out', at('silent.wav')], { answer: cannotSpeak });
    assert.equal(code, 0);
    assert.match(err, /closed-set: MARA: silent in 2 lines\. The voice could not be used: no tongue\./);
    assert.ok(readFileSync(at('silent.wav')).length > 16_000);
  });

  it('leaves what stood there when it is stopped', async () => {
    writeFileSync(at('reading.mp3'), 'an older reading');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    const { code } = await ran(['--out', at('reading.mp3')], { answer: neverSpeaks, signal: stop.signal });
    assert.equal(code, 130);
    assert.deepEqual(readdirSync(folder), ['reading.mp3']);
    assert.equal(readFileSync(at('reading.mp3'), 'utf8'), 'an older reading');
  });

  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [['--out', 'reading.ogg'], /ends in none of \.mp3, \.wav and \.m3u8/],
    [['--scenes', '9'], /pilot\.fountain has no scene 9\./],
    [['--scenes', 'x-y-z'], /is a list of scene numbers such as 3-7/],
    [['--scenes', '1,3'], /do not follow one another/],
    [['--read', 'cues=narrator'], /does not understand "cues=narrator": kinds are titlePage, section/],
    [['--read', 'cue'], /does not understand "cue": cue takes hidden or narrator or character/],
    [['--read', 'action=character'], /action takes hidden or narrator, as in cue=narrator/],
    [['--part', 'NOBODY'], /Nobody called "NOBODY" speaks in pilot\.fountain/],
    [['--scenes', '1', '--sides', 'MARA'], /not both/],
    [['--scenes', '3', '--preset', 'dialogue-only'], /There is nothing to read in what was chosen/],
  ];
  for (const [argv, words] of mistakes) {
    it(`says what is wrong with ${argv.join(' ')}`, async () => {
      const { code, err, said } = await ran(argv);
      assert.equal(code, 2);
      assert.match(err, words);
      assert.deepEqual(said, []);
    });
  }

  describe('with neural voices', () => {
    async function ranWith(argv: readonly string[]) {
      const own = fakeVoice(['one']);
      let opened: readonly string[] = [];
      let files = fakeVoiceFiles([]);
      const io = fakeIo({
        files: { 'pilot.fountain': pilot },
        voices: {
          list: (kinds) => new Voices([own, files]).list(kinds),
          speak: (request, signal) => new Voices([own, files]).speak(request, signal),
          close: () => new Voices([own, files]).close(),
        },
        voiceFiles: (named) => {
          opened = named;
          files = fakeVoiceFiles(named);
          return files;
        },
      });
      const code = await run(['read', 'pilot.fountain', ...argv], io);
      return { code, opened, out: io.out(), err: io.err(), own, files };
    }

    it('casts them, and says in the end who read on what device and how fast', async () => {
      const { code, opened, err, files } = await ranWith([
        ...['--neural-voice', 'joe.onnx', '--neural-voice', '/voices/amy.onnx'],
        ...['--out', at('reading.wav')],
      ]);
      assert.equal(code, 0, err);
      assert.deepEqual(opened, [path.resolve('/show/joe.onnx'), path.resolve('/voices/amy.onnx')]);
      assert.ok(files.asked.length > 0);
      assert.match(
        err,
        /^Neural voices: \d+ lines? on this machine's processor \(1 thread\), [\d.]+ times as fast as real time\.$/m,
      );
      assert.equal(files.closed, 1);
    });

    it('shows them in the cast', async () => {
      const { out } = await ranWith(['--neural-voice', 'joe.onnx']);
      assert.match(out, /joe\.onnx/);
    });

    it('records nothing where a file is no voice, and says what to do', async () => {
      const { code, err, own, files } = await ranWith([
        ...['--neural-voice', 'joe.onnx', '--neural-voice', 'bad.onnx'],
        ...['--out', at('reading.wav')],
      ]);
      assert.equal(code, 2);
      assert.match(
        err,
        /^closed-set: bad\.onnx is not a voice that can be used: .* Get the whole voice anew/,
      );
      assert.deepEqual([own.asked, files.asked, existsSync(at('reading.wav'))], [[], [], false]);
      assert.equal(files.closed, 1);
    });
  });

  it('says that a folder is not there', async () => {
    const { code, err } = await ran(['--out', at('nowhere/reading.mp3')]);
    assert.equal(code, 2);
    assert.match(err, /was not written: its folder is not there\. Make it, or choose another place\./);
    assert.equal(existsSync(at('nowhere')), false);
  });
});
