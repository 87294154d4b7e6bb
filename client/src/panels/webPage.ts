import { randomBytes } from 'node:crypto';
import type { Localizer } from '../words';

/**
 * What every page of ours in the editor has in common: a policy that lets it load its own two files and nothing else,
 * and text that is escaped. It knows nothing of what is on a page.
 */
export interface PageParts {
  /** What the editor serves its files from. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

export interface PageContent {
  readonly title: string;
  /** Markup, escaped already. */
  readonly body: string;
  /** What the page's own code says, by name. */
  readonly words?: Readonly<Record<string, string>>;
}

export function webPage(
  { source, script, style }: PageParts,
  { title, body, words }: PageContent,
  { language }: Localizer,
): string {
  const nonce = randomBytes(16).toString('hex');
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body${words ? ` data-words="${escaped(JSON.stringify(words))}"` : ''}>
${body}
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

/** A button by what stands on it and what it does. `name` is markup where it begins with a tag of ours. */
export function button(id: string, name: string, title: string): string {
  const face = name.startsWith('<svg') ? name : escaped(name);
  return `<button id="${id}" type="button" title="${escaped(title)}" aria-label="${escaped(title)}">${face}</button>`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
