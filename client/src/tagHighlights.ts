import * as vscode from 'vscode';
import type { TagHighlight } from '../../server/src/protocol/requests';
import { isScript } from './currentScript';
import { debounce } from './debounce';
import { toRange } from './passage';
import type { ScriptServer } from './scriptServer';
import { categoryColor } from './views/categoryIcons';

/**
 * Underlines in every visible script what its tags name, in the theme's color of the category, where the setting
 * says so. The hover tells the category in words. Which words these are the server says.
 */
export const highlightSetting = 'closedSet.breakdown.highlight';

const settleMs = 200;

export function createTagHighlights(server: ScriptServer, subscriptions: vscode.Disposable[]): void {
  const pens = new Map<string, vscode.TextEditorDecorationType>();
  const penOf = (category: string) => {
    const known = pens.get(category) ?? vscode.window.createTextEditorDecorationType(underline(category));
    pens.set(category, known);
    return known;
  };
  const draw = async (editor: vscode.TextEditor) => {
    const { document } = editor;
    const { version } = document;
    const found = await highlightsOf(server, document);
    if (found === undefined || document.version !== version) return;
    for (const { category } of found) penOf(category);
    for (const [category, pen] of pens) {
      const own = found.filter((one) => one.category === category);
      editor.setDecorations(
        pen,
        own.map(({ range }) => toRange(range)),
      );
    }
  };
  const drawAll = debounce(() => {
    for (const editor of vscode.window.visibleTextEditors) if (isScript(editor.document)) void draw(editor);
  }, settleMs);
  subscriptions.push(
    { dispose: drawAll.cancel },
    { dispose: () => [...pens.values()].map((pen) => pen.dispose()) },
    server.onRunning(drawAll),
    server.onScriptChanged(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(highlightSetting)) drawAll();
    }),
  );
  drawAll();
}

function underline(category: string): vscode.DecorationRenderOptions {
  const color = categoryColor(category);
  return {
    borderColor: color,
    borderStyle: 'dotted',
    borderWidth: '0 0 2px 0',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

/** None where it is switched off; undefined where the server cannot say now, and what is drawn may stay. */
async function highlightsOf(
  server: ScriptServer,
  { uri }: vscode.TextDocument,
): Promise<readonly TagHighlight[] | undefined> {
  if (!isHighlighting(uri)) return [];
  try {
    return await server.tagHighlights({ uri: uri.toString() });
  } catch {
    return undefined;
  }
}

export function isHighlighting(uri: vscode.Uri | undefined): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get<boolean>(highlightSetting) === true;
}
