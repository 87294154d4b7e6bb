import type { Localizer } from '../words';

/** Told where no voice speaks the script's language. @param language its primary subtag: `fr` */
export function foreignSentence(language: string, l10n: Localizer): string {
  const name = new Intl.DisplayNames([l10n.language], { type: 'language' }).of(language) ?? language;
  return l10n.t(
    'No voice on this machine speaks {0}: voices of other languages read it, and will hardly be understood. Install a system voice of {0}, or choose a neural voice file.',
    name,
  );
}
