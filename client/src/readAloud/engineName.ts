import type { VoiceItem } from '../../../server/src/protocol/readAloud';
import type { Localizer } from '../words';

/** Where a voice comes from, in a word or two. */
export function engineName(engine: VoiceItem['engine'], l10n: Localizer): string {
  switch (engine) {
    case 'embedded':
      return l10n.t('built in');
    case 'system':
      return l10n.t('of this computer');
    case 'neural':
      return l10n.t('voice file');
  }
}
