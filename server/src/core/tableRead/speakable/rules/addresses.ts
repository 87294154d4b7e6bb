import { type Place, type Rule, spelled } from '../rule';

/** Addresses of the web and of mail, and names of files: said with their dots. */
const domain = '(?:com|org|net|edu|gov|io|co|tv|info|biz|me|app|dev|uk|de|fr|es|it|eu|ru|pl|ua|br|us|ca|au)';
const file = '(?:jpe?g|png|gif|pdf|mp[34]|wav|mov|avi|txt|docx?|xlsx?|zip|exe|html?|fountain)';

export const addresses: readonly Rule[] = [
  {
    pattern: /(?:https?|ftp):\/\/([^\s<>"')\]]{1,200})/iuy,
    say: ([, rest = ''], place) => address(rest, place),
    compound: true,
  },
  { pattern: /www\.[^\s<>"')\]]{1,200}/iuy, say: ([text], place) => address(text, place), compound: true },
  {
    pattern: /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){1,4}/uy,
    say: ([text], place) => address(text, place),
    compound: true,
  },
  {
    pattern: new RegExp(
      `[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,40}(?:\\.[\\p{L}\\p{N}-]{1,40}){0,3}\\.(?:${domain}|${file})(?![\\p{L}\\p{N}])(?:\\/[^\\s<>"')\\]]{0,200})?`,
      'iuy',
    ),
    say: ([text], place) => address(text, place),
    compound: true,
  },
];

const longestAddress = 120;

function address(text: string, { language }: Place): string | undefined {
  const { dot, slash, at } = language.address;
  const parts = text.slice(0, longestAddress).match(/[\p{L}\p{M}]+|\p{N}|[.@/]/gu) ?? [];
  while (/^[./]$/.test(parts.at(-1) ?? '')) parts.pop();
  const end = /[.,!?;:]$/.exec(text)?.[0] ?? '';
  const said = parts.map((part) => {
    if (part === '.') return dot;
    if (part === '/') return slash;
    if (part === '@') return at;
    if (/^\p{N}$/u.test(part)) return language.numbers?.cardinal(digitOf(part)) ?? part;
    return hasVowel(part) && part.toLowerCase() !== 'uk' ? part.toLowerCase() : spelled(part);
  });
  return said.length === 0 ? undefined : `${said.join(' ')}${end}`;
}

function digitOf(text: string): string {
  return /^[0-9]$/.test(text) ? text : '0';
}

function hasVowel(text: string): boolean {
  return !/^[bcdfghjklmnpqrstvwxz]+$/i.test(text);
}
