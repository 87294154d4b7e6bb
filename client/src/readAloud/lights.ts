import * as vscode from 'vscode';
import { dark, type Light } from './light';
import type { Range } from './placedLines';

/** Shows the light in every visible editor of the script, in colors of the theme. */
export interface Lights {
  show(uri: string, light: Light): void;
}

export function createLights(subscriptions: vscode.Disposable[]): Lights {
  const pens = {
    lines: vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('closedSet.readAloud.lineBackground'),
      overviewRulerColor: new vscode.ThemeColor('closedSet.readAloud.wordBackground'),
      overviewRulerLane: vscode.OverviewRulerLane.Full,
    }),
    words: vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor('closedSet.readAloud.wordBackground'),
      border: '1px solid',
      borderColor: new vscode.ThemeColor('closedSet.readAloud.wordBorder'),
      borderRadius: '2px',
    }),
    hidden: vscode.window.createTextEditorDecorationType({ opacity: '0' }),
  };
  let lit: { readonly uri: string; readonly light: Light } | undefined;
  const paint = (editor: vscode.TextEditor, light: Light) => {
    for (const kind of ['lines', 'words', 'hidden'] as const) {
      editor.setDecorations(pens[kind], light[kind].map(toRange));
    }
  };
  const paintAll = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      if (lit?.uri === uri) paint(editor, lit.light);
    }
  };
  subscriptions.push(...Object.values(pens), vscode.window.onDidChangeVisibleTextEditors(paintAll));
  return {
    show: (uri, light) => {
      if (lit !== undefined && lit.uri !== uri) {
        lit = { uri: lit.uri, light: dark };
        paintAll();
      }
      lit = { uri, light };
      paintAll();
    },
  };
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
