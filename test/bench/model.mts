/**
 * Whether our path to the model costs anything: the same prompts through it, to the same llama.cpp driven directly, and
 * to a llama-server, in turns, on one thread each. Real time, and processor time of the process that computes, which
 * says more on a machine with other work.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { objectOf } from '../../server/src/core/assistant/answerSchema';
import { repoRoot } from '../support/sourceFiles';
import { type Contender, direct, llamaServer, ours, type Question } from './modelContenders';
import { makeScript } from './resolve.mjs';
import { type BenchTable, percentile } from './table';

const rounds = Number(process.env.CLOSED_SET_BENCH_ROUNDS ?? 9);
const answerTokens = 96;
const schema = objectOf({ summary: { type: 'string', minLength: 400, maxLength: 600 } });

/** Tokens a second, by the clock and by the processor. */
interface Speed {
  readonly real: number;
  readonly processor: number;
}

interface Run {
  readonly reading: Speed;
  readonly writing: Speed;
}

async function modelPath(): Promise<string> {
  const script = pathToFileURL(path.join(repoRoot, 'scripts', 'fetchModel.mjs')).href;
  const { ensureModel } = (await import(script)) as {
    ensureModel(): Promise<{ path: string } | { missing: string }>;
  };
  const found = await ensureModel();
  if ('missing' in found) throw new Error(found.missing);
  return found.path;
}

let ticks = 0;

/** Seconds of processor time, where the system tells them of another process. */
function processorSeconds(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  ticks ||= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(afterName[11]) + Number(afterName[12])) / ticks;
}

async function measured(contender: Contender, question: Question): Promise<Run> {
  const now = () => ({ real: performance.now() / 1000, processor: processorSeconds(contender.pid()) });
  const start = now();
  let read = start;
  const written = await contender.run(question, () => {
    read = now();
  });
  const end = now();
  const speed = (tokens: number, from: Speed, to: Speed): Speed => ({
    real: tokens / (to.real - from.real),
    processor: tokens / (to.processor - from.processor),
  });
  return { reading: speed(question.tokens.length, start, read), writing: speed(written, read, end) };
}

/** Another beginning each time, so that nothing of it has been read before. */
function promptOf(round: number) {
  const system = `Reading ${round + 10}. You read a screenplay and tell what happens in it, scene by scene, at length.`;
  return { system, user: makeScript(4) };
}

type Runs = ReadonlyMap<string, readonly Run[]>;

async function inTurns(contenders: readonly Contender[], questions: readonly Question[]): Promise<Runs> {
  const runs = new Map<string, Run[]>(contenders.map(({ name }) => [name, []]));
  for (const [round, question] of questions.entries()) {
    const order = round % 2 ? contenders : [...contenders].reverse();
    for (const contender of order) {
      const run = await measured(contender, question);
      // The first round warms up.
      if (round > 0) runs.get(contender.name)?.push(run);
    }
  }
  return runs;
}

type Pick = (run: Run) => number;

function median(values: readonly number[]): number {
  return percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function row(what: string, runs: Runs, pick: Pick): readonly string[] {
  const of = (name: string) => (runs.get(name) ?? []).map(pick);
  const [mine, plain, server] = [of('Closed Set'), of('driven directly'), of('llama-server')];
  const ratios = mine.map((speed, at) => speed / (plain[at] ?? Number.NaN));
  const tokens = (values: readonly number[]) => (values.length === 0 ? '' : median(values).toFixed(1));
  return [what, tokens(mine), tokens(plain), median(ratios).toFixed(3), tokens(server)];
}

function rowsOf(kind: 'reading' | 'writing', what: string, runs: Runs): readonly (readonly string[])[] {
  return [
    row(`${what}, processor time`, runs, (run) => run[kind].processor),
    row(`${what}, real time`, runs, (run) => run[kind].real),
  ];
}

export async function tables(): Promise<readonly BenchTable[]> {
  const model = await modelPath();
  const plain = await direct(model);
  const own = await ours(model);
  const server = await llamaServer(model);
  try {
    const questions: Question[] = [];
    for (let round = 0; round <= rounds; round++) {
      const prompt = promptOf(round);
      questions.push({ prompt, tokens: await plain.tokenize(prompt), answerTokens });
    }
    const free = await inTurns([own, plain, ...(server ? [server] : [])], questions);
    const shaped = await inTurns(
      [own, plain],
      [...questions].reverse().map((question) => ({ ...question, schema })),
    );
    return [
      {
        title: 'The model, and llama.cpp driven directly',
        about: `Tokens a second, medians of ${rounds} rounds in turns, one thread: a prompt of ${questions[0]?.tokens.length} tokens and ${answerTokens} tokens of answer. The ratio is the median of the rounds' own.`,
        columns: ['', 'Closed Set', 'driven directly', 'ratio', 'llama-server'],
        rows: [
          ...rowsOf('reading', 'reading', free),
          ...rowsOf('writing', 'writing', free),
          ...rowsOf('writing', 'writing JSON of a given shape', shaped),
        ],
      },
    ];
  } finally {
    await Promise.all([own.close(), plain.close(), server?.close()]);
  }
}
