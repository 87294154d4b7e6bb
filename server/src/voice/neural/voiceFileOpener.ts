import { runProgram } from '../system/runProgram';
import { NeuralEngine } from './neuralEngine';
import { espeakPhonemes } from './phonemes';

/** The engine for voice files as the product has it: eSpeak NG of this machine tells how words sound. */
export function openVoiceFiles(files: readonly string[]): NeuralEngine {
  return new NeuralEngine({ files, phonemize: espeakPhonemes(runProgram) });
}
