import type { CastingReason, CastRow } from '../../../server/src/protocol/readAloud';
import type { Localizer } from '../words';

/** Why a role has the voice it has, in a few words. */
export function castReason({ speaker, chosen, told }: CastRow, l10n: Localizer): string {
  if (chosen) return l10n.t('chosen by hand');
  if (speaker === undefined) return l10n.t('cast as the narrator');
  const kind = told && kindOf(told, l10n);
  const { sameAs } = told ?? {};
  if (sameAs !== undefined) {
    return kind === undefined
      ? l10n.t('cast as {0} at another age', sameAs)
      : l10n.t('cast as {0}, {1} at another age', kind, sameAs);
  }
  return kind === undefined
    ? l10n.t('cast by whom they meet: the script tells no gender and no age')
    : l10n.t('cast as {0}', kind);
}

function kindOf({ gender, age, years }: CastingReason, l10n: Localizer): string | undefined {
  const person = personOf(gender, age, l10n);
  if (person === undefined || years === undefined) return person;
  return l10n.t('{0}, {1}', person, years < 20 ? String(Math.floor(years)) : `${Math.floor(years / 10)}0s`);
}

function personOf(
  gender: CastingReason['gender'],
  age: CastingReason['age'],
  l10n: Localizer,
): string | undefined {
  const [woman, man, somebody] = personWords(age, l10n);
  if (gender === 'female') return woman;
  return gender === 'male' ? man : somebody;
}

function personWords(
  age: CastingReason['age'],
  l10n: Localizer,
): readonly [string, string, string | undefined] {
  switch (age) {
    case 'child':
      return [l10n.t('a girl'), l10n.t('a boy'), l10n.t('a child')];
    case 'young':
      return [l10n.t('a young woman'), l10n.t('a young man'), l10n.t('a young person')];
    case 'old':
      return [l10n.t('an old woman'), l10n.t('an old man'), l10n.t('an old person')];
    case 'adult':
      return [l10n.t('a woman'), l10n.t('a man'), l10n.t('a grown person')];
    case undefined:
      return [l10n.t('a woman'), l10n.t('a man'), undefined];
  }
}
