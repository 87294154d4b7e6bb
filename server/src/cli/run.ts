import type { Command, ExitCode } from './command';
import { commands } from './commands';
import { helpOfCommand, helpOfProgram } from './help';
import type { CliIo } from './io';
import { helpOption, readArguments, UsageError } from './options';
import { didYouMean } from './suggest';
import { version } from './version';

/** One run of `closed-set` with these arguments. Never throws: what goes wrong is a sentence and a code. */
export async function run(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (io.signal.aborted) return 130;
    io.stderr.write(sentenceOf(error, argv[0]));
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [first = 'help', ...rest] = argv;
  if (first === 'help') return help(rest[0], io);
  if (first === '--version') return print(`closed-set ${version}\n`, io);
  if (first === '--help' || first === '-h') return print(helpOfProgram(commands), io);
  if (first.startsWith('-')) throw new UsageError(`The command comes first; ${first} stands in its place.`);
  const command = commandNamed(first);
  const args = readArguments(rest, [...command.options, helpOption]);
  if (args.switches.has('help')) return print(helpOfCommand(command), io);
  return command.run(args, io);
}

function help(name: string | undefined, io: CliIo): ExitCode {
  return print(name === undefined ? helpOfProgram(commands) : helpOfCommand(commandNamed(name)), io);
}

function print(text: string, io: CliIo): ExitCode {
  io.stdout.write(text);
  return 0;
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = commands.map((command) => command.name);
  throw new UsageError(`There is no command ${name}.${didYouMean(name, names)}`);
}

function sentenceOf(error: unknown, command: string | undefined): string {
  if (!(error instanceof UsageError))
    return `closed-set: ${error instanceof Error ? error.message : error}\n`;
  const known = commands.some(({ name }) => name === command);
  return `closed-set: ${error.message}\nSee closed-set ${known ? `${command} ` : ''}--help.\n`;
}
