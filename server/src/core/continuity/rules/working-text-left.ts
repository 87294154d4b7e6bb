import type { Passage } from '../../screenplay/passage';
import type { Range } from '../../text/range';
import { ignoreNotePattern } from '../directives';
import { sceneRule } from '../rule';

export const workingTextLeft = sceneRule({
  id: 'working-text-left',
  category: 'publishing',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'warning',
  gate: true,
  options: {
    notes: { type: 'boolean', default: true, doc: 'Notes must be gone.' },
    boneyard: { type: 'boolean', default: true, doc: 'What is cut out with /* */ must be gone.' },
    synopses: { type: 'boolean', default: true, doc: 'Synopses must be gone.' },
    tags: { type: 'boolean', default: false, doc: 'Tags of the breakdown must be gone.' },
  },
  doc: {
    summary: 'Notes, cut passages or synopses are left in a draft that is about to go out.',
    why: 'They do not print, but whoever gets the file reads them: what the room said of a scene, and the ending that was cut.',
    off: 'Where only printed or PDF copies go out.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [
      { script: 'INT. BAR - DAY\n\nRain. [[SC: is this her first time here?]]\n' },
      { script: 'INT. BAR - DAY\n\n/*\nCut.\n*/\n\nRain.\n' },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nRain. [[prop: umbrella]]\n' },
      {
        script: 'INT. BAR - DAY\n\n= It rains.\n\nRain.\n',
        show: '{"rules": {"working-text-left": {"synopses": false}}}',
      },
    ],
  },
  messages: {
    note: 'A note is still in this draft, and whoever gets the file can read it. Settle it and take it out.',
    boneyard:
      'A passage that was cut is still in this draft, and whoever gets the file can read it. Take it out.',
    synopsis: 'A synopsis is still in this draft, and whoever gets the file can read it. Take it out.',
    tag: 'A tag of the breakdown is still in this draft. Take it out.',
  },
  fixes: { remove: { title: 'Take it out', safe: false } },
  *check(passage, options) {
    for (const { message, range, whole } of leftIn(passage)) {
      if (options[optionOf[message]])
        yield { message, range, fix: { id: 'remove', edits: [{ range: whole, text: '' }] } };
    }
  },
});

type Message = 'note' | 'boneyard' | 'synopsis' | 'tag';

const optionOf = { note: 'notes', boneyard: 'boneyard', synopsis: 'synopses', tag: 'tags' } as const;

interface Left {
  readonly message: Message;
  readonly range: Range;
  /** With the lines that hold nothing else. */
  readonly whole: Range;
}

function* leftIn(passage: Passage): Iterable<Left> {
  for (const element of passage.elements) {
    if (element.kind !== 'synopsis') continue;
    const range = { start: element.start, end: element.textEnd };
    yield { message: 'synopsis', range, whole: { start: element.start, end: element.end } };
  }
  for (const range of passage.holes) {
    const message = holeKind(passage, range);
    if (message) yield { message, range, whole: wholeOf(passage, range) };
  }
}

/** What this tool and others keep in the file for themselves is nobody's words. */
function holeKind(passage: Passage, range: Range): Message | undefined {
  const text = passage.text.slice(range.start, range.end);
  if (text.startsWith('/*'))
    return text.includes('BEAT:') && text.includes('END_BEAT') ? undefined : 'boneyard';
  if (ignoreNotePattern.test(text)) return undefined;
  const reading = passage.notes.find((note) => note.range.start === range.start);
  if (!reading) return undefined;
  return reading.kind === 'note' ? 'note' : 'tag';
}

function wholeOf({ elements, text }: Passage, range: Range): Range {
  const holder = elements.find(({ start, end }) => start <= range.start && range.end <= end);
  const alone =
    holder &&
    text.slice(holder.start, range.start).trim() === '' &&
    text.slice(range.end, holder.textEnd).trim() === '';
  return alone ? { start: holder.start, end: holder.end } : range;
}
