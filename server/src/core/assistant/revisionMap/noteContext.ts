import type { Screenplay } from '../../screenplay/model';
import { titleOf } from '../../screenplay/title';
import { straightenMarks } from '../../text/straightenMarks';
import type { SourceNote } from '../sourceNote';
import { type NoteReferences, referencesOf } from './noteReferences';
import { namesPart } from './signals/sequences';
import { termsOf } from './terms';

/**
 * What is written around a note and says where it belongs: the heading that it stands under ("Page 12", "Act Three",
 * "INT. MILL - DAY"), the row of a table, and the words that a comment is pinned to or an answer replies to. What the note
 * says itself goes before its headings. It knows how people file notes, not what the script holds.
 */
export interface NoteContext {
  /** The note's own, or those of the nearest heading that has any; and what the note is pinned to, as a quotation. */
  readonly references: NoteReferences;
  /** The note with what it is pinned to or answers, where there is that. */
  readonly answered?: string;
  /** The nearest heading that names a part of the script, where neither the note nor a nearer heading points. */
  readonly part?: string;
  /** Upper case: the nearest heading that is a scene heading. */
  readonly slug?: string;
  /** A nearest heading of a few words, which may be whom or what the note is about. */
  readonly topic?: string;
}

/** A quotation of more is a message that was answered, and no line of a script. */
const longestQuote = 300;
/** Words of a heading that is a topic; a longer one says something about the notes. */
const longestTopic = 5;

/** Says itself that it is about no one place. */
const overall =
  /^\W*(?:overall|in general|generally|throughout|insgesamt|allgemein|en général|globalement|en general|in generale)\b/i;

export function contextOf(note: SourceNote, titleWords: ReadonlySet<string>): NoteContext {
  const { about } = note;
  const own = referencesOf(note.text);
  const quotes = [...own.quotes, ...(about && about.length <= longestQuote ? [straightenMarks(about)] : [])];
  const context = {
    ...(about && { answered: `${note.text} \u2014 ${about}` }),
    references: { ...own, quotes },
  };
  if (points(own) || namesPart(note.text) || overall.test(note.text)) return context;
  const { scenes, pages, ...more } = filedUnder(note);
  const references = { scenes: scenes.length > 0 ? scenes : own.scenes, pages, quotes };
  const topic = topicOf(note, titleWords);
  return { ...context, references, ...more, ...(topic !== undefined && { topic }) };
}

type Filed = Pick<NoteReferences, 'scenes' | 'pages'> & Pick<NoteContext, 'part' | 'slug'>;

/** The nearest heading that points; of a row of a table, or of a page within a scene, both. */
function filedUnder({ about, headings = [] }: SourceNote): Filed {
  let found: Filed = { scenes: [], pages: [] };
  for (const heading of [...headings, ...(about ? [about] : [])].toReversed()) {
    const { scenes, pages } = referencesOf(heading);
    const named = scenes.filter((each) => each.named);
    const isFound = points(found);
    if (found.scenes.length === 0) found = { ...found, scenes: named };
    if (found.pages.length === 0) found = { ...found, pages };
    if (isFound || heading === about) continue;
    if (isSlug(heading)) return { ...found, slug: headingKey(heading) };
    if (!points(found) && namesPart(heading)) return { ...found, part: heading };
  }
  return found;
}

function points({ scenes, pages }: Pick<NoteReferences, 'scenes' | 'pages'>): boolean {
  return pages.length > 0 || scenes.some(({ named }) => named);
}

function isSlug(heading: string): boolean {
  return /^\s*(?:\d+[A-Z]?[.)]?\s+)?(?:INT|EXT|EST|I\/E|INT\.?\/EXT)[. ]/.test(heading);
}

/** A scene heading as it is compared: without a number before it, in capitals. */
export function headingKey(heading: string): string {
  return straightenMarks(heading)
    .toUpperCase()
    .replace(/^\s*\d+[A-Z]?[.)]?\s+/, '')
    .replace(/[\s:.,#*-]+$/, '');
}

/** Not the person who speaks, nor the name of the script, which stands above all notes alike. */
function topicOf({ headings = [], author }: SourceNote, titleWords: ReadonlySet<string>): string | undefined {
  const nearest = headings.at(-1);
  if (nearest === undefined || nearest === author || nearest.split(/\s+/).length > longestTopic)
    return undefined;
  return termsOf(nearest).some(({ key }) => titleWords.has(key)) ? undefined : nearest;
}

/** Words of the title of a script, as notes are compared with it. */
export function titleWordsOf({ titlePage }: Screenplay): ReadonlySet<string> {
  return new Set(termsOf(titleOf(titlePage) ?? '').map(({ key }) => key));
}
