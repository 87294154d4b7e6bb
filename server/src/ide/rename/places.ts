import { isPossessive, namePattern } from '../../core/screenplay/nameCase';
import type { Occurrence } from '../../core/screenplay/occurrences';
import { contains, type Range } from '../../core/text/range';
import { occurrencesIn } from '../namedThing';
import type { ScriptDocument } from '../script';
import { namesInWords } from './proseNames';

/** A place in a script where the old name stands and could be changed. */
export interface NamePlace {
  readonly range: Range;
  readonly role: 'cue' | 'other';
  /** Cues, introductions, headings, possessives and tags; the rest is prose that somebody should look at. */
  readonly sure: boolean;
}

/** What is renamed: `old` is the spelling under the caret, other spellings of the same thing stay. */
export interface Renamed {
  readonly thing: Pick<Occurrence, 'kind' | 'key'>;
  readonly old: string;
}

/** Every place in one script, in order, none twice. */
export function placesIn(script: ScriptDocument, renamed: Renamed): readonly NamePlace[] {
  const places = [
    ...ownPlaces(script, renamed),
    ...(renamed.thing.kind === 'character' ? possessiveCues(script, renamed) : []),
    ...wordPlaces(script, renamed),
  ].sort((a, b) => a.range.start - b.range.start || Number(b.sure) - Number(a.sure));
  const kept: NamePlace[] = [];
  for (const place of places) if (place.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(place);
  return kept;
}

/** Where the resolved script knows the thing; of `NORA QUILL`, renaming NORA means the first word. */
function ownPlaces(script: ScriptDocument, { thing, old }: Renamed): readonly NamePlace[] {
  return occurrencesIn(script, thing).flatMap((occurrence) => {
    const written = script.tree.slice(occurrence.range);
    const [match] = written.matchAll(namePattern(old));
    if (!match) return [];
    const start = occurrence.range.start + match.index;
    const range = { start, end: start + match[0].length };
    return [{ range, role: roleOf(occurrence), sure: isSure(occurrence, script) }];
  });
}

function roleOf({ role }: Occurrence): NamePlace['role'] {
  return role === 'cue' ? 'cue' : 'other';
}

function isSure({ role, certain, range }: Occurrence, script: ScriptDocument): boolean {
  if (!certain) return false;
  if (role !== 'mention') return role !== 'possessive' || !isInNote(script, range);
  return script.screenplay.tags.some(({ owner }) => owner !== undefined && contains(owner.range, range));
}

function isInNote(script: ScriptDocument, range: Range): boolean {
  return script.screenplay.notes.some((note) => contains(note.range, range));
}

/** `KATE'S MOTHER` speaks too, and is not Kate. */
function possessiveCues(script: ScriptDocument, { thing, old }: Renamed): readonly NamePlace[] {
  const others = [...script.screenplay.characters.values()].filter(({ key }) => key !== thing.key);
  return others
    .flatMap(({ cues }) => cues)
    .flatMap((cue) => {
      const written = script.tree.slice(cue);
      return [...written.matchAll(namePattern(old))]
        .filter((match) => isPossessive(written, match.index + match[0].length))
        .map((match) => ({ range: rangeOf(match, cue.start), role: 'other' as const, sure: true }));
    });
}

function rangeOf(match: RegExpExecArray, by: number): Range {
  return { start: by + match.index, end: by + match.index + match[0].length };
}

/** What the resolved script does not look for: a place in prose, a person in a script that does not cast them. */
function wordPlaces(script: ScriptDocument, { thing, old }: Renamed): readonly NamePlace[] {
  const { characters } = script.screenplay;
  if (thing.kind === 'character' && characters.has(thing.key)) return [];
  return namesInWords(script, old)
    .filter(({ kind }) => thing.kind === 'character' || kind !== 'sceneHeading')
    .map(({ range, kind }) => ({
      range,
      role: 'other',
      sure:
        kind === 'sceneHeading' &&
        isPossessive(script.tree.slice({ start: range.end, end: range.end + 3 }), 0),
    }));
}
