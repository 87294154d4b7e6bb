import path from 'node:path';
import { keyVariable } from '../model/endpoint/endpointErrors';
import { EndpointProvider } from '../model/endpointProvider';
import { HostProvider } from '../model/hostProvider';
import type { GpuSetting, ModelProvider } from '../model/provider';
import { settings } from '../settings/table';
import { type Arguments, type OptionSpec, UsageError } from './options';

/** Options of the commands that may use a model, and the provider they ask for. */
const gpuValues = settings.flatMap((setting) =>
  setting.key === 'model.gpu' ? setting.values.map(({ value }) => value) : [],
);

const serverOptions: readonly OptionSpec[] = [
  {
    name: 'endpoint',
    value: 'URL',
    doc: 'Instead of a file: an OpenAI-compatible server on this computer or in a private network. What the model is asked is sent there.',
  },
  {
    name: 'endpoint-model',
    value: 'NAME',
    doc: 'Which model of that server. Without it: the only one it has.',
  },
  {
    name: 'allow-hosts',
    value: 'NAMES',
    doc: 'Hosts outside of private networks that scripts may be sent to, with commas between; https only.',
  },
];

export const modelOptions: readonly OptionSpec[] = [
  ...serverOptions,
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

/** The model that `--endpoint`, or else `file`, names; none where neither is given. @throws UsageError */
export function chosenProvider(
  file: string | undefined,
  args: Arguments,
  cwd: string,
): ModelProvider | undefined {
  const address = args.values.endpoint;
  if (address === undefined) return file === undefined ? undefined : modelProvider(file, args, cwd);
  if (file !== undefined) throw new UsageError('A model is a file or at an --endpoint, not both.');
  const choice = {
    address,
    model: args.values['endpoint-model'] ?? '',
    allowedHosts: (args.values['allow-hosts'] ?? '').split(','),
    contextSize: wholeNumber('context', args),
  };
  return new EndpointProvider({ choice, key: process.env[keyVariable] });
}

/** @throws UsageError */
function modelProvider(file: string, args: Arguments, cwd: string): HostProvider {
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
    .replaceAll('closedSet.model.endpointModel', '--endpoint-model')
    .replaceAll('closedSet.model.endpoint', '--endpoint')
    .replaceAll('closedSet.model.allowedHosts', '--allow-hosts')
    .replaceAll('closedSet.model.gpu', '--gpu');
}
