import { characterKey } from '../screenplay/characterKey';
import type { Screenplay, Speech } from '../screenplay/model';

/** Somebody who is heard: how much, and whom they are heard beside. */
export interface Role {
  readonly key: string;
  /** Spoken words in the whole script. */
  readonly words: number;
  /** By the other's key: one for each scene in which both speak, and more for each time that one answers the other. */
  readonly meets: ReadonlyMap<string, number>;
}

const answering = 2;

/** All who speak, most words first, equals by key: an order that does not depend on who else there is. */
export function rolesOf(screenplay: Screenplay): readonly Role[] {
  const roles = new Map<string, { key: string; words: number; meets: Map<string, number> }>();
  const roleOf = (key: string) => {
    const role = roles.get(key) ?? { key, words: 0, meets: new Map<string, number>() };
    roles.set(key, role);
    return role;
  };
  const meet = (a: string, b: string, weight: number): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const { meets } = roleOf(one);
      meets.set(other, (meets.get(other) ?? 0) + weight);
    }
  };
  for (const { speeches } of screenplay.scenes) {
    const heard = speeches.map(speakerOf);
    speeches.forEach(({ words }, i) => {
      roleOf(heard[i] ?? '').words += words;
    });
    const present = [...new Set(heard)];
    present.forEach((one, i) => {
      for (const other of present.slice(i + 1)) meet(one, other, 1);
    });
    for (const [i, one] of heard.entries()) {
      const next = heard[i + 1];
      if (next !== undefined && next !== one) meet(one, next, answering);
    }
  }
  return [...roles.values()].sort((a, b) => b.words - a.words || (a.key < b.key ? -1 : 1));
}

/** A group that speaks as one is a speaker of its own, as in a plan. */
function speakerOf({ character, characters, name }: Speech): string {
  return characters.length > 1 ? characterKey(name.text) : character;
}
