/**
 * From a letter typed to what an editor shows for it, over a whole connection in one process: the change, then the
 * problems, and then what an editor asks for besides. The script is made here, so that the figures can be had on any
 * clone.
 */
import { connect, type TestEditor } from '../support/protocolClient';
import { makeScript } from './resolve.mjs';

interface BenchRow {
  readonly what: string;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly runs: number;
}

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

async function measure(what: string, runs: number, timed: () => Promise<unknown>): Promise<BenchRow> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await timed();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(runs - 1, Math.floor(runs * share))] ?? 0;
  return { what, p50: at(0.5), p99: at(0.99), runs };
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

export async function benchKeystroke(scenes = 200, runs = 500): Promise<readonly BenchRow[]> {
  const { editor, type } = await startTyping(scenes);
  const features: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['problems', problems(editor)],
    ['colors (delta)', tokens(editor)],
    ['outline', () => editor.request('textDocument/documentSymbol', about)],
    ['folding', () => editor.request('textDocument/foldingRange', about)],
    ['scenes view', () => editor.request('closedSet/scenes', about)],
    ['people view', () => editor.request('closedSet/characters', { ...about, scope: 'script' })],
  ];
  const rows: BenchRow[] = [];
  for (const [name, ask] of features) {
    await ask();
    rows.push(
      await measure(`${scenes} scenes: letter to ${name}`, runs, async () => {
        await type();
        return ask();
      }),
    );
  }
  await editor.end();
  return rows;
}

if (process.argv[1] === import.meta.filename) {
  for (const { what, p50, p99, runs } of await benchKeystroke()) {
    console.log(`${what.padEnd(40)} p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (${runs} runs)`);
  }
}
