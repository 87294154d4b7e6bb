import type { CliIo } from './io';
import type { Arguments, OptionSpec } from './options';

/** 0: done, nothing found. 1: `check` has findings as severe as it was told to stop at. 2: something could not be done. 130: Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | 130;

/** One sub-command: what it does, and what its help says. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands, without a full stop. */
  readonly summary: string;
  /** What follows the name: `FILE… [options]`. */
  readonly usage: string;
  /** Paragraphs of the help between usage and options. */
  readonly description: readonly string[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  run(args: Arguments, io: CliIo): Promise<ExitCode>;
}

export interface Example {
  readonly line: string;
  readonly doc: string;
}
