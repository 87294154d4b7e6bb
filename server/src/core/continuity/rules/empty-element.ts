import type { Passage } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { ScriptElement } from '../../syntax/elements';
import type { Range } from '../../text/range';
import { sceneRule } from '../rule';

export const emptyElement = sceneRule({
  id: 'empty-element',
  category: 'text',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'The marks of a section, synopsis, note, lyric, centered line or parenthetical hold no words.',
    why: 'Something was meant to stand here. Empty brackets print, and an empty section shows up as a nameless act in the outline.',
    off: 'Where empty sections are kept as separators.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nMARIA\n()\nHello.\n' },
      { script: '# \n\nINT. BAR - DAY\n\nRain.\n' },
    ],
    valid: [
      { script: '# Act One\n\nINT. BAR - DAY\n\nMARIA\n(low)\nHello.\n' },
      { script: 'INT. BAR - DAY\n\n> <\n\nRain.\n\n~\n' },
    ],
  },
  messages: {
    section: 'This section has no name. Name it, or take the marks away.',
    synopsis: 'This synopsis says nothing. Write what happens, or take the mark away.',
    parenthetical:
      'There is nothing in these brackets, and they will print. Write the direction, or take them away.',
    note: 'This note says nothing. Write it, or take the brackets away.',
    boneyard: 'Nothing is cut out here. Take the marks away.',
  },
  fixes: { remove: { title: 'Remove it', safe: false } },
  *check(passage) {
    for (const element of passage.elements) {
      const message = emptyKind(element, passage);
      if (message) yield found(message, { start: element.start, end: element.textEnd }, element.end);
    }
    for (const hole of passage.holes) {
      if (passage.text.slice(hole.start + 2, hole.end - 2).trim() !== '') continue;
      yield found(passage.text.startsWith('[[', hole.start) ? 'note' : 'boneyard', hole, hole.end);
    }
  },
});

type Message = 'section' | 'synopsis' | 'parenthetical' | 'note' | 'boneyard';

function found(message: Message, range: Range, end: number) {
  const edits = [{ range: { start: range.start, end }, text: '' }];
  return { message, range, fix: { id: 'remove' as const, edits } };
}

/** A lone `~`, `> <` or `===` is a writer's way to leave room on the page. */
function emptyKind(element: ScriptElement, passage: Passage): Message | undefined {
  const { kind, start, textEnd } = element;
  if (kind === 'section' || kind === 'synopsis') {
    // A note alone may be what it is called.
    return passage.text.slice(element.text.start, textEnd).trim() === '' ? kind : undefined;
  }
  if (kind !== 'parenthetical') return undefined;
  return /^[\s()*_]*$/.test(printedText(passage).slice(start, textEnd)) ? kind : undefined;
}
