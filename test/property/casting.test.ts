import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import { castVoices } from '../../server/src/core/tableRead/casting';
import type { VoiceTraits } from '../../server/src/core/tableRead/model';
import { voice } from '../support/voiceTraits';

const voices: readonly VoiceTraits[] = [
  voice('m1', 'male', 95),
  voice('f1', 'female', 175),
  voice('m2', 'male', 135),
  voice('f2', 'female', 220),
  voice('n1', 'neutral', 190),
];

/** Who speaks in each scene, by number, and for how many words. */
const anyScript = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 6 },
);

const names = ['ANNA', 'BEN', 'OLD MAN', 'GIRL', 'ZED', 'MRS. QUILL', 'COOK', 'SAM'];

function write(scenes: readonly (readonly (readonly [number, number])[])[]): string {
  return scenes
    .map(
      (speeches) =>
        `INT. ROOM - DAY\n\n${speeches.map(([who, words]) => `${names[who]}\n${'word '.repeat(words)}\n\n`).join('')}`,
    )
    .join('');
}

function cast(text: string, chosen: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
  const choices = { pronunciations: {}, voices: chosen };
  const { roles } = castVoices(resolve(parse(text)), { voices, language: 'en', choices });
  return new Map([...roles].map(([key, each]) => [key, each.voice.id]));
}

describe('casting any script', function () {
  this.timeout(120_000);
  const runs = { numRuns: 400, seed: 20240601 };

  it('is the same each time, and gives everyone who speaks a voice that there is', () => {
    fc.assert(
      fc.property(anyScript, (scenes) => {
        const text = write(scenes);
        const once = cast(text);
        assert.deepEqual([...cast(text)], [...once]);
        const speaking = new Set(scenes.flat().map(([who]) => names[who] ?? ''));
        assert.deepEqual([...once.keys()].sort(), [...speaking].sort());
        for (const id of once.values()) assert.ok(voices.some((one) => one.id === id));
      }),
      runs,
    );
  });

  it('moves nobody when somebody comes who says less than all others', () => {
    fc.assert(
      fc.property(anyScript, fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }), (scenes, beside) => {
        const before = cast(write(scenes));
        const minor = `INT. HALL - DAY\n\n${beside.map((who) => `${names[who]}\n\n`).join('')}AARDVARK\nYes.\n\n`;
        const after = cast(`${write(scenes)}${minor}`);
        // Whoever says a single word stands beside the newcomer; equals go by key.
        const words = new Map<string, number>();
        for (const [who, count] of scenes.flat())
          words.set(names[who] ?? '', (words.get(names[who] ?? '') ?? 0) + count);
        for (const [key, id] of before) if ((words.get(key) ?? 0) > 1) assert.equal(after.get(key), id, key);
      }),
      runs,
    );
  });

  it('moves nobody for a voice that is chosen, but who had it and meets that role', () => {
    const [narrator, ...others] = voices.map(({ id }) => id);
    assert.ok(narrator);
    fc.assert(
      fc.property(anyScript, fc.nat(7), fc.constantFrom(...others), (scenes, who, id) => {
        const text = write(scenes);
        const name = names[who] ?? '';
        const before = cast(text);
        const after = cast(text, { [name]: id });
        const meet = (other: string) =>
          scenes.some((speeches) => {
            const heard = speeches.map(([one]) => names[one]);
            return heard.includes(name) && heard.includes(other);
          });
        for (const [key, own] of before) {
          if (key === name) assert.equal(after.get(key), id);
          else if (own !== id || !meet(key)) assert.equal(after.get(key), own, key);
        }
      }),
      runs,
    );
  });

  it('never has two who talk sound alike where there are voices for both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), (one, other) => {
        if (one === other) return;
        const turns = [1, 2, 3].flatMap((): [number, number][] => [
          [one, 5],
          [other, 4],
        ]);
        const [a, b] = [...cast(write([turns])).values()];
        assert.notEqual(a, b);
      }),
      runs,
    );
  });
});
