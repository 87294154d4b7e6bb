import path from 'node:path';
import { HostProvider } from '../model/hostProvider';
import type { GpuSetting } from '../model/provider';
import { settings } from '../settings/table';
import { type Arguments, type OptionSpec, UsageError } from './options';

/** Options of the commands that may use a model, and the provider they ask for. */
const gpuValues = settings.flatMap((setting) =>
  setting.key === 'model.gpu' ? setting.values.map(({ value }) => value) : [],
);

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
    doc: 'How much the model sees at once. Without it: what fits, at most what it was trained for.',
  },
  { name: 'threads', value: 'COUNT', doc: 'Of the CPU. Without it: one per physical core, less one.' },
];

/** @throws UsageError */
export function modelProvider(file: string, args: Arguments, cwd: string): HostProvider {
  return new HostProvider({
    hostPath: path.join(__dirname, 'modelHost.mjs'),
    choice: {
      path: path.resolve(cwd, file),
      gpu: (args.values.gpu ?? 'auto') as GpuSetting,
      contextSize: wholeNumber('context', args),
      threads: wholeNumber('threads', args),
    },
    idleMs: 0,
  });
}

/** 0 where the option is not given. */
function wholeNumber(name: string, args: Arguments): number {
  const value = args.values[name] ?? '0';
  if (/^\d{1,7}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} takes a whole number; ${JSON.stringify(value)} is not.`);
}

/** On the command line a model is chosen by an argument, `how`, not by a command of the editor. */
export function forTerminal(message: string, how: string): string {
  return message
    .replace(/: Choose Model File\./g, `${how}.`)
    .replaceAll('closedSet.model.contextSize', '--context')
    .replaceAll('closedSet.model.gpu', '--gpu');
}
