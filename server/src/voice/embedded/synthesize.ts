import { amplify } from '../../audio/amplify';
import type { Sound } from '../../audio/readWav';
import { resample } from '../../audio/resample';
import { shiftPitch } from '../../audio/shiftPitch';
import { type Speech, type SpeechRequest, VoiceError } from '../engine';
import type { Flite } from './flite';
import type { SpokenWord } from './messages';
import { mannerOf, presetOf } from './presets';
import { hasWords, type SpeakableText, speakableText } from './speakableText';
import { type Phone, pause, wordTimes } from './wordTimes';

/** Characters of one request; a page of a script has 2,000. */
export const longestText = 4000;
/** What is left of the silence before and after the words, in milliseconds. Pauses are the reading's own. */
const margin = { before: 30, after: 60 };
/** Where there is nothing to say. */
const silenceMs = 100;
const silentRate = 16_000;

/**
 * What an embedded voice makes of a request. A text without letters and digits is a short silence; so are the words of
 * another script among words that can be said.
 *
 * @throws VoiceError `unknownVoice`, `unspeakable`, `tooLong`, `broken`
 */
export function synthesize(flite: Flite, request: SpeechRequest): Speech {
  const preset = presetOf(request.voice);
  if (!preset) throw new VoiceError('unknownVoice', request.voice);
  mustBeShort(request.text);
  const said = speakableText(request.text);
  if (said.text === '') return nothingToSay(request.text, said);
  const manner = mannerOf(preset, request.rate, request.pitch);
  const raw = flite.say(said.text, manner);
  const phones = raw.phones.map(({ name, endMs }) => ({ name, endMs: endMs / manner.speed }));
  const shifted = shiftPitch(raw, manner.shift);
  const samples = amplify(resample(shifted, manner.speed), preset.gain);
  const words = wordTimes(said.words, flite.countPhones(said.words.flat()), phones);
  return trimmed({ samples, sampleRate: raw.sampleRate, words }, phones);
}

/**
 * How the words of each text sound; none where it has nothing to say. As with what is heard, words of another script among
 * words that can be said are silent.
 *
 * @throws VoiceError `unspeakable`, `tooLong`, `broken`
 */
export function spokenWords(flite: Flite, texts: readonly string[]): readonly (readonly SpokenWord[])[] {
  const whole = texts.join(' ');
  mustBeShort(whole);
  const said = texts.map(speakableText);
  if (said.every(({ text }) => text === '')) mustSayNothing(whole);
  return said.map(({ text }) => (text === '' ? [] : flite.wordsOf(text)));
}

function mustBeShort(text: string): void {
  if (text.length <= longestText) return;
  throw new VoiceError('tooLong', `${text.length} characters, and ${longestText} at the most`);
}

function mustSayNothing(text: string): void {
  if (hasWords(text)) throw new VoiceError('unspeakable', 'no letter of it is in the English alphabet');
}

function nothingToSay(text: string, said: SpeakableText): Speech {
  mustSayNothing(text);
  const samples = new Int16Array((silentRate * silenceMs) / 1000);
  return { samples, sampleRate: silentRate, words: said.words.map(() => ({ startMs: 0, endMs: 0 })) };
}

/** Without most of the silence at both ends, which differs from voice to voice. */
function trimmed(speech: Required<Speech>, phones: readonly Phone[]): Speech {
  const [first, beforeLast, last] = [phones[0], phones.at(-2), phones.at(-1)];
  const startMs = first?.name === pause ? Math.max(0, first.endMs - margin.before) : 0;
  const endMs =
    last?.name === pause && beforeLast ? beforeLast.endMs + margin.after : Number.POSITIVE_INFINITY;
  const words = speech.words.map((word) => ({
    startMs: Math.max(0, word.startMs - startMs),
    endMs: Math.max(0, word.endMs - startMs),
  }));
  return { ...speech, samples: between(speech, startMs, endMs), words };
}

function between({ samples, sampleRate }: Sound, startMs: number, endMs: number): Int16Array {
  const at = (ms: number) => Math.min(samples.length, Math.round((ms * sampleRate) / 1000));
  return samples.slice(at(startMs), at(endMs));
}
