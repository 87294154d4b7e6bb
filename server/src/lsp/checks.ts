import { type ActiveRules, activateRules } from '../core/continuity/activeRules';
import { rules } from '../core/continuity/registry';
import type { ShowFile } from '../core/screenplay/model';
import { checkDocument, type DocumentCheck, everyTier } from '../ide/checkDocument';
import type { CheckedScript } from '../ide/diagnostics';
import { pageSetup } from '../ide/pageSetup';
import type { ScriptDocument } from '../ide/script';
import { ruleChoice } from '../settings/ruleChoice';
import type { Settings } from '../settings/settings';
import { type Log, messageOf } from './guard';
import { uriKey } from './uris';
import type { Workspace } from './workspace';

interface Known {
  readonly script: ScriptDocument;
  readonly active: ActiveRules;
  readonly earlier: readonly ScriptDocument[];
  readonly check: DocumentCheck;
}

interface KnownRules {
  readonly settings: Settings;
  readonly showFile: ShowFile;
  readonly active: ActiveRules;
}

/**
 * What is found in the scripts of the workspace: worked out when asked for, and kept until the script, an earlier
 * episode, the show file or the settings change.
 */
export class Checks {
  readonly #workspace: Workspace;
  readonly #log: Log;
  readonly #known = new Map<string, Known>();
  readonly #reported = new Set<string>();
  #rules: readonly KnownRules[] = [];

  constructor(workspace: Workspace, log: Log) {
    this.#workspace = workspace;
    this.#log = log;
  }

  /** The script with its findings, as an editor feature is given it. */
  of(script: ScriptDocument, settings: Settings): CheckedScript {
    const { scripts } = this.#workspace.showOf(script.uri);
    return { script, scripts, findings: this.checkOf(script, settings).findings };
  }

  checkOf(script: ScriptDocument, settings: Settings): DocumentCheck {
    const active = this.#activeRules(settings, script.screenplay.showFile);
    const earlier = this.#earlier(script);
    const known = this.#known.get(uriKey(script.uri));
    if (known?.script === script && known.active === active && isSame(known.earlier, earlier))
      return known.check;
    const around = { earlier: known && isSame(known.earlier, earlier) ? known.earlier : earlier };
    const check = checkDocument(script, { active, around, tiers: everyTier, pageSetup: pageSetup(settings) });
    this.#reportFaults(check);
    this.#known.set(uriKey(script.uri), { script, active, earlier: around.earlier, check });
    return check;
  }

  #earlier({ uri }: ScriptDocument): readonly ScriptDocument[] {
    const { scripts } = this.#workspace.showOf(uri);
    const at = scripts.findIndex((each) => uriKey(each.uri) === uriKey(uri));
    return scripts.slice(0, Math.max(0, at));
  }

  /** The same object for the same settings and show file: passages keep what they remember under it. */
  #activeRules(settings: Settings, showFile: ShowFile): ActiveRules {
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
      this.#log.error(`The check ${ruleId} failed and is left out; the others go on. ${messageOf(error)}`);
    }
  }
}

/** Folders and shows that are checked in turn without losing what was worked out for the others. */
const rulesKept = 8;

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
