import type { Scene } from '../../screenplay/model';
import type { Range } from '../../text/range';

/** Who is seen to speak in a scene: not from off, not over the telephone, not for others. */
export interface Presence {
  readonly character: string;
  readonly name: string;
  /** Of the name above the first speech. */
  readonly range: Range;
}

export function speakersPresent({ speeches }: Scene): readonly Presence[] {
  const found = new Map<string, Presence>();
  for (const { character, characters, name, extensions } of speeches) {
    if (characters.length !== 1 || found.has(character) || extensions.some(({ kind }) => away.has(kind)))
      continue;
    found.set(character, { character, name: name.text, range: name.range });
  }
  return [...found.values()];
}

/** An extension of somebody's own may say anything: FILTERED, ON TV, ON PHONE. */
const away: ReadonlySet<string> = new Set(['voiceOver', 'offScreen', 'offCamera', 'other']);
