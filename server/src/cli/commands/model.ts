import { modelInfo } from '../../model/describeModel';
import type { ModelProvider } from '../../model/provider';
import type { Command, ExitCode } from '../command';
import type { CliIo } from '../io';
import { chosenProvider, forTerminal, modelOptions } from '../modelOption';
import { type Arguments, UsageError } from '../options';
import { didYouMean } from '../suggest';
import { printable } from '../textTable';

export const model: Command = {
  name: 'model',
  summary: 'what a model file is, and what it would need here',
  usage: 'info [FILE] [options]',
  description: [
    'Reads the head of a GGUF file without loading it: architecture, size, context, the memory it would take, and ' +
      'the device that would compute it. With --endpoint: what the server there says of itself.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'json'],
      default: 'text',
      doc: 'How to write the result.',
    },
    ...modelOptions,
  ],
  examples: [{ line: 'closed-set model info models/writer.gguf', doc: 'Will it fit?' }],
  run: async (args, io) => {
    const [verb, file, ...more] = args.files;
    if (verb !== 'info')
      throw new UsageError(`model takes the word info.${didYouMean(verb ?? '', ['info'])}`);
    const provider = chosenProvider(file, args, io.cwd);
    if (provider === undefined || more.length > 0) {
      throw new UsageError('model info takes one model file, or an --endpoint.');
    }
    return info(provider, args, io);
  },
};

async function info(provider: ModelProvider, args: Arguments, io: CliIo): Promise<ExitCode> {
  try {
    const inspection = await provider.inspect({ signal: io.signal });
    if (args.values.format === 'json') io.stdout.write(`${JSON.stringify(inspection, null, 2)}\n`);
    else
      for (const [label, value] of modelInfo(inspection)) io.stdout.write(`${label}: ${printable(value)}\n`);
    return 0;
  } catch (error) {
    if (io.signal.aborted) return 130;
    io.stderr.write(
      `closed-set: ${forTerminal(error instanceof Error ? error.message : String(error), '')}\n`,
    );
    return 2;
  } finally {
    await provider.unload();
  }
}
