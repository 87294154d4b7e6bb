/**
 * Text with the marks of a keyboard in place of those of a typesetter: straight quotes, hyphens, three dots, single spaces.
 * What one program writes as ’ and — another writes as ' and -, and nobody has changed a word.
 */
export function straightenMarks(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201A\u201B\u2032`\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
