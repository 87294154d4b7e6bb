import { characterKey } from '../screenplay/characterKey';
import type { Screenplay } from '../screenplay/model';

/** The key of the role that a name of the show file means, by any alias and in any letter case. */
export function roleKeys({ characters, showFile }: Pick<Screenplay, 'characters' | 'showFile'>) {
  const keys = new Map<string, string>();
  for (const { key, aliases } of characters.values())
    for (const name of [key, ...aliases]) keys.set(characterKey(name), key);
  for (const { name, aliases } of showFile.characters)
    for (const alias of aliases)
      keys.set(characterKey(alias), keys.get(characterKey(name)) ?? characterKey(name));
  return (name: string): string => keys.get(characterKey(name)) ?? characterKey(name);
}
