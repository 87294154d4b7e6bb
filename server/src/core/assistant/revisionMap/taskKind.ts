import { straightenMarks } from '../../text/straightenMarks';
import { askOf } from '../noteAsks';
import { languageOf } from '../noteLanguage';
import type { SourceNote } from '../sourceNote';
import { anyForeignKind, foreignKind, foreignPriority } from './foreignWishes';
import type { TaskKind, TaskPriority } from './model';
import { offScriptShare } from './signals/offScript';
import { type Clause, clausesOf, type Stance } from './stances';

/** What a note wants done, and how badly, as far as its words tell; for other languages than English see `foreignWishes`. */

const clearanceWords =
  /\b(?:clearance|clear(?:ed|ing)? (?:it|the|that|this|with|by)|won'?t clear|legal|rights?\b(?= (?:to|for|of|holder))|licen[cs]e|permit|permission|trademark|brand(?: name)?|product placement|copyright|insurance|safety|fire (?:marshal|officer)|sign[- ]off|not allowed|approval from|public domain|do we own|ask the .{0,40}company|release form|defamation)\b/;
const continuityWords =
  /\b(?:continuity|match(?:es)?|does(?: not|n'?t) match|agree(?:s)? with|must agree|consistent|inconsistent|doubles|same (?:one|sound|number|date)|renumber|numbered|no line under|the clock in|in one go|from the first day|wet and dry|old(?:er)? scene by scene|days? [a-z0-9]+ (?:and|but) (?:here|in)|\d+ (?:in|here)\b.{0,160}\b(?:and|but) \d+|works only in|two seasons|by the camera test|side whiskers|onwards)\b|\bday\/night\b|-wet\b/;

export function kindOf(note: Pick<SourceNote, 'text' | 'tag' | 'author'>): TaskKind {
  const text = straightenMarks(note.text);
  const plain = text.toLowerCase();
  const clauses = clausesOf(text);
  if (offScriptShare(text) >= 1) return 'remark';
  const language = languageOf(text);
  if (language !== undefined)
    return foreignKind(text, language) ?? (/\?\s*$|\?\s/.test(text) ? 'question' : 'remark');
  if (clearanceWords.test(plain) || /^(?:legal|clearance)/i.test(note.author ?? '')) return 'clearance';
  if (continuityWords.test(plain)) return 'continuity';
  const wishes = clauses.flatMap((clause) => wishOf(clause) ?? []);
  const wish = wishes.find((kind) => kind !== 'change') ?? wishes[0];
  if (wish !== undefined) return wish;
  if (note.tag === '?' || clauses.some(({ asks, text: each }) => asks || each.endsWith('?')))
    return 'question';
  if (clauses.some(({ stances }) => stances.has('praise'))) return 'keep';
  if (askOf(note).kind === 'action') return 'change';
  return anyForeignKind(text) ?? 'remark';
}

const kinds: Readonly<Partial<Record<Stance, TaskKind>>> = {
  less: 'cut',
  silence: 'keep',
  speech: 'add',
  keep: 'keep',
  more: 'change',
  add: 'add',
  change: 'change',
};
const order: readonly Stance[] = ['keep', 'less', 'add', 'change', 'more', 'silence', 'speech'];

/** A plain question is no wish: "do we need the dog?" is one, "where is the dog?" is none. */
function wishOf({ stances, text }: Clause): TaskKind | undefined {
  const stance = order.find((each) => stances.has(each));
  if (stance === undefined) return undefined;
  const wonders = /^\W*(?:why|how|what|who|where|when|which|is|are|does|did)\b.{0,160}\?/i.test(text);
  if (wonders && stance !== 'less') return undefined;
  return stance === 'more' && /\bmore\b/i.test(text) ? 'add' : kinds[stance];
}

const mustWords =
  /\b(?:must|have to|has to|needs? to|required?|mandatory|urgent|asap|critical|crucial|essential|non-negotiable|legal|is a no|won'?t clear|can'?t (?:be|have|shoot|use)|cannot|by (?:monday|tuesday|wednesday|thursday|friday|the)|doubles|min\.|deadline|or the (?:actor|callback))\b/;
const couldWords =
  /\b(?:could|maybe|might|perhaps|consider|nice to have|would be nice|optional|if there(?:'s| is) time|wonder|would love|suggest(?:ion)?|just a thought|not a big deal|can we|can it|can he|can she|i'd)\b/;

/** Clearances must be had; what is only asked about or wished for may wait. */
export function priorityOf(note: Pick<SourceNote, 'text' | 'tag' | 'author'>): TaskPriority {
  const plain = straightenMarks(note.text).toLowerCase();
  const kind = kindOf(note);
  if (languageOf(note.text) !== undefined) return foreignPriority(note.text, kind);
  if (kind !== 'keep' && kind !== 'remark' && mustWords.test(plain)) return 'must';
  if (kind === 'clearance') return couldWords.test(plain) ? 'should' : 'must';
  if (/\bmust\b/.test(plain)) return 'must';
  return couldWords.test(plain) ? 'could' : 'should';
}

/** Who is to do it, as written. */
export function assigneeOf(note: Pick<SourceNote, 'text' | 'tag' | 'author'>): string | undefined {
  const ask = askOf(note);
  return ask.kind === 'action' ? ask.owner : undefined;
}
