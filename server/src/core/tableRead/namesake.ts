import type { Screenplay } from '../screenplay/model';
import { childWords, femaleWords, maleWords, oldWords, youngWords } from './castingHintWords';

/** What a cue adds to a name to say at what age its bearer is heard, or from where. */
const before =
  /^(?:ADULT|GROWN[- ]?UP|GROWN|YOUNG|YOUNGER|YOUTHFUL|OLD|OLDER|ELDERLY|LITTLE|TEEN|TEENAGED?|MIDDLE[- ]AGED|CHILD|KID|BABY|FUTURE|PAST|PRESENT[- ]DAY|PRESENT|VOICE OF) /;
const behind =
  /(?:'S VOICE| AS AN? (?:BOY|GIRL|CHILD|KID|TEEN|TEENAGER|ADULT|(?:YOUNG|OLD) (?:MAN|WOMAN))|,? AGED? \d{1,3})$/;

/** The key of whoever this is at another age: EDWARD for YOUNG EDWARD, where both are in the script. */
export function namesake({ characters }: Pick<Screenplay, 'characters'>, key: string): string | undefined {
  const name = key.replace(before, '').replace(behind, '');
  return name !== key && characters.has(name) && !isKind(name) ? name : undefined;
}

/** A MAN and an OLD MAN are two people. */
function isKind(name: string): boolean {
  const word = name.toLowerCase();
  return [childWords, youngWords, oldWords, femaleWords, maleWords].some((words) => words.has(word));
}
