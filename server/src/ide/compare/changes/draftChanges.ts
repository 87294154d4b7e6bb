import type { ChangesSummary, DraftSide, DraftSource } from '../../../core/assistant/changes/model';
import type { PageSetup } from '../../pageSetup';
import type { DraftComparison } from '../compareDrafts';
import { type DraftReading, readingOf } from './draftReading';
import { overviewFacts } from './overviewFacts';
import { peopleFacts } from './peopleFacts';
import { productionFacts } from './productionFacts';
import { sceneChanges } from './sceneChanges';

/** How the drafts are told of: what links know them by, what people call them, how pages are counted. */
export interface ChangesPage {
  readonly files: Readonly<Record<DraftSide, string>>;
  readonly names: Readonly<Record<DraftSide, string>>;
  readonly setup: PageSetup;
}

/** Tells two drafts apart in sentences, without a model. */
export function draftChanges(
  comparison: DraftComparison,
  { files, names, setup }: ChangesPage,
): ChangesSummary {
  const before = readingOf(comparison.before, 'before', files.before, setup);
  const now = readingOf(comparison.after, 'now', files.now, setup);
  const both: BothDrafts = { comparison, before, now };
  const scenes = sceneChanges(both);
  return {
    names,
    overview: overviewFacts(both, scenes),
    people: peopleFacts(both),
    production: productionFacts(both),
    scenes,
    model: { kind: 'none' },
  };
}

export interface BothDrafts {
  readonly comparison: DraftComparison;
  readonly before: DraftReading;
  readonly now: DraftReading;
}

/** Headings of scenes of one draft, as sources. */
export function headingsOf({ script, headingOf }: DraftReading, ordinals: readonly number[]): DraftSource[] {
  return ordinals.flatMap((ordinal) => {
    const scene = script.screenplay.scenes[ordinal - 1];
    return scene ? [headingOf(scene)] : [];
  });
}
