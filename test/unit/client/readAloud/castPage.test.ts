import assert from 'node:assert/strict';
import { castMarkup } from '../../../../client/src/readAloud/castPage';
import { castReason } from '../../../../client/src/readAloud/castWords';
import type { CastRow, VoiceItem } from '../../../../server/src/protocol/readAloud';
import { plainLocalizer } from '../../../support/plainLocalizer';

const mezzo: VoiceItem = {
  id: 'embedded:slt',
  name: 'Mezzo',
  engine: 'embedded',
  gender: 'female',
  languages: ['en'],
};

const anna: CastRow = {
  speaker: 'ANNA',
  voice: mezzo,
  chosen: false,
  words: 1240,
  lines: 1,
  told: { gender: 'female', age: 'adult', years: 44.5 },
};
const narrator: CastRow = { voice: { ...mezzo, name: 'Tenor' }, chosen: false, words: 1, lines: 3 };

const markupOf = (...roles: readonly CastRow[]) => castMarkup({ title: 'The Pilot', roles }, plainLocalizer);
const actionsIn = (markup: string) =>
  [...markup.matchAll(/data-action="(\w+)"/g)].map(([, action]) => action);
const wordsIn = (markup: string) => markup.replace(/<[^>]*>/g, '|').replace(/[|\n]+/g, '|');

describe('the list of the cast', () => {
  it('says where nobody speaks the language of the script', () => {
    const markup = castMarkup({ title: 'Le Pilote', roles: [narrator], foreign: 'fr' }, plainLocalizer);
    assert.match(
      wordsIn(markup),
      /^\|No voice on this machine speaks French: voices of other languages read it/,
    );
    assert.doesNotMatch(markupOf(narrator), /No voice/);
  });

  it('has a row a role with its voice, how much it says and why', () => {
    const markup = markupOf(narrator, anna);
    assert.match(markup, /^<ul aria-label="Cast of The Pilot">/);
    assert.match(
      wordsIn(markup),
      /Narrator\|1 word\|.*Tenor\|.*\|built in · cast as the narrator\|ANNA\|1,240 words · 1 speech\|/,
    );
    assert.match(wordsIn(markup), /\|built in · cast as a woman, 40s\|/);
  });

  it('has a button for each thing that can be done, named for who cannot see it', () => {
    assert.deepEqual(actionsIn(markupOf(narrator)), ['hear', 'choose'], 'alone, nobody to swap with');
    const markup = markupOf(narrator, { ...anna, chosen: true });
    assert.deepEqual(actionsIn(markup), [
      'hear',
      'choose',
      'swap',
      'hear',
      'choose',
      'swap',
      'letCastingChoose',
    ]);
    assert.match(markup, /aria-label="Voice of ANNA: Mezzo \(built in\)\. Choose another…"/);
    const unnamed = [...markup.matchAll(/<button[^>]*>/g)].filter(([tag]) => !/aria-label="[^"]+"/.test(tag));
    assert.deepEqual(unnamed, []);
  });

  it('tells of a voice that is not on this machine, which casting may replace for good', () => {
    const markup = markupOf(narrator, { ...anna, missing: 'Ava' });
    assert.match(
      markup,
      /<p class="missing">ANNA is cast with the voice Ava, which is not on this machine; Mezzo reads it\./,
    );
    assert.ok(actionsIn(markup).includes('letCastingChoose'));
  });

  it('says so where there is no script, and no voice', () => {
    assert.match(castMarkup(undefined, plainLocalizer), /role="status">No script is open/);
    assert.match(markupOf(), /role="status">There is no voice on this computer/);
  });

  it('escapes names, and what a translation holds', () => {
    const odd = { ...plainLocalizer, t: (sentence: string) => `${sentence}"<&` };
    const markup = castMarkup({ title: '"<&', roles: [narrator, { ...anna, speaker: 'A "<& B' }] }, odd);
    assert.doesNotMatch(markup, /"<&/);
  });
});

describe('why a role has its voice', () => {
  const why = (row: Partial<CastRow>) => castReason({ ...anna, ...row }, plainLocalizer);

  it('is who chose it, or what the script tells', () => {
    assert.equal(why({ chosen: true }), 'chosen by hand');
    assert.equal(why({ told: { gender: 'male', age: 'child', years: 9 } }), 'cast as a boy, 9');
    assert.equal(why({ told: { age: 'old' } }), 'cast as an old person');
    assert.equal(why({ told: { gender: 'female' } }), 'cast as a woman');
    assert.match(why({ told: {} }), /^cast by whom they meet/);
    assert.equal(
      why({ told: { gender: 'male', age: 'young', sameAs: 'OTTO' } }),
      'cast as a young man, OTTO at another age',
    );
    assert.equal(why({ told: { sameAs: 'OTTO' } }), 'cast as OTTO at another age');
  });
});
