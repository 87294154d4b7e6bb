import type { Screenplay, ShowScript } from '../../screenplay/model';
import { plainName } from '../../screenplay/similarNames';
import { editDistance } from '../../text/editDistance';
import type { Range } from '../../text/range';

/** A name of an earlier episode, with the first place where it is in use there. */
export interface EarlierName {
  readonly key: string;
  readonly name: string;
  readonly uri: string;
  readonly range: Range;
  /** How many times, over all earlier episodes. */
  readonly count: number;
}

/** Each key once, with its first use. */
export function earlierNames(
  earlier: readonly ShowScript[],
  namesIn: (script: ShowScript) => Iterable<Omit<EarlierName, 'uri'>>,
): ReadonlyMap<string, EarlierName> {
  const names = new Map<string, EarlierName>();
  for (const script of earlier) {
    for (const each of namesIn(script)) {
      const known = names.get(each.key);
      names.set(
        each.key,
        known ? { ...known, count: known.count + each.count } : { ...each, uri: script.uri },
      );
    }
  }
  return names;
}

/** What a rule tells of a name that is written otherwise than `usual`, with the mend. */
export function unlikeEarlier({ tree }: Pick<Screenplay, 'tree'>, range: Range, usual: EarlierName) {
  const parameters = { found: tree.slice(range), usual: usual.name };
  return {
    message: 'unlike',
    range,
    parameters,
    evidence: [{ message: 'usual', range: usual.range, uri: usual.uri, parameters }],
    fix: { id: 'use', parameters: { usual: usual.name }, edits: [{ range, text: usual.name }] },
  } as const;
}

/**
 * One name for the other by a slip: an accent, a mark, a letter of a long one. JON and JOHN are left to those who know
 * both, and so are COP 1 and COP 2.
 */
export function isPersonSlip(one: string, other: string): boolean {
  if (/\p{N}/u.test(one + other)) return false;
  const [a, b] = [plainName(one), plainName(other)];
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  if (`${a}S` === b || a === `${b}S` || differAtEnd(a, b)) return false;
  return editDistance(a, b) <= 1;
}

/** MARIO and MARIA, ROBERT and ROBERTA are two people; HASKEL and HASKELL are one. */
function differAtEnd(a: string, b: string): boolean {
  if (a.length === b.length) return a.slice(0, -1) === b.slice(0, -1);
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && longer.at(-1) !== shorter.at(-1);
}
