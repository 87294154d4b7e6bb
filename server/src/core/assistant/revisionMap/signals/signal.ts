import type { SourceNote } from '../../sourceNote';
import type { SceneEvidence } from '../model';
import type { NoteReferences } from '../noteReferences';
import type { SceneIndex } from '../sceneIndex';
import type { Concept } from '../terms';

/**
 * What one signal measures of a scene, from 0 to 1; `placementWeights.ts` says what each is worth. All but `offScript`
 * speak for a scene.
 */
export const features = [
  'sceneNumber',
  'bareNumber',
  'page',
  'quote',
  'inScene',
  'inSceneBesides',
  'name',
  'rareName',
  'place',
  'rarePlace',
  'prop',
  'part',
  'sequence',
  'event',
  'eventShare',
  'words',
  'wordsShare',
  'offScript',
] as const;
export type Feature = (typeof features)[number];

/** One signal that one scene gives for one note. */
export interface Hit {
  /** Index of the scene, from 0. */
  readonly scene: number;
  readonly feature: Feature;
  readonly value: number;
  /** Made when asked for: most scenes are not shown. */
  readonly evidence?: () => SceneEvidence | undefined;
}

/** A note, read once for all signals. */
export interface NoteReading {
  readonly note: SourceNote;
  readonly references: NoteReferences;
  readonly concepts: readonly Concept[];
}

/** A page of the script as people hold it in their hands, in order; `Pagination.pages` are such. */
export interface ScriptPage {
  /** As printed. */
  readonly number: string;
  /** Offset in the file of its first character. */
  readonly start: number;
}

/** The heading as evidence: the place by which a scene is known. */
export function headingEvidence(
  index: SceneIndex,
  scene: number,
  why: SceneEvidence['why'],
): SceneEvidence | undefined {
  const heading = index.scenes[scene]?.heading;
  if (!heading) return undefined;
  const line =
    index.screenplay.tree
      .slice(heading.range)
      .split(/\r\n|\r|\n/)[0]
      ?.trim() ?? '';
  return { line: index.lineOf(heading.range.start), quote: line, why };
}
