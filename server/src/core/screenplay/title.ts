import type { TitlePage } from './model';

/** What the title page calls the script, as written; undefined where it does not say. */
export function titleOf({ entries }: TitlePage): string | undefined {
  return entries.find(({ key }) => key.toLowerCase() === 'title')?.value;
}
