import type { Pagination } from '../pagination/pagination';
import type { Screenplay, ShowFile, ShowScript } from '../screenplay/model';
import type { Passage, PlacedPassage } from '../screenplay/passage';
import { type Range, shift } from '../text/range';
import type { Evidence, FindingFix, FixEdit, Parameters, Severity } from './finding';
import type { OptionDeclarations, OptionValues } from './options';

/**
 * What a continuity rule is: one frozen value, in a file of its own, that names a defect, says why it matters and
 * finds it. A rule sees the script, the show and what it is given beside them; never an editor, a clock or a model.
 */
export interface RuleInfo {
  /** Names the defect, in kebab case: `continuous-after-jump`. */
  readonly id: string;
  readonly category: RuleCategory;
  /** Version that brought it. */
  readonly since: string;
  /** A preview rule has not shown yet, over whole scripts, that it is seldom wrong: it is off until somebody asks. */
  readonly stability: 'stable' | 'preview';
  /** `fast`: as people type. `slow`: when they pause. */
  readonly tier: 'fast' | 'slow';
  /** What a finding depends on: one scene, the whole script, the episodes before it. */
  readonly scope: 'scene' | 'script' | 'series';
  readonly severity: Severity;
  /** Asked only of a draft that is about to go out. */
  readonly gate?: true;
  readonly options: OptionDeclarations;
  readonly doc: RuleDoc;
  /** Sentences by id, with slots in braces: of findings and of their evidence. */
  readonly messages: Readonly<Record<string, string>>;
  readonly fixes: Readonly<Record<string, RuleFix>>;
}

export const ruleCategories = [
  'numbering',
  'headings',
  'time',
  'characters',
  'cues',
  'elements',
  'text',
  'publishing',
] as const;
export type RuleCategory = (typeof ruleCategories)[number];

/** All texts are Markdown. */
export interface RuleDoc {
  /** One line: what it finds. */
  readonly summary: string;
  /** Why it matters on set or in the read. */
  readonly why: string;
  /** When to turn it off. */
  readonly off: string;
  /** Where the convention is from; `general practice` where no one source has it. */
  readonly source: string;
  /** Each gives exactly one finding of the rule. */
  readonly invalid: readonly RuleExample[];
  /** Each gives none. */
  readonly valid: readonly RuleExample[];
}

/** A script, and what stands around it where the rule asks for that. */
export interface RuleExample {
  readonly script: string;
  /** Text of the show file. */
  readonly show?: string;
  /** Texts of earlier episodes, in order. */
  readonly earlier?: readonly string[];
  /** Text of the draft that was published last. */
  readonly published?: string;
  /** When the script was last changed, as `YYYY-MM-DD`. */
  readonly lastChanged?: string;
  /** Words that the dictionary has, where the rule asks one. */
  readonly words?: readonly string[];
}

export interface RuleFix {
  /** What the light bulb offers, with the slots of the fix. */
  readonly title: string;
  readonly safe: boolean;
}

/** What a rule yields: a finding without what the engine knows of the rule. Ranges count as the rule's input does. */
export interface RuleFinding<M extends string = string, X extends string = string> {
  readonly message: M;
  readonly range: Range;
  readonly parameters?: Parameters;
  readonly evidence?: readonly RuleEvidence<M>[];
  readonly fix?: { readonly id: X; readonly parameters?: Parameters; readonly edits: readonly FixEdit[] };
}

export interface RuleEvidence<M extends string = string> {
  readonly message: M;
  readonly range: Range;
  readonly uri?: string;
  readonly parameters?: Parameters;
}

/** Is a word spelled right, and what else could it be. */
export interface Speller {
  knows(word: string): boolean;
  suggest(word: string): readonly string[];
}

/** What surrounds the script that is checked. Each part may be absent; a rule that needs it then finds nothing. */
export interface Surroundings {
  /** The episodes before this one, in order. */
  readonly earlier: readonly ShowScript[];
  /** The draft of this script that was published last. */
  readonly published?: Screenplay;
  /** Of plain English; names and the show's own words are for the rule to know. */
  readonly speller?: Speller;
  /** When the script was last changed, as `YYYY-MM-DD`, where that is known. */
  readonly lastChanged?: string;
}

/**
 * What a rule that looks at a whole script is given. All ranges count from the start of the file. A rule that asks for
 * the screenplay is run after every edit; one that does with its facts only where one of them changed, so that of
 * passages it may read nothing but their facts, their places and their headings.
 */
export interface ScriptContext<F, O> extends Surroundings {
  readonly screenplay: Screenplay;
  readonly showFile: ShowFile;
  readonly passages: readonly PlacedPassage[];
  readonly options: O;
  /** What the rule gathered from a passage; its ranges count from the start of that passage. */
  facts(placed: PlacedPassage): F;
  /** On the paper of the settings; worked out when first asked for. */
  pages(): Pagination;
}

type Shared<M extends Readonly<Record<string, string>>, X, O> = Omit<
  RuleInfo,
  'scope' | 'options' | 'messages' | 'fixes'
> & {
  readonly options?: O;
  readonly messages: M;
  readonly fixes?: X;
};

type Named<T> = Extract<keyof T, string>;
type Sentences = Readonly<Record<string, string>>;
type Fixes = Readonly<Record<string, RuleFix>>;

/** A rule as the engine runs it; what it is typed with is known to its own file alone. */
export interface ContinuityRule extends RuleInfo {
  /** Kept with the passage until its words or the settings change. */
  gather(passage: Passage, options: never): unknown;
  check(context: ScriptContext<never, never>): Iterable<RuleFinding>;
}

/**
 * A rule that needs one scene, or one stretch between scenes, and nothing else: run only where words changed.
 * `check` counts from the start of the passage.
 */
export function sceneRule<
  const M extends Sentences,
  const X extends Fixes = Record<never, never>,
  const O extends OptionDeclarations = Record<never, never>,
>(
  rule: Shared<M, X, O> & {
    readonly check: (passage: Passage, options: OptionValues<O>) => Iterable<RuleFinding<Named<M>, Named<X>>>;
  },
): ContinuityRule {
  const { check, ...info } = rule;
  return Object.freeze({
    options: {},
    fixes: {},
    ...info,
    scope: 'scene' as const,
    gather: (passage: Passage, options: OptionValues<O>) => [...check(passage, options)],
    *check({ passages, facts }: ScriptContext<readonly RuleFinding[], never>) {
      for (const placed of passages) {
        for (const finding of facts(placed)) yield shiftFinding(finding, placed.offset);
      }
    },
  });
}

/**
 * A rule that compares scenes. `gather` reads a passage by itself, so that typing costs one passage; `check` puts
 * together what was gathered and must be quick, since it runs after every edit.
 */
export function scriptRule<
  const M extends Sentences,
  F = undefined,
  const X extends Fixes = Record<never, never>,
  const O extends OptionDeclarations = Record<never, never>,
>(
  rule: Shared<M, X, O> & {
    readonly scope: 'script' | 'series';
    readonly gather?: (passage: Passage, options: OptionValues<O>) => F;
    readonly check: (context: ScriptContext<F, OptionValues<O>>) => Iterable<RuleFinding<Named<M>, Named<X>>>;
  },
): ContinuityRule {
  const { gather = () => undefined, ...info } = rule;
  return Object.freeze({ options: {}, fixes: {}, ...info, gather });
}

function shiftFinding(finding: RuleFinding, by: number): RuleFinding {
  const { range, evidence, fix } = finding;
  return {
    ...finding,
    range: shift(range, by),
    ...(evidence && { evidence: evidence.map((each) => ({ ...each, range: shift(each.range, by) })) }),
    ...(fix && {
      fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, range: shift(edit.range, by) })) },
    }),
  };
}

/** With the defaults that a rule may leave out. */
export function completeEvidence(evidence: readonly RuleEvidence[] = []): readonly Evidence[] {
  return evidence.map((each) => ({ ...each, parameters: each.parameters ?? {} }));
}

export function completeFix(fix: RuleFinding['fix'], rule: RuleInfo): FindingFix | undefined {
  if (!fix) return undefined;
  return { ...fix, parameters: fix.parameters ?? {}, safe: rule.fixes[fix.id]?.safe ?? false };
}
