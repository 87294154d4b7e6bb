/** The script with another title page; undefined where its own cannot be told from what follows. */
export function withTitlePage(script: string, entries: readonly string[]): string | undefined {
  const start = script.search(/^(?:INT|EXT)\b/m);
  return start < 0 ? undefined : `Title: The Ferry\n${entries.join('\n')}\n\n${script.slice(start)}`;
}
