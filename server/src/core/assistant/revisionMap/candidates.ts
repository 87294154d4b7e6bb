import { passagesOf } from '../../screenplay/passage';
import { printedText } from '../../screenplay/printedText';
import type { Placement } from './model';
import type { PlacingIndex } from './place';
import type { CandidateScene } from './votes';

/** The scenes of a placement with their printed words, for a model to choose among. Notes are no part of them. */
export function candidatesOf(
  { scenes }: Placement,
  { scenes: { screenplay } }: PlacingIndex,
): readonly CandidateScene[] {
  const texts = new Map<number, string>();
  for (const { passage, scene } of passagesOf(screenplay))
    if (scene) texts.set(scene.ordinal, withoutGaps(printedText(passage)));
  return scenes.map((scene) => ({ ...scene, text: texts.get(scene.ordinal) ?? '' }));
}

function withoutGaps(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
