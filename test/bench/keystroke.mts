/**
 * From a letter typed to what an editor shows for it, over a whole connection in one process: the change, then the
 * problems, and then what an editor asks for besides. The script is made here, so that the figures can be had on any
 * clone.
 */
import { connect, type TestEditor } from '../support/protocolClient';
import { makeScript } from './resolve.mjs';
import { type BenchTable, milliseconds, percentile } from './table';

const uri = 'file:///measure.fountain';
const about = { uri, textDocument: { uri } };

interface Typing {
  readonly editor: TestEditor;
  /** Types a letter into a speech, another one each time. */
  type(): Promise<void>;
}

async function startTyping(scenes: number): Promise<Typing> {
  const text = makeScript(scenes);
  const lines = text.split('\n').flatMap((line, index) => (line.startsWith('You said') ? [index] : []));
  const editor = await connect();
  await editor.open(uri, text);
  let version = 1;
  const type = (): Promise<void> => {
    version++;
    const start = { line: lines[(version * 37) % lines.length] ?? 0, character: 4 };
    return editor.change(uri, version, [{ range: { start, end: start }, text: 'x' }]);
  };
  return { editor, type };
}

/** What each run took in milliseconds of real time, sorted: the wire is waited for too. */
async function timedRuns(runs: number, work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** Problems as the editor asks for them: those it has are told by their id. */
function problems(editor: TestEditor): () => Promise<void> {
  let previousResultId: string | undefined;
  return async () => {
    const params = previousResultId === undefined ? about : { ...about, previousResultId };
    const report = await editor.request<{ resultId?: string }>('textDocument/diagnostic', params);
    previousResultId = report.resultId;
  };
}

function tokens(editor: TestEditor): () => Promise<void> {
  let previousResultId = '';
  return async () => {
    const params = { ...about, previousResultId };
    const answer = await editor.request<{ resultId?: string }>(
      'textDocument/semanticTokens/full/delta',
      params,
    );
    previousResultId = answer.resultId ?? '';
  };
}

const scenes = 200;
const warmUp = 100;
const runs = 500;

/** One feature after the other: a letter is typed, then its answer asked for. */
export async function tables(): Promise<readonly BenchTable[]> {
  const { editor, type } = await startTyping(scenes);
  const features: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['problems', problems(editor)],
    ['colors (delta)', tokens(editor)],
    ['outline', () => editor.request('textDocument/documentSymbol', about)],
    ['folding', () => editor.request('textDocument/foldingRange', about)],
    ['scenes view', () => editor.request('closedSet/scenes', about)],
    ['people view', () => editor.request('closedSet/characters', { ...about, scope: 'script' })],
  ];
  const rows: (readonly string[])[] = [];
  for (const [name, ask] of features) {
    const typed = async () => {
      await type();
      return ask();
    };
    await timedRuns(warmUp, typed);
    const times = await timedRuns(runs, typed);
    rows.push([name, milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.99))]);
  }
  await editor.end();
  return [
    {
      title: 'From a letter typed to an answer',
      about: `A script of ${scenes} scenes (about 120 pages), over a whole connection within one process, each figure of ${runs} runs in milliseconds of real time.`,
      columns: ['answer', 'p50', 'p99'],
      rows,
    },
  ];
}
