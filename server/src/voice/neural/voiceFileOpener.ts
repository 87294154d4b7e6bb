import type { FileEngine } from '../fileEngine';
import { runProgram } from '../system/runProgram';
import { NeuralEngine } from './neuralEngine';
import { espeakPhonemes, flitePhonemes, type PhonesOf, phonemesOfEither } from './phonemes';

/**
 * The engine for voice files as the product has it: eSpeak NG of this machine tells how words sound, and where there is none,
 * the embedded voices do.
 */
export function voiceFileOpener(phonesOf?: PhonesOf): (files: readonly string[]) => FileEngine {
  const espeak = espeakPhonemes(runProgram);
  const phonemize = phonesOf ? phonemesOfEither(espeak, flitePhonemes(phonesOf)) : espeak;
  return (files) => new NeuralEngine({ files, phonemize });
}
