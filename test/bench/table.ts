/** What a benchmark gives: a table for `docs/benchmarks.md`. */
export interface BenchTable {
  readonly title: string;
  /** What was measured and how, in a sentence or two. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function markdownTable({ title, about, columns, rows }: BenchTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    about,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** The value below which `share` of the sorted `values` lie. */
export function percentile(values: readonly number[], share: number): number {
  return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

/**
 * What `runs` runs cost in milliseconds, sorted: processor time, which in a process of a single thread is the time
 * that passes on an idle machine.
 */
export function timed(runs: number, work: (run: number) => void): number[] {
  const times = Array.from({ length: runs }, (_, run) => {
    const start = process.cpuUsage();
    work(run);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b);
}

export function milliseconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
