import { foldName } from '../../screenplay/fold';
import { saysOmitted } from '../../screenplay/omitted';
import type { Passage } from '../../screenplay/passage';
import type { ScriptElement } from '../../syntax/elements';

/** Scenes that were taken out while their numbers stay: `.OMITTED #13#`, `13-15 OMITTED`, `SCENES 13 THRU 15 OMITTED`. */
const longest = 80;
const numbers =
  /(\p{Lu}{0,2}\d+\p{Lu}{0,2})(?:\s*(?:-|–|—|THRU|THROUGH|TO|BIS|A|À|AL|ПО)\s*(\p{Lu}{0,2}\d+\p{Lu}{0,2}))?/gu;

/** The numbers, upper case, of the scenes that a passage says are omitted; a range with all that lies in it. */
export function omittedNumbers({ text, elements }: Passage): readonly string[] {
  return elements.flatMap((element) => {
    if (!mayTell.has(element.kind) || element.textEnd - element.start > longest) return none;
    const line = foldName(text.slice(element.start, element.textEnd));
    return saysOmitted(line)
      ? [...line.matchAll(numbers)].flatMap(([, from = '', to]) => expand(from, to))
      : none;
  });
}

const none: readonly string[] = [];
const mayTell: ReadonlySet<ScriptElement['kind']> = new Set([
  ...(['sceneHeading', 'action', 'centeredText', 'shot', 'transition'] as const),
]);

function expand(from: string, to: string | undefined): readonly string[] {
  if (to === undefined) return [from];
  const first = Number(/\d+/.exec(from)?.[0]);
  const last = Number(/\d+/.exec(to)?.[0]);
  if (last < first || last - first > 999) return [from, to];
  const between = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  return [...new Set([from, ...between, to])];
}
