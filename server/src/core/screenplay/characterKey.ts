import { foldName } from './fold';

/**
 * The key of a character: the cue's name made comparable. Nothing is guessed: `DR. SMITH` and `SMITH` are two
 * people until the show file says otherwise. Accents count, apostrophes and white space do not.
 */
export function characterKey(name: string): string {
  return foldName(name);
}

const groupSeparator = /\s*[/&+,]\s*|\s+(?:AND|UND|ET|Y|E|И|І|ТА|I)\s+/gu;

/** A person's part of a group cue; the range counts from the start of the name. */
export interface GroupPart {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a cue that may name several people, `ANNA AND BEN`, `ANNA/BEN`; empty for one that cannot.
 * Whether it does depends on who else is known.
 */
export function groupParts(name: string): readonly GroupPart[] {
  const upper = name.toUpperCase();
  if (upper.length !== name.length) return [];
  const parts: GroupPart[] = [];
  let start = 0;
  for (const separator of upper.matchAll(groupSeparator)) {
    parts.push({ key: characterKey(name.slice(start, separator.index)), start, end: separator.index });
    start = separator.index + separator[0].length;
  }
  if (start === 0) return [];
  parts.push({ key: characterKey(name.slice(start)), start, end: name.length });
  return parts.every((part) => part.key !== '') ? parts : [];
}
