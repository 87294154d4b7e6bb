import { characterKey } from '../../screenplay/characterKey';
import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import { isCapitals } from '../../syntax/characters';
import type { Action, ScriptElement } from '../../syntax/elements';
import { type Range, shift } from '../../text/range';
import type { FixEdit } from '../finding';
import { scriptRule } from '../rule';

interface Candidate {
  readonly message: 'apart' | 'smallLetters';
  readonly key: string;
  readonly name: string;
  readonly range: Range;
  readonly edit: FixEdit;
}

export const dialogueWithoutCue = scriptRule({
  id: 'dialogue-without-cue',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  scope: 'script',
  severity: 'warning',
  doc: {
    summary: 'A name and words under it that were meant as a speech are read as action.',
    why: 'The speech is set as action, is not counted for its actor, and is missing in sides and in the read.',
    off: 'Where names stand alone on a line for effect.',
    source: 'Fountain syntax, Character and Dialogue',
    invalid: [
      { script: 'INT. BAR - DAY\n\nMARIA\nHello.\n\nMARIA\n\nI am here.\n' },
      { script: 'INT. BAR - DAY\n\nMARIA\nHello.\n\nMaria\nI am here.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nMARIA\nHello.\n\nMARIA\nI am here.\n' },
      { script: 'INT. BAR - DAY\n\nMARIA\nHello.\n\nMARIA\n\nwalks away.\n' },
    ],
  },
  messages: {
    apart:
      '{name} stands alone, so what follows is read as action and not as a speech. Take the empty line away, or write the name into a sentence.',
    smallLetters:
      '{name} is not in capitals, so these words are read as action and not as a speech. Write the name in capitals, or force the cue with @.',
  },
  fixes: {
    join: { title: 'Join the name and the words under it', safe: false },
    force: { title: 'Write the name as a cue', safe: false },
  },
  gather: (passage) => candidatesIn(passage),
  *check(context) {
    const { passages, facts } = context;
    for (const placed of passages) {
      for (const { message, key, name, range, edit } of facts(placed)) {
        const character = context.screenplay.characters.get(key);
        if (!character || (character.cues.length === 0 && !character.declared)) continue;
        const edits = [{ range: shift(edit.range, placed.offset), text: edit.text }];
        yield {
          message,
          range: shift(range, placed.offset),
          parameters: { name },
          fix: { id: message === 'apart' ? 'join' : 'force', edits },
        };
      }
    }
  },
});

function candidatesIn(passage: Passage): readonly Candidate[] {
  const { elements } = passage;
  const printed = printedText(passage);
  return elements.flatMap((element, index) => {
    if (element.kind !== 'action' || element.forced) return [];
    const found = apart(printed, element, elements[index + 1]) ?? smallLetters(printed, element);
    return found ? [found] : [];
  });
}

const longestName = 40;

/** A name in capitals with an empty line and a whole sentence under it. */
function apart(text: string, { start, textEnd }: Action, next: ScriptElement | undefined) {
  const line = text.slice(start, textEnd).trim();
  if (line.length > longestName || !isCapitals(line, 0, line.length)) return undefined;
  if (next?.kind !== 'action' || !/^["'“¿¡(\p{Lu}\p{Lo}]/u.test(text.slice(next.start).trimStart()))
    return undefined;
  if (/[.!?:]$/.test(line)) return undefined;
  const below = text.slice(next.start, next.textEnd);
  if (isCapitals(below, 0, below.length)) return undefined;
  const name = line.replace(/\s*\(.*\)$/, '');
  const gap = { range: { start: start + line.length, end: next.start }, text: '\n' };
  return candidate('apart', name, { start, end: start + line.length }, gap);
}

/** A name in small letters, a line of its own over words that could be spoken. */
function smallLetters(text: string, { start, textEnd }: Action) {
  const paragraph = text.slice(start, textEnd);
  const lineEnd = paragraph.search(/[\r\n]/);
  if (lineEnd <= 0 || lineEnd > longestName) return undefined;
  const line = paragraph.slice(0, lineEnd).trimEnd();
  if (isCapitals(line, 0, line.length) || !/^\p{Lu}/u.test(line)) return undefined;
  const below = paragraph.slice(lineEnd).trim();
  if (!/^["'“¿¡(\p{Lu}\p{Lo}]/u.test(below)) return undefined;
  const name = line.replace(/\s*\(.*\)$/, '');
  const range = { start, end: start + line.length };
  const upper = { range: { start, end: start + name.length }, text: name.toUpperCase() };
  return candidate('smallLetters', name, range, upper);
}

function candidate(message: Candidate['message'], name: string, range: Range, edit: FixEdit): Candidate {
  return { message, key: characterKey(name), name, range, edit };
}
