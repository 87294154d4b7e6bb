import type { Localize } from '../localize';

/** Why a voice was not heard, as the engines tell it. */
export interface VoiceProblem {
  readonly code: 'unknownVoice' | 'missing' | 'broken' | 'ended' | 'tookTooLong' | 'unspeakable' | 'tooLong';
  readonly detail: string;
}

export const voiceSentences = {
  unknownVoice: 'There is no voice {detail} here any more. Choose another for this role.',
  missing:
    'The voice is not there: {detail}. Put back what is missing, or choose another voice for this role.',
  broken: 'The voice could not be used: {detail}. Choose another for this role.',
  ended:
    'The voice stopped in the middle of the line: {detail}. Play the line once more, or choose another voice.',
  tookTooLong:
    'The voice did not come to an end with this line ({detail}). Play it once more, or make it shorter.',
  unspeakable:
    'The voice does not know how to say words in this writing: {detail}. Choose a voice of that language for this role.',
  tooLong:
    'The line is too long for this voice ({detail}). Choose another for this role, or make the line shorter.',
  noEspeak:
    'eSpeak NG is not installed, and this voice needs it. Install it (apt install espeak-ng, brew install espeak-ng, or its installer for Windows), or choose another voice for this role.',
  noVoices:
    'There is no voice on this computer that Closed Set can use: even its own are not where they belong. Install Closed Set anew.',
  standsIn: '{voice}, in place of the voice that was chosen. {reason}',
  audition: 'This is how I sound when I read your script.',
} as const satisfies Readonly<
  Record<VoiceProblem['code'] | 'noEspeak' | 'noVoices' | 'standsIn' | 'audition', string>
>;

export function voiceProblem(problem: VoiceProblem, localize: Localize): string {
  if (espeakMissing(problem)) return localize(voiceSentences.noEspeak);
  return localize(voiceSentences[problem.code], { detail: problem.detail });
}

/** The one program that people can get: neural voices ask it how words sound. */
export function espeakMissing({ code, detail }: VoiceProblem): boolean {
  return code === 'missing' && detail === 'espeak-ng';
}
