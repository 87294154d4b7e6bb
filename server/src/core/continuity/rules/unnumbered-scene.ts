import { shift } from '../../text/range';
import { insertedNumber, type NumberedScene, type NumberFact, numberFact } from '../facts/sceneNumbers';
import { scriptRule } from '../rule';

export const unnumberedScene = scriptRule({
  id: 'unnumbered-scene',
  category: 'numbering',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A scene has no number while the others have one.',
    why: 'A scene without a number is on no schedule and no call sheet, and nothing can be filed under it.',
    off: 'Where only some scenes are numbered on purpose.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\nEXT. PIER - DAY\n\nSnow.\n\nINT. CAR - DAY #2#\n\nHail.\n\nINT. BAR - DAY #3#\n\nRain.\n',
      },
    ],
    valid: [
      {
        script:
          'INT. BAR - DAY #1#\n\nRain.\n\n.LATER\n\nMore rain.\n\nINT. CAR - DAY #2#\n\nHail.\n\nINT. BAR - DAY #3#\n\nRain.\n',
      },
    ],
  },
  messages: {
    unnumbered:
      'This scene has no number, and {count} others have one, so no schedule can hold it. Give it one that follows {before}.',
    first: 'This scene has no number, and {count} others have one, so no schedule can hold it. Give it one.',
    before: 'Scene {before}, the last number before it',
  },
  fixes: { number: { title: 'Number it {number}', safe: false } },
  gather: numberFact,
  *check({ passages, facts }) {
    const slugs = passages.flatMap((placed) => {
      const fact = facts(placed);
      return fact?.isSlug ? [{ fact, offset: placed.offset }] : [];
    });
    const count = slugs.filter(({ fact }) => fact.number).length;
    if (count < 3 || count < slugs.length * 0.75 || count === slugs.length) return;
    let before: NumberedScene | undefined;
    for (const [index, { fact, offset }] of slugs.entries()) {
      if (fact.number) before = { number: fact.number.text, range: shift(fact.number.range, offset) };
      else {
        const next = slugs.slice(index).find((each) => each.fact.number)?.fact.number?.text;
        yield unnumbered(fact, offset, before, { count: String(count) }, next);
      }
    }
  },
});

function unnumbered(
  fact: NumberFact,
  offset: number,
  before: NumberedScene | undefined,
  counts: { readonly count: string },
  next: string | undefined,
) {
  const range = shift(fact.heading, offset);
  if (!before) return { message: 'first' as const, range, parameters: counts };
  const parameters = { ...counts, before: before.number };
  const number = insertedNumber(before.number, next);
  const at = fact.wordsEnd + offset;
  const edits = [{ range: { start: at, end: at }, text: ` #${number}#` }];
  return {
    message: 'unnumbered' as const,
    range,
    parameters,
    evidence: [{ message: 'before' as const, range: before.range, parameters }],
    ...(number && { fix: { id: 'number' as const, parameters: { number }, edits } }),
  };
}
