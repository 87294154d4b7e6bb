import type { DraftSide, DraftSource } from '../../../core/assistant/changes/model';
import type { Scene } from '../../../core/screenplay/model';
import { type Passage, type PlacedPassage, passagesOf } from '../../../core/screenplay/passage';
import { printedText, proseOf } from '../../../core/screenplay/printedText';
import type { Range } from '../../../core/text/range';
import { straightenMarks } from '../../../core/text/straightenMarks';
import type { PageSetup } from '../../pageSetup';
import type { ScriptDocument } from '../../script';

/** One of two drafts, read for citing: what it prints, where, and how long it is. */
export interface DraftReading {
  readonly script: ScriptDocument;
  /** Of a whole draft, or of one scene. */
  eighthsOf(scene?: Scene): number;
  passageOf(scene: Scene): PlacedPassage | undefined;
  headingOf(scene: Scene): DraftSource;
  /** What is printed in a range of a passage; undefined where that is nothing. */
  sourceAt(placed: PlacedPassage, range: Range): DraftSource | undefined;
  /** Every paragraph and speech of a passage. */
  linesOf(placed: PlacedPassage): readonly DraftSource[];
}

/** @param file as links know it */
export function readingOf(
  script: ScriptDocument,
  draft: DraftSide,
  file: string,
  setup: PageSetup,
): DraftReading {
  const pages = script.pagesOn(setup);
  const passages = new Map(
    passagesOf(script.screenplay).flatMap((placed) =>
      placed.scene ? [[placed.scene.ordinal, placed] as const] : [],
    ),
  );
  const source = (text: string, offset: number, scene?: Scene, author?: string): DraftSource => ({
    ...{ draft, id: `${draft}:${offset}`, text, file, line: script.toPosition(offset).line + 1 },
    ...(scene && { sceneOrdinal: scene.ordinal, sceneHeading: scene.heading.text }),
    ...(scene?.heading.sceneNumber && { sceneNumber: scene.heading.sceneNumber.text }),
    ...(author !== undefined && { author }),
  });
  const sourceAt = ({ passage, offset, scene }: PlacedPassage, { start, end }: Range) => {
    const [from, to] = [start - offset, end - offset];
    const text = straightenMarks(printedText(passage).slice(from, to));
    return text === '' ? undefined : source(text, start, scene, speakerAt(passage, from));
  };
  return {
    script,
    eighthsOf: (scene) => (scene ? pages.eighthsOf(scene.extent) : pages.eighths),
    passageOf: (scene) => passages.get(scene.ordinal),
    headingOf: (scene) => source(scene.heading.text, scene.heading.range.start, scene),
    sourceAt,
    linesOf: (placed) =>
      proseOf(placed.passage).flatMap(({ text, start }) => {
        const from = start + placed.offset;
        return sourceAt(placed, { start: from, end: from + text.length }) ?? [];
      }),
  };
}

function speakerAt({ speeches }: Passage, at: number): string | undefined {
  return speeches.find(({ range }) => at >= range.start && at < range.end)?.name.text;
}
