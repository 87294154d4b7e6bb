/** The page of commands, from the manifest and its words. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
}

const root = path.resolve(import.meta.dirname, '..', '..');

function readJson(name: string) {
  const file = path.join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** `%key%` of the manifest, in English. */
function words(nls: Readonly<Record<string, string>>, text: string): string {
  return text.replace(/^%(.+)%$/, (whole, key: string) => nls[key] ?? whole);
}

export function commandsPage(): string {
  const { contributes = {} } = readJson('package.json');
  const nls = readJson('package.nls.json');
  const keybindings: readonly Keybinding[] = contributes.keybindings ?? [];
  const row = ({ command, title, category }: Command): string => {
    const name = [category, title].filter((part) => part !== undefined).map((part) => words(nls, part));
    const keys = keybindings.filter((one) => one.command === command).map(({ key }) => `\`${key}\``);
    return `| ${name.join(': ')} | \`${command}\` | ${keys.join(', ')} |`;
  };
  const rows = ((contributes.commands ?? []) as readonly Command[]).map(row);
  const intro = 'Made from `package.json` by `npm run generate`; change it there.';
  return ['# Commands', '', intro, '', '| command | name | key |', '|---|---|---|', ...rows, ''].join('\n');
}
