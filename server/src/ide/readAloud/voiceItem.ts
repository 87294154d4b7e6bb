import type { VoiceTraits } from '../../core/tableRead/model';
import type { VoiceItem } from '../../protocol/readAloud';

/** A voice as the protocol tells it. The first part of its id names its engine. */
export function voiceItem({ id, name, gender, languages }: VoiceTraits): VoiceItem {
  return { id, name, engine: engineOf(id), gender, languages };
}

/** As it is shown where nothing is known of the voice but its id: `Samantha` of `system:Samantha`. */
export function voiceName(id: string): string {
  return id.replace(/^(?:embedded|neural|system):(?=.)/, '');
}

export function engineOf(id: string): VoiceItem['engine'] {
  if (id.startsWith('neural:')) return 'neural';
  return id.startsWith('system:') ? 'system' : 'embedded';
}
