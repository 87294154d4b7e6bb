import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostProvider, type HostProviderOptions } from '../../server/src/model/hostProvider';
import type { ModelChoice } from '../../server/src/model/loadAttempts';
import { ModelError, type ModelFailure } from '../../server/src/model/modelErrors';
import { fixtureModel, writeModel } from './fixtureModel';
import { modelHostPath } from './modelHost';
import { skipBecause } from './skipping';

/** A folder for the models of one test file, removed after it. */
export function modelFolder(): { readonly path: string } {
  const folder = { path: '' };
  before(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'closed-set-models-'));
  });
  after(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

export function fixtureIn(folder: { readonly path: string }): string {
  return writeModel(folder.path, 'fixture.gguf', fixtureModel());
}

export type ProviderOverrides = Partial<ModelChoice> & Partial<Omit<HostProviderOptions, 'choice'>>;

const opened: HostProvider[] = [];

/**
 * A provider on one thread of the CPU, with a host built from source: two threads that wait for one another are slowed
 * down a hundredfold by whatever else a small machine does. All of them are ended by `closeProviders`.
 */
export async function openProvider(path: string, overrides: ProviderOverrides = {}): Promise<HostProvider> {
  const { gpu = 'off', contextSize = 4096, threads = 1, hostPath, ...rest } = overrides;
  const provider = new HostProvider({
    hostPath: hostPath ?? (await modelHostPath()),
    choice: { path, gpu, contextSize, threads },
    idleMs: 0,
    ...rest,
  });
  opened.push(provider);
  return provider;
}

export async function closeProviders(): Promise<void> {
  await Promise.all(opened.splice(0).map((provider) => provider.unload()));
}

/** Why `work` fails, as data. */
export async function failureOf(work: Promise<unknown>): Promise<ModelFailure> {
  const error = await work.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  );
  if (error instanceof ModelError) return error.failure;
  throw error;
}

/** The small real model; its absence skips, and in CI fails. */
export async function realModel(context: Mocha.Context): Promise<string> {
  const given = process.env.CLOSED_SET_TEST_MODEL;
  if (given !== undefined && existsSync(given)) return given;
  const script = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'fetchModel.mjs')).href;
  const { ensureModel } = (await import(script)) as {
    ensureModel(): Promise<{ path: string } | { missing: string }>;
  };
  const model = await ensureModel();
  if ('path' in model) return model.path;
  return absent(context, `the small real model could not be fetched: ${model.missing}`);
}

/** Skips for lack of something that CI must have. */
export function absent(context: Mocha.Context, reason: string): never {
  if (process.env.CI) throw new Error(reason);
  return skipBecause(context, reason);
}

/** Waits for something that must come about; the time limit of the test is the limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
