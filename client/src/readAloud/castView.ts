import * as vscode from 'vscode';
import type { CastAction, FromCast, ToCast } from '../../../server/src/protocol/castMessages';
import type { CastResult } from '../../../server/src/protocol/readAloud';
import type { CurrentScript } from '../currentScript';
import { debounce } from '../debounce';
import { localizer } from '../localizer';
import { pageFiles } from '../panels/pageFiles';
import { webPage } from '../panels/webPage';
import { reportFailure } from '../reportFailure';
import type { ScriptServer } from '../scriptServer';
import { castMarkup } from './castPage';
import type { ReadAloud } from './player';
import { SoundCheck } from './soundCheck';

/** The list of who reads what in the current script. It is asked for only while it is in sight. */
export interface CastView {
  /** What was shown last; undefined where no script is open, or before the view was opened. */
  readonly shown: CastResult | undefined;
  show(): Promise<void>;
  /** Looks again soon: voices may be others now. */
  refresh(): void;
}

export interface CastViewParts {
  readonly server: ScriptServer;
  readonly script: CurrentScript;
  readonly readAloud: ReadAloud;
}

const viewId = 'closedSet.cast';
const settleMs = 300;

export function createCastView(
  parts: CastViewParts,
  extension: vscode.Uri,
  subscriptions: vscode.Disposable[],
): CastView {
  const { server, script } = parts;
  const list = new CastList(parts, extension);
  const refresh = debounce(() => void list.draw(), settleMs);
  subscriptions.push(
    { dispose: refresh.cancel },
    server.onRunning(refresh),
    script.onDidChange(refresh),
    server.onScriptChanged(({ uri }) => {
      if (uri === script.document?.uri.toString()) refresh();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('closedSet.readAloud.voiceFiles')) refresh();
    }),
    vscode.window.registerWebviewViewProvider(viewId, {
      resolveWebviewView: (view) => list.adopt(view),
    }),
  );
  return {
    get shown() {
      return list.shown;
    },
    show: async () => {
      await vscode.commands.executeCommand(`${viewId}.focus`);
    },
    refresh,
  };
}

/** Commands of the buttons that are commands too. */
const commands: Readonly<Record<Exclude<CastAction, 'hear'>, string>> = {
  choose: 'closedSet.chooseVoice',
  swap: 'closedSet.swapVoices',
  letCastingChoose: 'closedSet.letCastingChoose',
};

class CastList {
  readonly #parts: CastViewParts;
  readonly #extension: vscode.Uri;
  readonly #check: SoundCheck;
  #view: vscode.WebviewView | undefined;
  /** Counts what was asked: an answer for something earlier comes too late. */
  #turn = 0;
  shown: CastResult | undefined;

  constructor(parts: CastViewParts, extension: vscode.Uri) {
    this.#parts = parts;
    this.#extension = extension;
    this.#check = new SoundCheck(parts.readAloud);
  }

  adopt(view: vscode.WebviewView): void {
    this.#view = view;
    view.webview.onDidReceiveMessage((message: FromCast) => void reportFailure(this.#receive(message)));
    view.onDidChangeVisibility(() => void this.draw());
    view.onDidDispose(() => {
      // Dragged elsewhere, it is made anew before the one that was here goes.
      if (this.#view === view) this.#view = undefined;
    });
    fill(view.webview, this.#extension);
  }

  async draw(): Promise<void> {
    if (!this.#view?.visible) return;
    this.#turn += 1;
    const turn = this.#turn;
    const uri = this.#parts.script.document?.uri.toString();
    // A server that is stopping or starting answers nothing; it is asked again once it runs.
    const cast = uri === undefined ? undefined : await this.#ask(uri);
    if (cast === null || turn !== this.#turn) return;
    this.shown = cast;
    const message: ToCast = { kind: 'cast', markup: castMarkup(cast, localizer) };
    await this.#view?.webview.postMessage(message);
  }

  #ask(uri: string): Promise<CastResult | null> {
    return this.#parts.server.reading.cast({ uri }).catch(() => null);
  }

  async #receive(message: FromCast): Promise<void> {
    if (message.kind === 'ready') return this.draw();
    const { kind, speaker } = message;
    if (kind === 'hear') return this.#hear(speaker);
    await vscode.commands.executeCommand(commands[kind], { role: speaker });
  }

  async #hear(speaker: string | undefined): Promise<void> {
    const uri = this.#parts.script.document?.uri.toString();
    const role = this.shown?.roles.find((each) => each.speaker === speaker);
    if (uri !== undefined && role) await this.#check.hear(uri, role.voice.id, speaker);
  }
}

function fill(page: vscode.Webview, extension: vscode.Uri): void {
  page.html = webPage(
    pageFiles(page, extension, 'cast'),
    { title: vscode.l10n.t('Cast'), body: '<main id="cast"></main><div id="live" aria-live="polite"></div>' },
    localizer,
  );
}
