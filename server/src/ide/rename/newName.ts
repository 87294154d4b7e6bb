import { characterKey } from '../../core/screenplay/characterKey';
import { locationKey } from '../../core/screenplay/locationKey';
import type { Occurrence } from '../../core/screenplay/occurrences';
import { resolve } from '../../core/screenplay/resolve';
import { parse } from '../../core/syntax/parse';
import type { ParseOptions } from '../../core/syntax/tree';
import type { Localize } from '../localize';
import type { ShowContext } from '../script';

/** Whether a name can be what a rename asks for, tried with the parser itself, and how it must be written. */
export type NewName =
  | { readonly kind: 'accepted'; readonly name: string; readonly forcedInCues: boolean }
  | { readonly kind: 'refused'; readonly message: string };

interface Asked {
  readonly thing: Pick<Occurrence, 'kind' | 'key'>;
  readonly show: ShowContext;
  readonly options: ParseOptions;
  readonly localize: Localize;
}

export const newNameSentences = {
  empty: 'A name needs at least one letter or digit. Type the new name.',
  lines: 'A name stands on one line. Take the line break out.',
  cue: '"{name}" cannot stand above a speech: part of it would be read as something else, such as an extension or a note. Use letters, digits and spaces.',
  place:
    '"{name}" cannot be a place in a scene heading: part of it would be read as something else, such as a time of day or a part of the place. Use letters, digits and spaces.',
  takenCharacter:
    '{name} is somebody else in this show, and two people cannot become one by renaming. If they are the same person, add the name to the aliases of {name} in the show file.',
  takenLocation:
    '{name} is another place in this show, and two places cannot become one by renaming. If they are the same, add the name to the aliases of {name} in the show file.',
} as const;

export function checkNewName(typed: string, asked: Asked): NewName {
  const refuse = (sentence: string): NewName => ({
    kind: 'refused',
    message: asked.localize(sentence, { name: typed.trim() }),
  });
  if (/[\r\n\u2028\u2029]/.test(typed)) return refuse(newNameSentences.lines);
  const name = typed.trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse(newNameSentences.empty);
  return asked.thing.kind === 'character'
    ? checkCharacter(name, asked, refuse)
    : checkLocation(name, asked, refuse);
}

type Refuse = (sentence: string) => NewName;

function checkCharacter(name: string, { thing, show, options }: Asked, refuse: Refuse): NewName {
  const plain = isCue(name.toUpperCase(), name.toUpperCase(), options);
  if (!plain && !isCue(`@${name}`, name, options)) return refuse(newNameSentences.cue);
  const key = characterKey(name);
  const taken = (known: string, aliases: readonly string[]) =>
    known !== thing.key && [known, ...aliases.map(characterKey)].includes(key);
  const people = show.scripts.flatMap(({ screenplay }) => [...screenplay.characters.values()]);
  const declared = show.file.characters.map(({ name: own, aliases }) => ({
    key: characterKey(own),
    aliases,
  }));
  const isTaken = [...people, ...declared].some((one) => taken(one.key, one.aliases));
  return isTaken ? refuse(newNameSentences.takenCharacter) : { kind: 'accepted', name, forcedInCues: !plain };
}

/** True where `line` above a speech is a cue with exactly this name and nothing else in it. */
function isCue(line: string, name: string, options: ParseOptions): boolean {
  const tree = parse(`.X\n\n${line}\nHello.\n\nRain.\n`, options);
  for (const { element, chunk } of tree.elements()) {
    if (element.kind !== 'characterCue') continue;
    const { start, end } = element.name;
    return chunk.text.slice(start, end) === name && element.textEnd - element.start === line.length;
  }
  return false;
}

function checkLocation(name: string, { thing, show, options }: Asked, refuse: Refuse): NewName {
  if (!isPlace(name.toUpperCase(), options)) return refuse(newNameSentences.place);
  const key = locationKey(name);
  const taken = (known: string, aliases: readonly string[]) =>
    known !== thing.key && [known, ...aliases.map(locationKey)].includes(key);
  const places = show.scripts.flatMap(({ screenplay }) => [...screenplay.locations.values()]);
  const declared = show.file.locations.map(({ name: own, aliases }) => ({ key: locationKey(own), aliases }));
  const isTaken = [...places, ...declared].some((one) => taken(one.key, one.aliases));
  return isTaken ? refuse(newNameSentences.takenLocation) : { kind: 'accepted', name, forcedInCues: false };
}

/** True where headings with this place are read back as just that. */
function isPlace(name: string, options: ParseOptions): boolean {
  return [`INT. ${name}`, `INT. ${name} - DAY`].every((line) => isHeadingOf(line, name, options));
}

function isHeadingOf(line: string, name: string, options: ParseOptions): boolean {
  const tree = parse(`${line}\n\nRain.\n`, options);
  const [scene, ...more] = resolve(tree).scenes;
  const heading = scene?.heading;
  if (!heading || more.length > 0 || heading.sceneNumber || heading.extensions.length > 0) return false;
  return heading.location?.text === name.replace(/\s+/g, ' ') && heading.subLocations.length === 0;
}
