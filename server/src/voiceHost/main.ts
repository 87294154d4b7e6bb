import { env, InferenceSession, listSupportedBackends, Tensor } from 'onnxruntime-node';
import type {
  FromVoiceHost,
  OpenedVoice,
  OpenParams,
  ToVoiceHost,
  VoiceHostCalls,
  VoiceInput,
} from '../voice/neural/messages';

/**
 * The process of a neural voice: it runs one file of the user's, which may be anything, so that what brings it down
 * brings down nothing else. The processor computes: asked for a device that is not there, the runtime says yes and
 * computes on the processor all the same, and a voice is many times faster than speech there. It knows numbers, not words.
 */
let session: InferenceSession | undefined;

const device = 'cpu';

env.logLevel = 'error';

async function open({ path, threads }: OpenParams): Promise<OpenedVoice> {
  const begun = performance.now();
  await session?.release();
  session = undefined;
  const backends = listSupportedBackends()
    .filter(({ bundled }) => bundled)
    .map(({ name }) => name);
  if (!backends.includes(device)) throw new Error(`the runtime has only ${backends.join(', ')}`);
  session = await InferenceSession.create(path, {
    executionProviders: [device],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });
  const { inputNames, outputNames } = session;
  const otherBackends = backends.filter((name) => name !== device);
  const loadMs = performance.now() - begun;
  return { inputs: [...inputNames], outputs: [...outputNames], loadMs, device, otherBackends };
}

async function run({ inputs }: VoiceHostCalls['run']['params']): Promise<Float32Array> {
  if (session === undefined) throw new Error('no voice is open');
  const [name = ''] = session.outputNames;
  const output = (await session.run(Object.fromEntries(inputs.map(tensorOf)), [name]))[name];
  if (!(output?.data instanceof Float32Array))
    throw new Error(`the voice gives ${output?.type ?? 'nothing'}`);
  return Float32Array.from(output.data);
}

function tensorOf({ name, type, shape, values }: VoiceInput): [string, Tensor] {
  if (type === 'float32') return [name, new Tensor('float32', Float32Array.from(values), shape)];
  return [name, new Tensor('int64', BigInt64Array.from(values, BigInt), shape)];
}

async function answer(message: ToVoiceHost): Promise<FromVoiceHost> {
  const { id } = message;
  try {
    const result = await (message.kind === 'open' ? open(message.params) : run(message.params));
    return { id, kind: 'result', result };
  } catch (error) {
    return { id, kind: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

/** One after another: the runtime uses all the threads it was given for each. */
let last: Promise<unknown> = Promise.resolve();

process.on('message', (message: ToVoiceHost) => {
  last = last.then(async () => process.send?.(await answer(message)));
});
process.on('disconnect', () => process.exit(0));
