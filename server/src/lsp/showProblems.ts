import type { Connection } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource } from '../ide/diagnostics';
import type { Localize } from '../ide/localize';
import { positionInText } from '../ide/positions';
import { showFileMessage } from '../ide/showFileMessages';
import { quietly } from './quietly';
import type { OnShowProblems } from './showFiles';

/**
 * Tells what is wrong with a show file. Pushed rather than pulled: the file is not a script, and an editor asks
 * only about scripts.
 */
export function showProblems(connection: Connection, localize: Localize): OnShowProblems {
  return (uri, text, problems) => {
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        range: {
          start: positionInText(text, problem.range.start),
          end: positionInText(text, problem.range.end),
        },
        severity: DiagnosticSeverity.Warning,
        source: diagnosticSource,
        message: showFileMessage(problem, localize),
      }),
    );
    quietly(() => connection.sendDiagnostics({ uri, diagnostics }));
  };
}
