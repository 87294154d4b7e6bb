import path from 'node:path';
import type { Finding, FixEdit, Severity } from '../../core/continuity/finding';
import { findingKey } from '../../core/continuity/findingKey';
import type { Range } from '../../core/text/range';
import { evidenceMessage, findingFixTitle, findingMessage } from '../../ide/findingMessages';
import { english } from '../../ide/localize';
import { positionInText } from '../../ide/positions';
import type { ScriptDocument } from '../../ide/script';
import { showFileMessage } from '../../ide/showFileMessages';
import type { LoadedScript } from '../scripts';
import type { FoundShow } from '../showLookup';

/** A finding in its words and at its place, as every format tells it. */
export interface ToldFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly place: Place; readonly message: string }[];
  readonly fix?: { readonly title: string; readonly edits: readonly ToldEdit[] };
  /** What it is known by from one draft to the next. */
  readonly key: string;
  /** Why nobody is asked to do anything about it. */
  readonly quiet?: { readonly kind: 'inSource' | 'external'; readonly reason: string };
}

/** Lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly start: { readonly line: number; readonly column: number };
  /** After the last character. */
  readonly end: { readonly line: number; readonly column: number };
}

export interface ToldEdit extends FixEdit {
  readonly place: Place;
}

interface Named {
  readonly file: string;
  readonly toPosition: ScriptDocument['toPosition'];
}

/** @param holders every script that evidence may lie in, by URI */
export function tell(
  finding: Finding,
  script: LoadedScript,
  holders: ReadonlyMap<string, Named>,
  quiet?: ToldFinding['quiet'],
): ToldFinding {
  const { ruleId, severity, range, evidence, fix } = finding;
  return {
    ruleId,
    severity,
    message: findingMessage(finding, english),
    place: placeOf(range, script),
    related: evidence.map((each) => ({
      place: placeOf(each.range, (each.uri === undefined ? undefined : holders.get(each.uri)) ?? script),
      message: evidenceMessage(finding, each, english),
    })),
    ...(fix && {
      fix: {
        title: findingFixTitle(finding, english),
        edits: fix.edits.map((edit) => ({ ...edit, place: placeOf(edit.range, script) })),
      },
    }),
    key: findingKey(finding, script.screenplay),
    ...(quiet && { quiet }),
  };
}

function placeOf({ start, end }: Range, { file, toPosition }: Named): Place {
  return { file, start: pointOf(toPosition(start)), end: pointOf(toPosition(end)) };
}

function pointOf({ line, character }: { readonly line: number; readonly character: number }) {
  return { line: line + 1, column: character + 1 };
}

/** What is wrong in a show file. */
export function tellShow(show: FoundShow, cwd: string): readonly ToldFinding[] {
  return show.problems.map((problem) =>
    inShowFile(show, cwd, {
      code: problem.code,
      severity: 'warning',
      range: problem.range,
      message:
        problem.code === 'invalid-json'
          ? english(broken, problem.parameters)
          : showFileMessage(problem, english),
    }),
  );
}

/** An editor goes on with the names that the file had before; a single run has none. */
const broken =
  'The show file cannot be read from here on ({found}), so its names, episodes and decisions do not count in this check. Look for a missing comma, quotation mark or brace.';

interface InShowFile {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
}

export function inShowFile(
  { path: location, text }: FoundShow,
  cwd: string,
  { code, severity, range, message }: InShowFile,
): ToldFinding {
  const file = path.relative(cwd, location);
  const toPosition = (offset: number) => positionInText(text, offset);
  const ruleId = `show-file-${code}`;
  const key = `${ruleId}/${text.slice(range.start, range.end)}`;
  return { ruleId, severity, message, place: placeOf(range, { file, toPosition }), related: [], key };
}
