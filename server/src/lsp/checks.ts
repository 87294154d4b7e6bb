import { type ActiveRules, activateRules } from '../core/continuity/activeRules';
import { rules } from '../core/continuity/registry';
import type { Speller, Surroundings } from '../core/continuity/rule';
import { wantsSpeller } from '../core/continuity/wantsSpeller';
import type { ShowFile } from '../core/screenplay/model';
import { type CheckSetup, checkDocument, checkWhileTyping, type DocumentCheck } from '../ide/checkDocument';
import type { CheckedScript } from '../ide/diagnostics';
import { pageSetup } from '../ide/pageSetup';
import type { ScriptDocument } from '../ide/script';
import { ruleChoice } from '../settings/ruleChoice';
import type { Settings } from '../settings/settings';
import type { Baselines } from './baselines';
import { type Log, messageOf } from './guard';
import type { PastFacts } from './pastFacts';
import type { Scheduler } from './scheduler';
import { uriKey } from './uris';
import type { Workspace } from './workspace';

interface ChecksPorts {
  readonly past: PastFacts;
  readonly baselines: Baselines;
  readonly workspace: Workspace;
  readonly scheduler: Scheduler;
  readonly log: Log;
  readonly pageOf?: (ruleId: string) => string;
  /** Absent: no script has a dictionary. */
  readonly loadSpeller?: () => Promise<Speller | undefined>;
}

interface Known {
  readonly setup: CheckSetup;
  readonly check: DocumentCheck;
}

interface KnownRules {
  readonly settings: Settings;
  readonly showFile: ShowFile;
  readonly active: ActiveRules;
}

/** So long nobody types before slow rules are asked. */
const pauseMs = 600;
/** Folders and shows that are checked in turn without losing what was worked out for the others. */
const rulesKept = 8;

/**
 * What is found in the scripts of the workspace: worked out when asked for, and kept until the script, an earlier
 * episode, the show file or the settings change.
 */
export class Checks {
  readonly #ports: ChecksPorts;
  readonly #known = new Map<string, Known>();
  readonly #reported = new Set<string>();
  #speller: Speller | undefined;
  #rules: readonly KnownRules[] = [];
  #onFindings: (uri: string) => void = () => undefined;

  constructor(ports: ChecksPorts) {
    this.#ports = ports;
  }

  /** Called with the URI of a script in which slow rules found something else than what was told last. */
  set onFindings(listener: (uri: string) => void) {
    this.#onFindings = listener;
  }

  /** Until what lies outside of the scripts is known: earlier drafts, the findings that a baseline lets pass. */
  async ready(script: ScriptDocument, settings: Settings): Promise<void> {
    const { past, baselines } = this.#ports;
    await Promise.all([
      past.ready(script, settings),
      baselines.ready(script.uri, settings),
      this.#readySpeller(this.activeRules(settings, script.screenplay.showFile)),
    ]);
  }

  async #readySpeller(active: ActiveRules): Promise<void> {
    if (!this.#speller && wantsSpeller(active)) this.#speller = await this.#ports.loadSpeller?.();
  }

  /** The script with what is found in it now; what slow rules find comes when nobody types. */
  of(script: ScriptDocument, settings: Settings): CheckedScript {
    return this.#withShow(this.#whileTyping(script, settings));
  }

  /** The same, complete. */
  allOf(script: ScriptDocument, settings: Settings): CheckedScript {
    return this.#withShow(this.complete(script, settings));
  }

  #withShow({ script, findings }: DocumentCheck): CheckedScript {
    const { workspace, pageOf } = this.#ports;
    const { scripts } = workspace.showOf(script.uri);
    return { script, findings, scripts, ...(pageOf && { pageOf }) };
  }

  /** With all that any rule finds, and what was kept quiet: for who looks at the whole and waits for it. */
  complete(script: ScriptDocument, settings: Settings): DocumentCheck {
    const setup = this.#setupOf(script, settings);
    const known = this.#current(script, setup);
    if (known?.isComplete) return known;
    return this.#keep(script, setup, checkDocument(script, setup));
  }

  #whileTyping(script: ScriptDocument, settings: Settings): DocumentCheck {
    const setup = this.#setupOf(script, settings);
    const current = this.#current(script, setup);
    if (current) return current;
    const known = this.#known.get(uriKey(script.uri));
    const before = known?.setup === setup ? known.check : undefined;
    const check = this.#keep(script, setup, checkWhileTyping(script, setup, before));
    if (!check.isComplete) this.#completeLater(script, settings);
    return check;
  }

  #current({ uri, tree, screenplay }: ScriptDocument, setup: CheckSetup): DocumentCheck | undefined {
    const known = this.#known.get(uriKey(uri));
    const isSame = known?.check.script.tree === tree && known.check.script.screenplay === screenplay;
    return isSame && known.setup === setup ? known.check : undefined;
  }

  #keep(script: ScriptDocument, setup: CheckSetup, check: DocumentCheck): DocumentCheck {
    this.#reportFaults(check);
    this.#known.set(uriKey(script.uri), { setup, check });
    return check;
  }

  #completeLater({ uri, tree }: ScriptDocument, settings: Settings): void {
    const { scheduler, workspace } = this.#ports;
    scheduler.soon(`slow rules ${uriKey(uri)}`, pauseMs, () => {
      const now = workspace.script(uri);
      if (!now) return;
      if (now.tree !== tree) return this.#completeLater(now, settings);
      const told = this.#known.get(uriKey(uri))?.check.findings;
      const { findings } = this.complete(now, settings);
      if (JSON.stringify(told) !== JSON.stringify(findings)) this.#onFindings(uri);
    });
  }

  /** The very same object while nothing in it changes: what is known is known for a setup. */
  #setupOf(script: ScriptDocument, settings: Settings): CheckSetup {
    const active = this.activeRules(settings, script.screenplay.showFile);
    const around = this.#around(script, settings);
    const baseline = this.#ports.baselines.known(script.uri, settings);
    const pages = pageSetup(settings);
    const known = this.#known.get(uriKey(script.uri))?.setup;
    if (
      known &&
      known.active === active &&
      isSameAround(known.around, around) &&
      isSame(known.pageSetup, pages) &&
      known.baseline === baseline
    ) {
      return known;
    }
    return { active, around, pageSetup: pages, ...(baseline && { baseline }) };
  }

  #around(script: ScriptDocument, settings: Settings): Surroundings {
    const { uri } = script;
    const { past, workspace } = this.#ports;
    const { scripts } = workspace.showOf(uri);
    const at = scripts.findIndex((each) => uriKey(each.uri) === uriKey(uri));
    const draft = workspace.publishedDraft(uri);
    return {
      earlier: scripts.slice(0, Math.max(0, at)),
      ...(this.#speller && { speller: this.#speller }),
      ...(draft && { published: draft.screenplay }),
      ...past.known(script, settings),
    };
  }

  /** The same object for the same settings and show file: passages keep what they remember under it. */
  activeRules(settings: Settings, showFile: ShowFile): ActiveRules {
    const known = this.#rules.find((each) => each.settings === settings && each.showFile === showFile);
    if (known) return known.active;
    const active = activateRules(rules, ruleChoice(settings), showFile);
    this.#rules = [{ settings, showFile, active }, ...this.#rules.slice(0, rulesKept - 1)];
    return active;
  }

  /** Once a rule and session: it would fail after every letter. */
  #reportFaults({ faults }: DocumentCheck): void {
    for (const { ruleId, error } of faults) {
      if (this.#reported.has(ruleId)) continue;
      this.#reported.add(ruleId);
      this.#ports.log.error(
        `The check ${ruleId} failed and is left out; the others go on. ${messageOf(error)}`,
      );
    }
  }
}

function isSame<T extends object>(a: T, b: T): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof T>;
  return [...keys].every((key) => a[key] === b[key]);
}

function isSameAround(
  { earlier: a, ...restA }: Surroundings,
  { earlier: b, ...restB }: Surroundings,
): boolean {
  return isSame(restA, restB) && a.length === b.length && a.every((each, at) => isSameScript(each, b[at]));
}

function isSameScript(
  a: Surroundings['earlier'][number],
  b: Surroundings['earlier'][number] | undefined,
): boolean {
  return a.uri === b?.uri && a.screenplay === b.screenplay;
}
