import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { ExportReadingParams, ExportReadingResult } from '../../server/src/protocol/readAloud';
import { cannotSpeak, fakeVoice, neverSpeaks } from '../support/fakeVoice';
import { connect } from '../support/protocolClient';

const uri = 'file:///show/pilot.fountain';
const text = `Title: The Pilot

INT. BAR - NIGHT

Maria waits.

JOE
Good evening.

EXT. STREET - DAY

JOE
Rain.
`;

describe('recording a reading', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'closed-set-export-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function start() {
    const voice = fakeVoice();
    const editor = await connect({ voiceEngines: [voice] });
    await editor.open(uri, text);
    const target = path.join(folder, 'reading.mp3');
    const plain = { uri, preset: 'tableRead', scope: { kind: 'script' }, format: 'mp3', target };
    const record = (params: Partial<ExportReadingParams> = {}, token?: CancellationTokenSource['token']) =>
      editor.connection.sendRequest<ExportReadingResult>(
        'closedSet/exportReading',
        { ...plain, ...params },
        token ?? CancellationToken.None,
      );
    return { ...editor, voice, target, record };
  }

  it('writes the file and tells how long it is', async () => {
    const { record, target } = await start();
    const { files, seconds, problems } = await record();
    assert.deepEqual([files, problems], [[target], []]);
    assert.ok(seconds > 2 && seconds < 20, `${seconds} s`);
    assert.equal(readFileSync(target).toString('latin1').match(/CHAP/g)?.length, 2);
  });

  it('tells who was silent, and why', async () => {
    const { record, voice } = await start();
    voice.answer = cannotSpeak;
    const { problems } = await record();
    assert.match(
      problems[0] ?? '',
      /^(?:Narrator|JOE): silent in \d lines\. The voice could not be used: no tongue\./,
    );
  });

  it('is over at once when it is cancelled, and leaves nothing', async () => {
    const { record, voice } = await start();
    voice.answer = neverSpeaks;
    const source = new CancellationTokenSource();
    const work = record({}, source.token);
    setTimeout(() => source.cancel(), 50);
    await assert.rejects(work, /cancel/i);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('goes on while the script is written in, and is of the script as it was', async () => {
    const { record, voice, change, target } = await start();
    const usual = voice.speak;
    let edited = false;
    voice.answer = async (request, signal) => {
      if (!edited) {
        edited = true;
        await change(uri, 2, [{ text: 'INT. BAR - NIGHT\n\nNothing.\n' }]);
      }
      voice.answer = undefined;
      return usual(request, signal);
    };
    await record();
    assert.ok(voice.asked.some(({ text: said }) => said === 'Rain.'));
    assert.ok(existsSync(target));
  });

  it('refuses with a sentence where there is nothing to read, and where nothing can be written', async () => {
    const { record } = await start();
    await assert.rejects(
      record({ scope: { kind: 'scenes', first: 9, last: 9 } }),
      /There is nothing to read/,
    );
    const nowhere = path.join(folder, 'nowhere', 'reading.wav');
    await assert.rejects(
      record({ target: nowhere, format: 'wav' }),
      /reading\.wav was not written: its folder/,
    );
  });
});
