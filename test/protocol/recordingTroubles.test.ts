/** What stands where a recording was to be written, after the disk or the person said no. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { ExportReadingResult } from '../../server/src/protocol/readAloud';
import { fakeVoice, neverSpeaks } from '../support/fakeVoice';
import { connect } from '../support/protocolClient';
import { skipBecause } from '../support/skipping';
import { until } from '../support/until';

const uri = 'file:///show/pilot.fountain';
const lines = (room: number) =>
  Array.from({ length: 20 }, (_, door) => `Door ${door} of room ${room} leads back to here.`).join(' ');
const scene = (room: number) => `INT. ROOM ${room} - DAY\n\nMARA\n${lines(room)}\n`;
const text = `Title: The Pilot\n\n${[1, 2, 3].map(scene).join('\n')}`;

const formats = [
  { format: 'mp3', name: 'reading.mp3' },
  { format: 'mp3PerScene', name: 'reading.m3u8' },
  { format: 'wav', name: 'reading.wav' },
] as const;
type Chosen = (typeof formats)[number];

async function start() {
  const voice = fakeVoice();
  const editor = await connect({ voiceEngines: [voice] });
  await editor.open(uri, text);
  const record = (folder: string, { format, name }: Chosen, token = CancellationToken.None) =>
    editor.connection.sendRequest<ExportReadingResult>(
      'closedSet/exportReading',
      { uri, preset: 'tableRead', scope: { kind: 'script' }, format, target: path.join(folder, name) },
      token,
    );
  return { ...editor, voice, record };
}

/** A disk of its own, or the reason why there is none. */
function mounted(folder: string, options: string): string | undefined {
  if (process.platform !== 'linux') return 'a disk of its own is made with the mount command of Linux';
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  return status === 0 ? undefined : 'this user may not mount a disk';
}

describe('a recording that cannot be written', function () {
  this.timeout(20_000);
  let folder = '';
  let disk = false;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-disk-'));
  });
  afterEach(() => {
    if (disk) spawnSync('umount', [folder]);
    disk = false;
    rmSync(folder, { recursive: true, force: true });
  });
  function needDisk(context: Mocha.Context, options: string): void {
    const reason = mounted(folder, options);
    if (reason !== undefined) skipBecause(context, reason);
    disk = true;
  }

  for (const chosen of formats) {
    const { format, name } = chosen;

    it(`leaves ${format} off a disk that fills up, and what stood there as it was`, async function () {
      needDisk(this, 'size=64k');
      writeFileSync(path.join(folder, name), 'an older reading');
      const { record, end } = await start();
      await assert.rejects(record(folder, chosen), /was not written: the disk is full\. Free some room/);
      assert.deepEqual(readdirSync(folder), [name]);
      assert.equal(readFileSync(path.join(folder, name), 'utf8'), 'an older reading');
      await end();
    });

    it(`leaves ${format} off a disk that is full before it begins`, async function () {
      needDisk(this, 'size=64k');
      assert.throws(() => writeFileSync(path.join(folder, 'film.mov'), Buffer.alloc(1 << 17)), /ENOSPC/);
      const { record, end } = await start();
      await assert.rejects(record(folder, chosen), /was not written: the disk is full\. Free some room/);
      assert.deepEqual(readdirSync(folder), ['film.mov']);
      await end();
    });

    it(`says of ${format} that the disk is read-only`, async function () {
      needDisk(this, 'ro');
      const { record, end } = await start();
      await assert.rejects(record(folder, chosen), /was not written: its disk is read-only\. Choose another/);
      assert.deepEqual(readdirSync(folder), []);
      await end();
    });

    it(`says of ${format} that its folder is not there, and makes none`, async () => {
      const { record, end } = await start();
      await assert.rejects(
        record(path.join(folder, 'nowhere'), chosen),
        /was not written: its folder is not there/,
      );
      assert.deepEqual(readdirSync(folder), []);
      await end();
    });

    it(`stops ${format} within half a second, and leaves what stood there`, async () => {
      writeFileSync(path.join(folder, name), 'an older reading');
      const { record, voice, end } = await start();
      voice.answer = (request, signal) =>
        voice.asked.length > 6
          ? neverSpeaks(request, signal)
          : Promise.resolve({ samples: new Int16Array(8000), sampleRate: 16_000 });
      const source = new CancellationTokenSource();
      const work = record(folder, chosen, source.token);
      const stopped = assert.rejects(work, { code: -32800 });
      await until('a few lines are recorded', () => voice.asked.length >= 7);
      const before = performance.now();
      source.cancel();
      await stopped;
      assert.ok(performance.now() - before < 500, `${performance.now() - before} ms`);
      assert.deepEqual(readdirSync(folder), [name]);
      assert.equal(readFileSync(path.join(folder, name), 'utf8'), 'an older reading');
      await end();
    });

    it(`writes two of ${format} at once, whole`, async () => {
      const { record, end } = await start();
      const [first, second] = await Promise.all([record(folder, chosen), record(folder, chosen)]);
      assert.deepEqual(first, second);
      const alone = mkdtempSync(path.join(folder, 'alone-'));
      const { files } = await record(alone, chosen);
      const sizes = (names: readonly string[]) => names.map((file) => statSync(file).size);
      assert.deepEqual(sizes(first.files), sizes(files));
      assert.deepEqual(
        readdirSync(folder).filter((each) => each.startsWith('.')),
        [],
      );
      await end();
    });
  }
});
