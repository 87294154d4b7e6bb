import * as vscode from 'vscode';
import type { CurrentScript } from './currentScript';
import { debounce } from './debounce';
import type { ScriptServer } from './scriptServer';

/**
 * The server's last answer to one question about the current script. It is asked again when the script changes,
 * when another becomes current and when the server starts; an answer that comes too late is dropped.
 */
export interface ServerAnswer<T> {
  /** Undefined while no script is open, or before the first answer. */
  readonly value: T | undefined;
  readonly onDidChange: vscode.Event<void>;
  /** Asks soon; several calls in a row ask once. */
  refresh(): void;
}

const settleMs = 150;

export interface Question<T> {
  ask(uri: string): Promise<T>;
  /** Whether a change of `changed` can change the answer for `uri`. */
  concerns(changed: string, uri: string): boolean;
}

export function keepAnswer<T>(
  server: ScriptServer,
  script: CurrentScript,
  question: Question<T>,
  subscriptions: vscode.Disposable[],
): ServerAnswer<T> {
  const changed = new vscode.EventEmitter<void>();
  let value: T | undefined;
  let asked = 0;
  const currentUri = () => script.document?.uri.toString();
  const ask = async () => {
    asked += 1;
    const mine = asked;
    const uri = currentUri();
    const answer = uri === undefined ? undefined : await answerOrNothing(question.ask(uri));
    if (mine !== asked) return;
    value = answer;
    changed.fire();
  };
  const refresh = debounce(() => void ask(), settleMs);
  subscriptions.push(
    changed,
    { dispose: refresh.cancel },
    server.onRunning(refresh),
    script.onDidChange(() => void ask()),
    server.onScriptChanged(({ uri }) => {
      const current = currentUri();
      if (current !== undefined && question.concerns(uri, current)) refresh();
    }),
  );
  refresh();
  return {
    get value() {
      return value;
    },
    onDidChange: changed.event,
    refresh,
  };
}

/** A server that is stopping or starting answers nothing; it is asked again once it runs. */
async function answerOrNothing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch {
    return undefined;
  }
}
