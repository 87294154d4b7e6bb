import { type ActiveRules, activateRules } from '../../core/continuity/activeRules';
import type { Baseline } from '../../core/continuity/baseline';
import type { RuleFault } from '../../core/continuity/checkScript';
import type { Finding } from '../../core/continuity/finding';
import { rules } from '../../core/continuity/registry';
import { wantsSpeller } from '../../core/continuity/wantsSpeller';
import type { ShowFile, ShowScript } from '../../core/screenplay/model';
import { checkDocument, type DocumentCheck } from '../../ide/checkDocument';
import type { CliIo } from '../io';
import type { LoadedScript } from '../scripts';
import { Past } from './past';
import type { CheckPlan } from './plan';
import type { ShowScripts } from './showScripts';
import { findingsSince } from './since';

/** One script, checked. */
export interface ScriptCheck {
  readonly script: LoadedScript;
  readonly check: DocumentCheck;
  /** What is left to tell. */
  readonly findings: readonly Finding[];
}

/** What a run of `check` knows across its scripts. */
export class CheckSession {
  readonly shows: ShowScripts;
  readonly #plan: CheckPlan;
  readonly #past: Past;
  readonly #io: CliIo;
  readonly #active = new Map<ShowFile, ActiveRules>();
  readonly #faults = new Map<string, RuleFault>();
  /** Of the baseline, what no script has used up yet. */
  readonly #left: Map<string, number>;

  constructor(plan: CheckPlan, io: CliIo, shows: ShowScripts, baseline: Baseline = new Map()) {
    this.#plan = plan;
    this.#io = io;
    this.#past = new Past(plan, io);
    this.#left = new Map(baseline);
    this.shows = shows;
  }

  /** Each script once. @throws UsageError where a revision was named and git does not know it */
  async check(script: LoadedScript): Promise<ScriptCheck> {
    const checked = await this.look(script);
    for (const { key } of checked.check.baselined) this.#left.set(key, (this.#left.get(key) ?? 0) - 1);
    for (const fault of checked.check.faults) this.#faults.set(fault.ruleId, fault);
    return checked;
  }

  /** The same without keeping what was seen. */
  async look(script: LoadedScript): Promise<ScriptCheck> {
    const active = this.activeOf(script);
    const looksBack = active.rules.some(({ rule }) => rule.scope === 'series');
    const earlier = looksBack ? await this.shows.earlier(script) : [];
    const draft = await this.shows.published(script);
    const speller = wantsSpeller(active) ? await this.#io.speller() : undefined;
    const facts = {
      ...(speller && { speller }),
      ...(draft && { published: draft.screenplay }),
      ...(await this.#past.factsOf(script)),
    };
    const { pageSetup } = this.#plan;
    const check = checkDocument(script, {
      active,
      around: { earlier, ...facts },
      pageSetup,
      baseline: this.#left,
    });
    const old = await this.#past.draftOf(script);
    if (!old) return { script, check, findings: check.findings };
    const before = { active, around: { earlier: await this.#asOnceWere(earlier), ...facts }, pageSetup };
    return { script, check, findings: findingsSince(check, script, old, before) };
  }

  /** The very same object for a show: what was gathered from a script is kept under it. */
  activeOf({ screenplay: { showFile } }: LoadedScript): ActiveRules {
    const known = this.#active.get(showFile) ?? activateRules(rules, this.#plan.choice, showFile);
    this.#active.set(showFile, known);
    return known;
  }

  /** Each rule that ended in an error, once. */
  get faults(): readonly RuleFault[] {
    return [...this.#faults.values()];
  }

  /** What the baseline has and no script had, by key. */
  get unusedBaseline(): readonly string[] {
    return [...this.#left].flatMap(([key, count]) => (count > 0 ? [key] : []));
  }

  async #asOnceWere(scripts: readonly LoadedScript[]): Promise<readonly ShowScript[]> {
    const drafts: ShowScript[] = [];
    for (const script of scripts) {
      const old = await this.#past.draftOf(script);
      if (old?.document) drafts.push(old.document);
    }
    return drafts;
  }
}
