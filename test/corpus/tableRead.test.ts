import assert from 'node:assert/strict';
import { resolve } from '../../server/src/core/screenplay/resolve';
import { parse } from '../../server/src/core/syntax/parse';
import type { ReadingPlan } from '../../server/src/core/tableRead/model';
import { type ReadingPreset, saysSceneNumbers, styleOf } from '../../server/src/core/tableRead/presets';
import { planReading } from '../../server/src/core/tableRead/readingPlan';
import { type NamedScript, sampleScripts, sharedScripts } from '../support/sharedScripts';
import { skipBecause } from '../support/skipping';

/** What is written as a sign or an abbreviation must be said; these are what is heard where it is read literally. */
const literal =
  /(?<![\p{L}\p{N}'])(?:int|ext|v ?o|o ?s|v o s|cont'?d|hash)(?![\p{L}\p{N}'])|[#*_~^]|\[\[|\]\]|\/\*/iu;

/** Sentences that speak about Fountain itself, in the tutorials and trials among the scripts. */
const aboutFountain = /type (?:int|ext)\b|work with contd/i;

const longestHeard = 360;
const longestWord = 60;

function literally({ utterances }: ReadingPlan): readonly string[] {
  return utterances
    .filter(({ text }) => literal.test(text) && !aboutFountain.test(text))
    .map(({ kind, text }) => `${kind}: ${text}`);
}

function planned({ text }: NamedScript, preset: ReadingPreset): ReadingPlan {
  return planReading(resolve(parse(text)), {
    style: styleOf(preset),
    sceneNumbers: saysSceneNumbers(preset),
  });
}

function check(scripts: readonly NamedScript[]): void {
  for (const script of scripts) {
    const plan = planned(script, 'all');
    assert.deepEqual(literally(plan), [], script.name);
    const { utterances, scenes, speakers, language } = plan;
    for (const { text } of utterances) {
      assert.ok(text.length <= longestHeard, `${script.name}: ${text}`);
      assert.deepEqual(
        text.split(' ').filter((word) => word.length > longestWord + 1),
        [],
      );
    }
    console.log(
      `      ${script.name.slice(-50).padEnd(50)} ${language}, ${utterances.length} sentences, ` +
        `${scenes.length} scenes, ${speakers.length} speakers`,
    );
  }
}

describe('what is read aloud of whole scripts', function () {
  this.timeout(60_000);

  it('says no sign and no abbreviation of the sample show literally', () => check(sampleScripts()));

  it('nor of scripts that other people wrote', function () {
    const scripts = sharedScripts();
    if (scripts.length === 0) skipBecause(this, 'no corpus of scripts beside the checkout');
    check(scripts);
  });

  it('would see it: words as they are written are found', () => {
    const say = (text: string) => {
      const word = { start: 0, end: text.length };
      return { text, words: [{ spoken: word, source: word }] };
    };
    const text = 'INT. BAR - NIGHT #1#\n\nANNA (V.O.)\nHi.\n';
    const plan = planReading(resolve(parse(text)), { style: styleOf('all'), sceneNumbers: true, say });
    assert.deepEqual(literally(plan), ['heading: #1#', 'heading: INT. BAR - NIGHT']);
  });
});
