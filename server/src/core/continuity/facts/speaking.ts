import type { Screenplay, Speech } from '../../screenplay/model';

/** How people are heard in a scene, as far as cues tell. */

/** Neither voice-over nor off screen; an extension that is none of the usual ones tells a phone, a radio, a memory. */
export function isOnScreen({ extensions }: Pick<Speech, 'extensions'>): boolean {
  return extensions.every(({ kind }) => kind === 'continued');
}

/** In the room, seen or not: neither a voice-over nor a device. */
export function isPresent({ extensions }: Pick<Speech, 'extensions'>): boolean {
  return extensions.every(({ kind }) => kind === 'continued' || kind === 'offScreen' || kind === 'offCamera');
}

/** The scene as people know it: its number, else how many it is from the front. */
export function sceneName({ scenes }: Screenplay, ordinal: number): string {
  return scenes[ordinal - 1]?.heading.sceneNumber?.text ?? String(ordinal);
}
