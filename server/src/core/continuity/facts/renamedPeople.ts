import { foldSpace } from '../../screenplay/fold';
import type { Character, Screenplay } from '../../screenplay/model';
import { type Passage, type PlacedPassage, passagesOf } from '../../screenplay/passage';
import { personKey } from '../../screenplay/personKey';
import { printedText } from '../../screenplay/printedText';
import { hashText } from '../../text/hash';

/**
 * Who had another name in an earlier draft: nobody has the old name any more, and somebody new says the same lines.
 * That a part was cut, or given to somebody who was there already, is no rename.
 */
export interface RenamedPerson {
  readonly before: Character;
  readonly after: Character;
  /** Old names, as written, that nobody has now. */
  readonly names: readonly string[];
}

/** What is said in a speech, and by whom: the key of the cue. */
export interface SaidFact {
  readonly key: string;
  readonly hash: string;
}

/** A shorter line is said by anybody. */
const fewestWords = 4;

export function saidIn(passage: Passage): readonly SaidFact[] {
  const printed = printedText(passage);
  return passage.speeches.flatMap(({ key, lines, words }) => {
    if (words < fewestWords) return [];
    return [{ key, hash: hashText(...lines.map(({ start, end }) => foldSpace(printed.slice(start, end)))) }];
  });
}

export function renamedPeople(
  screenplay: Screenplay,
  passages: readonly PlacedPassage[],
  published: Screenplay,
  facts: (placed: PlacedPassage) => readonly SaidFact[],
): readonly RenamedPerson[] {
  const gone = [...published.characters.values()].filter(
    ({ key, cues }) => cues.length > 0 && !isKnown(screenplay, key),
  );
  if (gone.length === 0) return [];
  const saidNow = new Map<string, string>();
  for (const placed of passages) {
    for (const { key, hash } of facts(placed)) saidNow.set(hash, personKey(screenplay, key));
  }
  const before = passagesOf(published).flatMap((placed) => facts(placed));
  return gone.flatMap((person) => {
    const own = before.filter(({ key }) => personKey(published, key) === person.key);
    const after = screenplay.characters.get(successor(own, saidNow) ?? '');
    if (!after || (published.characters.get(after.key)?.cues.length ?? 0) > 0) return [];
    const names = [person.name, ...person.aliases].filter((name) => !isKnown(screenplay, name));
    return [{ before: person, after, names }];
  });
}

/** Who says most of the lines that are left, where that is more than an accident. */
function successor(own: readonly SaidFact[], saidNow: ReadonlyMap<string, string>): string | undefined {
  const counts = new Map<string, number>();
  for (const { hash } of own) {
    const key = saidNow.get(hash);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] * 3 > total * 2 && (total > 1 || own.length === 1) ? best[0] : undefined;
}

function isKnown(screenplay: Screenplay, name: string): boolean {
  const person = screenplay.characters.get(personKey(screenplay, name));
  return (
    person !== undefined && (person.declared || person.cues.length > 0 || person.introduction !== undefined)
  );
}
