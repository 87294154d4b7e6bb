import { printable } from '../textTable';
import type { ToldFinding } from './places';
import type { Format } from './told';

/** Formats of a line or so for each finding. */

/** As compilers tell it; the other places stand under it. */
export const textFormat: Format = function* ({ findings }) {
  for (const { place, severity, message, ruleId, related } of findings) {
    const { file, start } = place;
    yield `${printable(`${file}:${start.line}:${start.column}: ${severity}: ${message} [${ruleId}]`)}\n`;
    for (const each of related) {
      yield `  ${printable(`${each.place.file}:${each.place.start.line}: ${each.message}`)}\n`;
    }
  }
};

/** One finding, as a line of `--format jsonl`. Lines and columns count from 1, `endLine` is the last line of it. */
export interface CheckFinding {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: ToldFinding['severity'];
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly message: string;
  /** Other places that the finding is about. */
  readonly related: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly fix?: CheckFix;
}

/** Edits in order, without overlaps: each replaces `start` to `end`, offsets in UTF-16 units of the file, by `text`. */
export interface CheckFix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export const jsonlFormat: Format = function* ({ findings }) {
  for (const finding of findings) yield `${JSON.stringify(checkFinding(finding))}\n`;
};

function checkFinding({ place, ruleId, severity, message, related, fix }: ToldFinding): CheckFinding {
  return {
    file: place.file,
    ruleId,
    severity,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    message,
    related: related.map((each) => ({
      file: each.place.file,
      line: each.place.start.line,
      message: each.message,
    })),
    ...(fix && {
      fix: { title: fix.title, edits: fix.edits.map(({ range, text }) => ({ ...range, text })) },
    }),
  };
}

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** Workflow commands, which GitHub shows as annotations beside the lines. */
export const githubFormat: Format = function* ({ findings }) {
  for (const { place, severity, message, ruleId, related } of findings) {
    const properties = {
      file: withSlashes(place.file),
      line: place.start.line,
      endLine: place.end.line,
      col: place.start.column,
      title: ruleId,
    };
    const given = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(value)}`);
    const others = related.map((each) => `${each.place.file}:${each.place.start.line}: ${each.message}`);
    yield `::${commands[severity]} ${given.join(',')}::${escapedData([message, ...others])}\n`;
  }
};

export function withSlashes(file: string): string {
  return file.replaceAll('\\', '/');
}

function escapedProperty(value: string | number): string {
  return escaped(printable(String(value)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}

function escapedData(lines: readonly string[]): string {
  return lines.map((line) => escaped(printable(line))).join('%0A');
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
