/**
 * Functions of a source with their length, by indentation: the formatter leaves a function's last line where its first
 * begins. A scanner, not a parser; it knows nothing of types, and so nothing in a string or pattern misleads it.
 */
export interface FunctionSize {
  readonly name: string;
  /** Counted from one. */
  readonly line: number;
  /** From the opening line to the closing one, both included. */
  readonly lines: number;
}

const openings = [
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?function\*?\s+(\w+)/,
  /^\s*(?:export\s+)?const\s+(\w+)[^=]*=\s*(?:async\s*)?(?:<[^>]*>)?\((?:[^()]*\)[^()]*(?:=>.*)?)?$/,
  /^\s+(?:async\s+)?(\w+)\(.*\).*\{$/,
];

const keywords = new Set(['if', 'for', 'while', 'switch', 'catch', 'return']);

function openingName(line: string): string | undefined {
  if (!/[{(>=]$/.test(line)) return undefined;
  for (const pattern of openings) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined && !keywords.has(name)) return name;
  }
  return undefined;
}

function indentation(line: string): number {
  return line.length - line.trimStart().length;
}

/** The function goes on until a line no deeper than its first, which closes it or no longer belongs to it. */
function extent(lines: readonly string[], start: number): number {
  const depth = indentation(lines[start] ?? '');
  let last = start;
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (indentation(line) > depth) last = at;
    else if (/^\s*[)\]}].*[{([]$/.test(line)) last = at;
    else return (/^\s*[)\]}]/.test(line) ? at : last) - start + 1;
  }
  return last - start + 1;
}

export function functionsOf(text: string): readonly FunctionSize[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const name = openingName(line);
    return name === undefined ? [] : [{ name, line: index + 1, lines: extent(lines, index) }];
  });
}
