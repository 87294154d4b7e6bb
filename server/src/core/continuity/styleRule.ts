import type { HouseStyle } from '../screenplay/model';
import type { Passage } from '../screenplay/passage';
import { proseOf } from '../screenplay/printedText';
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
  readonly count: number;
  readonly places: readonly { readonly range: Range; readonly texts: ReadonlyMap<F, string> }[];
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
    *check({ passages, facts, screenplay }) {
      const decided = rule.decided(screenplay.showFile.houseStyle);
      const counts = new Map<F, number>();
      for (const placed of passages) {
        for (const { form, count } of facts(placed)) counts.set(form, (counts.get(form) ?? 0) + count);
      }
      const form = decided ?? clearMajority(counts);
      if (form === undefined || counts.size === (counts.has(form) ? 1 : 0)) return;
      const usual = decided ? undefined : firstOf(passages, facts, form);
      for (const placed of passages) {
        for (const use of facts(placed)) {
          if (use.form !== form) yield findingOf(rule, use, form, placed.offset, usual);
        }
      }
    },
  });
}

function gatherUses<F extends string>(passage: Passage, rule: StyleRule<F>): readonly ParagraphUse<F>[] {
  return proseOf(passage, rule.kinds).flatMap(({ text, start }) => {
    const uses = [...rule.find(text)];
    return [...new Set(uses.map(({ form }) => form))].map((form) => {
      const own = uses.filter((use) => use.form === form);
      const [first] = own;
      return {
        form,
        count: own.length,
        start: (first?.start ?? 0) + start,
        end: (first?.end ?? 0) + start,
        places: own.map((use) => ({
          range: shift({ start: use.start, end: use.end }, start),
          texts: otherForms(rule, use, text),
        })),
      };
    });
  });
}

function otherForms<F extends string>(
  rule: StyleRule<F>,
  use: StyleUse<F>,
  text: string,
): ReadonlyMap<F, string> {
  const texts = new Map<F, string>();
  for (const form of Object.keys(rule.forms) as F[]) {
    const written = form === use.form ? undefined : rule.write?.(use, form, text);
    if (written !== undefined) texts.set(form, written);
  }
  return texts;
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
  facts: (placed: P) => readonly ParagraphUse<F>[],
  form: F,
): Range | undefined {
  for (const placed of passages) {
    const use = facts(placed).find((each) => each.form === form);
    if (use) return shift({ start: use.start, end: use.end }, placed.offset);
  }
  return undefined;
}

function findingOf<F extends string>(
  { forms }: StyleRule<F>,
  use: ParagraphUse<F>,
  form: F,
  by: number,
  usual: Range | undefined,
): RuleFinding<'against' | 'mixed' | 'usual', 'unify'> {
  const parameters = { form: forms[form], written: forms[use.form] };
  const edits = use.places.flatMap(({ range, texts }): FixEdit[] => {
    const text = texts.get(form);
    return text === undefined ? [] : [{ range: shift(range, by), text }];
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
