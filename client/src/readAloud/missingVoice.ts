import type { Localizer } from '../words';

/** Without slots, the sentence with a place for each: the role, the voice that is not there, and the one that reads. */
export function missingSentence(l10n: Localizer, ...slots: readonly string[]): string {
  return l10n.t(
    '{0} is cast with the voice {1}, which is not on this machine; {2} reads it. Choose another voice, or let casting choose.',
    ...slots,
  );
}
