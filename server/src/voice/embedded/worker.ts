import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { VoiceError } from '../engine';
import { Flite } from './flite';
import type { WorkerAnswer, WorkerData, WorkerRequest } from './messages';
import { spokenWords, synthesize } from './synthesize';

/** The thread that speaks. It answers one request after another; whoever started it keeps the time and ends it. */

const { wasm }: WorkerData = workerData;
const flite = Flite.compile(readFileSync(wasm));

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
  try {
    if ('texts' in request) return { kind: 'phones', phones: spokenWords(await flite, request.texts) };
    return { kind: 'spoken', speech: synthesize(await flite, request) };
  } catch (error) {
    if (error instanceof VoiceError) return { kind: 'failed', code: error.code, detail: error.detail };
    return { kind: 'failed', code: 'broken', detail: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: WorkerRequest) => {
  answer(request).then((told) =>
    parentPort?.postMessage(told, told.kind === 'spoken' ? [told.speech.samples.buffer as ArrayBuffer] : []),
  );
});
