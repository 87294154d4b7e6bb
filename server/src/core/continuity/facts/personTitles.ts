import { foldName } from '../../screenplay/fold';

/**
 * Words that stand in front of a name and are none, each with the other ways to write it: data only. The first of a
 * list stands for all of it.
 */
const titles: readonly (readonly string[])[] = [
  // English
  ['DR', 'DOCTOR', 'DOC'],
  ['MR', 'MISTER'],
  ['MRS', 'MISSUS'],
  ...[['MS'], ['MISS'], ['SIR'], ['LADY'], ['LORD'], ['DAME']],
  ['PROF', 'PROFESSOR'],
  ['CAPT', 'CAPTAIN', 'CPT'],
  ['LT', 'LIEUTENANT'],
  ['SGT', 'SERGEANT'],
  ['CPL', 'CORPORAL'],
  ['COL', 'COLONEL'],
  ['MAJ', 'MAJOR'],
  ['GEN', 'GENERAL'],
  ['DET', 'DETECTIVE'],
  ['INSP', 'INSPECTOR'],
  ['OFC', 'OFFICER'],
  ['REV', 'REVEREND'],
  ['FR', 'FATHER'],
  ['SR', 'SISTER'],
  ...[['AGENT'], ['JUDGE'], ['MAYOR'], ['SENATOR'], ['NURSE'], ['COACH'], ['DEPUTY'], ['SHERIFF'], ['CHIEF']],
  ...[['AUNT', 'AUNTIE'], ['UNCLE'], ['PRINCE'], ['PRINCESS'], ['KING'], ['QUEEN'], ['PASTOR']],
  // German, French, Spanish, Portuguese, Italian
  ...[['HERR'], ['FRAU'], ['MONSIEUR', 'M'], ['MADAME', 'MME'], ['MADEMOISELLE', 'MLLE']],
  ...[['SEÑOR'], ['SEÑORA', 'SRA'], ['DON'], ['DOÑA'], ['DOCTORA', 'DRA'], ['SENHOR'], ['SENHORA'], ['DONA']],
  ...[['SIGNOR', 'SIG'], ['SIGNORA'], ['DOTTOR', 'DOTT']],
];

const byWord = new Map(
  titles.flatMap((words) => words.map((word) => [foldName(word), words[0] ?? word] as const)),
);

export interface TitledName {
  /** One spelling for all that mean the same. */
  readonly title: string;
  /** What follows, as a key. */
  readonly rest: string;
}

/** `DR. SMITH` gives DR and SMITH; undefined for a name without a title, and for a title by itself. */
export function readTitle(key: string): TitledName | undefined {
  const space = key.indexOf(' ');
  if (space < 0) return undefined;
  const title = byWord.get(key.slice(0, space).replace(/\.$/, ''));
  return title === undefined ? undefined : { title, rest: key.slice(space + 1) };
}
