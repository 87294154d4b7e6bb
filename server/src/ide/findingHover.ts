import type { Hover } from 'vscode-languageserver-types';
import type { Evidence, Finding } from '../core/continuity/finding';
import { touches } from '../core/text/range';
import type { CheckedScript } from './diagnostics';
import { evidenceMessage } from './findingMessages';
import type { Localize } from './localize';
import { plain } from './markdown';
import type { ScriptDocument } from './script';

/**
 * The evidence of what is found under the pointer: each place with what stands there, one click away. The finding
 * itself is told by the editor's own hover.
 */
export function findingHover(checked: CheckedScript, offset: number, localize: Localize): Hover | undefined {
  const met = checked.findings.filter(({ range, evidence }) => touches(range, offset) && evidence.length > 0);
  const [first] = met;
  if (!first) return undefined;
  const lines = met.flatMap((finding) =>
    finding.evidence.flatMap((each) => evidenceLine(finding, each, checked, localize)),
  );
  const value = lines.map((line) => `- ${line}`).join('\n');
  return { contents: { kind: 'markdown', value }, range: checked.script.toRange(first.range) };
}

function evidenceLine(
  finding: Finding,
  evidence: Evidence,
  { script, scripts }: CheckedScript,
  localize: Localize,
): readonly string[] {
  const { uri, range } = evidence;
  const holder = uri === undefined ? script : scripts.find((each) => each.uri === uri);
  if (!holder) return [];
  const line = holder.toPosition(range.start).line + 1;
  const words = plain(lineAt(holder, range.start));
  return [
    `${plain(evidenceMessage(finding, evidence, localize))} ([${line}](${holder.uri}#L${line})): ${words}`,
  ];
}

/** The whole line, so that a number or a name is seen with what stands around it. */
function lineAt(script: ScriptDocument, offset: number): string {
  const { line } = script.toPosition(offset);
  const start = script.toOffset({ line, character: 0 });
  return script.tree
    .slice({ start, end: Math.min(start + 120, script.toOffset({ line: line + 1, character: 0 })) })
    .trim();
}
