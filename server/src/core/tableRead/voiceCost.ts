import type { CastingHints } from './castingHints';
import { likeness } from './likeness';
import type { Role } from './meetings';
import type { VoiceTraits } from './model';

/** Who is to be cast, beside whom. */
export interface Asked {
  readonly role: Role;
  readonly hints: CastingHints;
  /** Voices by key of those who are cast already. */
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

/** How little a voice fits a role, in points: of another gender or age, like those they meet, or in use already. */
export function voiceCost(voice: VoiceTraits, asked: Asked): number {
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
