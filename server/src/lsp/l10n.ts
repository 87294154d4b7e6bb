import { type L10nBundle, type Localize, localizer } from '../ide/localize';

/**
 * Sentences in the editor's language: a client gives the bundle as `l10n` of its `initializationOptions`, the
 * English sentences as keys. Whatever else stands there is left alone.
 */
export function localizeWith(initializationOptions: unknown): Localize {
  if (typeof initializationOptions !== 'object' || initializationOptions === null) return localizer();
  const { l10n } = initializationOptions as { readonly l10n?: unknown };
  return localizer(isBundle(l10n) ? l10n : {});
}

function isBundle(value: unknown): value is L10nBundle {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((sentence) => typeof sentence === 'string');
}
