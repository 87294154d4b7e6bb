import assert from 'node:assert/strict';
import { espeak } from '../../../../server/src/voice/system/espeak';
import { festival } from '../../../../server/src/voice/system/festival';
import { flite } from '../../../../server/src/voice/system/flite';
import { say } from '../../../../server/src/voice/system/say';
import type { SpeechProgram, SpokenLine } from '../../../../server/src/voice/system/speechProgram';
import { windowsSpeech } from '../../../../server/src/voice/system/windowsSpeech';

const line: SpokenLine = {
  voice: 'voice',
  text: 'Lower the -v sails; [[volm 9]] "now".',
  rate: 1,
  pitch: 1,
  sound: '/folder/line.wav',
  textFile: '/folder/line.txt',
};

function keysOf(program: SpeechProgram, output: string): readonly string[] {
  return program.voicesOf(output).map(({ key, gender, languages }) => `${key} ${gender} ${languages.join()}`);
}

describe('programs of the system that speak', () => {
  for (const program of [espeak, flite, festival, say, windowsSpeech]) {
    it(`${program.name}: the words of the script are in no argument`, () => {
      const { args } = program.speaking(line);
      assert.ok(args.every((arg) => !arg.includes('sails')));
    });

    it(`${program.name}: has no voice where nothing is listed`, () => {
      assert.deepEqual(program.voicesOf(''), []);
    });
  }

  it('espeak-ng: has four throats a language, and none of MBROLA', () => {
    const output = [
      'Pty Language       Age/Gender VoiceName          File                 Other Languages',
      ' 2  en-us           --/M      English_(America)  gmw/en-US            (en 3)',
      ' 5  en-us           --/F      us-mbrola-1        mb/mb-us1            (en 8)',
    ].join('\n');
    assert.deepEqual(keysOf(espeak, output), [
      'en-US male en',
      'en-US+f2 female en',
      'en-US+m3 male en',
      'en-US+f4 female en',
    ]);
    assert.equal(espeak.voicesOf(output)[1]?.name, 'English (America) (2)');
  });

  it('have the voices of a language’s own country first', () => {
    const espeakLists = [
      'Pty Language       Age/Gender VoiceName          File                 Other Languages',
      ' 5  de              --/M      German             gmw/de',
      ' 5  fr-be           --/M      French_(Belgium)   roa/fr-BE            (fr 8)',
      ' 5  fr-fr           --/M      French_(France)    roa/fr               (fr 5)',
      ' 5  pt              --/M      Portuguese         roa/pt               (pt-pt 5)',
    ].join('\n');
    const firsts = keysOf(espeak, espeakLists).filter((key) => !key.includes('+'));
    assert.deepEqual(firsts, ['de male de', 'fr male fr', 'fr-BE male fr', 'pt male pt']);
    const sayLists = 'Amélie              fr_CA    # Bonjour.\nThomas              fr_FR    # Bonjour.\n';
    assert.deepEqual(keysOf(say, sayLists), ['Thomas male fr', 'Amélie female fr']);
    const windowsLists = 'Hortense|Female|fr-CA\r\nPaul|Male|fr-FR\r\n';
    assert.deepEqual(keysOf(windowsSpeech, windowsLists), ['Paul male fr', 'Hortense female fr']);
  });

  it('espeak-ng: is asked in words a minute, and its own measure of pitch', () => {
    const { args } = espeak.speaking({ ...line, rate: 2, pitch: 1.5 });
    assert.deepEqual(args.slice(2, 6), ['-s', '350', '-p', '75']);
    assert.deepEqual(espeak.speaking({ ...line, pitch: 2 }).args.slice(4, 6), ['-p', '99']);
  });

  it('flite: leaves out voices that know only the time of day', () => {
    const output = 'Voices available: kal awb_time kal16 awb rms slt';
    assert.deepEqual(keysOf(flite, output), [
      'kal male en',
      'kal16 male en',
      'awb male en',
      'rms male en',
      'slt female en',
    ]);
  });

  it('festival: lists its voices with the languages that their names tell', () => {
    assert.deepEqual(keysOf(festival, '(kal_diphone el_diphone lp_it_diphone)'), [
      'kal_diphone neutral en',
      'el_diphone neutral en',
      'lp_it_diphone neutral it',
    ]);
  });

  it('say: lists voices with spaces in their names, without those for fun', () => {
    const output = [
      'Samantha            en_US    # Hello! My name is Samantha.',
      'Eddy (German (Germany)) de_DE    # Hallo!',
      'Bad News            en_US    # The light you see at the end of the tunnel.',
    ].join('\n');
    assert.deepEqual(keysOf(say, output), ['Samantha female en', 'Eddy (German (Germany)) male de']);
  });

  it('say: obeys no command that stands in a script', () => {
    assert.doesNotMatch(say.speaking(line).input, /\[\[|\]\]/);
  });

  it('windows: lists voices with gender and language', () => {
    const output = 'Microsoft Zira Desktop|Female|en-US\r\nMicrosoft Hedda Desktop|NotSet|de-DE\r\n';
    assert.deepEqual(keysOf(windowsSpeech, output), [
      'Microsoft Zira Desktop female en',
      'Microsoft Hedda Desktop neutral de',
    ]);
  });

  it('windows: gives words, voice and file as data and never as script', () => {
    const { args, input } = windowsSpeech.speaking({ ...line, voice: "'; exit", rate: 3 });
    const script = Buffer.from(args.at(-1) ?? '', 'base64').toString('utf16le');
    assert.doesNotMatch(script, /exit|line\.wav/);
    assert.deepEqual(JSON.parse(input), { voice: "'; exit", text: line.text, sound: line.sound, rate: 10 });
  });

  it('windows: tells when words begin, where it has told of each', () => {
    const words = windowsSpeech.wordsOf?.('0 0\r\n6 400\r\n', 'Lower away.', 900);
    assert.deepEqual(words, [
      { startMs: 0, endMs: 400 },
      { startMs: 400, endMs: 900 },
    ]);
    assert.equal(windowsSpeech.wordsOf?.('0 0\n', 'Lower away.', 900), undefined);
  });
});
