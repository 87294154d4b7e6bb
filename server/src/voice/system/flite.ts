import type { ListedVoice, SpeechProgram } from './speechProgram';

/** Domain voices speak the words they were made for and no others: the time of day. */
const domainVoice = /_(?:time|limited)$/;

const genders: Readonly<Record<string, ListedVoice['gender']>> = {
  slt: 'female',
  clb: 'female',
  eey: 'female',
};

/** The system's own Flite, which may know more voices than the embedded one. */
export const flite: SpeechProgram = {
  name: 'flite',
  listing: { program: 'flite', args: ['-lv'], input: '' },
  voicesOf: (output) => {
    const [, names = ''] = /Voices available:(.*)/.exec(output) ?? [];
    return names
      .trim()
      .split(/\s+/)
      .filter((name) => name !== '' && !domainVoice.test(name))
      .map((name) => ({
        key: name,
        name: `Flite ${name}`,
        gender: genders[name] ?? 'male',
        speaker: name,
        languages: ['en'],
      }));
  },
  readsFile: true,
  speaking: ({ voice, rate, textFile, sound }) => ({
    program: 'flite',
    args: [
      '-voice',
      voice,
      '--setf',
      `duration_stretch=${(1 / rate).toFixed(3)}`,
      '-f',
      textFile,
      '-o',
      sound,
    ],
    input: '',
  }),
};
