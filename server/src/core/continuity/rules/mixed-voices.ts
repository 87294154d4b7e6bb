import { isCutTogether, isNamedInAction, type Voice, voicesOf } from '../facts/voices';
import { sceneRule } from '../rule';

export const mixedVoices = sceneRule({
  id: 'mixed-voices',
  category: 'cues',
  since: '0.1.0',
  stability: 'stable',
  tier: 'fast',
  severity: 'information',
  doc: {
    summary: 'A character is (V.O.) and (O.S.) in one scene, and nothing tells that they move.',
    why: 'Off screen is the next room: the actor is on the set. Voice-over is a phone or a thought: the line is recorded. Both at once, and nobody knows whether to call the actor.',
    off: 'Where the two are used for one thing.',
    source: 'ScriptCoord publishing checklist v1',
    invalid: [{ script: 'INT. BAR - DAY\n\nANNA (O.S.)\nRain?\n\nBEN\nRain.\n\nANNA (V.O.)\nStill?\n' }],
    valid: [
      { script: 'INT. BAR - DAY\n\nANNA (O.S.)\nRain?\n\nBEN\nRain.\n\nANNA (O.S.)\nStill?\n' },
      { script: 'INT. BAR - DAY\n\nANNA (V.O.)\nRain?\n\nAnna comes in.\n\nANNA (O.S.)\nStill?\n' },
    ],
  },
  messages: {
    mixed:
      '{name} is {found} here and {other} in the same scene: (O.S.) is the next room, (V.O.) a phone or a thought. If {name} stays in one place, make them one.',
    other: '{name} is {other} here',
  },
  fixes: { same: { title: 'Write {other} here', safe: false } },
  *check(passage) {
    if (isCutTogether(passage)) return;
    for (const [key, voices] of voicesOf(passage)) {
      const pair = oddPair(voices);
      if (!pair) continue;
      const [odd, other] = pair;
      const [first, second] = [odd, other].map(({ speech }) => speech.range);
      if (!first || !second) continue;
      const between = { start: Math.min(first.end, second.end), end: Math.max(first.start, second.start) };
      // One voice right after the other, with nothing between, is meant.
      if (passage.text.slice(between.start, between.end).trim() === '') continue;
      if (isNamedInAction(passage, key, between)) continue;
      const [found, usual] = [markOf(odd), markOf(other)];
      if (!found || !usual) continue;
      const parameters = { name: odd.speech.name.text, found: found.text, other: usual.text };
      yield {
        message: 'mixed',
        range: found.range,
        parameters,
        evidence: [{ message: 'other', range: usual.range, parameters }],
        fix: { id: 'same', parameters, edits: [{ range: found.range, text: usual.text }] },
      };
    }
  },
});

/** Two speeches that follow each other in other voices; the first of them is the kind that the scene has less often. */
function oddPair(voices: readonly Voice[]): readonly [Voice, Voice] | undefined {
  for (const [index, voice] of voices.entries()) {
    const next = voices[index + 1];
    if (!next || voice.kind === next.kind || !isHeard(voice) || !isHeard(next)) continue;
    const count = (kind: Voice['kind']) => voices.filter((each) => each.kind === kind).length;
    const [here, there] = [count(voice.kind), count(next.kind)];
    const isOdd = here === there ? voice.kind === 'offScreen' : here < there;
    return isOdd ? [voice, next] : [next, voice];
  }
  return undefined;
}

function isHeard({ kind }: Voice): boolean {
  return kind === 'voiceOver' || kind === 'offScreen';
}

function markOf({ speech }: Voice) {
  return speech.extensions.find(({ kind }) => kind !== 'continued');
}
