import { homeFirst, type TaggedVoice } from './homeFirst';
import { primaryLanguage, type SpeechProgram } from './speechProgram';

/** Words a minute, and its own measure of pitch from 0 to 99. */
const usualRate = 175;
const usualPitch = 50;

/** Other throats for every language; without them a cast of one language would be one voice. */
const variants = [
  { suffix: '', name: '', gender: undefined, pitch: 110 },
  { suffix: '+f2', name: ' (2)', gender: 'female', pitch: 190 },
  { suffix: '+m3', name: ' (3)', gender: 'male', pitch: 95 },
  { suffix: '+f4', name: ' (4)', gender: 'female', pitch: 165 },
] as const;

/** eSpeak NG, on most Linux systems of people who use a screen reader. Never part of the product: its license is GPL. */
export const espeak: SpeechProgram = {
  name: 'espeak-ng',
  listing: { program: 'espeak-ng', args: ['--voices'], input: '' },
  voicesOf: (output) => homeFirst(output.split('\n').slice(1).flatMap(voicesOfLine)),
  speaking: ({ voice, text, rate, pitch, sound }) => ({
    program: 'espeak-ng',
    args: [
      ...['-v', voice, '-s', String(Math.round(usualRate * rate))],
      ...['-p', String(Math.max(0, Math.min(99, Math.round(usualPitch * pitch)))), '--stdin', '-w', sound],
    ],
    input: text,
  }),
};

/** ` 5  en-us  --/M  English_(America)  gmw/en-US  (en 3)`; those of MBROLA need files that are rarely there. */
function voicesOfLine(line: string): readonly TaggedVoice[] {
  const [, language, kind, name, file] = line.trim().split(/\s+/);
  if (!language || !kind || !name || file === undefined || file.startsWith('mb/')) return [];
  const own = kind.endsWith('/F') ? 'female' : 'male';
  return variants.map(({ suffix, name: numbered, gender, pitch }) => ({
    voice: {
      key: `${file.split('/').at(-1)}${suffix}`,
      name: `${name.replaceAll('_', ' ')}${numbered}`,
      gender: gender ?? own,
      pitch,
      speaker: `espeak${suffix}`,
      languages: [primaryLanguage(language)],
    },
    tag: language,
  }));
}
