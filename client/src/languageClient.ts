import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { type CrashRecord, noCrashes, recordCrash } from './crashes';
import { suggestAgain } from './suggestAgain';

/**
 * Starts the language server and keeps it running: a crash is answered by a restart, and by one sentence with
 * a way on when restarting does not help. It knows no feature; those are the protocol's or ask by `sendRequest`.
 */
export const scriptLanguage = 'fountain';

/** Not `git:` and other views of old versions: they are read, not worked on. */
export const scriptSelector = ['file', 'untitled', 'vscode-vfs'].map((scheme) => ({
  language: scriptLanguage,
  scheme,
}));

/** What the server may have this client run, beyond the protocol. */
const clientCommands = [
  'closedSet.dismissFinding',
  'closedSet.ignoreFinding',
  'closedSet.setRuleSeverity',
  'closedSet.showRule',
];

export function createLanguageClient(context: vscode.ExtensionContext): LanguageClient {
  const log = vscode.window.createOutputChannel('Closed Set', { log: true });
  context.subscriptions.push(log);
  const options: LanguageClientOptions = {
    documentSelector: scriptSelector,
    outputChannel: log,
    // A feature that failed is written to the log; it is nothing a writer should read about while typing.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Asked at every start: a workspace may have been trusted since the last.
    initializationOptions: () => ({
      l10n: vscode.l10n.bundle,
      trusted: vscode.workspace.isTrusted,
      commands: clientCommands,
    }),
    errorHandler: restartingErrorHandler(),
    middleware: suggestAgain,
    initializationFailedHandler: () => false,
  };
  return new LanguageClient('closedSet', 'Closed Set', serverOptions(context), options);
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const run = {
    module: context.asAbsolutePath(path.join('dist', 'server.js')),
    transport: TransportKind.ipc,
  };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}

function restartingErrorHandler(): ErrorHandler {
  let crashes: CrashRecord = noCrashes;
  return {
    error: (_error, _message, count) => ({
      action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      crashes = recordCrash(crashes, Date.now());
      return crashes.giveUp ? giveUp() : { action: CloseAction.Restart, handled: true };
    },
  };
}

function giveUp(): CloseHandlerResult {
  void reportStopped(
    vscode.l10n.t(
      'Closed Set stopped several times in a row, so scenes, names and checks are off. Your script is as you left it.',
    ),
  );
  return { action: CloseAction.DoNotRestart, handled: true };
}

/** Starts the server; a failure is told in one sentence and rejects. */
export async function startLanguageClient(client: LanguageClient): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    void reportStopped(vscode.l10n.t('Closed Set could not start. The log says why.'));
    throw error;
  }
}

async function reportStopped(message: string): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const showLog = vscode.l10n.t('Show Log');
  const choice = await vscode.window.showErrorMessage(message, restart, showLog);
  if (choice === restart) await vscode.commands.executeCommand('closedSet.restartServer');
  if (choice === showLog) await vscode.commands.executeCommand('closedSet.showLog');
}
