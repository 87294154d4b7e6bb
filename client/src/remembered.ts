import * as vscode from 'vscode';

/** One value that a workspace remembers from session to session, and that views follow. */
export interface Remembered<T> {
  readonly value: T;
  readonly onDidChange: vscode.Event<void>;
  set(value: T): Promise<void>;
}

export function remember<T>(
  memento: vscode.Memento,
  key: string,
  read: (stored: unknown) => T,
): Remembered<T> & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let value = read(memento.get(key));
  return {
    get value() {
      return value;
    },
    onDidChange: changed.event,
    set: async (next) => {
      value = next;
      changed.fire();
      await memento.update(key, next);
    },
    dispose: () => changed.dispose(),
  };
}
