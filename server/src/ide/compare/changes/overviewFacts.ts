import type { ChangeFact, SceneChange, SceneChangeKind } from '../../../core/assistant/changes/model';
import { plural } from '../../../core/assistant/summaryLines';
import { formatEighths } from '../../../core/pagination/eighths';
import type { Renaming } from '../../../core/revision/model';
import { type BothDrafts, headingsOf } from './draftChanges';
import type { DraftReading } from './draftReading';
import { lengthWords } from './sceneFacts';

const counted: readonly (readonly [SceneChangeKind, string])[] = [
  ['cut', 'cut'],
  ['new', 'new'],
  ['moved', 'only moved'],
  ['rewritten', 'rewritten'],
  ['split', 'from splitting one'],
  ['merged', 'put together with another'],
];

/** The drafts as wholes: how many scenes and pages, what is called by another name. */
export function overviewFacts(
  { comparison, before, now }: BothDrafts,
  scenes: readonly SceneChange[],
): readonly ChangeFact[] {
  const [had, has] = [before.script.screenplay.scenes.length, now.script.screenplay.scenes.length];
  const kept = comparison.rows.filter(
    ({ status, also }) => status === 'unchanged' && !also.includes('changed'),
  );
  const counts = counted.flatMap(([kind, word]) => {
    const count = scenes.filter((scene) => scene.kind === kind && !scene.id.startsWith('outside')).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const parts = [...counts, ...(kept.length > 0 ? [`${kept.length} as before`] : [])].join(', ');
  const nothing =
    had + has === 0 ? 'Neither draft has a scene heading, so there are no scenes to compare.' : '';
  return [
    fact(
      nothing ||
        `${plural(has, 'scene')}${had === has ? ', as many as before' : `, before ${had}`}: ${parts}.`,
    ),
    ...pagesFact(before.eighthsOf(), now.eighthsOf()),
    ...comparison.renamings.map((renaming) => renamingFact(renaming, before, now)),
    ...namesOnly({ comparison, before, now }),
    ...(comparison.outsideChanged && !scenes.some(({ id }) => id.startsWith('outside'))
      ? [fact('The title page or the title of an act differs.')]
      : []),
  ];
}

function fact(text: string, sources: ChangeFact['sources'] = []): ChangeFact {
  return { text, sources };
}

function renamingFact({ kind, from, to }: Renaming, before: DraftReading, now: DraftReading): ChangeFact {
  const text = kind === 'person' ? `${from} is called ${to} now.` : `The place ${from} is called ${to} now.`;
  return fact(text, [...firstScene(before, kind, from), ...firstScene(now, kind, to)]);
}

function firstScene(draft: DraftReading, kind: Renaming['kind'], name: string): ChangeFact['sources'] {
  const { characters, locations } = draft.script.screenplay;
  const isNamed = (each: { readonly name: string }) => each.name.toUpperCase() === name.toUpperCase();
  const scenes =
    kind === 'person'
      ? [...characters.values()].find(isNamed)?.speakingScenes
      : [...locations.values()].find(isNamed)?.scenes;
  return headingsOf(draft, (scenes ?? []).slice(0, 1));
}

function pagesFact(had: number, has: number): readonly ChangeFact[] {
  if (had + has === 0) return [];
  if (had === has) return [fact(`${lengthWords(has)}, as before.`)];
  const by = formatEighths(Math.abs(has - had));
  return [
    fact(`${lengthWords(has)}, before ${formatEighths(had)}: ${by} ${has > had ? 'longer' : 'shorter'}.`),
  ];
}

function namesOnly({ comparison, now }: BothDrafts): readonly ChangeFact[] {
  const rows = comparison.rows.filter(({ status, also }) => status === 'renamed' && also.length === 0);
  const ordinals = rows.flatMap(({ after }) => after?.ordinal ?? []);
  if (ordinals.length === 0) return [];
  return [
    fact(`Nothing but names differs in ${plural(ordinals.length, 'scene')}.`, headingsOf(now, ordinals)),
  ];
}
