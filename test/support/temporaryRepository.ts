import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A real git repository in a folder of its own, for the few tests that need one. */
export interface TemporaryRepository {
  readonly folder: string;
  /** Runs git in it and gives what it printed. @throws where it fails */
  git(...args: readonly string[]): string;
  write(name: string, body: string | Uint8Array): string;
  /** All that is there, as one commit of that day. */
  commit(day: string): string;
  remove(): void;
}

export function hasGit(): boolean {
  return spawnSync('git', ['--version']).status === 0;
}

export function temporaryRepository(): TemporaryRepository {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'closed-set-git-')));
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
    const own = { GIT_CONFIG_GLOBAL: os.devNull, GIT_CONFIG_NOSYSTEM: '1', ...env };
    const { status, stdout, stderr } = spawnSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...own },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  run(['init', '--quiet', '--initial-branch=main']);
  run(['config', 'user.name', 'Room']);
  run(['config', 'user.email', 'room@example.com']);
  return {
    folder,
    git: (...args) => run(args),
    write: (name, body) => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, body);
      return file;
    },
    commit: (day) => {
      const date = `${day}T12:00:00Z`;
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '-m', day], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return run(['rev-parse', 'HEAD']);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
