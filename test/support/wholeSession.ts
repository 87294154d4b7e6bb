import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/**
 * A writer's whole session, to be watched from outside: the built server as an editor drives it, with a model and voices,
 * and the command line after it. Says what came of it in one line of JSON.
 */
const [programs = '', model = '', voice = ''] = process.argv.slice(2);
const sample = path.resolve(__dirname, '..', 'fixtures', 'sample');
const script = path.join(sample, 'one-key-low.fountain');
const uri = pathToFileURL(script).href;

const asked: readonly (readonly [method: string, params: object])[] = [
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/diagnostic', {}],
  ['textDocument/hover', { position: { line: 12, character: 2 } }],
  ['textDocument/completion', { position: { line: 12, character: 0 } }],
  ['workspace/symbol', { query: 'a' }],
  ['closedSet/scenes', { uri }],
  ['closedSet/findings', { uri, scope: 'show' }],
  ['closedSet/storyMap', { uri }],
  ['closedSet/modelInfo', {}],
];

interface Session {
  readonly notes: number;
  /** Kinds of engines that have a voice. */
  readonly engines: readonly string[];
  /** What came of the first line, read aloud, and the engine that was heard. */
  readonly spoken: string;
  readonly spokenBy: string;
}

async function edit(): Promise<Session> {
  const server = spawn(process.execPath, [path.join(programs, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => ({ model: { path: model, gpu: 'off', threads: 1 }, readAloud: { voiceFiles: [voice] } })),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(sample).href, name: 'sample' }],
  });
  await connection.sendNotification('initialized', {});
  const text = readFileSync(script, 'utf8');
  const textDocument = { uri, languageId: 'fountain', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  for (const [method, params] of asked)
    await connection.sendRequest(method, { textDocument: { uri }, ...params });
  const summary = { uri, scope: 'script' };
  const { notes, withoutModel } = await connection.sendRequest<{ notes: number; withoutModel?: string }>(
    'closedSet/summarizeNotes',
    summary,
  );
  if (withoutModel !== undefined) throw new Error(withoutModel);
  const read = await readAloud(connection);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended(server);
  return { notes, ...read };
}

async function readAloud(connection: ProtocolConnection): Promise<Omit<Session, 'notes'>> {
  const { voices } = await connection.sendRequest<{ voices: readonly { readonly engine: string }[] }>(
    'closedSet/voices',
    {},
  );
  const asked = { uri, preset: 'tableRead', scope: { kind: 'scenes', first: 1, last: 1 } };
  const { plan } = await connection.sendRequest<{ plan: string }>('closedSet/readingPlan', asked);
  const line = { uri, plan, line: 0 };
  const { kind, voice } = await connection.sendRequest<{
    readonly kind: string;
    readonly voice?: { readonly engine: string };
  }>('closedSet/speakLine', line);
  const engines = [...new Set(voices.map(({ engine }) => engine))].sort();
  return { engines, spoken: kind, spokenBy: voice?.engine ?? 'nobody' };
}

async function onTheCommandLine(...args: readonly string[]): Promise<number | null> {
  return (await run(...args)).code;
}

/** What it told the person, beside its exit code. */
async function run(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly told: string }> {
  const program = [path.join(programs, 'cli.js'), ...args];
  const child = spawn(process.execPath, program, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (piece: string) => {
    told += piece;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, told };
}

async function ended(child: ChildProcess): Promise<number | null> {
  return child.exitCode ?? ((await once(child, 'exit'))[0] as number | null);
}

async function main(): Promise<void> {
  const session = await edit();
  const withModel = ['--model', model, '--gpu', 'off', '--threads', '1'];
  const scene = path.join(path.dirname(voice), 'scene.mp3');
  const recorded = await run('read', script, '--scenes', '1', '--neural-voice', voice, '--out', scene);
  const codes = [
    await onTheCommandLine('outline', script),
    await onTheCommandLine('check', sample),
    await onTheCommandLine('report', 'scene-lengths', script),
    await onTheCommandLine('notes', script, ...withModel),
    await onTheCommandLine('model', 'info', model, '--gpu', 'off', '--threads', '1'),
    recorded.code,
  ];
  console.log(JSON.stringify({ ...session, codes, recordedBy: recorded.told }));
}

void main();
