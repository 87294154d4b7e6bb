/**
 * Runs the examples of a page: every `$ closed-set …` line in a `console` block, in the folder of the sample show,
 * and writes what they print under them. Run as a program it reads the page from standard input and writes it anew.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeFiles } from '../../server/src/cli/nodeIo';
import { run } from '../../server/src/cli/run';
import { noGit } from '../../server/src/git/git';
import { EmbeddedEngine } from '../../server/src/voice/embedded/embeddedEngine';
import { Voices } from '../../server/src/voice/voices';

/** The page is the same wherever it is written: no voice of the machine is on it. */
const noVoiceFiles = { problems: new Map(), reports: async () => new Map() };

const root = path.resolve(import.meta.dirname, '..', '..');
const sample = path.join(root, 'test', 'fixtures', 'sample');

interface Example {
  readonly args: readonly string[];
  readonly stdin?: string;
  readonly head?: number;
  readonly showsCode: boolean;
}

/** Understands `< file`, `| head -n` and `; echo $?`, and quotes around an argument. */
function readExample(line: string): Example {
  const [, command = '', file, head, echo] =
    /^\$ closed-set ?(.*?)(?: < (\S+))?(?: \| head -(\d+))?(; echo \$\?)?$/.exec(line) ?? [];
  return {
    args: [...command.matchAll(/'([^']*)'|\S+/g)].map(([whole, quoted]) => quoted ?? whole),
    ...(file ? { stdin: readFileSync(path.join(sample, file), 'utf8') } : {}),
    ...(head ? { head: Number(head) } : {}),
    showsCode: echo !== undefined,
  };
}

async function outputOf(line: string): Promise<string> {
  const { args, stdin = '', head, showsCode } = readExample(line);
  let written = '';
  const output = {
    write: (text: string) => {
      written += text;
    },
  };
  const code = await run(args, {
    cwd: sample,
    stdout: output,
    stderr: output,
    readStdin: async () => Buffer.from(stdin),
    files: nodeFiles,
    git: noGit,
    speller: async () => undefined,
    voices: () => Object.assign(new Voices([new EmbeddedEngine()]), { files: noVoiceFiles }),
    signal: new AbortController().signal,
  });
  const shown = written.replaceAll('\r\n', '\n').split('\n').slice(0, head);
  const text = shown.at(-1) === '' ? shown.slice(0, -1) : shown;
  return [...text, ...(showsCode ? [String(code)] : [])].map((each) => `${each}\n`).join('');
}

/** The page with the output of every example as it is now. */
export async function withOutputs(page: string): Promise<string> {
  const parts = page.split(/(^```console\n[\s\S]*?^```$)/m);
  const done = await Promise.all(
    parts.map((part) => (part.startsWith('```console\n') ? filled(part) : part)),
  );
  return done.join('');
}

async function filled(block: string): Promise<string> {
  const commands = block.split('\n').filter((line) => line.startsWith('$ closed-set'));
  const outputs: string[] = [];
  for (const line of commands) outputs.push(`${line}\n${await outputOf(line)}`);
  return `\`\`\`console\n${outputs.join('\n')}\`\`\``;
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(await withOutputs(readFileSync(0, 'utf8')));
}
