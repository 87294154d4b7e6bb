import path from 'node:path';
import { HostProvider } from '../model/hostProvider';
import type { GpuSetting } from '../model/provider';
import { settings } from '../settings/table';
import type { Arguments, OptionSpec } from './options';
import { UsageError } from './options';

/** Options of the commands that may use a model, and the provider they ask for. */
const gpuValues = settings.flatMap((setting) =>
  setting.key === 'model.gpu' ? setting.values.map(({ value }) => value) : [],
);

/** Tokens; enough for some hundred notes at a time. */
const usualContext = 8192;

export const modelOptions: readonly OptionSpec[] = [
  {
    name: 'gpu',
    value: 'GPU',
    choices: gpuValues,
    default: 'auto',
    doc: 'What computes the model; off: the CPU.',
  },
  {
    name: 'context',
    value: 'TOKENS',
    default: String(usualContext),
    doc: 'How much the model sees at once; never more than it was trained for.',
  },
];

/** @throws UsageError */
export function modelProvider(file: string, args: Arguments, cwd: string): HostProvider {
  const contextSize = Number(args.values.context ?? usualContext);
  if (!Number.isInteger(contextSize) || contextSize < 1) {
    throw new UsageError('--context is a number of tokens, such as 8192.');
  }
  return new HostProvider({
    hostPath: path.join(__dirname, 'modelHost.mjs'),
    choice: { path: path.resolve(cwd, file), gpu: (args.values.gpu ?? 'auto') as GpuSetting, contextSize },
    idleMs: 0,
  });
}

/** On the command line a model is chosen by an option, not by a command of the editor. */
export function forTerminal(message: string): string {
  return message
    .replace(/: Choose Model File\./g, ' with --model.')
    .replaceAll('closedSet.model.contextSize', '--context')
    .replaceAll('closedSet.model.gpu', '--gpu');
}
