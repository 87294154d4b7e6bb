import { readFile } from 'node:fs/promises';
import { speakingMs } from '../../server/src/core/tableRead/timing';
import { Flite } from '../../server/src/voice/embedded/flite';
import { synthesize } from '../../server/src/voice/embedded/synthesize';
import { findVoiceFile } from '../../server/src/voice/embedded/voiceFiles';
import { type Speech, type SpeechRequest, VoiceError } from '../../server/src/voice/engine';
import { distractors, judgeLines } from './judgeLines';
import { placeWords, plainWords, recognize } from './recognizer';

/** The lines of the test as an embedded voice says them. */
export async function linesSaidBy(
  voice: string,
  manner: Partial<SpeechRequest> = {},
): Promise<readonly Speech[]> {
  const file = findVoiceFile();
  if (file === undefined) throw new VoiceError('missing', 'flite.wasm');
  const flite = await Flite.compile(Uint8Array.from(await readFile(file)));
  return judgeLines.map((text) => synthesize(flite, { text, voice, rate: 1, pitch: 1, ...manner }));
}

/** How long the lines took for what was estimated: what `VoiceTraits.pace` says of a voice. */
export function paceOf(speeches: readonly Speech[]): number {
  const taken = sum(speeches.map(({ samples, sampleRate }) => (1000 * samples.length) / sampleRate));
  return taken / sum(judgeLines.map((line) => speakingMs(line)));
}

/** The lines that were taken for another, or for nothing, where only they and the distractors can be heard. */
export function misheard(speeches: readonly Speech[]): readonly string[] {
  const heard = recognize(speeches, { kind: 'oneOf', sentences: [...judgeLines, ...distractors] });
  return judgeLines.flatMap((line, index) =>
    heard[index] === plainWords(line) ? [] : [`"${line}" was heard as "${heard[index] ?? ''}"`],
  );
}

/**
 * For every word of every line, how many milliseconds the voice says that it starts before or after the recognizer
 * finds it there.
 *
 * @throws where a line is not understood, since its words cannot be found then
 */
export function wordTimeErrors(speeches: readonly Speech[]): readonly number[] {
  const found = placeWords(speeches, { kind: 'oneOf', sentences: judgeLines });
  return judgeLines.flatMap((line, index) => {
    const placed = found[index] ?? [];
    const heard = placed.map(({ word }) => word).join(' ');
    if (heard !== plainWords(line)) throw new Error(`"${line}" was heard as "${heard}"`);
    return placed.map(({ startMs }, at) =>
      Math.abs(startMs - (speeches[index]?.words?.[at]?.startMs ?? Number.NaN)),
    );
  });
}

/** Words that are wrong, missing or too many for each word said, where any English can be heard; may be above 1. */
export function wordErrorRate(speeches: readonly Speech[]): number {
  const heard = recognize(speeches, { kind: 'any' });
  const said = judgeLines.map((line) => plainWords(line).split(' '));
  const errors = said.map((words, index) =>
    wordErrors(words, (heard[index] ?? '').split(' ').filter(Boolean)),
  );
  return sum(errors) / sum(said.map(({ length }) => length));
}

/** Words to change, add and remove until one is the other. */
export function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = [...heard.keys(), heard.length];
  for (const [index, word] of said.entries()) {
    const next = [index + 1];
    for (const [at, other] of heard.entries()) {
      const change = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
