import type { ShowReadAloud } from '../../core/screenplay/model';
import { type CastVoice, castVoices } from '../../core/tableRead/casting';
import type { ReadingPlan, Speaker } from '../../core/tableRead/model';
import type { VoiceItem } from '../../protocol/readAloud';
import type { ScriptDocument } from '../script';
import type { OfferedItem } from './castReading';
import type { CastRole } from './readingItems';

/**
 * A voice for the narrator and for everybody who speaks in a plan. The whole script decides, so that a scene by itself is
 * heard with the voices it has in the whole. The system's voices read where the show file says so, or where no other
 * speaks the language.
 */
export function castPlan(
  { screenplay }: ScriptDocument,
  { speakers, language }: ReadingPlan,
  offered: readonly OfferedItem[],
): readonly CastRole[] {
  const items = new Map(offered.map(({ traits, item }) => [traits.id, item]));
  const isSystem = ({ item }: OfferedItem): boolean => item.engine === 'system';
  const choices: ShowReadAloud | undefined = screenplay.showFile.readAloud;
  const { narrator, roles } = castVoices(screenplay, {
    voices: offered.filter((each) => !isSystem(each)).map(({ traits }) => traits),
    others: offered.filter(isSystem).map(({ traits }) => traits),
    language,
    ...(choices && { choices }),
  });
  const cast: readonly (readonly [Speaker, CastVoice | undefined])[] = [
    [{ kind: 'narrator' }, narrator],
    ...speakers.map((key) => [{ kind: 'character', key }, roles.get(key) ?? narrator] as const),
  ];
  return cast.flatMap(([speaker, found]): CastRole[] => roleOf(speaker, found, items));
}

function roleOf(
  speaker: Speaker,
  found: CastVoice | undefined,
  items: ReadonlyMap<string, VoiceItem>,
): CastRole[] {
  const voice = found && items.get(found.voice.id);
  return voice ? [{ speaker, voice, chosen: found.chosen }] : [];
}
