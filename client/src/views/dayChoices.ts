import type { SceneDay, SceneItem } from '../../../server/src/protocol/requests';
import type { Localizer } from '../words';

/** A script day to choose for a scene, with what speaks for it. */
export interface DayChoice {
  readonly label: string;
  readonly description: string;
}

/** The days near a scene's: its own and its neighbors' first, then the other half of the day, the next, an X-day. */
export function dayChoices(
  scenes: readonly SceneItem[],
  ordinal: number,
  l10n: Localizer,
): readonly DayChoice[] {
  const own = scenes[ordinal - 1]?.day;
  if (own === undefined) return [];
  const near: readonly (readonly [SceneDay | undefined, string])[] = [
    [own, l10n.t('as it is now')],
    [scenes[ordinal - 2]?.day, l10n.t('as the scene before')],
    [scenes[ordinal]?.day, l10n.t('as the scene after')],
  ];
  const choices = new Map<string, string>();
  const add = (label: string, description: string) => {
    const known = choices.get(label);
    choices.set(label, known === undefined ? description : `${known}, ${description}`);
  };
  for (const [day, description] of near) if (day !== undefined) add(day.label, description);
  for (const label of otherLabels(scenes, ordinal)) if (!choices.has(label)) add(label, '');
  return [...choices].map(([label, description]) => ({ label, description }));
}

function otherLabels(scenes: readonly SceneItem[], ordinal: number): readonly string[] {
  const main = scenes.slice(0, ordinal).findLast(({ day }) => day.kind !== 'X')?.day.number ?? 1;
  const apart = scenes.filter(({ day }) => day.kind === 'X').map(({ day }) => day.number);
  const nextApart = Math.max(0, ...apart) + 1;
  return [`D${main}`, `N${main}`, `D${main + 1}`, `N${main + 1}`, `X${nextApart}`];
}
