import type { MapNotesResult, TaskItem } from '../../../server/src/protocol/revisionMap';
import { countNotes, formatNumber, type Localizer } from '../words';

/** How what is known of a note is said. Kinds and signals that a later server adds are said by their own names. */
export function statusName(status: TaskItem['status'], l10n: Localizer): string {
  switch (status) {
    case 'open':
      return l10n.t('Open');
    case 'inProgress':
      return l10n.t('In progress');
    case 'done':
      return l10n.t('Done');
    case 'declined':
      return l10n.t('Declined');
  }
}

export function kindName(kind: string, l10n: Localizer): string {
  const names: Readonly<Record<string, string>> = {
    cut: l10n.t('cut'),
    add: l10n.t('add'),
    change: l10n.t('change'),
    keep: l10n.t('keep'),
    question: l10n.t('question'),
    clearance: l10n.t('clearance'),
    continuity: l10n.t('continuity'),
    remark: l10n.t('remark'),
  };
  return names[kind] ?? kind;
}

/** Why a line speaks for a scene. What a model said is named so: it is a claim, the others are findings. */
export function signalName(why: string, l10n: Localizer): string {
  const names: Readonly<Record<string, string>> = {
    sceneNumber: l10n.t('scene number'),
    page: l10n.t('page'),
    quote: l10n.t('quoted'),
    inScene: l10n.t('note in this scene'),
    name: l10n.t('who'),
    place: l10n.t('where'),
    prop: l10n.t('prop'),
    sequence: l10n.t('sequence'),
    event: l10n.t('what happens'),
    words: l10n.t('same words'),
    model: l10n.t('model'),
  };
  return names[why] ?? why;
}

export function percentOf(fraction: number, l10n: Localizer): string {
  return new Intl.NumberFormat(l10n.language, { style: 'percent' }).format(fraction);
}

/** What came of mapping notes, in one sentence. */
export function mappedSentence(result: MapNotesResult, l10n: Localizer): string {
  const { notes, tasks, added, unplaced, contradictions } = result;
  if (notes === 0) return l10n.t('There were no notes in what was read.');
  const number = (value: number) => formatNumber(value, l10n);
  const twice = notes - tasks;
  const parts = [
    countNotes(notes, l10n),
    tasks === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', number(tasks)),
    ...(added < tasks ? [l10n.t('{0} of them new', number(added))] : []),
    ...(twice > 0 ? [l10n.t('{0} said twice', number(twice))] : []),
    ...(contradictions === 1 ? [l10n.t('1 pair contradicts')] : []),
    ...(contradictions > 1 ? [l10n.t('{0} pairs contradict', number(contradictions))] : []),
    ...(unplaced === 1 ? [l10n.t('1 fits nowhere')] : []),
    ...(unplaced > 1 ? [l10n.t('{0} fit nowhere', number(unplaced))] : []),
  ];
  return `${parts.join(', ')}.`;
}
