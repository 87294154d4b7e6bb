import { parseArgs } from 'node:util';
import { didYouMean } from './suggest';

/**
 * Reading of arguments: what `parseArgs` leaves out, which is sentences that help. Options may stand before,
 * between and after files; `--` ends them.
 */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given more than once: each value counts. */
  readonly repeats?: true;
  readonly doc: string;
}

export interface Arguments {
  readonly files: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Of each option that may be repeated, what it was given, in order. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
}

/** A command line that cannot be understood; the message is a sentence for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const helpOption: OptionSpec = { name: 'help', short: 'h', doc: 'Show this help.' };

/** @throws UsageError */
export function readArguments(argv: readonly string[], specs: readonly OptionSpec[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(specs.map(parserOption)),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const switches = new Set<string>();
  const lists: Record<string, string[]> = {};
  const values: Record<string, string> = Object.fromEntries(specs.flatMap(defaultOf));
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specOf(token.name, token.rawName, specs);
    if (spec.value === undefined) switches.add(switchOf(spec, token.value));
    else {
      const value = checkedValue(spec, token.value, token.inlineValue === true);
      if (spec.repeats) lists[spec.name] = [...(lists[spec.name] ?? []), value];
      else values[spec.name] = value;
    }
  }
  return { files, values, lists, switches };
}

function parserOption(spec: OptionSpec) {
  const type = spec.value === undefined ? ('boolean' as const) : ('string' as const);
  return [spec.name, { type, ...(spec.short === undefined ? {} : { short: spec.short }) }] as const;
}

function defaultOf(spec: OptionSpec): readonly (readonly [string, string])[] {
  return spec.default === undefined ? [] : [[spec.name, spec.default]];
}

function specOf(name: string, typed: string, specs: readonly OptionSpec[]): OptionSpec {
  const spec = specs.find((candidate) => candidate.name === name);
  if (spec) return spec;
  const known = specs.map((candidate) => `--${candidate.name}`);
  throw new UsageError(`There is no option ${typed}.${didYouMean(typed, known)}`);
}

function switchOf(spec: OptionSpec, value: string | undefined): string {
  if (value === undefined) return spec.name;
  throw new UsageError(`--${spec.name} takes no value, but was given ${JSON.stringify(value)}.`);
}

function checkedValue(spec: OptionSpec, value: string | undefined, inline: boolean): string {
  if (value === undefined || value === '' || (!inline && value.startsWith('--'))) {
    throw new UsageError(`--${spec.name} needs a value: --${spec.name} ${spec.value}.`);
  }
  if (!spec.choices || spec.choices.includes(value)) return value;
  const choices = spec.choices.join(', ');
  throw new UsageError(
    `--${spec.name} is one of ${choices}; ${JSON.stringify(value)} is not.${didYouMean(value, spec.choices)}`,
  );
}
