import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

/**
 * One run of git that can neither ask, hang, fetch, page, write nor start another program: a repository's own
 * settings are a stranger's, and some of them name programs.
 */
export type GitRun =
  | { readonly kind: 'done'; readonly output: Buffer }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'noGit' }
  | { readonly kind: 'tooSlow' };

export type RunGit = (folder: string, args: readonly string[]) => Promise<GitRun>;

export interface GitProgram {
  /** Name or path of the program. */
  readonly program?: string;
  /** In milliseconds, after which a run is ended. */
  readonly timeLimit?: number;
}

const usualTimeLimit = 5000;

/** Bytes; what is larger is no script. */
const largestOutput = 64 * 1024 * 1024;

/** Runs at once: enough to keep two cores busy, few enough to leave a machine usable. */
const runsAtOnce = 4;

const harmless = [
  '--no-pager',
  '--no-optional-locks',
  '-c',
  'core.fsmonitor=false',
  '-c',
  `core.hooksPath=${os.devNull}`,
  '-c',
  'log.showSignature=false',
];

export function gitRunner({ program = 'git', timeLimit = usualTimeLimit }: GitProgram = {}): RunGit {
  const inTurn = limiter(runsAtOnce);
  return (folder, args) => inTurn(() => runOnce(program, timeLimit, [...harmless, '-C', folder, ...args]));
}

function runOnce(program: string, timeout: number, args: readonly string[]): Promise<GitRun> {
  const options = {
    // Windows looks for a program in the current folder first, and that may be the stranger's.
    cwd: path.dirname(process.execPath),
    env: environment(process.env),
    encoding: 'buffer' as const,
    timeout,
    killSignal: 'SIGKILL' as const,
    maxBuffer: largestOutput,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (error, output, message) => {
      if (!error) resolve({ kind: 'done', output });
      else if (error.code === 'ENOENT') resolve({ kind: 'noGit' });
      else if (error.killed && error.signal === 'SIGKILL') resolve({ kind: 'tooSlow' });
      else resolve({ kind: 'failed', message: message.toString() });
    });
  });
}

/** A hook is started with variables that say where its repository is; ours is found by the folder alone. */
const aboutOneRepository =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|SHALLOW_FILE|GRAFT_FILE|IMPLICIT_WORK_TREE|EXTERNAL_DIFF)$/i;

function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => !aboutOneRepository.test(name))),
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    // No protocol is called so: nothing is fetched, not even what a partial clone left out.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  };
}

/** Lets so many pieces of work go on at once, and the others wait. */
function limiter(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
