import { homeFirst, type TaggedVoice } from './homeFirst';
import { macGender } from './macVoices';
import { primaryLanguage, type SpeechProgram } from './speechProgram';

/** Words a minute. */
const usualRate = 175;
/** 22,050 samples a second, 16 bits, one channel. */
const format = ['--file-format=WAVE', '--data-format=LEI16@22050'];

/** What is sung or made of noises: voices for fun, in no script. */
const novelty =
  /^(?:Albert|Bad News|Bahh|Bells|Boing|Bubbles|Cellos|Good News|Jester|Organ|Trinoids|Whisper|Wobble|Zarvox)$/;

/** The voices of macOS. It tells no times, and pitch only by commands within the text, which are kept out. */
export const say: SpeechProgram = {
  name: 'say',
  listing: { program: 'say', args: ['-v', '?'], input: '' },
  voicesOf: (output) => homeFirst(output.split('\n').flatMap(voiceOfLine)),
  speaking: ({ voice, rate, text, sound }) => ({
    program: 'say',
    args: ['-v', voice, '-r', String(Math.round(usualRate * rate)), ...format, '-o', sound, '-f', '-'],
    input: withoutCommands(text),
  }),
};

/** `Samantha (Enhanced)  en_US    # Hello, my name is Samantha.` */
function voiceOfLine(line: string): readonly TaggedVoice[] {
  const [, name = '', language = ''] = /^(.+?)\s+([a-z]{2,3}[_-]\w+)\s+#/.exec(line) ?? [];
  if (name === '' || novelty.test(name)) return [];
  const languages = [primaryLanguage(language)];
  const voice = { key: name, name, gender: macGender(name), speaker: name, languages };
  return [{ voice, tag: language }];
}

/** `[[volm 1]]` in a text would be obeyed. */
function withoutCommands(text: string): string {
  return text.replaceAll('[[', '[').replaceAll(']]', ']');
}
