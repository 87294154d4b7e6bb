import type { HouseStyle } from '../screenplay/model';
import type { Passage } from '../screenplay/passage';
import { type Prose, proseOf } from '../screenplay/printedText';
import type { ScriptElement } from '../syntax/elements';
import { type Range, shift } from '../text/range';
import type { FixEdit } from './finding';
import { type ContinuityRule, type RuleDoc, type RuleFinding, scriptRule } from './rule';

/**
 * A matter of house style: something that can be written in one of few forms, none of them wrong. The show file decides
 * which; where it does not, the script itself does, if it nearly always writes one of them. It never calls a form a
 * fault where a script uses several side by side.
 */
export interface StyleRule<F extends string> {
  readonly id: string;
  readonly since: string;
  readonly stability: 'stable' | 'preview';
  readonly doc: RuleDoc;
  /** With `{form}` and `{written}`. */
  readonly messages: Readonly<Record<'against' | 'mixed' | 'usual', string>>;
  /** With `{form}`; may be applied without looking. */
  readonly fix: string;
  /** As people are shown it. */
  readonly forms: Readonly<Record<F, string>>;
  /** What the show file says, if anything. */
  readonly decided: (style: HouseStyle) => F | undefined;
  readonly kinds?: ReadonlySet<ScriptElement['kind']>;
  /** Each place where one of the forms stands; ranges count from the start of `text`. */
  readonly find: (text: string) => Iterable<StyleUse<F>>;
  /** The same in another form; none where it cannot be said without reading. */
  readonly write?: (use: StyleUse<F>, to: F, text: string) => string | undefined;
}

export interface StyleUse<F extends string> extends Range {
  readonly form: F;
}

/** All of one form in one paragraph: a pasted paragraph is one fault. */
interface ParagraphUse<F extends string> extends Range {
  readonly form: F;
  /** Their ranges count from the start of the prose, which starts at `offset`. */
  readonly places: readonly StyleUse<F>[];
  readonly prose: string;
  readonly offset: number;
}

export function styleRule<const F extends string>(rule: StyleRule<F>): ContinuityRule {
  return scriptRule({
    ...rule,
    category: 'text',
    tier: 'fast',
    scope: 'script',
    severity: 'hint',
    fixes: { unify: { title: rule.fix, safe: true } },
    gather: (passage: Passage) => gatherUses(passage, rule),
    *check({ passages, facts, showFile }) {
      const decided = rule.decided(showFile.houseStyle);
      const form = decided ?? clearMajority(totals(passages, facts));
      if (form === undefined) return;
      const usual = decided ? undefined : firstOf(passages, facts, form);
      for (const placed of passages) {
        for (const one of facts(placed)) {
          if (one.form === form) continue;
          for (const use of one.uses) yield findingOf(rule, use, form, placed.offset, usual);
        }
      }
    },
  });
}

/** All of one form in a passage: few numbers to add up after each letter. */
interface FormUses<F extends string> {
  readonly form: F;
  readonly count: number;
  readonly uses: readonly ParagraphUse<F>[];
}

function gatherUses<F extends string>(passage: Passage, rule: StyleRule<F>): readonly FormUses<F>[] {
  const uses = proseOf(passage, rule.kinds).flatMap((prose) => paragraphUses(prose, rule));
  return [...new Set(uses.map(({ form }) => form))].map((form) => {
    const own = uses.filter((use) => use.form === form);
    return { form, count: own.reduce((sum, { places }) => sum + places.length, 0), uses: own };
  });
}

function paragraphUses<F extends string>({ text, start }: Prose, rule: StyleRule<F>): ParagraphUse<F>[] {
  const uses = [...rule.find(text)];
  return [...new Set(uses.map(({ form }) => form))].map((form) => {
    const own = uses.filter((use) => use.form === form);
    const [first] = own;
    return {
      form,
      start: (first?.start ?? 0) + start,
      end: (first?.end ?? 0) + start,
      places: own,
      prose: text,
      offset: start,
    };
  });
}

function totals<F extends string, P>(
  passages: readonly P[],
  facts: (placed: P) => readonly FormUses<F>[],
): ReadonlyMap<F, number> {
  const counts = new Map<F, number>();
  for (const placed of passages) {
    for (const { form, count } of facts(placed)) counts.set(form, (counts.get(form) ?? 0) + count);
  }
  return counts;
}

/** So many that it is no accident, and no more than one in twelve otherwise. */
const fewest = 12;

function clearMajority<F extends string>(counts: ReadonlyMap<F, number>): F | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  for (const [form, count] of counts) if (count >= fewest && (total - count) * 12 <= total) return form;
  return undefined;
}

function firstOf<F extends string, P extends { readonly offset: number }>(
  passages: readonly P[],
  facts: (placed: P) => readonly FormUses<F>[],
  form: F,
): Range | undefined {
  for (const placed of passages) {
    const use = facts(placed).find((each) => each.form === form)?.uses[0];
    if (use) return shift({ start: use.start, end: use.end }, placed.offset);
  }
  return undefined;
}

function findingOf<F extends string>(
  { forms, write }: StyleRule<F>,
  use: ParagraphUse<F>,
  form: F,
  by: number,
  usual: Range | undefined,
): RuleFinding<'against' | 'mixed' | 'usual', 'unify'> {
  const parameters = { form: forms[form], written: forms[use.form] };
  const edits = use.places.flatMap((place): FixEdit[] => {
    const text = write?.(place, form, use.prose);
    const { start, end } = place;
    return text === undefined ? [] : [{ range: shift({ start, end }, use.offset + by), text }];
  });
  const complete = edits.length === use.places.length;
  return {
    message: usual ? 'mixed' : 'against',
    range: shift({ start: use.start, end: use.end }, by),
    parameters,
    ...(usual && { evidence: [{ message: 'usual', range: usual, parameters }] }),
    ...(complete && { fix: { id: 'unify', parameters, edits } }),
  };
}
