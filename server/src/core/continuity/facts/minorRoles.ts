import { foldName } from '../../screenplay/fold';

/** Roles that are told apart by numbers, and the ways to write the number: `COP #1`, `COP 1`, `COP ONE`, `FIRST COP`. */
export interface NumberedRole {
  readonly role: string;
  readonly number: number;
  readonly form: RoleForm;
}

export type RoleForm = 'sign' | 'digit' | 'word' | 'ordinal' | 'shortOrdinal';

/** Number words by language, from one on; the ordinals of a language stand for their numbers, whatever the ending. */
const words: readonly string[] = [
  'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN',
  'UNO DOS TRES CUATRO CINCO SEIS SIETE OCHO NUEVE DIEZ',
  'UN DEUX TROIS QUATRE CINQ SIX SEPT HUIT NEUF DIX',
  'EINS ZWEI DREI VIER FÜNF SECHS SIEBEN ACHT NEUN ZEHN',
];
const ordinals: readonly string[] = [
  'FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH',
  'PRIMER SEGUNDO TERCER CUARTO QUINTO',
  'PRIMERA SEGUNDA TERCERA CUARTA QUINTA',
  'PREMIER DEUXIÈME TROISIÈME QUATRIÈME CINQUIÈME',
  'PREMIÈRE SECONDE',
  'ERSTER ZWEITER DRITTER VIERTER FÜNFTER',
  'ERSTE ZWEITE DRITTE VIERTE FÜNFTE',
];
const shortOrdinals: readonly string[] = ['1ST 2ND 3RD 4TH 5TH 6TH 7TH 8TH 9TH 10TH'];

const numbersOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    lists.flatMap((list) => list.split(' ').map((word, index) => [foldName(word), index + 1] as const)),
  );

const numberWords = numbersOf(words);
const ordinalWords = numbersOf(ordinals);
const shortOrdinalWords = numbersOf(shortOrdinals);

/** The number stands by itself or behind a sign: `COP 2`, `COP #2`, `COP NO. 2`. */
const numbered = /^(.*?\p{L}.*?)(\s*#\s*|\s+(?:NO\.?|N°|№)\s*|\s+)?(?<!\p{N})(\p{Nd}{1,2})$/u;

const endsInDigit = /\p{Nd}$/u;

/** Undefined for who is no numbered role: BEN, HENRY VIII, FIRST LADY is one all the same. */
export function readRole(key: string): NumberedRole | undefined {
  const [, front, sign, digits] = (endsInDigit.test(key) && numbered.exec(key)) || [];
  if (front && digits) return role(front, Number(digits), sign?.trim() ? 'sign' : 'digit');
  const all = key.split(' ');
  const [first = '', ...rest] = all;
  const last = all.at(-1) ?? '';
  const ordinal = ordinalWords.get(first);
  if (ordinal && rest.length > 0) return role(rest.join(' '), ordinal, 'ordinal');
  const short = shortOrdinalWords.get(first);
  if (short && rest.length > 0) return role(rest.join(' '), short, 'shortOrdinal');
  const number = numberWords.get(last);
  return number && all.length > 1 ? role(all.slice(0, -1).join(' '), number, 'word') : undefined;
}

function role(words: string, number: number, form: RoleForm): NumberedRole | undefined {
  const name = words.trim();
  return name.length < 3 ? undefined : { role: name, number, form };
}

/** A role's name in the form of another: `FIRST COP` like `COP #2` is `COP #1`. Undefined where there is no such word. */
export function writeRole({ role, number }: NumberedRole, like: string): string | undefined {
  const model = readRole(like);
  switch (model?.form) {
    case 'sign':
    case 'digit':
      return `${role}${like.slice(model.role.length).replace(/\d+$/, '')}${number}`;
    case 'word':
      return joined(role, nth(words, wordOf(like, -1), number));
    case 'ordinal':
      return joined(nth(ordinals, wordOf(like, 0), number), role);
    case 'shortOrdinal':
      return joined(nth(shortOrdinals, wordOf(like, 0), number), role);
    default:
      return undefined;
  }
}

function wordOf(name: string, at: number): string {
  return foldName(name).split(' ').at(at) ?? '';
}

/** The word for a number in the list that has `like` in it. */
function nth(lists: readonly string[], like: string, number: number): string | undefined {
  const list = lists.map((each) => each.split(' ')).find((each) => each.includes(like));
  return list?.[number - 1];
}

function joined(a: string | undefined, b: string | undefined): string | undefined {
  return a && b ? `${a} ${b}` : undefined;
}
