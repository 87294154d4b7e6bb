import { type Severity, severities } from '../../core/continuity/finding';
import { counted } from '../formats';
import { textTable } from '../textTable';
import type { ToldFinding } from './places';

/** How many of what, and where: for the person, beside the findings themselves. */
export function summaryTables(findings: readonly ToldFinding[]): string {
  if (findings.length === 0) return '';
  const files = new Set(findings.map(({ place }) => place.file));
  return `${byRule(findings)}\n${files.size > 1 ? `${byFile(findings, [...files])}\n` : ''}`;
}

const strongestFirst: readonly Severity[] = severities.toReversed();

function byRule(findings: readonly ToldFinding[]): string {
  const counts = new Map<string, { readonly finding: ToldFinding; count: number }>();
  for (const finding of findings) {
    const key = `${strongestFirst.indexOf(finding.severity)} ${finding.ruleId}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { finding, count: 1 });
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return textTable(
    [{ title: 'Findings', right: true }, { title: 'Severity' }, { title: 'Check' }],
    rows.map(([, { finding, count }]) => [count.toLocaleString('en-US'), finding.severity, finding.ruleId]),
  );
}

const titles: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
};

function byFile(findings: readonly ToldFinding[], files: readonly string[]): string {
  const counts = new Map(files.map((file) => [file, new Map<Severity, number>()]));
  for (const { place, severity } of findings) {
    const own = counts.get(place.file);
    own?.set(severity, (own.get(severity) ?? 0) + 1);
  }
  return textTable(
    [...strongestFirst.map((severity) => ({ title: titles[severity], right: true })), { title: 'File' }],
    [...counts].map(([file, own]) => [
      ...strongestFirst.map((severity) => (own.get(severity) ?? 0).toLocaleString('en-US')),
      file,
    ]),
  );
}

export function summaryLine(findings: number, scripts: number): string {
  const found = findings === 0 ? 'Nothing found' : counted(findings, 'finding');
  return `${found} in ${counted(scripts, 'script')}.\n`;
}
