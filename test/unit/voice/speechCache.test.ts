import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpeechRequest } from '../../../server/src/voice/engine';
import { SpeechCache, type SpeechCacheOptions } from '../../../server/src/voice/speechCache';
import { fakeSpeech } from '../../support/fakeVoices';

const hello: SpeechRequest = { text: 'hello there', voice: 'embedded:slt', rate: 1, pitch: 1 };

function saying(text: string): SpeechRequest {
  return { ...hello, text };
}

/** 1,000 samples, which are 2,000 bytes. */
function longSpeech() {
  return fakeSpeech(saying('x'.repeat(1000)));
}

describe('SpeechCache', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'closed-set-speech-'));
    folder = join(root, 'speech');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  async function wrote(options: SpeechCacheOptions, ...texts: readonly string[]): Promise<SpeechCache> {
    const cache = new SpeechCache(options);
    for (const text of texts) cache.put(saying(text), longSpeech());
    await cache.settled();
    return cache;
  }

  it('gives back what was put, for the same words, voice, rate and pitch alone', async () => {
    const cache = new SpeechCache();
    cache.put(hello, fakeSpeech(hello));
    assert.deepEqual(await cache.get({ ...hello }), fakeSpeech(hello));
    for (const other of [{ text: 'hello' }, { voice: 'system:slt' }, { rate: 1.1 }, { pitch: 0.9 }]) {
      assert.equal(await cache.get({ ...hello, ...other }), undefined);
    }
  });

  it('lets go what was used least lately where memory is full', async () => {
    const cache = new SpeechCache({ memoryLimit: 5000 });
    for (const text of ['one', 'two']) cache.put(saying(text), longSpeech());
    await cache.get(saying('one'));
    cache.put(saying('three'), longSpeech());
    const found = await Promise.all(['one', 'two', 'three'].map((text) => cache.get(saying(text))));
    assert.deepEqual(found.map(Boolean), [true, false, true]);
  });

  it('keeps nothing larger than all of its memory, and counts one that is put again once', async () => {
    const cache = new SpeechCache({ memoryLimit: 2500 });
    for (let i = 0; i < 5; i++) cache.put(hello, longSpeech());
    assert.ok(await cache.get(hello));
    cache.put(saying('large'), fakeSpeech(saying('x'.repeat(2000))));
    assert.equal(await cache.get(saying('large')), undefined);
    assert.ok(await cache.get(hello));
  });

  it('finds in the folder what another session said, with the time of each word', async () => {
    const first = new SpeechCache({ folder });
    first.put(hello, fakeSpeech(hello));
    const { words, ...wordless } = fakeSpeech(hello);
    first.put(saying('wordless'), wordless);
    await first.settled();
    const second = new SpeechCache({ folder });
    assert.deepEqual(await second.get(hello), fakeSpeech(hello));
    assert.deepEqual(await second.get(saying('wordless')), wordless);
  });

  it('takes away every kind of damage, and says it anew', async () => {
    await wrote({ folder }, 'hello there');
    const [name = ''] = readdirSync(folder);
    const sound = readFileSync(join(folder, name));
    const flipped = Buffer.from(sound);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    for (const damaged of [flipped, sound.subarray(0, 500), Buffer.alloc(0), Buffer.from('noise')]) {
      writeFileSync(join(folder, name), damaged);
      assert.equal(await new SpeechCache({ folder }).get(hello), undefined);
      assert.deepEqual(readdirSync(folder), []);
    }
  });

  it('removes the files that were used least lately, and no file of others', async () => {
    await wrote({ folder, folderLimit: 100_000 }, 'old', 'older', 'new');
    const age = async (text: string, seconds: number) => {
      const before = new Set(readdirSync(folder));
      const one = await wrote({ folder: join(root, text) }, text);
      await one.settled();
      const [name = ''] = readdirSync(join(root, text));
      assert.ok(before.has(name));
      utimesSync(join(folder, name), new Date(1e12 - seconds * 1000), new Date(1e12 - seconds * 1000));
    };
    await age('old', 10);
    await age('older', 20);
    await age('new', 0);
    writeFileSync(join(folder, 'notes.txt'), 'x'.repeat(50_000));
    await new SpeechCache({ folder }).get(saying('older'));
    await wrote({ folder, folderLimit: 7000 }, 'newest');
    const fresh = new SpeechCache({ folder });
    const found = await Promise.all(['old', 'older', 'newest'].map((text) => fresh.get(saying(text))));
    assert.deepEqual(found.map(Boolean), [false, true, true]);
    assert.ok(readdirSync(folder).includes('notes.txt'));
  });

  it('tells once that its folder cannot be written, and works on in memory', async () => {
    writeFileSync(folder, 'a file where a folder should be');
    const told: Error[] = [];
    const cache = await wrote({ folder, onFault: (error) => told.push(error) }, 'one', 'two', 'three');
    assert.equal(told.length, 1);
    assert.ok(await cache.get(saying('two')));
    assert.equal(readFileSync(folder, 'utf8'), 'a file where a folder should be');
  });

  it('leaves nothing half written behind where the last step fails', async () => {
    const told: Error[] = [];
    await wrote({ folder }, 'one');
    const [name = ''] = readdirSync(folder);
    rmSync(join(folder, name));
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'in the way'), '');
    await wrote({ folder, onFault: (error) => told.push(error) }, 'one');
    assert.equal(told.length, 1);
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('forgets everything when asked, and nothing that is not its own', async () => {
    const cache = await wrote({ folder }, 'one', 'two');
    writeFileSync(join(folder, 'notes.txt'), '');
    await cache.clear();
    assert.equal(await cache.get(saying('one')), undefined);
    assert.deepEqual(readdirSync(folder), ['notes.txt']);
  });
});
