import assert from 'node:assert/strict';
import { hoverAt } from '../../../server/src/ide/hover';
import { english } from '../../../server/src/ide/localize';
import { fixtureText } from '../../support/fixtureText';
import { documentOf, onLetter, showOf } from '../../support/scriptDocument';

/** What is told at the caret, drawn as `‸`, with the words it is about in front. */
function told(drawing: string, others: readonly string[] = []): string {
  const { text, caret } = fixtureText(drawing, '‸');
  const script = documentOf(text);
  const more = others.map((other, index) => documentOf(other, `file:///${index}.fountain`));
  const hover = hoverAt(script, showOf([script, ...more]), caret, english, onLetter);
  if (!hover) return 'nothing';
  const { contents, range } = hover;
  assert.ok(range && typeof contents === 'object' && 'kind' in contents && contents.kind === 'markdown');
  const about = script.tree.slice({ start: script.toOffset(range.start), end: script.toOffset(range.end) });
  return `${about}: ${contents.value}`;
}

const script = (cue: string, heading = 'INT. BAR - NIGHT #2#'): string => `INT. BAR - DAY #1#

MARIA (34), a thief, counts *tips*. Rain.

${cue}
Hello there.

${heading}

JOE (O.S.)
Maria?

INT. BAR - DAWN
`;

const manyScenes = (count: number): string => 'INT. BAR - DAY\n\nRain.\n\n'.repeat(count);

describe('hoverAt', () => {
  it('lists six other scenes of a place, and says that there are more', () => {
    const six = '2 (DAY), 3 (DAY), 4 (DAY), 5 (DAY), 6 (DAY), 7 (DAY)';
    const listed = (count: number) => told(`‸${manyScenes(count)}`).split('also in scenes: ')[1];
    assert.equal(listed(7), six);
    assert.equal(listed(8), `${six}, …`);
  });

  it('counts the scenes where someone is seen and says nothing', () => {
    assert.match(told('INT. A\n\nBO‸B\nHi.\n\nINT. B\n\nBob waits.\n'), /2 scenes · 1 speech · 1 word$/);
  });

  it('tells of a cue who that is: introduction, age, scenes, speeches, words', () => {
    assert.equal(
      told(script('MAR‸IA (V.O.)')),
      'MARIA: **MARIA**, 34\n\n> MARIA (34), a thief, counts \\*tips\\*.\n\n1 scene · 1 speech · 2 words',
    );
  });

  it('tells the same of a name in spoken words', () => {
    const text = script('MARIA').replace('Maria?', 'Mar‸ia?');
    assert.match(told(text), /^Maria: \*\*MARIA\*\*, 34\n\n> /);
  });

  it('finds who is introduced in another episode, and counts in the show', () => {
    const pilot = 'INT. A\n\nJOE (50), a baker, sings.\n\nJOE\nOne two three.\n';
    assert.equal(
      told('INT. B\n\nJO‸E\nFour.\n', [pilot]),
      'JOE: **JOE**, 50\n\n> JOE (50), a baker, sings.\n\n1 scene · 1 speech · 1 word\\\nIn the show: 2 scenes · 2 speeches · 4 words',
    );
  });

  it('tells of a heading the cast, the counts and where else the place is', () => {
    assert.equal(
      told(script('MARIA', 'INT. B‸AR - NIGHT #2#')),
      'INT. BAR - NIGHT #2#: **JOE**\n\npage 1, 1/8 long · about 5 s read aloud · 1 speech · 1 word\n\nNight 1 (inferred: day gave way to night)\n\nBAR also in scenes: 1 (DAY), 3 (DAWN)',
    );
  });

  it('tells of a heading that leaves the script day open how to settle it', () => {
    assert.match(
      told('INT. BAR - DAY\n\nRain.\n\nINT. RO‸OF\n\nRain.\n'),
      /Day 1\? Not certain: the heading has no time of day\. A tag such as \\\[\\\[day: D1\\\]\\\] settles it\./,
    );
  });

  it('says so where nobody is', () => {
    assert.match(told('INT. RO‸OF\n\nRain.\n'), /Nobody is seen or heard in this scene\./);
  });

  it('tells of a note who wrote it and whether it is done, of a tag its category and owner', () => {
    assert.equal(told('INT. A\n\nx [[LENA: w‸hy?]]\n'), '[[LENA: why?]]: **Note by LENA**\n\nopen');
    assert.equal(
      told('INT. A\n\nx [[TODO: w‸hy? (done)]]\n'),
      '[[TODO: why? (done)]]: **Note**\n\nTODO · done',
    );
    assert.equal(
      told('INT. A\n\nx [[prop: r‸evolver | MARIA]]\n'),
      '[[prop: revolver | MARIA]]: **revolver** · Props · for MARIA\n\nIn scenes: [1](<file:///pilot.fountain#L3>)',
    );
  });

  it('has nothing to say of plain action', () => {
    assert.equal(told('INT. A\n\nRa‸in falls.\n'), 'nothing');
    assert.equal(told('‸'), 'nothing');
  });
});
