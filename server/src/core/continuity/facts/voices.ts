import type { SpeechFact } from '../../screenplay/chunkFacts';
import { foldWords } from '../../screenplay/fold';
import type { Passage } from '../../screenplay/passage';
import type { ScriptElement } from '../../syntax/elements';
import type { Range } from '../../text/range';

/** How each person of a scene is heard, speech by speech. Ranges count from the start of the passage. */
export interface Voice {
  readonly speech: SpeechFact;
  readonly kind: VoiceKind;
}

export type VoiceKind = 'onScreen' | 'voiceOver' | 'offScreen' | 'other';

/** By the key of the cue; who speaks with others at once is left out. */
export function voicesOf({ speeches }: Passage): ReadonlyMap<string, readonly Voice[]> {
  const voices = new Map<string, Voice[]>();
  for (const speech of speeches) {
    if (speech.parts.length > 0) continue;
    const voice = { speech, kind: voiceKind(speech) };
    const list = voices.get(speech.key);
    if (list) list.push(voice);
    else voices.set(speech.key, [voice]);
  }
  return voices;
}

function voiceKind({ extensions }: SpeechFact): VoiceKind {
  const kinds = new Set(extensions.map(({ kind }) => kind).filter((kind) => kind !== 'continued'));
  if (kinds.size === 0) return 'onScreen';
  if (kinds.size > 1) return 'other';
  if (kinds.has('voiceOver')) return 'voiceOver';
  return kinds.has('offScreen') || kinds.has('offCamera') ? 'offScreen' : 'other';
}

/** Whether action within `range` names the person, in whatever letters. */
export function isNamedInAction({ elements, text }: Passage, key: string, range: Range): boolean {
  return elements.some(
    (element) =>
      isSeen(element) &&
      element.start >= range.start &&
      element.end <= range.end &&
      foldWords(text.slice(element.start, element.textEnd)).includes(key),
  );
}

function isSeen({ kind }: ScriptElement): boolean {
  return kind === 'action' || kind === 'shot';
}

/** A scene that is cut with another, or told in pieces: who is seen where is open. */
export function isCutTogether({ heading, text }: Passage): boolean {
  const frames = heading?.extensions.map(({ frame }) => frame) ?? [];
  return (
    frames.includes('intercut') || frames.includes('montage') || /\bINTERCUT|\bMONTAGE|\bSERIES OF/.test(text)
  );
}
