import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import { languageWords } from '../../syntax/language';
import type { Range } from '../../text/range';
import { sceneRule } from '../rule';

export const malformedTransition = sceneRule({
  id: 'malformed-transition',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'A transition is written so that it is read as something else.',
    why: 'Without capitals or the colon it is set at the left as action, or taken for a person who speaks.',
    off: 'Where transitions are written into the action on purpose.',
    source: 'Fountain syntax, Transition',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nCUT TO\n\nINT. CAR - DAY\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nRain.\n\ncut to:\n\nINT. CAR - DAY\n\nSnow.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain.\n\nCUT TO:\n\nINT. CAR - DAY\n\nSnow.\n' },
      { script: 'INT. BAR - DAY\n\nRain.\n\n> Cut to\n\nINT. CAR - DAY\n\nHe cuts to the chase.\n' },
    ],
  },
  messages: {
    malformed:
      'This is meant as a transition, and is read as {kind}. Write {form}, with an empty line before and after it.',
  },
  fixes: { write: { title: 'Write {form}', safe: false } },
  *check(passage) {
    for (const { range, form, kind } of malformedIn(passage)) {
      const parameters = { form, kind };
      yield {
        message: 'malformed',
        range,
        parameters,
        fix: { id: 'write', parameters, edits: [{ range, text: form }] },
      };
    }
  },
});

interface Malformed {
  readonly range: Range;
  readonly form: string;
  readonly kind: 'action' | 'a name';
}

const longest = 32;

function* malformedIn(passage: Passage): Iterable<Malformed> {
  const printed = printedText(passage);
  for (const element of passage.elements) {
    if (element.kind !== 'action' && element.kind !== 'characterCue') continue;
    const { start, textEnd, kind } = element;
    if (element.forced || textEnd - start > longest + 8) continue;
    const line = printed.slice(start, textEnd);
    const form = line.trim().length > longest ? undefined : transitionOf(line);
    if (form === undefined) continue;
    const from = start + line.search(/\S/);
    yield {
      range: { start: from, end: start + line.trimEnd().length },
      form,
      kind: kind === 'action' ? 'action' : 'a name',
    };
  }
}

const everyLanguage = Object.values(languageWords);
const whole = new Set(everyLanguage.flatMap(({ transitions }) => transitions));
const endings = everyLanguage.flatMap(({ transitionEndings }) => transitionEndings);

/** What goes before TO in English; a line such as "Listen to" goes nowhere. */
const toWhat =
  /^(?:(?:HARD|QUICK|SMASH|MATCH|JUMP|SHOCK|TIME|FLASH|SLOW) )*(?:CUT|DISSOLVE|FADE|WIPE|SMASH|FLASH) TO:$/;

/** The transition that a line would be with the right letters and mark; none where it is one, or could be none. */
function transitionOf(line: string): string | undefined {
  const words = line.trim().replace(/\s+/g, ' ');
  if (/[\r\n]/.test(line.trim())) return undefined;
  const bare = words
    .replace(/\s*[:;.,]*$/, '')
    .replace(/^[*_]+|[*_]+$/g, '')
    .toUpperCase();
  const shown = words.toUpperCase();
  const candidates = [shown, `${bare}:`, `${bare}.`];
  const form = candidates.find(
    (each) =>
      (whole.has(each) && each.includes(' ')) ||
      toWhat.test(each) ||
      endings.some((ending) => ending !== 'TO:' && each === ending),
  );
  return form === words ? undefined : form;
}
