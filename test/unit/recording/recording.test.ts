import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadingPlan } from '../../../server/src/core/tableRead/model';
import { CancelledError } from '../../../server/src/core/text/cancellation';
import { mp3Recording } from '../../../server/src/recording/mp3Recording';
import { type Recording, record } from '../../../server/src/recording/recording';
import { sceneRecordings } from '../../../server/src/recording/sceneRecordings';
import type { SoundtrackParts } from '../../../server/src/recording/soundtrack';
import { wavRecording } from '../../../server/src/recording/wavRecording';
import { planOf } from '../../support/readingPlans';

const encoder = readFileSync(createRequire(import.meta.url).resolve('wasm-media-encoders/wasm/mp3'));
const sampleRate = 16_000;
const facts = { title: 'Low Water', artist: '', album: 'Table read', sampleRate } as const;
const mp3 = { facts, encoder };
const second = new Int16Array(sampleRate).fill(2000);
const parts: SoundtrackParts = { sampleRate, ahead: 1, waitFor: () => 0, speak: async () => second };
const never = new AbortController().signal;
const plan = planOf([{}, {}], [{}]);

function reading(recording: Recording, signal = never, from: ReadingPlan = plan) {
  return record(from, parts, recording, signal);
}

describe('recording', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-recording-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);

  it('writes every sample into a WAV file', async () => {
    const target = at('reading.wav');
    const recorded = await reading(await wavRecording(target, sampleRate));
    assert.deepEqual(recorded, { files: [target], seconds: 3 });
    const bytes = readFileSync(target);
    assert.equal(bytes.readUInt32LE(4), bytes.length - 8);
    assert.equal(bytes.readUInt32LE(24), sampleRate);
    assert.equal(bytes.readUInt32LE(40), 3 * sampleRate * 2);
    assert.equal(bytes.length, 44 + 3 * sampleRate * 2);
    assert.equal(bytes.readInt16LE(bytes.length - 2), 2000);
    assert.deepEqual(readdirSync(folder), ['reading.wav']);
  });

  it('knows in an MP3 when each scene began, though the tag stands before the sound', async () => {
    const target = at('reading.mp3');
    await reading(await mp3Recording(target, plan.scenes, mp3));
    const text = readFileSync(target).toString('latin1');
    const chapter = (id: string) => {
      const start = text.indexOf('\0', text.indexOf(id, text.indexOf('CHAP'))) + 1;
      return [0, 4].map((offset) =>
        Buffer.from(text.slice(start + offset, start + offset + 4), 'latin1').readUInt32BE(),
      );
    };
    assert.deepEqual(
      [chapter('scene0'), chapter('scene1')],
      [
        [0, 2000],
        [2000, 3000],
      ],
    );
    assert.deepEqual(readdirSync(folder), ['reading.mp3']);
  });

  it('writes one file a scene and a playlist that names them in order', async () => {
    const playlist = at('reading.m3u8');
    const { files } = await reading(await sceneRecordings(playlist, plan.scenes, mp3));
    const names = ['001 SCENE 1.mp3', '002 SCENE 2.mp3'];
    assert.deepEqual(files, [...names.map((name) => at(path.join('reading', name))), playlist]);
    assert.deepEqual(readdirSync(at('reading')), names);
    assert.deepEqual(readFileSync(playlist, 'utf8').split('\n'), [
      '#EXTM3U',
      '#EXTINF:-1,SCENE 1',
      'reading/001 SCENE 1.mp3',
      '#EXTINF:-1,SCENE 2',
      'reading/002 SCENE 2.mp3',
      '',
    ]);
  });

  it('names files of headings that no file may be named', async () => {
    const titles = ['INT./EXT. CAR: "MOVING" - DAY?', '...', `INT. ${'LONG '.repeat(60)}- DAY`, 'a\nb\u0007'];
    const scenes = titles.map((title, index) => ({
      ordinal: index + 1,
      title,
      first: index,
      end: index + 1,
    }));
    const odd = { ...planOf([{}, {}, {}, {}]), scenes };
    await reading(await sceneRecordings(at('r.m3u8'), scenes, mp3), never, odd);
    const names = readdirSync(at('r')).sort();
    assert.equal(names[0], '001 INT. EXT. CAR MOVING - DAY.mp3');
    assert.equal(names[1], '002 scene.mp3');
    assert.ok(names[2]?.startsWith('003 INT. LONG LONG') && names[2].length < 90, names[2]);
    assert.equal(names[3], '004 a b.mp3');
    assert.doesNotMatch(readFileSync(at('r.m3u8'), 'utf8'), /a\nb/);
  });

  it('names files in any script as long as a disk takes, and a folder that looks like a comment', async () => {
    const scenes = [
      { ordinal: 1, title: `INT. ${'\u6771\u4eac\u{20bb7}'.repeat(60)} - DAY`, first: 0, end: 1 },
    ];
    const playlist = at(`#1 ${'d'.repeat(240)}.m3u8`);
    await reading(await sceneRecordings(playlist, scenes, mp3), never, { ...planOf([{}]), scenes });
    const [, , line = ''] = readFileSync(playlist, 'utf8').split('\n');
    assert.match(line, /^\.\/#1 d/);
    assert.match(path.basename(line), /^001 INT\. (?:\u6771|\u4eac|\u{20bb7})+\.mp3$/u);
    assert.ok(readFileSync(at(line)).length > 0);
  });

  it('leaves what stood there when it is stopped, and nothing half-written', async () => {
    mkdirSync(at('scenes'));
    writeFileSync(at('reading.mp3'), 'an older reading');
    const targets = [
      () => mp3Recording(at('reading.mp3'), plan.scenes, mp3),
      () => wavRecording(at('reading.wav'), sampleRate),
      () => sceneRecordings(at('scenes.m3u8'), plan.scenes, mp3),
    ];
    for (const open of targets) {
      const stop = new AbortController();
      const work = record(plan, parts, await open(), stop.signal, () => stop.abort());
      await assert.rejects(work, CancelledError);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['reading.mp3', 'scenes']);
    assert.deepEqual(readdirSync(at('scenes')), []);
    assert.equal(readFileSync(at('reading.mp3'), 'utf8'), 'an older reading');
  });

  it('leaves nothing when a voice fails', async () => {
    const speak = async () => {
      throw new Error('no voice');
    };
    const recording = await mp3Recording(at('reading.mp3'), plan.scenes, mp3);
    await assert.rejects(record(plan, { ...parts, speak }, recording, never), /no voice/);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('says with the code of the system that a folder is not there', async () => {
    await assert.rejects(wavRecording(at('nowhere/reading.wav'), sampleRate), { code: 'ENOENT' });
  });

  it('refuses a WAV file that is too long for its format before it is written', async () => {
    const recording = await wavRecording(at('long.wav'), sampleRate);
    const hour = { length: 2 ** 31 } as Int16Array;
    await assert.rejects(recording.write(hour), { code: 'EFBIG' });
    await recording.discard();
  });
});
