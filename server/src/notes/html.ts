/** HTML as the text that one would see, with lists as lists. Nothing is run and nothing is fetched. */
export function htmlText(html: string): string {
  return entities(
    withoutHidden(html)
      .replace(/[\t\r\n ]+/g, ' ')
      .replace(/<(?:br|\/p|\/div|\/tr|\/ul|\/ol|\/h[1-6]|\/blockquote|hr)\b[^<>]*>\s?/gi, '\n')
      .replace(/<p\b[^<>]*>\s?/gi, '\n')
      .replace(/<h([1-6])\b[^<>]*>\s?/gi, (_, depth: string) => `\n${'#'.repeat(Number(depth))} `)
      .replace(/<li\b[^<>]*>\s?/gi, '\n- ')
      .replace(/<\/t[dh]\b[^<>]*>/gi, '\t')
      .replace(/<[^<>]*>/g, ''),
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Styles, scripts, comments and the head, each up to its end or the end of the file. */
function withoutHidden(html: string): string {
  const parts: string[] = [];
  const opener = /<!--|<(style|script|head|title)\b/gi;
  let at = 0;
  for (let found = opener.exec(html); found; found = opener.exec(html)) {
    parts.push(html.slice(at, found.index));
    const closer = found[1] === undefined ? '-->' : `</${found[1].toLowerCase()}`;
    const end = (found[1] === undefined ? html : html.toLowerCase()).indexOf(closer, found.index);
    if (end < 0) return parts.join('');
    at = end + closer.length;
    if (found[1] !== undefined) at = Math.max(at, html.indexOf('>', at) + 1);
    opener.lastIndex = at;
  }
  return parts.join('') + html.slice(at);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '\u2013',
  mdash: '\u2014',
  hellip: '\u2026',
  lsquo: '\u2018',
  rsquo: '\u2019',
  ldquo: '\u201C',
  rdquo: '\u201D',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

function entities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
