import { papers } from '../core/pagination/pageLayout';
import { type Cell, csv } from '../core/text/csv';
import type { CliIo } from './io';
import type { Arguments, OptionSpec } from './options';

/** One result in three forms: for reading, for programs, for spreadsheets. */
export interface Report {
  readonly text: () => string;
  readonly json: () => unknown;
  readonly csv: () => { readonly header: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
}

export const formatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'json', 'csv'],
  default: 'text',
  doc: 'How to write the result.',
};

export const paperOption: OptionSpec = {
  name: 'paper',
  value: 'PAPER',
  choices: [...papers],
  default: 'letter',
  doc: 'What it is printed on.',
};

export function writeReport(report: Report, args: Arguments, io: CliIo): void {
  io.stdout.write(formatted(report, args.values.format));
}

function formatted(report: Report, format: string | undefined): string {
  if (format === 'json') return `${JSON.stringify(report.json(), null, 2)}\n`;
  if (format !== 'csv') return report.text();
  const { header, rows } = report.csv();
  return csv(header, rows);
}

/** `"1 scene"`, `"12 scenes"`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `1 h 52 min 4 s` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([count, unit]) => count > 0 || (unit === 's' && whole < 1));
  return shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
