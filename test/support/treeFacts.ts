import type { ScriptElement } from '../../server/src/core/syntax/elements';
import type { SyntaxProblem } from '../../server/src/core/syntax/problems';
import type { ScriptTree } from '../../server/src/core/syntax/tree';
import type { Range } from '../../server/src/core/text/range';

/** What a tree says of its script, wherever its chunks are cut: elements, notes, problems with ranges of the whole text. */
export interface TreeFacts {
  readonly elements: readonly unknown[];
  readonly notes: readonly Range[];
  readonly boneyards: readonly Range[];
  readonly problems: readonly SyntaxProblem[];
  readonly lineBreaks: number;
}

export function treeFacts(tree: ScriptTree): TreeFacts {
  const ranges = (name: 'notes' | 'boneyards') =>
    tree.chunks.flatMap((chunk, index) => placed(chunk[name], tree.positionOf(index).offset) as Range[]);
  return {
    elements: [...tree.elements()].map(({ element, offset }) => placed(element, offset)),
    notes: ranges('notes'),
    boneyards: ranges('boneyards'),
    problems: tree.problems(),
    lineBreaks: tree.chunks.reduce((sum, chunk) => sum + chunk.lineBreaks, 0),
  };
}

const offsets = new Set(['start', 'end', 'textEnd']);

/** A copy of any value of the tree with every offset moved by `by`. */
function placed(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, offsets.has(key) ? Number(one) + by : placed(one, by)]),
  );
}

/** The first place where the elements do not follow one on another to the end of the text; undefined if they do. */
export function firstGap(tree: ScriptTree): number | undefined {
  let at = 0;
  for (const { element, offset } of tree.elements()) {
    if (offset + element.start !== at || !isOrdered(element)) return at;
    at = offset + element.end;
  }
  return at === tree.length ? undefined : at;
}

function isOrdered(element: ScriptElement): boolean {
  return element.start <= element.textEnd && element.textEnd <= element.end && element.start < element.end;
}
