import type { ReadingPlan, Speaker } from '../../core/tableRead/model';
import type { VoiceItem } from '../../protocol/readAloud';
import { type CastRole, speakerKey } from './readingItems';

/** A voice for the narrator and for everybody who speaks: what the show file says, else the next that nobody has. */
export function castPlan(
  { speakers }: ReadingPlan,
  voices: readonly VoiceItem[],
  chosen: Readonly<Record<string, string>>,
): readonly CastRole[] {
  const roles: readonly Speaker[] = [
    { kind: 'narrator' },
    ...speakers.map((key) => ({ kind: 'character', key }) as const),
  ];
  const known = voices.filter(({ engine }) => engine === 'embedded');
  const free = known.filter(({ id }) => !Object.values(chosen).includes(id));
  let next = 0;
  return roles.flatMap((speaker): CastRole[] => {
    const own = voices.find(({ id }) => id === chosen[speakerKey(speaker)]);
    if (own) return [{ speaker, voice: own, chosen: true }];
    const pool = [free, known, voices].find(({ length }) => length > 0) ?? [];
    const voice = pool[next++ % pool.length];
    return voice ? [{ speaker, voice, chosen: false }] : [];
  });
}
