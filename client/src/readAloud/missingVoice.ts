import type { CastItem } from '../../../server/src/protocol/readAloud';
import type { Localizer } from '../words';

/** With slots for the role, the voice that is not there, and the one that reads. */
export function missingSentence(l10n: Localizer): string {
  return l10n.t(
    '{0} is cast with the voice {1}, which is not on this machine; {2} reads it. Choose another voice, or let casting choose.',
  );
}

/** Undefined where the voice of the role is the one that was chosen. */
export function missingWords({ speaker, voice, missing }: CastItem, l10n: Localizer): string | undefined {
  if (missing === undefined) return undefined;
  const slots = [speaker ?? l10n.t('Narrator'), missing, voice.name];
  return missingSentence(l10n).replace(/\{(\d)\}/g, (slot, at: string) => slots[Number(at)] ?? slot);
}
