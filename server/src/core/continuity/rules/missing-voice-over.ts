import type { SpeechFact } from '../../screenplay/chunkFacts';
import type { Passage } from '../../screenplay/passage';
import { isCutTogether, isNamedInAction, type Voice, voicesOf } from '../facts/voices';
import { sceneRule } from '../rule';

export const missingVoiceOver = sceneRule({
  id: 'missing-voice-over',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'Somebody at the other end of a phone, or heard as a voice, loses the (V.O.) within the scene.',
    why: 'A bare cue puts the actor on the set. One end of a call is heard and one is seen, and the breakdown has to know which.',
    off: 'Where calls are written without extensions.',
    source: 'general practice',
    invalid: [
      { script: 'INT. BAR - DAY\n\nANNA (V.O.)\nRain?\n\nBEN\nRain.\n\nANNA\nStill?\n' },
      {
        script:
          'INT. BAR - DAY\n\nBen dials.\n\nBEN\n(into phone)\nRain?\n\nANNA\nRain.\n\nBEN\n(into phone)\nStill?\n',
      },
    ],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA (V.O.)\nRain?\n\nAnna comes in.\n\nANNA\nStill?\n' },
      { script: 'INT. BAR - DAY\n\nINTERCUT WITH:\n\nANNA (V.O.)\nRain?\n\nBEN\nRain.\n\nANNA\nStill?\n' },
    ],
  },
  messages: {
    dropped:
      '{name} is {voice} before in this scene, and action does not show {name}, but this cue has no extension. Add {voice}, or say that {name} comes in.',
    phone:
      '{name} answers {other}, who speaks into a phone, and action does not show {name} here. If {name} is at the other end, add (V.O.).',
    before: '{name} is {voice} here',
    call: '{other} speaks into the phone here',
  },
  fixes: { add: { title: 'Add {voice}', safe: false } },
  *check(passage) {
    if (isCutTogether(passage)) return;
    for (const [key, voices] of voicesOf(passage)) {
      if (!isNamedInAction(passage, key, { start: 0, end: passage.text.length })) {
        const found = dropped(voices) ?? onPhone(passage, key, voices);
        if (found) yield found;
      }
    }
  },
});

function dropped(voices: readonly Voice[]) {
  const at = voices.findIndex(
    ({ kind }, index) => kind === 'onScreen' && voices[index - 1]?.kind === 'voiceOver',
  );
  const [before, speech] = [voices[at - 1]?.speech, voices[at]?.speech];
  const mark = before?.extensions.find(({ kind }) => kind === 'voiceOver');
  if (!speech || !before || !mark) return undefined;
  const parameters = { name: speech.name.text, voice: mark.text };
  const evidence = [{ message: 'before' as const, range: mark.range, parameters }];
  return {
    message: 'dropped' as const,
    range: speech.name.range,
    parameters,
    evidence,
    fix: fixFor(speech, mark.text),
  };
}

/** `(into phone)` as parentheticals say it: data, by language. */
const phone =
  /\b(?:into|on|in)\s+(?:the\s+|his\s+|her\s+|their\s+)?(?:tele|cell\s*)?phone\b|\bal tel[eé]fono\b|\bau t[eé]l[eé]phone\b|\b(?:ins|am) Telefon\b|\bal telefono\b|\bao telefone\b/i;

/** Whoever speaks only right after the one with the phone, and is answered into it, is at the other end. */
function onPhone(passage: Passage, key: string, voices: readonly Voice[]) {
  const { speeches } = passage;
  if (voices.some(({ kind }) => kind !== 'onScreen')) return undefined;
  const places = voices.map(({ speech }) => speeches.indexOf(speech));
  const caller = speeches[(places[0] ?? 0) - 1];
  const isCall = places.every((at) => {
    const [before, after] = [speeches[at - 1], speeches[at + 1]];
    return before && isInto(before, passage) && before.key !== key && (!after || isInto(after, passage));
  });
  const isAnswered = places.some((at) => speeches[at + 1]);
  const [first] = voices;
  if (!isCall || !isAnswered || !caller || !first) return undefined;
  const { speech } = first;
  const parameters = { name: speech.name.text, other: caller.name.text, voice: '(V.O.)' };
  const evidence = [{ message: 'call' as const, range: caller.name.range, parameters }];
  return {
    message: 'phone' as const,
    range: speech.name.range,
    parameters,
    evidence,
    fix: fixFor(speech, '(V.O.)'),
  };
}

function isInto({ parentheticals }: SpeechFact, { text }: Passage): boolean {
  return parentheticals.some(({ start, end }) => phone.test(text.slice(start, end)));
}

function fixFor({ name }: SpeechFact, voice: string) {
  const range = { start: name.range.end, end: name.range.end };
  return { id: 'add' as const, parameters: { voice }, edits: [{ range, text: ` ${voice}` }] };
}
