import type { VoiceItem } from '../../protocol/readAloud';

/** The language of a script whose whole cast speaks others: it will be read, and hardly be understood. */
export function foreignLanguage(
  language: string,
  cast: readonly { readonly voice: Pick<VoiceItem, 'languages'> }[],
): string | undefined {
  const isForeign = cast.length > 0 && cast.every(({ voice }) => !voice.languages.includes(language));
  return isForeign ? language : undefined;
}
