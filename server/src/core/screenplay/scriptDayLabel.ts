import { foldName } from './fold';
import type { ScriptDay } from './model';

/**
 * Script days as they are written: D3, N2, X1, `DAY 3`, `D2/N2`. It does not know which scene is on which.
 */
export interface WrittenDay {
  readonly day: number;
  /** Absent where only a number is written, or `DAY 3`, which says nothing of the time of day. */
  readonly kind?: ScriptDay['kind'];
  /** What a scene that goes over from one to another ends on: `N2` of `D2/N2`. */
  readonly end?: WrittenDay;
}

const letters = { D: 'day', N: 'night', X: 'X' } as const;
const pattern = /^(?:(D|N|X)|(?:SCRIPT |STORY )?(DAY|NIGHT|FLASHBACK)|#)? ?#?(\d{1,3})$/;

/** @returns undefined for what is no script day */
export function readScriptDay(text: string): WrittenDay | undefined {
  const [first = '', last, ...more] = foldName(text).split(/ ?[/\u2013-] ?/u);
  const day = readOne(first);
  if (!day || last === undefined) return day;
  const end = readOne(last);
  return end && more.length === 0 ? { ...day, end } : undefined;
}

function readOne(text: string): WrittenDay | undefined {
  const [, letter, word, digits] = pattern.exec(text) ?? [];
  const day = Number(digits);
  if (digits === undefined || day === 0) return undefined;
  if (letter) return { day, kind: letters[letter as keyof typeof letters] };
  if (word === 'NIGHT') return { day, kind: 'night' };
  return word === 'FLASHBACK' ? { day, kind: 'X' } : { day };
}

/** `D3` */
export function scriptDayLabel(day: number, kind: ScriptDay['kind']): string {
  return `${kind === 'day' ? 'D' : kind === 'night' ? 'N' : 'X'}${day}`;
}
