import type { CliIo } from '../io';
import type { Arguments } from '../options';
import { shown } from '../summaryProgress';

/** A summary on standard output, in the form asked for. */
export function writeSummary<S>(
  { markdown, summary }: { readonly markdown: string; readonly summary: S },
  json: (summary: S) => string,
  { values }: Arguments,
  { stdout }: CliIo,
): void {
  stdout.write(values.format === 'json' ? json(summary) : shown(markdown));
}
