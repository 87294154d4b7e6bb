import type { Finding } from '../core/continuity/finding';
import { findingKey } from '../core/continuity/findingKey';
import type { Screenplay } from '../core/screenplay/model';
import { characterAt } from '../core/screenplay/occurrences';
import type { FindingItem, FindingsResult } from '../protocol/requests';
import type { DocumentCheck } from './checkDocument';
import { evidenceMessage, findingMessage, ruleSummary } from './findingMessages';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';

/** Findings as a list that can be put in order by rule, scene or character. */
export function findingItems(
  checks: readonly DocumentCheck[],
  scripts: readonly ScriptDocument[],
  localize: Localize,
): FindingsResult {
  const item = (finding: Finding, { script }: DocumentCheck) =>
    findingItem(finding, script, scripts, localize);
  return {
    findings: checks.flatMap((check) => check.findings.map((finding) => item(finding, check))),
    quiet: checks.flatMap((check) =>
      [...check.ignored, ...check.dismissed].map(({ finding, reason }) => ({
        ...item(finding, check),
        reason,
      })),
    ),
    scripts: checks.length,
  };
}

function findingItem(
  finding: Finding,
  script: ScriptDocument,
  scripts: readonly ScriptDocument[],
  localize: Localize,
): FindingItem {
  const { ruleId, severity, range, evidence, fix } = finding;
  const { screenplay } = script;
  const scene = sceneOf(screenplay, range.start);
  const character = characterNear(screenplay, range.start);
  return {
    uri: script.uri,
    range: script.toRange(range),
    ruleId,
    rule: ruleSummary(ruleId, localize),
    severity,
    message: findingMessage(finding, localize),
    key: findingKey(finding, screenplay),
    ...(scene && { scene }),
    ...(character !== undefined && { character }),
    related: evidence.flatMap((each) => {
      const holder = each.uri === undefined ? script : scripts.find(({ uri }) => uri === each.uri);
      if (!holder) return [];
      const message = evidenceMessage(finding, each, localize);
      return [{ uri: holder.uri, range: holder.toRange(each.range), message }];
    }),
    hasFix: fix !== undefined,
  };
}

function sceneOf(screenplay: Screenplay, offset: number): FindingItem['scene'] {
  const scene = screenplay.sceneAt(offset);
  if (!scene) return undefined;
  const { ordinal, heading } = scene;
  return {
    ordinal,
    ...(heading.sceneNumber && { sceneNumber: heading.sceneNumber.text }),
    heading: heading.text,
  };
}

function characterNear(screenplay: Screenplay, offset: number): string | undefined {
  const found = characterAt(screenplay, offset);
  return found && (screenplay.characters.get(found.key)?.name ?? found.key);
}
