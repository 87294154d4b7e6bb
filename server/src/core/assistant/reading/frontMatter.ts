import { askOf } from '../noteAsks';
import { dateIn } from './dates';
import { definedOnly, type Saying } from './remark';
import type { TextLine } from './textLines';

/** What a file of notes says of itself before the notes: who was there, who wrote it, and when. */
export interface FrontMatter {
  readonly saying: Pick<Saying, 'author' | 'date'>;
  /** Names of those who were there: they may speak. */
  readonly people: readonly string[];
}

const present =
  /^(?:on the call|present|attendees|attending|participants|in the room|in attendance|with|anwesend|teilnehmer(?:innen)?|présents?|participants?|asistentes|participantes|presenti|partecipanti|obecni|присутствовали|участники|присутні)$/iu;
const writer = /^(?:from|by|notes (?:by|from)|author|written by|von|de la part de|de|da|od|от|від)$/iu;
const about =
  /^(?:date|when|time|location|place|where|project|show|title|draft|subject|re|to|cc|regarding|version|duration|meeting|meeting id|recorded|recording|recording time|length|runtime|transcript|transcribed by|host|organizer|absent|apologies|datum|ort|projekt|fassung|betreff|lieu|objet|fecha|lugar|asunto|data|luogo|oggetto|дата|место|тема)$/iu;

const field = /^\s*(?:[-*]\s+)?(?:\*\*|__)?([^:\uFF1A*_]{2,32})(?:\*\*|__)?\s*[:\uFF1A](?:\*\*|__)?\s*(.*)$/;
/** How far from the top it may stand, in lines. */
const reach = 25;

export function frontMatterOf(lines: readonly TextLine[], file: string): FrontMatter {
  const fields = lines.slice(0, reach).flatMap(({ text }) => fieldsIn(text));
  const valueFor = (key: RegExp) => fields.find(([name]) => key.test(name))?.[1];
  const author = valueFor(writer);
  const headings = lines.slice(0, reach).filter(({ text }) => /^\s*#|^[^.!?]{4,80}$/.test(text));
  const date =
    dateIn(valueFor(/^(?:date|when|datum|fecha|data|дата)$/iu) ?? '') ??
    headings.map(({ text }) => dateIn(text)).find((found) => found !== undefined) ??
    dateIn(/[^/\\]*$/.exec(file)?.[0] ?? '');
  return {
    saying: definedOnly({ author: author && author.length <= 48 ? author : undefined, date }),
    people: peopleIn(valueFor(present) ?? ''),
  };
}

function fieldsIn(text: string): readonly (readonly [string, string])[] {
  const [, name, value] = field.exec(text) ?? [];
  return name && value !== undefined ? [[name.trim(), value.trim()]] : [];
}

function peopleIn(list: string): readonly string[] {
  return list
    .replace(/\.$/, '')
    .split(/\s*[,;]\s*|\s+(?:and|und|et|y|e|i|и|та)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 40);
}

/**
 * Whether lines say something of the file and are no notes. Further down, "Re: the dog" may be one; there it takes a line
 * that can be nothing else, or several at once.
 */
export function areFrontMatter(lines: readonly TextLine[], isAtTop: boolean): boolean {
  const own = lines.filter(({ text }) => isFrontMatter(text));
  if (own.length < lines.length || own.length === 0) return false;
  return isAtTop || own.length > 1 || own.some(({ text }) => isSurely(text));
}

function isSurely(text: string): boolean {
  return fieldsIn(text).some(([name, value]) => present.test(name) || dateIn(value) !== undefined);
}

/** Whether a line says something of the file and is no note. */
export function isFrontMatter(text: string): boolean {
  const [found] = fieldsIn(text);
  if (!found) return false;
  const [name, value] = found;
  return present.test(name) || about.test(name) || (writer.test(name) && value.length <= 60);
}

const titled =
  /^[^\p{L}\p{N}]*(?:[\p{L}'\u2019\d]+[\s"\u201C\u201D:,\u2013\u2014-]+){0,6}(?:notes?|minutes|feedback|anmerkungen|notizen|remarques|notas|appunti)(?![\p{L}])(?!.*[:\uFF1A]\s*\S.{20})/iu;

/** Whether a first line only names what the lines below are: "Notes call - Blue draft - 3/16/2026". */
export function isTitleLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 90 || /[.!?,;]$/.test(line) || !titled.test(line)) return false;
  return askOf({ text: line }).kind === 'remark' && !/\b(?:scene|sc|page|pg|p)\.?\s*\d/i.test(line);
}

/** YAML between `---` at the very top is blanked, so that the lines after it keep their numbers. */
export function withoutYaml(lines: readonly TextLine[]): readonly TextLine[] {
  if (lines[0]?.text.trim() !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > 0 && text.trim() === '---');
  const isYaml =
    end > 0 &&
    end <= reach &&
    lines.slice(1, end).every(({ text }) => /^\s*[\w-]+:|^\s*-\s|^\s*$/.test(text));
  return isYaml ? lines.map((line, index) => (index <= end ? { ...line, text: '' } : line)) : lines;
}
