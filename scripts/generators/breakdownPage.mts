/** The table of categories in the page about the breakdown; the rest of the page is written by hand. */
import { tagCategories } from '../../server/src/core/screenplay/tagCategories';
import { categoryLetters, categoryWord, elementCategories } from '../../server/src/ide/tagging/tagNames';

const opening = '<!-- categories: made from tagCategories.ts by npm run generate -->';
const closing = '<!-- end of categories -->';

/** @throws where the page has lost the place of the table */
export function breakdownPage(current: string): string {
  const start = current.indexOf(opening);
  const end = current.indexOf(closing);
  if (start < 0 || end < start)
    throw new Error('docs/breakdown.md has no place for the table of categories.');
  return `${current.slice(0, start)}${opening}\n${table()}\n${current.slice(end)}`;
}

function table(): string {
  const rows = tagCategories.map((category) => {
    const { id, name, synonyms, color } = category;
    const letter = elementCategories.find((one) => one === id);
    const key = letter === undefined ? '' : `\`${categoryLetters[letter].toUpperCase()}\``;
    const words = [...new Set([name.toLowerCase(), ...synonyms])].filter((word) => word !== categoryWord(id));
    return `| ${name} | \`[[${categoryWord(id)}: …]]\` | ${key} | ${words.join(', ')} | \`${color}\` |`;
  });
  return ['| category | written | key | also written | color |', '|---|---|---|---|---|', ...rows].join('\n');
}
