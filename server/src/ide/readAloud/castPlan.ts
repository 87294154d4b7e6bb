import type { ShowReadAloud } from '../../core/screenplay/model';
import { type CastVoice, castVoices } from '../../core/tableRead/casting';
import type { ReadingPlan, Speaker } from '../../core/tableRead/model';
import type { ScriptDocument } from '../script';
import type { OfferedItem } from './castReading';
import { type CastRole, speakerKey } from './readingItems';
import { voiceName } from './voiceItem';

/**
 * A voice for the narrator and for everybody who speaks in a plan. The whole script decides, so that a scene by itself is
 * heard with the voices it has in the whole. The system's voices read where the show file says so, or where no other
 * speaks the language.
 */
export function castPlan(
  { screenplay }: ScriptDocument,
  { speakers, language }: Pick<ReadingPlan, 'speakers' | 'language'>,
  offered: readonly OfferedItem[],
): readonly CastRole[] {
  const items = new Map(offered.map(({ traits, item }) => [traits.id, item]));
  const isSystem = ({ item }: OfferedItem): boolean => item.engine === 'system';
  const choices: ShowReadAloud | undefined = screenplay.showFile.readAloud;
  const { narrator, roles, missing } = castVoices(screenplay, {
    voices: offered.filter((each) => !isSystem(each)).map(({ traits }) => traits),
    others: offered.filter(isSystem).map(({ traits }) => traits),
    language,
    ...(choices && { choices }),
  });
  const wanted = new Map(missing.map(({ key, voice }) => [key, voiceName(voice)]));
  const cast: readonly (readonly [Speaker, CastVoice | undefined])[] = [
    [{ kind: 'narrator' }, narrator],
    ...speakers.map((key) => [{ kind: 'character', key }, roles.get(key) ?? narrator] as const),
  ];
  return cast.flatMap(([speaker, found]): CastRole[] => {
    const voice = found && items.get(found.voice.id);
    if (!voice) return [];
    const { chosen, hints } = found;
    // Of two names for one role, one may have a voice that is there.
    const gone = chosen ? undefined : wanted.get(speakerKey(speaker));
    return [
      { speaker, voice, chosen, ...(hints && { hints }), ...(gone !== undefined && { missing: gone }) },
    ];
  });
}
