import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../../core/continuity/finding';
import { rules } from '../../core/continuity/registry';
import { type SyntaxProblemCode, syntaxProblemCodes } from '../../core/syntax/problems';
import { problemWords } from '../../ide/problemMessages';
import { version } from '../version';
import { withSlashes } from './lineFormats';
import type { Place, ToldFinding } from './places';
import { distinctKeys, type Format, type Told } from './told';

/** SARIF 2.1.0 (OASIS): what code scanning services and editors read. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

export const sarifFormat: Format = function* (told) {
  yield `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [runOf(told)] }, null, 2)}\n`;
};

function runOf(told: Told) {
  const all = [...told.findings, ...told.quiet];
  const described = descriptors(all);
  const keys = distinctKeys(all);
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  return {
    tool: { driver: { name: 'closed-set', version, semanticVersion: version, rules: described } },
    invocations: [
      {
        executionSuccessful: told.faults.length === 0,
        toolExecutionNotifications: told.faults.map(({ ruleId, error }) => ({
          level: 'error',
          message: { text: error instanceof Error ? error.message : String(error) },
          associatedRule: { id: ruleId, index: indexes.get(ruleId) ?? -1 },
        })),
      },
    ],
    columnKind: 'utf16CodeUnits',
    results: all.map((finding, at) => ({
      ...resultOf(finding, told.cwd),
      ruleIndex: indexes.get(finding.ruleId) ?? -1,
      partialFingerprints: { 'closedSet/v1': keys[at] ?? finding.key },
    })),
  };
}

interface Described {
  readonly id: string;
  readonly summary: string;
  readonly help: string;
  readonly severity: Severity;
  readonly category: string;
}

/** Every rule and problem, found or not, so that a service can show what was asked; then what the show file has. */
function descriptors(found: readonly ToldFinding[]) {
  const known: readonly Described[] = [
    ...rules.map(({ id, doc, severity, category }) => ({
      id,
      summary: doc.summary,
      help: `${doc.why}\n\nTurn it off: ${doc.off}`,
      severity,
      category,
    })),
    ...syntaxProblemCodes.map(describeProblem),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const others = new Map(found.filter(({ ruleId }) => !ids.has(ruleId)).map((each) => [each.ruleId, each]));
  return [...known, ...[...others.values()].map(describeOther)].map(descriptor);
}

function describeProblem(code: SyntaxProblemCode): Described {
  const { message } = problemWords[code];
  return { id: code, summary: message, help: message, severity: 'warning', category: 'syntax' };
}

function describeOther({ ruleId, message, severity }: ToldFinding): Described {
  return { id: ruleId, summary: message, help: message, severity, category: 'show file' };
}

function descriptor({ id, summary, help, severity, category }: Described) {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [category] },
  };
}

function resultOf(finding: ToldFinding, cwd: string) {
  const { ruleId, severity, message, place, related, fix, quiet } = finding;
  return {
    ruleId,
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(place, cwd) }],
    relatedLocations: related.map((each, index) => ({
      id: index + 1,
      physicalLocation: locationOf(each.place, cwd),
      message: { text: each.message },
    })),
    ...(fix && { fixes: [fixOf(fix, cwd)] }),
    ...(quiet && {
      suppressions: [{ kind: quiet.kind, ...(quiet.reason !== '' && { justification: quiet.reason }) }],
    }),
  };
}

function locationOf({ file, start, end }: Place, cwd: string) {
  return {
    artifactLocation: artifactOf(file, cwd),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

function fixOf({ title, edits }: NonNullable<ToldFinding['fix']>, cwd: string) {
  const [first] = edits;
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifactOf(first?.place.file ?? '', cwd),
        replacements: edits.map(({ place, text }) => ({
          deletedRegion: locationOf(place, cwd).region,
          insertedContent: { text },
        })),
      },
    ],
  };
}

/** Relative to where the check ran; what lies outside of that by its full address. */
function artifactOf(file: string, cwd: string) {
  const isOutside = path.isAbsolute(file) || /^\.\.(?:[\\/]|$)/.test(file);
  if (isOutside) return { uri: pathToFileURL(path.resolve(cwd, file)).href };
  const uri = withSlashes(path.normalize(file)).split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}
