import type { DocumentSymbol } from 'vscode-languageserver-types';
import { SymbolKind } from 'vscode-languageserver-types';
import { formatEighths } from '../core/pagination/eighths';
import type { Note, Scene, ScriptSection } from '../core/screenplay/model';
import type { Range } from '../core/text/range';
import { trimmedEnd } from './extents';
import type { Localize } from './localize';
import { outlineItems } from './outlineItems';
import type { PageSetup } from './pageSetup';
import { sceneDetail, sceneLabel } from './sceneLabel';
import type { ScriptDocument } from './script';

/** The outline: acts and sequences as nested as their depths say, the scenes in them, the notes in those. */
export function documentSymbols(
  script: ScriptDocument,
  setup: PageSetup,
  localize: Localize,
): readonly DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly children: DocumentSymbol[] }[] = [];
  for (const item of outlineItems(script.screenplay)) {
    const depth = item.kind === 'section' ? item.section.depth : Number.POSITIVE_INFINITY;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const children: DocumentSymbol[] = item.kind === 'scene' ? noteSymbols(script, item.scene.notes) : [];
    const symbol =
      item.kind === 'scene'
        ? sceneSymbol(script, item.scene, setup, localize)
        : sectionSymbol(script, item.section);
    (open.at(-1)?.children ?? roots).push({ ...symbol, children });
    if (item.kind === 'section') open.push({ depth, children });
  }
  return roots;
}

/** The editor refuses an outline where `range` is not within `extent`: white space that is trimmed from one only. */
function symbolOf(
  script: ScriptDocument,
  name: string,
  kind: SymbolKind,
  extent: Range,
  range: Range,
): DocumentSymbol {
  const trimmed = trimmedEnd(script, extent);
  return {
    name,
    kind,
    range: script.toRange({ start: trimmed.start, end: Math.max(trimmed.end, range.end) }),
    selectionRange: script.toRange(range),
  };
}

function sectionSymbol(script: ScriptDocument, section: ScriptSection): DocumentSymbol {
  const name = section.text === '' ? '#'.repeat(section.depth) : section.text;
  const kind = section.depth === 1 ? SymbolKind.Module : SymbolKind.Namespace;
  const synopsis = section.synopses[0]?.text;
  const symbol = symbolOf(script, name, kind, section.extent, section.range);
  return synopsis === undefined ? symbol : { ...symbol, detail: synopsis };
}

/** Its length in pages comes first: `1 3/8 · They meet.` */
function sceneSymbol(
  script: ScriptDocument,
  scene: Scene,
  setup: PageSetup,
  localize: Localize,
): DocumentSymbol {
  const symbol = symbolOf(script, sceneLabel(scene), SymbolKind.Class, scene.extent, scene.heading.range);
  const length = formatEighths(script.pagesOn(setup).eighthsOf(scene.extent));
  const words = sceneDetail(script.screenplay, scene, localize);
  return { ...symbol, detail: words === '' ? length : `${length} · ${words}` };
}

function noteSymbols(script: ScriptDocument, notes: readonly Note[]): DocumentSymbol[] {
  return notes.map((note) => {
    const name = note.text.replaceAll(/\s+/g, ' ').trim() || 'Note';
    const symbol = symbolOf(script, name, SymbolKind.String, note.range, note.range);
    return note.author === undefined ? symbol : { ...symbol, detail: note.author };
  });
}
