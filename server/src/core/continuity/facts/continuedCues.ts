import type { SpeechFact } from '../../screenplay/chunkFacts';
import type { NamedRange } from '../../screenplay/model';
import type { Passage } from '../../screenplay/passage';
import type { ScriptElement } from '../../syntax/elements';

/**
 * For every cue of a passage, who spoke last: what decides whether (CONT'D) belongs there. Whether the script writes
 * it at all is not known here. Ranges count from the start of the passage.
 */
export interface ContinuedCue {
  readonly key: string;
  readonly name: NamedRange;
  /** Where an extension may be put in. */
  readonly insertAt: number;
  /** `(CONT'D)` as written. */
  readonly continued?: NamedRange;
  /** Out of sight or heard from elsewhere; scripts have habits of their own for these. */
  readonly heard: boolean;
  readonly before: LastSpeaker;
}

export type LastSpeaker =
  /** The same person in the same voice, and nothing but action since. */
  | { readonly kind: 'same'; readonly name: NamedRange }
  | { readonly kind: 'other'; readonly key: string; readonly name: NamedRange }
  /** The passage's first cue. */
  | { readonly kind: 'none' }
  /** Two at once, another voice, a cut between: some would write it and some would not. */
  | { readonly kind: 'unclear' };

export function continuedCues({ elements, speeches, text }: Passage): readonly ContinuedCue[] {
  const cues: ContinuedCue[] = [];
  let last: SpeechFact | undefined;
  let between: Between = 'nothing';
  for (const element of elements) {
    if (element.kind !== 'characterCue') {
      between = worse(between, betweenOf(element, text));
      continue;
    }
    const speech = speeches[cues.length];
    if (!speech) break;
    cues.push(readCue(speech, text, element.textEnd, last, between));
    last = speech;
    between = 'nothing';
  }
  return cues;
}

type Between = 'nothing' | 'action' | 'cut';

function worse(a: Between, b: Between): Between {
  return a === 'cut' || b === 'nothing' ? a : b;
}

/** A line in capitals may be a cut of its own: LATER, BACK TO THE BAR. */
function betweenOf({ kind, start, textEnd }: ScriptElement, text: string): Between {
  if (kind === 'action') {
    const words = text.slice(start, textEnd);
    return words === words.toUpperCase() ? 'cut' : 'action';
  }
  return cuts.has(kind) ? 'cut' : 'nothing';
}

const cuts: ReadonlySet<ScriptElement['kind']> = new Set([
  ...(['transition', 'shot', 'centeredText', 'pageBreak', 'section', 'dialectBlock'] as const),
]);

function readCue(
  speech: SpeechFact,
  text: string,
  textEnd: number,
  last: SpeechFact | undefined,
  between: Between,
): ContinuedCue {
  const { key, name, extensions } = speech;
  const continued = extensions.find(isContinued);
  const nameEnd = /[*_]/.test(text.charAt(name.range.end)) ? textEnd : name.range.end;
  return {
    key,
    name,
    insertAt: extensions.at(-1)?.range.end ?? nameEnd,
    ...(continued && { continued }),
    heard: voiceOf(speech) !== '',
    before: lastSpeaker(speech, last, between),
  };
}

function isContinued({ kind, text }: SpeechFact['extensions'][number]): boolean {
  return kind === 'continued' || /\bcont\b|\bcont['’]?d\b|\bcontinu/i.test(text);
}

function voiceOf({ extensions }: SpeechFact): string {
  return extensions
    .filter((extension) => !isContinued(extension))
    .map(({ kind, text }) => (kind === 'other' ? text.toUpperCase() : kind))
    .join();
}

function lastSpeaker(speech: SpeechFact, last: SpeechFact | undefined, between: Between): LastSpeaker {
  if (!last) return { kind: 'none' };
  if ([speech, last].some(({ parts, dual }) => parts.length > 0 || dual)) return { kind: 'unclear' };
  if (last.key !== speech.key) return { kind: 'other', key: last.key, name: last.name };
  const isPlain = between === 'action' && voiceOf(last) === voiceOf(speech);
  return isPlain ? { kind: 'same', name: last.name } : { kind: 'unclear' };
}
