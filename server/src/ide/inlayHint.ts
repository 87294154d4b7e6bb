import type { InlayHint } from 'vscode-languageserver-types';
import { formatEighths } from '../core/pagination/eighths';
import type { Range } from '../core/text/range';
import type { Settings } from '../settings/settings';
import { lineAt } from './extents';
import type { Localize } from './localize';
import type { PageSetup } from './pageSetup';
import { lastAtMost } from './positions';
import type { ScriptDocument } from './script';

/**
 * How long a scene is behind its heading, and the number of a page behind the line that it begins in. At the end of a
 * line they move none of the writer's words.
 */
const sentences = {
  page: 'p. {page}',
  pageBegins: 'Page {page} begins in this line.',
  sceneLength: 'Length of the scene in pages: {length}',
} as const;

export const inlayHintSentences: readonly string[] = Object.values(sentences);

export interface ShownHints {
  readonly show: Settings['pages.inlayHints'];
  readonly setup: PageSetup;
  readonly localize: Localize;
}

/** Those of the lines that `within` touches; the rest of the script is not looked at but for its breaks. */
export function inlayHints(script: ScriptDocument, within: Range, shown: ShownHints): readonly InlayHint[] {
  const lines = { start: lineAt(script, within.start).start, end: lineAt(script, within.end).end };
  const eighths = shown.show === 'pages' || shown.show === 'off' ? [] : sceneHints(script, lines, shown);
  const pages = shown.show === 'eighths' || shown.show === 'off' ? [] : pageHints(script, lines, shown);
  return [...eighths, ...pages];
}

function sceneHints(
  script: ScriptDocument,
  { start, end }: Range,
  { setup, localize }: ShownHints,
): readonly InlayHint[] {
  const { scenes } = script.screenplay;
  const pages = script.pagesOn(setup);
  const hints: InlayHint[] = [];
  const startOf = (index: number) => scenes[index]?.extent.start ?? 0;
  for (let index = lastAtMost(scenes.length, start, startOf); index < scenes.length; index++) {
    const extent = scenes[index]?.extent;
    if (!extent || extent.start > end) break;
    if (extent.start < start) continue;
    const length = formatEighths(pages.eighthsOf(extent));
    hints.push(behind(script, extent.start, length, localize(sentences.sceneLength, { length })));
  }
  return hints;
}

function pageHints(
  script: ScriptDocument,
  { start, end }: Range,
  { setup, localize }: ShownHints,
): readonly InlayHint[] {
  const pages = script.pagesOn(setup);
  const hints: InlayHint[] = [];
  let index = pages.placeOf(start)?.index ?? 0;
  for (let page = pages.pageAt(index); page && page.start <= end; page = pages.pageAt(++index)) {
    if (page.start < start) continue;
    const number = { page: page.number };
    const label = localize(sentences.page, number);
    hints.push(behind(script, page.start, label, localize(sentences.pageBegins, number)));
  }
  return hints;
}

/** At the end of the line that holds `offset`. */
function behind(script: ScriptDocument, offset: number, label: string, tooltip: string): InlayHint {
  const position = script.toPosition(lineAt(script, offset).end);
  return { position, label, tooltip, paddingLeft: true };
}
