import type { CastingHints } from '../../core/tableRead/castingHints';
import type { ReadingPlan } from '../../core/tableRead/model';
import type { CastingReason, CastResult } from '../../protocol/readAloud';
import type { ScriptDocument } from '../script';
import { castPlan } from './castPlan';
import { type OfferedItem, nameOf as titleOf } from './castReading';
import { foreignLanguage } from './foreignLanguage';
import { castItem, nameOf, speakerKey, wordCounts } from './readingItems';

/** The cast of a plan as a list to look through and change: who reads what, how much, and what decided it. */
export function castRows(
  script: ScriptDocument,
  plan: ReadingPlan,
  voices: readonly OfferedItem[],
): CastResult {
  const words = wordCounts(plan);
  const lines = lineCounts(plan);
  const roles = castPlan(script, plan, voices).map((role) => ({
    ...castItem(script, role, words),
    lines: lines.get(speakerKey(role.speaker)) ?? 0,
    ...(role.hints && { told: reason(script, role.hints) }),
  }));
  const foreign = foreignLanguage(plan.language, roles);
  return { title: titleOf(script), roles, ...(foreign !== undefined && { foreign }) };
}

/** By `speakerKey`: elements of the script, of each of which there may be many sentences. */
function lineCounts({ utterances }: ReadingPlan): ReadonlyMap<string, number> {
  const elements = new Map<string, Set<number>>();
  for (const { speaker, element } of utterances) {
    const key = speakerKey(speaker);
    const own = elements.get(key) ?? new Set<number>();
    elements.set(key, own.add(element.start));
  }
  return new Map([...elements].map(([key, own]) => [key, own.size]));
}

function reason(script: ScriptDocument, { sameAs, ...told }: CastingHints): CastingReason {
  return { ...told, ...(sameAs !== undefined && { sameAs: nameOf(script, sameAs) }) };
}
