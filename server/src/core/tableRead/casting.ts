import { characterKey } from '../screenplay/characterKey';
import type { Screenplay, ShowReadAloud } from '../screenplay/model';
import { type CastingHints, castingHints } from './castingHints';
import { likeness } from './likeness';
import { type Role, rolesOf } from './meetings';
import type { VoiceTraits } from './model';

/** Who reads what. The same script, voices and show file give the same cast on any machine. */
export interface Casting {
  /** Absent where there is no voice at all. */
  readonly narrator: CastVoice | undefined;
  /** By key, all who speak in the script, most words first; empty where there is no voice at all. */
  readonly roles: ReadonlyMap<string, CastVoice>;
  /** Names of the show file whose voice is not there; they were cast as if nothing had been chosen. */
  readonly missing: readonly { readonly name: string; readonly voice: string }[];
}

export interface CastVoice {
  readonly voice: VoiceTraits;
  /** The show file says so. */
  readonly chosen: boolean;
}

export interface CastingOptions {
  /** Those that can be had, the better first: of equals the first is taken. */
  readonly voices: readonly VoiceTraits[];
  /** Those that read only whom the room has given them, and a script whose language none of `voices` speaks. */
  readonly others?: readonly VoiceTraits[];
  /** Primary subtag. */
  readonly language: string;
  /** What the room has decided. */
  readonly choices?: ShowReadAloud;
}

/**
 * Gives each role the voice that costs least, the biggest role first, so that what a small role says moves nobody above
 * it. What costs: a voice of another gender or age than the script tells, one that sounds like somebody they meet, one
 * that is the narrator's, one that is in use already. With fewer voices than people, those share who never meet.
 */
export function castVoices(screenplay: Screenplay, options: CastingOptions): Casting {
  const { voices, others = [], language, choices } = options;
  const fixed = fixedChoices(screenplay, [...voices, ...others], choices);
  const speaks = (voice: VoiceTraits): boolean => voice.languages.includes(language);
  const pools = [voices.filter(speaks), others.filter(speaks), voices, others];
  const usable = pools.find(({ length }) => length > 0) ?? [];
  const narrator = fixed.narrator ?? narratorOf(usable, [...fixed.roles.values()]);
  if (!narrator) return { narrator: undefined, roles: new Map(), missing: fixed.missing };
  const roles = rolesOf(screenplay);
  const cast = new Map<string, VoiceTraits>(fixed.roles);
  for (const role of roles) {
    if (cast.has(role.key)) continue;
    const hints = castingHints(screenplay, role.key);
    cast.set(role.key, cheapest(usable, (voice) => cost(voice, { role, hints, cast, narrator })) ?? narrator);
  }
  return {
    narrator: { voice: narrator, chosen: fixed.narrator !== undefined },
    roles: new Map(
      roles.map(({ key }) => [key, { voice: cast.get(key) ?? narrator, chosen: fixed.roles.has(key) }]),
    ),
    missing: fixed.missing,
  };
}

interface FixedChoices {
  readonly narrator: VoiceTraits | undefined;
  readonly roles: ReadonlyMap<string, VoiceTraits>;
  readonly missing: Casting['missing'];
}

function fixedChoices(
  { characters, showFile }: Screenplay,
  voices: readonly VoiceTraits[],
  choices: ShowReadAloud | undefined,
): FixedChoices {
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  const keys = new Map<string, string>();
  for (const { key, aliases } of characters.values())
    for (const name of [key, ...aliases]) keys.set(characterKey(name), key);
  for (const { name, aliases } of showFile.characters)
    for (const alias of aliases)
      keys.set(characterKey(alias), keys.get(characterKey(name)) ?? characterKey(name));
  const roles = new Map<string, VoiceTraits>();
  const missing: { name: string; voice: string }[] = [];
  for (const [name, id] of Object.entries(choices?.voices ?? {})) {
    const voice = byId.get(id);
    if (voice) roles.set(keys.get(characterKey(name)) ?? characterKey(name), voice);
    else missing.push({ name, voice: id });
  }
  const narrator = choices?.narrator === undefined ? undefined : byId.get(choices.narrator);
  if (choices?.narrator !== undefined && !narrator) missing.push({ name: '', voice: choices.narrator });
  return { narrator, roles, missing };
}

/** The best voice that nobody was given. */
function narratorOf(voices: readonly VoiceTraits[], taken: readonly VoiceTraits[]): VoiceTraits | undefined {
  return voices.find((voice) => !taken.includes(voice)) ?? voices[0];
}

function cheapest(voices: readonly VoiceTraits[], costOf: (voice: VoiceTraits) => number) {
  let best: { readonly voice: VoiceTraits; readonly cost: number } | undefined;
  for (const voice of voices) {
    const its = costOf(voice);
    if (!best || its < best.cost - 1e-9) best = { voice, cost: its };
  }
  return best?.voice;
}

interface Asked {
  readonly role: Role;
  readonly hints: CastingHints;
  readonly cast: ReadonlyMap<string, VoiceTraits>;
  readonly narrator: VoiceTraits;
}

/** In points, by how much a listener would mind: a wrong gender most, then two who talk and sound alike. */
const points = { gender: 100, neutral: 25, child: 40, old: 12, narrator: 90, alike: 80, used: 30, again: 1 };

function cost(voice: VoiceTraits, { role, hints, cast, narrator }: Asked): number {
  let total = unfit(voice, hints);
  total += points.narrator * (voice.id === narrator.id ? 1 : 0.2 * likeness(voice, narrator));
  let others = 0;
  for (const [key, known] of cast) {
    const met = role.meets.get(key) ?? 0;
    if (known.id === voice.id) others++;
    if (met > 0) total += points.alike * (met / (met + 6)) * likeness(voice, known);
  }
  return total + (others > 0 ? points.used + points.again * (others - 1) : 0);
}

/** Pitches, in hertz, from which a voice may be a child's, and above which it is no old person's. */
const childPitch = 185;
const oldPitch = 200;

function unfit(voice: VoiceTraits, { gender, age }: CastingHints): number {
  const isChild = age === 'child';
  let total = 0;
  if (gender && voice.gender !== gender) {
    // A boy may be read by a woman, as in many a cartoon.
    const isOther = voice.gender !== 'neutral' && !isChild;
    total += isOther ? points.gender : points.neutral;
  }
  const high = (voice.pitch ?? 0) >= childPitch || (voice.tract ?? 1) >= 1.15;
  if (isChild && voice.pitch !== undefined && !high) total += points.child;
  if (!isChild && voice.gender === 'neutral') total += points.neutral / 2;
  if (age === 'old' && (voice.pitch ?? 0) > oldPitch) total += points.old;
  return total;
}
