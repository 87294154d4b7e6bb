// A stand-in for the model host that speaks its protocol and falls where it is told to: the real one falls only
// when memory really runs out. What it is to do stands in CLOSED_SET_TEST_FALL, as JSON.
//   above: a load of a larger context ends the process, as an allocation does that cannot be met
//   onRun: every run ends the process
//   deaf: a call of this kind is never answered
import { appendFileSync } from 'node:fs';

const plan = JSON.parse(process.env.CLOSED_SET_TEST_FALL ?? '{}');

const facts = {
  path: '/models/stand-in.gguf',
  fileBytes: 1000,
  architecture: 'llama',
  parameters: 1000,
  layers: 8,
  trainContextSize: 32768,
  vocabulary: 100,
  cacheBytesPerToken: 64,
  hasChatTemplate: true,
};
const machine = {
  backend: 'vulkan',
  devices: ['Stand-In'],
  threads: 1,
  freeMemory: 1e9,
  freeVideoMemory: 1e9,
};

function fall() {
  console.error('ggml_abort: not enough memory for the stand-in');
  process.abort();
}

function load({ contextSize, gpuLayers }) {
  if (plan.loads) appendFileSync(plan.loads, `${JSON.stringify({ contextSize, gpuLayers })}\n`);
  if (contextSize > (plan.above ?? Number.POSITIVE_INFINITY)) fall();
  return { facts, machine, contextSize, gpuLayers: 9, layers: 9, loadMs: 1, residentBytes: 1, notices: [] };
}

function run() {
  if (plan.onRun) fall();
  return {
    text: 'here',
    stopped: 'end',
    promptTokens: 1,
    reusedTokens: 0,
    answerTokens: 1,
    prefillMs: 1,
    generateMs: 1,
  };
}

const answers = {
  probe: () => facts,
  hello: () => machine,
  load,
  run,
  count: ({ prompts }) => prompts.map(() => 1),
};

process.on('message', ({ id, kind, params }) => {
  if (kind === 'cancel' || kind === plan.deaf) return;
  process.send({ id, kind: 'result', result: answers[kind](params) });
});
process.on('disconnect', () => process.exit(0));
