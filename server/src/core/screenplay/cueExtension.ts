import { foldName } from './fold';
import type { CueExtension } from './model';

/**
 * What the brackets behind a cue's name say. Spelling is forgiven here; that it varies is a house-style matter.
 */
const words: Readonly<Record<Exclude<CueExtension, 'other'>, readonly string[]>> = {
  voiceOver: [
    'VO',
    'VOICEOVER',
    'VOICE OVER',
    'VOICE-OVER',
    'OFF',
    'VOZ EN OFF',
    'VOIX OFF',
    'ЗК',
    'ЗА КАДРОМ',
  ],
  offScreen: [
    'OS',
    'OFFSCREEN',
    'OFF SCREEN',
    'OFF-SCREEN',
    'HORS CHAMP',
    'FUERA DE CAMPO',
    'FUORI CAMPO',
    'ВПЗ',
  ],
  offCamera: ['OC', 'OFFCAMERA', 'OFF CAMERA', 'OFF-CAMERA'],
  continued: [
    ...["CONT'D", 'CONTD', 'CONT', 'CONTINUED', 'CONTINUING', 'FORTS', 'FORTSETZUNG', 'WEITER', 'SUITE'],
    ...['CONTINÚA', 'CONTINUA', 'CONTINUAÇÃO', 'ПРОД', 'ПРОДОЛЖ', 'ПРОДОЛЖЕНИЕ', 'ПРОДОВЖЕННЯ', 'CD'],
  ],
};

const kinds = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list.map((word): [string, CueExtension] => [word, kind as CueExtension]),
  ),
);

/** @param text what the brackets hold, without them: `V.O.`, `VO`, `v/o`, `CONT’D`. */
export function cueExtension(text: string): CueExtension {
  const folded = foldName(text);
  const compact = folded.replace(/[./]/g, '').trim();
  return kinds.get(compact) ?? kinds.get(compact.replace(/\s/g, '')) ?? 'other';
}
