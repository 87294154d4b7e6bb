/** Scripts that nobody meant to have read, and voices that break under them: each is told, and nothing stops. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ReadingPlanResult, SpeakLineResult } from '../../server/src/protocol/readAloud';
import type { VoiceEngine } from '../../server/src/voice/engine';
import { closeVoices, embeddedVoices } from '../support/embeddedVoice';
import { connect } from '../support/protocolClient';

const uri = 'file:///show/odd.fountain';

describe('reading what is odd, with the voices that come with it', function () {
  this.timeout(60_000);
  after(closeVoices);

  async function reading(text: string, engine?: VoiceEngine) {
    const editor = await connect({ voiceEngines: [engine ?? (await embeddedVoices())] });
    await editor.open(uri, text);
    const plan = (preset = 'all'): Promise<ReadingPlanResult> =>
      editor.request('closedSet/readingPlan', { uri, preset, scope: { kind: 'script' } });
    const speak = (of: string, line: number): Promise<SpeakLineResult> =>
      editor.request('closedSet/speakLine', { uri, plan: of, line });
    return { ...editor, plan, speak };
  }

  const odd: readonly (readonly [what: string, text: string])[] = [
    ['a word of 3,000 characters', `INT. LAB - DAY\n\nMARA\n${'x'.repeat(1500)}${'ab'.repeat(750)}\n`],
    [
      'emoji',
      'INT. LAB - DAY\n\nMARA \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\nFine \u{1f600}\u{1f44d}\u{1f3fd}!\n',
    ],
    ['nothing but emoji', 'INT. LAB - DAY\n\nMARA\n\u{1f600}\n'],
    [
      'text from right to left',
      'INT. \u05dc\u05d9\u05dc - DAY\n\n@\u05de\u05e8\u05d9\u05dd\n\u05e9\u05dc\u05d5\u05dd \u202eabc\u202c \u0645\u0631\u062d\u0628\u0627\n',
    ],
    ['a cue without a name', 'INT. LAB - DAY\n\n@\nWho says this?\n\n@(V.O.)\nAnd this?\n'],
    ['half of a character', 'INT. LAB - DAY\n\nMARA\nHere \ud83d and \udc00 there.\n'],
  ];
  for (const [what, text] of odd) {
    it(`goes through ${what}`, async () => {
      const { plan, speak, end } = await reading(text);
      const { plan: name, lines } = await plan();
      assert.ok(lines.length >= 2, JSON.stringify(lines.map((line) => line.text)));
      assert.ok(lines.every((line) => line.text.split(' ').every((word) => word.length <= 70)));
      for (const [index, { text: said }] of lines.entries()) {
        const sound = await speak(name, index);
        if (sound.kind === 'sound') {
          const seconds = Buffer.from(sound.samples, 'base64').length / 2 / sound.sampleRate;
          assert.ok(seconds > 0 && seconds < 60, `${said}: ${seconds} s`);
        } else {
          assert.match(said, /^[^a-z]+$/i, 'only what has no letter of the alphabet is refused');
          assert.match(JSON.stringify(sound), /words in this writing.*Choose a voice of that language/);
        }
      }
      await end();
    });
  }

  it('has an empty plan for an empty script, and nothing to say of it', async () => {
    for (const text of ['', '\n\n', '/* all of it\n\ncut */\n', '[[only a note]]\n']) {
      const { plan, speak, end } = await reading(text);
      const { plan: name, lines, scenes } = await plan();
      assert.deepEqual([lines, scenes], [[], []], JSON.stringify(text));
      assert.deepEqual(await speak(name, 0), { kind: 'stale' });
      await end();
    }
  });

  it('plays two readings of one script at once, each in its order', async () => {
    const { plan, speak, end } = await reading('INT. LAB - DAY\n\nRain falls.\n\nMARA\nGood. Very good.\n');
    const [all, spoken] = await Promise.all([plan('all'), plan('dialogueOnly')]);
    assert.notEqual(all.plan, spoken.plan);
    const order: string[] = [];
    const play = async ({ plan: name, lines }: ReadingPlanResult, who: string) => {
      for (const index of lines.keys()) {
        const { kind } = await speak(name, index);
        order.push(`${who}${index} ${kind}`);
      }
    };
    await Promise.all([play(all, 'a'), play(spoken, 'b')]);
    const heardBy = (who: string) => order.filter((each) => each.startsWith(who));
    assert.deepEqual(
      heardBy('a'),
      [...all.lines.keys()].map((index) => `a${index} sound`),
    );
    assert.deepEqual(
      heardBy('b'),
      [...spoken.lines.keys()].map((index) => `b${index} sound`),
    );
    await end();
  });

  it('says of each line that the file of the voices is damaged', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'closed-set-damaged-'));
    const wasm = path.join(folder, 'flite.wasm');
    writeFileSync(wasm, Buffer.concat([Buffer.from('\0asm\x01\0\0\0', 'latin1'), Buffer.alloc(500, 7)]));
    const { plan, speak, end } = await reading(
      'INT. LAB - DAY\n\nRain falls.\n',
      await embeddedVoices({ wasm }),
    );
    const { plan: name, lines } = await plan();
    assert.equal(lines.length, 2);
    for (const index of lines.keys()) {
      const line = await speak(name, index);
      assert.equal(line.kind, 'failed');
      assert.match(line.kind === 'failed' ? line.message : '', /damaged|broken|could not be used/);
      assert.match(line.kind === 'failed' ? line.message : '', /Choose|Install/);
    }
    await end();
    rmSync(folder, { recursive: true, force: true });
  });
});
