import { candidatesOf } from '../../server/src/core/assistant/revisionMap/candidates';
import { type MadeTasks, makeTasks } from '../../server/src/core/assistant/revisionMap/makeTasks';
import type { Placement } from '../../server/src/core/assistant/revisionMap/model';
import {
  type PlacingIndex,
  placeNote,
  placingIndex,
} from '../../server/src/core/assistant/revisionMap/place';
import { type JudgedVotes, trustIn, withVotes } from '../../server/src/core/assistant/revisionMap/votes';
import { neverCancelled } from '../../server/src/core/text/cancellation';
import { createRandom } from '../support/random';
import { plainBm25, wordsAlone } from './baselines';
import type { GoldenNote, GoldenScript, Half } from './golden';
import { type FoundOrNot, foundOrNot, type Judged, type RankMeasures, rankMeasures } from './measures';
import type { ModelUnderTest } from './modelUnderTest';

/** Everything that is measured on the golden set. Without a model it is the same on every run. */
export interface Evaluation {
  readonly rankings: readonly Ranking[];
  readonly relations: readonly Relation[];
  readonly nowhere: Readonly<Record<Half, NowhereMeasures>>;
  readonly sorting: Readonly<Record<Half, { readonly kind: number; readonly priority: number }>>;
  readonly evidence: { readonly shown: number; readonly verified: number };
  readonly model?: VotedModel;
}

/** What a model made of the notes that it was asked about; rankings are of those alone. */
export interface VotedModel {
  readonly under: ModelUnderTest;
  readonly trust: number;
  readonly rankings: readonly Ranking[];
}

export interface Ranking {
  readonly name: string;
  readonly halves: Readonly<Record<Half, RankMeasures>>;
}

export interface Relation {
  readonly name: string;
  readonly halves: Readonly<Record<Half | 'all', FoundOrNot>>;
}

/** Notes that fit nowhere: how many there are, how many were said to be so, and how many others were too. */
export interface NowhereMeasures {
  readonly notes: number;
  readonly recognized: number;
  readonly others: number;
  readonly lost: number;
}

/** One script with its notes placed. */
export interface Evaluated {
  readonly script: GoldenScript;
  readonly index: PlacingIndex;
  readonly made: MadeTasks;
  readonly placements: readonly (Placement & { readonly note: GoldenNote })[];
}

export function evaluateScript(script: GoldenScript): Evaluated {
  const index = placingIndex(script.screenplay, script.pages);
  const placements = script.notes.map((note) => ({ ...placeNote(note, index), note }));
  return { script, index, made: makeTasks(script.notes, index), placements };
}

export async function evaluate(
  scripts: readonly GoldenScript[],
  model?: ModelUnderTest,
  minutes = Number.POSITIVE_INFINITY,
): Promise<Evaluation> {
  const all = scripts.map(evaluateScript);
  const voted = model && (await vote(all, model, minutes));
  return {
    rankings: [
      ranking('words alone', all, byText(wordsAlone)),
      ranking('BM25', all, byText(plainBm25)),
      ranking('Closed Set, no model', all, ({ placements }) => placements.map(ordinalsOf)),
    ],
    relations: [relation('contradicts', all), relation('duplicates', all)],
    nowhere: { dev: nowhere(all, 'dev'), test: nowhere(all, 'test') },
    sorting: { dev: sorting(all, 'dev'), test: sorting(all, 'test') },
    evidence: evidenceIn(all),
    ...(voted && { model: voted }),
  };
}

type Finder = (evaluated: Evaluated) => readonly (readonly number[])[];

function ordinalsOf({ scenes }: Pick<Placement, 'scenes'>): readonly number[] {
  return scenes.map(({ ordinal }) => ordinal);
}

function byText(make: typeof wordsAlone): Finder {
  return ({ script }) => {
    const rank = make(script.screenplay);
    return script.notes.map(({ text }) => rank(text).map(({ ordinal }) => ordinal));
  };
}

function ranking(name: string, all: readonly Evaluated[], find: Finder): Ranking {
  const judged = all.flatMap((each) => {
    const found = find(each);
    return each.script.notes.map((note, at) => ({
      note,
      judged: { named: note.scenes, found: found[at] ?? [] },
    }));
  });
  const of = (half: Half): readonly Judged[] =>
    judged.filter(({ note }) => note.half === half).map((each) => each.judged);
  return { name, halves: { dev: rankMeasures(of('dev')), test: rankMeasures(of('test')) } };
}

function relation(name: 'contradicts' | 'duplicates', all: readonly Evaluated[]): Relation {
  const of = (half: Half | 'all') => {
    const pairs = all.map((each) => pairsOf(each, name, half));
    return foundOrNot(
      new Set(pairs.flatMap(({ claimed }) => claimed)),
      new Set(pairs.flatMap(({ holds }) => holds)),
    );
  };
  return { name, halves: { dev: of('dev'), test: of('test'), all: of('all') } };
}

/** A pair belongs to the half of the row that names it; one that no row names, to that of its first note. */
function pairsOf({ script, made }: Evaluated, name: 'contradicts' | 'duplicates', half: Half | 'all') {
  const key = (a: GoldenNote, b: GoldenNote) => [a.id, b.id].sort().join(' ');
  const counts = (note: GoldenNote) => half === 'all' || note.half === half;
  const byId = new Map(script.notes.map((note) => [note.id, note]));
  const holds = script.notes.filter(counts).flatMap((note) =>
    note[name].flatMap((id) => {
      const other = byId.get(id);
      return other ? [key(note, other)] : [];
    }),
  );
  const claimed = claimedPairs(script, made, name).filter(([a, b]) =>
    counts(a[name].includes(b.id) ? a : b[name].includes(a.id) ? b : a),
  );
  return { holds, claimed: claimed.map(([a, b]) => key(a, b)) };
}

/** Notes that were put together are duplicates too. */
function claimedPairs(script: GoldenScript, { tasks }: MadeTasks, name: 'contradicts' | 'duplicates') {
  const byLine = new Map(script.notes.map((note) => [note.line, note]));
  const notesOf = new Map(
    tasks.map(({ id, sources }) => [id, sources.flatMap(({ line }) => byLine.get(line) ?? [])]),
  );
  return tasks.flatMap((task) => {
    const [first, ...merged] = notesOf.get(task.id) ?? [];
    if (!first) return [];
    const linked = task[name].flatMap((id) => (notesOf.get(id) ?? []).slice(0, 1));
    const others = name === 'duplicates' ? [...merged, ...linked] : linked;
    return others.filter(({ line }) => line > first.line).map((other) => [first, other] as const);
  });
}

function nowhere(all: readonly Evaluated[], half: Half): NowhereMeasures {
  const own = all.flatMap(({ placements }) => placements).filter(({ note }) => note.half === half);
  const unplaceable = own.filter(({ note }) => note.scenes.length === 0);
  const empty = (each: Placement) => each.scenes.length === 0;
  return {
    notes: unplaceable.length,
    recognized: unplaceable.filter(empty).length,
    others: own.length - unplaceable.length,
    lost: own.filter((each) => each.note.scenes.length > 0 && empty(each)).length,
  };
}

function sorting(all: readonly Evaluated[], half: Half) {
  const pairs = all.flatMap(({ script, made }) => {
    const byLine = new Map(script.notes.map((note) => [note.line, note]));
    return made.tasks.flatMap((task) => {
      const note = byLine.get(task.sources[0]?.line ?? 0);
      return note?.half === half ? [{ task, note }] : [];
    });
  });
  const share = (isRight: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(isRight).length / pairs.length;
  return {
    kind: share(({ task, note }) => task.kind === note.kind),
    priority: share(({ task, note }) => task.priority === note.priority),
  };
}

/** Every quote that is shown, and whether it stands in the line that it names. */
function evidenceIn(all: readonly Evaluated[]) {
  const quotes = all.flatMap((each) => shownQuotes(each));
  return { shown: quotes.length, verified: quotes.filter(({ stands }) => stands).length };
}

export function shownQuotes({ script, made, placements }: Evaluated) {
  const lines = script.text.split(/\r\n|\r|\n/);
  const notes = new Map(script.notes.map(({ line, text }) => [line, text]));
  const inScript = [...made.tasks, ...placements]
    .flatMap(({ scenes }) => scenes.flatMap(({ evidence }) => evidence))
    .map(({ line, quote }) => ({ quote, stands: quote !== '' && (lines[line - 1] ?? '').includes(quote) }));
  const sources = made.tasks
    .flatMap((task) => task.sources)
    .map(({ line, quote }) => ({ quote, stands: notes.get(line) === quote }));
  const texts = new Map(made.tasks.map(({ id, text }) => [id, text]));
  const opposed = made.contradictions.flatMap(({ a, b, quotes }) => [
    { quote: quotes[0], stands: texts.get(a)?.includes(quotes[0]) ?? false },
    { quote: quotes[1], stands: texts.get(b)?.includes(quotes[1]) ?? false },
  ]);
  return [...inScript, ...sources, ...opposed];
}

/**
 * Asks a model about notes, until the time is up; how far it is believed follows from the dev half alone. The notes are
 * in an order of chance with a fixed seed, so that whatever part was asked about stands for the whole.
 */
async function vote(all: readonly Evaluated[], under: ModelUnderTest, minutes: number): Promise<VotedModel> {
  const asked: (JudgedVotes & { readonly half: Half })[] = [];
  const end = performance.now() + minutes * 60_000;
  for (const { placement, candidates } of shuffled(all.flatMap(choices))) {
    if (performance.now() > end) break;
    const votes = await under.voter.vote(placement.note, candidates, neverCancelled);
    asked.push({ placement, votes, named: placement.note.scenes, half: placement.note.half });
  }
  const trust = trustIn(asked.filter(({ half }) => half === 'dev'));
  const rank = (name: string, believed: number): Ranking => {
    const of = (wanted: Half) =>
      rankMeasures(
        asked
          .filter(({ half }) => half === wanted)
          .map(({ placement, votes, named }) => ({
            named,
            found: ordinalsOf(withVotes(placement, votes, believed)),
          })),
      );
    return { name, halves: { dev: of('dev'), test: of('test') } };
  };
  const rankings = [
    rank('no model', 0),
    rank(`with ${under.name}`, trust),
    rank(`${under.name}, its votes first`, 100),
  ];
  return { under, trust, rankings };
}

/** Notes that leave a choice. */
function choices({ placements, index }: Evaluated) {
  return placements.flatMap((placement) => {
    const candidates = candidatesOf(placement, index);
    return candidates.length < 2 || placement.note.scenes.length === 0 ? [] : [{ placement, candidates }];
  });
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  const { below } = createRandom(20_260_402);
  return list
    .map((value) => ({ value, at: below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
