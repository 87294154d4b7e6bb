import { tokensFor } from '../core/assistant/answerSchema';
import type { DropReason } from '../core/assistant/evidence';
import { type CheckedClaims, checkClaims } from '../core/assistant/notesClaims';
import { type LinkMaker, notesDocument } from '../core/assistant/notesDocument';
import { askAbout, localId, type NotesBatch, noteLine, planBatches } from '../core/assistant/notesPrompt';
import type { SourceNote } from '../core/assistant/sourceNote';
import {
  type LeftOut,
  type ModelPart,
  type NoteClaim,
  type NoteConflict,
  type NoteGroup,
  type NotesSummary,
  type SummaryScope,
  summarizeNotes as sortNotes,
} from '../core/assistant/summarizeNotes';
import { noneDropped } from '../core/assistant/summaryLines';
import { plainChoice, type SummaryChoice } from '../core/assistant/summaryOptions';
import type { LoadedModel, ModelProvider, Work } from './provider';
import { answerTo, askLoaded, type SummaryWork, workOn } from './summaryWork';

export interface SummaryOptions {
  readonly scope: SummaryScope;
  readonly link: LinkMaker;
  /** Medium and for the writer where left out. */
  readonly choice?: SummaryChoice;
  /** Found by who knows the script; see `conflictsIn`. */
  readonly conflicts?: readonly NoteConflict[];
}

export interface SummaryResult {
  readonly markdown: string;
  readonly summary: NotesSummary;
}

/**
 * Sorts notes, and lets a model say what they ask for, where there is one. A model that cannot be used is a line in
 * the result, not a failure: what is known without it is shown all the same.
 * @throws CancelledError
 */
export async function summarizeNotes(
  notes: readonly SourceNote[],
  provider: ModelProvider | undefined,
  options: SummaryOptions,
  work: SummaryWork = {},
): Promise<SummaryResult> {
  const { choice = plainChoice } = options;
  const sorted = sortNotes(notes, options.scope, options.conflicts);
  const model: ModelPart =
    provider && sorted.notes.length > 0
      ? await askModel(sorted.groups, provider, choice, work)
      : { kind: 'none' };
  const summary = { ...sorted, model };
  return { summary, markdown: notesDocument(summary, options.link, choice) };
}

function askModel(
  groups: readonly NoteGroup[],
  provider: ModelProvider,
  choice: SummaryChoice,
  work: SummaryWork,
): Promise<ModelPart> {
  return askLoaded(provider, work, async (loaded) => {
    const plan = planBatches(groups, ...(await measure(groups, provider, choice, loaded, work)));
    const leftOut: LeftOut[] = plan.tooLong.length > 0 ? [{ reason: 'tooLong', notes: plan.tooLong }] : [];
    const ask = (batch: NotesBatch, now: Work) => askBatch(batch, provider, choice, now);
    return askBatches(plan.batches, leftOut, ask, work);
  });
}

/** Tokens of each note, and how many a question has room for beside its own words and the answer. */
async function measure(
  groups: readonly NoteGroup[],
  provider: ModelProvider,
  choice: SummaryChoice,
  { contextSize }: LoadedModel,
  work: SummaryWork,
): Promise<readonly [ReadonlyMap<string, number>, number]> {
  const notes = groups.flatMap((group) => group.notes);
  const largest = { theme: 'clearance', notes: notes.slice(0, 6) } as const;
  const { prompt, schema } = askAbout(largest, choice);
  const lines = notes.map((note) => ({ system: '', user: noteLine(note, localId(0)) }));
  const counts = await provider.count(
    [{ system: '', user: '.' }, { ...prompt, user: '.' }, ...lines],
    workOn(work, 0, 0),
  );
  const [empty = 0, own = 0, ...each] = counts;
  const tokens = new Map(
    notes.map(({ id }, index) => [id, (each[index] ?? 0) - empty + lineTokens] as const),
  );
  return [tokens, contextSize - own - ownWordsTokens - tokensFor(schema)];
}

/** For the end of a line, and for words that join where two texts meet. */
const lineTokens = 2;
/** For the words around the notes in a question; they are about sixty. */
const ownWordsTokens = 128;

async function askBatches(
  batches: readonly NotesBatch[],
  leftOut: LeftOut[],
  ask: (batch: NotesBatch, work: Work) => Promise<CheckedClaims | undefined>,
  work: SummaryWork,
) {
  const claims: NoteClaim[] = [];
  const dropped = { ...noneDropped };
  for (const [index, batch] of batches.entries()) {
    const checked = await ask(batch, workOn(work, index + 1, batches.length));
    const notes = batch.notes.map(({ id }) => id);
    if (checked === undefined) leftOut.push({ reason: 'answerInvalid', notes });
    else if (checked.claims.length === 0) leftOut.push({ reason: 'noClaimHeld', notes });
    claims.push(...(checked?.claims ?? []));
    for (const reason of checked?.dropped ?? []) dropped[reason satisfies DropReason]++;
  }
  return { claims, dropped, leftOut };
}

async function askBatch(batch: NotesBatch, provider: ModelProvider, choice: SummaryChoice, work: Work) {
  const answer = await answerTo(provider, askAbout(batch, choice), work);
  return answer === undefined ? undefined : checkClaims(answer, batch);
}
