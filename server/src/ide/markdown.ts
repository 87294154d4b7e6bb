/** The script's text as Markdown that shows it as it is. */
export function plain(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
