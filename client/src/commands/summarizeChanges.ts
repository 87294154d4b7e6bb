import * as vscode from 'vscode';
import type { Command } from './command';
import { pickDraft } from './pickDraft';
import { showSummary } from './showSummary';

/** Says what changed since an earlier draft, from a file or a commit, each sentence with links to both drafts. */
export const summarizeChanges: Command = {
  id: 'closedSet.summarizeChanges',
  run: async (workbench) => {
    const { document } = workbench.script;
    const earlier = document && (await pickDraft(workbench, document));
    if (!document || !earlier) return;
    const uri = document.uri.toString();
    const asked = {
      name: vscode.l10n.t('Changes Summary'),
      title: vscode.l10n.t('Summarizing changes'),
      ask: async (...follow: Parameters<Parameters<typeof vscode.window.withProgress>[1]>) => {
        const answer = await workbench.server.summarizeChanges({ uri, earlier }, ...follow);
        if (answer) return answer;
        throw new Error(
          vscode.l10n.t('That draft could not be read: the script was not there yet, or it is gone.'),
        );
      },
    };
    await showSummary(workbench, asked, ({ earlier: draft }) => {
      if (draft) workbench.reports.provide(draft.name.replace(/\.fountain$/, ''), draft.text);
    });
  },
};
