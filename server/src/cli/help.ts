import type { Command } from './command';
import { helpOption, type OptionSpec } from './options';

/** The texts of `--help`. */
const width = 96;

export function helpOfProgram(commands: readonly Command[]): string {
  const names = Math.max(...commands.map(({ name }) => name.length));
  return lines(
    'closed-set: what a Fountain script holds, without leaving this computer',
    '',
    'Usage: closed-set COMMAND [FILE…] [options]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(names)}  ${summary}`),
    '',
    ...paragraph(
      'FILE is a script, a folder (all .fountain and .spmd files in it and below), a glob in quotes such as ' +
        `'season/**/*.fountain', or - for standard input.`,
    ),
    '',
    'Options:',
    '  -h, --help     Show this help; closed-set COMMAND --help tells about one command.',
    '      --version  Show the version.',
    '',
    ...paragraph(
      'Exit code: 0 done, 1 check has findings that count, 2 something could not be read or done (a sentence on ' +
        'standard error says what), 130 ended by Ctrl+C.',
    ),
  );
}

export function helpOfCommand(command: Command): string {
  return lines(
    `closed-set ${command.name}: ${command.summary}`,
    '',
    `Usage: closed-set ${command.name} ${command.usage}`.trimEnd(),
    ...command.description.flatMap((text) => ['', ...paragraph(text)]),
    '',
    'Options:',
    ...optionLines([...command.options, helpOption]),
    '',
    'Examples:',
    ...command.examples.flatMap(({ line, doc }) => [`  ${line}`, `      ${doc}`]),
  );
}

function optionLines(specs: readonly OptionSpec[]): readonly string[] {
  const shown = specs.map((spec) => ({ spec, left: leftOf(spec) }));
  const column = Math.max(...shown.map(({ left }) => left.length));
  return shown.flatMap(({ spec, left }) => {
    const [first = '', ...rest] = wrap(rightOf(spec), width - column - 4);
    return [`  ${left.padEnd(column)}  ${first}`, ...rest.map((line) => `${' '.repeat(column + 4)}${line}`)];
  });
}

function leftOf(spec: OptionSpec): string {
  const short = spec.short === undefined ? '    ' : `-${spec.short}, `;
  const value = spec.value === undefined ? '' : ` ${spec.value}`;
  return `${short}--${spec.name}${value}`;
}

function rightOf(spec: OptionSpec): string {
  const choices = spec.choices === undefined ? '' : ` One of ${spec.choices.join(', ')}.`;
  const usual = spec.default === undefined ? '' : ` Usual: ${spec.default}.`;
  return `${spec.doc}${choices}${usual}`;
}

function paragraph(text: string): readonly string[] {
  return wrap(text, width);
}

function wrap(text: string, limit: number): readonly string[] {
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const last = wrapped.at(-1);
    if (last === undefined || last.length + 1 + word.length > limit) wrapped.push(word);
    else wrapped[wrapped.length - 1] = `${last} ${word}`;
  }
  return wrapped;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
