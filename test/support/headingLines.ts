/** The slug lines of a script, found by their looks alone: what a person sees who runs an eye down the page. */
export interface HeadingLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the scene ends. */
  readonly sceneEnd: number;
}

export function headingLines(script: string): readonly HeadingLine[] {
  const found = [...script.matchAll(/(?<=^|\n\r?\n)(?:INT|EXT|I\/E)[ ./][^\r\n]*/g)];
  return found.map((each, index) => ({
    text: each[0],
    start: each.index,
    end: each.index + each[0].length,
    sceneEnd: found[index + 1]?.index ?? script.length,
  }));
}

/** The script with every slug line numbered in order, as a draft is before it goes out. */
export function numberScenes(script: string): string {
  let count = 0;
  let result = '';
  let from = 0;
  for (const { text, start, end } of headingLines(script)) {
    result += `${script.slice(from, start)}${text.replace(/\s*#[\w.-]+#\s*$/, '').trimEnd()} #${++count}#`;
    from = end;
  }
  return result + script.slice(from);
}

/** As it is where it has scene numbers already. */
export function withNumbers(script: string): string {
  return headingLines(script).some(({ text }) => /#[\w.-]+#\s*$/.test(text)) ? script : numberScenes(script);
}

/** From 1. */
export function lineOf(script: string, offset: number): number {
  return script.slice(0, offset).split(/\r\n|\r|\n/).length;
}

export function replaceIn(script: string, start: number, end: number, text: string): string {
  return script.slice(0, start) + text + script.slice(end);
}
