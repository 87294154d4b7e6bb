/** Text of people and models, made safe to stand in Markdown: it cannot link, embed, run or break out of its line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#|~!$&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&')
    .replace(/(\bhttps?|\bwww|\bcommand|\bmailto)([:.])/gi, '$1\\$2')
    .trim();
}

/** A link, or its label alone where there is nothing to link to. */
export function markdownLink(label: string, target: string | undefined): string {
  if (target === undefined) return escapeMarkdown(label);
  return `[${escapeMarkdown(label)}](<${target.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}
