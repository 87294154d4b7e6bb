import type { SpeechProgram } from './speechProgram';

/** Festival's program for files. It has no settings for pitch that all of its voices heed. */
export const festival: SpeechProgram = {
  name: 'festival',
  listing: { program: 'festival', args: ['--batch', '(print (voice.list))'], input: '' },
  voicesOf: (output) =>
    [...output.matchAll(/[\w-]+/g)].map(([name]) => ({
      key: name,
      name: `Festival ${name}`,
      gender: 'neutral',
      speaker: name,
      languages: [languageOf(name)],
    })),
  speaking: ({ voice, rate, text, sound }) => ({
    program: 'text2wave',
    args: [
      ...['-o', sound, '-eval', `(voice_${voice})`],
      ...['-eval', `(Parameter.set 'Duration_Stretch ${(1 / rate).toFixed(3)})`],
    ],
    input: text,
  }),
};

/** Festival does not say it in a list; voices of other languages carry it in their names by custom. */
function languageOf(name: string): string {
  const [, language] = /_(es|it|cs|fi|ru|hi|te|mr|pl)(?:_|$)/.exec(name) ?? [];
  return language ?? 'en';
}
