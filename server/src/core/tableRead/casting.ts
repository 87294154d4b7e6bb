import type { Screenplay, ShowReadAloud } from '../screenplay/model';
import { type CastingHints, castingHints } from './castingHints';
import { type Role, rolesOf } from './meetings';
import type { VoiceTraits } from './model';
import { roleKeys } from './roleKeys';
import { voiceCost } from './voiceCost';

/** Who reads what. The same script, voices and show file give the same cast on any machine. */
export interface Casting {
  /** Absent where there is no voice at all. */
  readonly narrator: CastVoice | undefined;
  /** By key, all who speak in the script, most words first; empty where there is no voice at all. */
  readonly roles: ReadonlyMap<string, CastVoice>;
  /** Roles to which the show file gives a voice that is not there; they were cast as if nothing had been chosen. */
  readonly missing: readonly MissingVoice[];
}

export interface CastVoice {
  readonly voice: VoiceTraits;
  /** The show file says so. */
  readonly chosen: boolean;
  /** What the script tells of the role; absent where the show file chose, and of the narrator. */
  readonly hints?: CastingHints;
}

export interface MissingVoice {
  /** Empty for the narrator. */
  readonly key: string;
  /** `VoiceTraits.id` as the show file has it. */
  readonly voice: string;
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
 * it. With fewer voices than people, those share who never meet. What the room has chosen moves nobody but those who
 * would then talk to their own voice or have the narrator's.
 */
export function castVoices(screenplay: Screenplay, options: CastingOptions): Casting {
  const { voices, others = [], choices } = options;
  const fixed = fixedChoices(screenplay, [...voices, ...others], choices);
  const usable = usableVoices(options);
  const roles = rolesOf(screenplay).map((role) => ({ role, hints: castingHints(screenplay, role.key) }));
  const alone = castAlone(roles, usable);
  if (!alone) return { narrator: undefined, roles: new Map(), missing: fixed.missing };
  const narrator = fixed.narrator ?? narratorBeside(usable, alone, fixed);
  const cast = withChoices(roles, usable, { alone, fixed, narrator });
  const castVoice = ({ role: { key }, hints }: HintedRole): CastVoice => {
    const voice = cast.get(key) ?? narrator;
    return fixed.roles.has(key) ? { voice, chosen: true } : { voice, chosen: false, hints };
  };
  return {
    narrator: { voice: narrator, chosen: fixed.narrator !== undefined },
    roles: new Map(roles.map((each) => [each.role.key, castVoice(each)])),
    missing: fixed.missing,
  };
}

/** Of the script's language where there are any, and those that wait to be asked only where there are no others. */
function usableVoices({ voices, others = [], language }: CastingOptions): readonly VoiceTraits[] {
  const speaks = (voice: VoiceTraits): boolean => voice.languages.includes(language);
  const pools = [voices.filter(speaks), others.filter(speaks), voices, others];
  return pools.find(({ length }) => length > 0) ?? [];
}

interface HintedRole {
  readonly role: Role;
  readonly hints: CastingHints;
}

interface Cast {
  readonly narrator: VoiceTraits;
  readonly roles: ReadonlyMap<string, VoiceTraits>;
}

/** As if the room had chosen nothing; undefined where there is no voice. */
function castAlone(roles: readonly HintedRole[], usable: readonly VoiceTraits[]): Cast | undefined {
  const [narrator] = usable;
  if (!narrator) return undefined;
  const cast = new Map<string, VoiceTraits>();
  for (const { role, hints } of roles)
    cast.set(
      role.key,
      cheapest(usable, (voice) => voiceCost(voice, { role, hints, cast, narrator })) ?? narrator,
    );
  return { narrator, roles: cast };
}

function withChoices(
  roles: readonly HintedRole[],
  usable: readonly VoiceTraits[],
  {
    alone,
    fixed,
    narrator,
  }: { readonly alone: Cast; readonly fixed: FixedChoices; readonly narrator: VoiceTraits },
): ReadonlyMap<string, VoiceTraits> {
  const isTaken = (voice: VoiceTraits, { meets }: Role): boolean =>
    (voice.id === narrator.id && narrator.id !== alone.narrator.id) ||
    [...fixed.roles].some(([key, { id }]) => id === voice.id && meets.has(key));
  const cast = new Map<string, VoiceTraits>(fixed.roles);
  const moved: HintedRole[] = [];
  for (const each of roles) {
    const { key } = each.role;
    const own = alone.roles.get(key) ?? narrator;
    if (fixed.roles.has(key)) continue;
    if (isTaken(own, each.role)) moved.push(each);
    else cast.set(key, own);
  }
  // They are to differ from all who stay, also from those who say less.
  for (const { role, hints } of moved) {
    const costOf = (voice: VoiceTraits) => voiceCost(voice, { role, hints, cast, narrator });
    cast.set(role.key, cheapest(usable, costOf) ?? narrator);
  }
  return cast;
}

/** The narrator's own, but where the room gave it away: then the best that nobody has, or that nobody was given. */
function narratorBeside(usable: readonly VoiceTraits[], alone: Cast, fixed: FixedChoices): VoiceTraits {
  const given = [...fixed.roles.values()];
  if (!given.includes(alone.narrator)) return alone.narrator;
  const kept = [...alone.roles].flatMap(([key, voice]) => (fixed.roles.has(key) ? [] : [voice]));
  const free = usable.filter((voice) => !given.includes(voice));
  return free.find((voice) => !kept.includes(voice)) ?? free[0] ?? alone.narrator;
}

interface FixedChoices {
  readonly narrator: VoiceTraits | undefined;
  readonly roles: ReadonlyMap<string, VoiceTraits>;
  readonly missing: Casting['missing'];
}

function fixedChoices(
  screenplay: Screenplay,
  voices: readonly VoiceTraits[],
  choices: ShowReadAloud | undefined,
): FixedChoices {
  const byId = new Map(voices.map((voice) => [voice.id, voice]));
  const keyOf = roleKeys(screenplay);
  const roles = new Map<string, VoiceTraits>();
  const missing: MissingVoice[] = [];
  for (const [name, id] of Object.entries(choices?.voices ?? {})) {
    const voice = byId.get(id);
    if (voice) roles.set(keyOf(name), voice);
    else missing.push({ key: keyOf(name), voice: id });
  }
  const narrator = choices?.narrator === undefined ? undefined : byId.get(choices.narrator);
  if (choices?.narrator !== undefined && !narrator) missing.push({ key: '', voice: choices.narrator });
  return { narrator, roles, missing };
}

function cheapest(voices: readonly VoiceTraits[], costOf: (voice: VoiceTraits) => number) {
  let best: { readonly voice: VoiceTraits; readonly cost: number } | undefined;
  for (const voice of voices) {
    const its = costOf(voice);
    if (!best || its < best.cost - 1e-9) best = { voice, cost: its };
  }
  return best?.voice;
}
