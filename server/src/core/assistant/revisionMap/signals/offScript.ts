import { straightenMarks } from '../../../text/straightenMarks';
import { termsOf } from '../terms';

/** Words of the work around a script: who says them mostly means no scene. */
const productionWords = new Set(
  `reminder poster posters one-sheet font logline trailer marketing publicity festival screening budget invoice
  invoices payroll accounting timesheet timesheets catering due deadline
  call-sheet callsheet agenda zoom email inbox survey forms hr tagline billing newsletter premiere distributor`.split(
    /\s+/,
  ),
);

/** Words that talk to a program, not to a writer. They are no order: they say that the note is about no scene. */
const toProgram =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|notes?|rules|prompts?|above)\b|^\W*(?:system|assistant|user)\s*:|\byou are (?:now|an?) (?:\w+ )?(?:mode|assistant|ai|model|in )/i;

/** How much speaks for a note being about no scene at all, from 0 to 1. */
export function offScriptShare(noteText: string): number {
  const text = straightenMarks(noteText);
  if (toProgram.test(text)) return 1;
  const found = new Set(
    termsOf(text)
      .filter(({ word }) => productionWords.has(word))
      .map(({ word }) => word),
  );
  // A single one may be a reason: "cut the helicopter, there is no budget for it".
  return found.size <= 1 ? found.size / 4 : 1;
}
