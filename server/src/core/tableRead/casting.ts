import type { Screenplay, ShowReadAloud } from '../screenplay/model';
import { type CastingHints, castingHints } from './castingHints';
import { likeness } from './likeness';
import { type Role, rolesOf } from './meetings';
import type { VoiceTraits } from './model';
import { roleKeys } from './roleKeys';

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
  const told = new Map<string, CastingHints>();
  for (const role of roles) {
    if (cast.has(role.key)) continue;
    const hints = castingHints(screenplay, role.key);
    told.set(role.key, hints);
    cast.set(role.key, cheapest(usable, (voice) => cost(voice, { role, hints, cast, narrator })) ?? narrator);
  }
  const castVoice = (key: string): CastVoice => {
    const hints = told.get(key);
    return { voice: cast.get(key) ?? narrator, chosen: fixed.roles.has(key), ...(hints && { hints }) };
  };
  return {
    narrator: { voice: narrator, chosen: fixed.narrator !== undefined },
    roles: new Map(roles.map(({ key }) => [key, castVoice(key)])),
    missing: fixed.missing,
  };
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

/**
 * In points, by how much a listener would mind. Nobody who talks with another has the same voice; of grown people, women
 * have women's and men men's; all else counts less than these two, however much of it there is.
 */
const points = {
  /** The same voice for two who meet, where they meet all the time. */
  same: 300,
  gender: 200,
  /** A voice that is neither a woman's nor a man's, for a grown person of whom the script tells which. */
  neutral: 150,
  /** The same where it does not tell. */
  unknown: 35,
  /** For each octave from the middle, for somebody of whom it does not tell: the highest and lowest fit fewest. */
  octave: 12,
  /** A woman for a boy, as in many a cartoon; a youth for a girl. */
  childGender: 25,
  /** A low voice for a child. */
  child: 60,
  /** A child's for a grown person. */
  childish: 40,
  /** A high one for an old person. */
  old: 12,
  narrator: 90,
  /** One that is all but the same, for two who meet all the time. */
  alike: 80,
  /** In use already, and for each further time. */
  used: 30,
  again: 1,
  /** Another than the one's own at another age. */
  self: 30,
};

function cost(voice: VoiceTraits, asked: Asked): number {
  const { hints, cast, narrator } = asked;
  let total = unfit(voice, hints) + besideOthers(voice, asked);
  total += points.narrator * (voice.id === narrator.id ? 1 : 0.2 * likeness(voice, narrator));
  // One person at two ages is to sound akin.
  const self = hints.sameAs === undefined ? undefined : cast.get(hints.sameAs);
  if (self) total += points.self * (1 - likeness(voice, self));
  const others = [...cast].filter(([key, { id }]) => id === voice.id && key !== hints.sameAs).length;
  return total + (others > 0 ? points.used + points.again * (others - 1) : 0);
}

/** The one they are mixed up with most easily, and a little for each other one. */
function besideOthers(voice: VoiceTraits, { role, cast }: Asked): number {
  let [worst, sum] = [0, 0];
  for (const [key, met] of role.meets) {
    const known = cast.get(key);
    if (!known) continue;
    const often = met / (met + 6);
    const its = often * (known.id === voice.id ? points.same : points.alike * likeness(voice, known));
    worst = Math.max(worst, its);
    sum += its;
  }
  return worst + 0.1 * (sum - worst);
}

/** Pitches, in hertz, from which a voice may be a child's, and above which it is no old person's. */
const childPitch = 185;
const oldPitch = 200;
/** Where women's and men's voices meet, in hertz. */
const middlePitch = 150;
/** Of a vocal tract: from here on a voice is no grown person's. */
const childTract = 1.15;

function unfit(voice: VoiceTraits, hints: CastingHints): number {
  const isSmall = (voice.tract ?? 1) >= childTract;
  return hints.age === 'child' ? unfitForChild(voice, hints, isSmall) : unfitForGrown(voice, hints, isSmall);
}

function unfitForChild(
  { gender: its, pitch }: VoiceTraits,
  { gender }: CastingHints,
  isSmall: boolean,
): number {
  const isLow = !isSmall && pitch !== undefined && pitch < childPitch;
  const low = isLow ? points.child : 0;
  if (!gender || its === gender) return low;
  if (gender === 'male') return low + (its === 'female' ? points.childGender : 0);
  return low + (its === 'male' ? points.gender : points.childGender);
}

function unfitForGrown(
  { gender: its, pitch = 0 }: VoiceTraits,
  hints: CastingHints,
  isSmall: boolean,
): number {
  const { gender, age } = hints;
  let total = 0;
  if (its === 'neutral') total += neutralFor(hints, isSmall);
  else if (gender && its !== gender) total += points.gender;
  if (isSmall && (age === 'adult' || age === 'old')) total += points.childish;
  if (age === 'old' && pitch > oldPitch) total += points.old;
  if (!gender && pitch > 0) total += points.octave * Math.abs(Math.log2(pitch / middlePitch));
  return total;
}

function neutralFor({ gender, age }: CastingHints, isSmall: boolean): number {
  if (!gender) return points.unknown;
  return age === 'young' && isSmall ? points.childGender : points.neutral;
}
