import type * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient/node';

const suggest = { command: 'editor.action.triggerSuggest', title: '' };

/**
 * After `INT. ` the place is asked for at once, after `prop: ` the thing: the server marks what goes on so, and how an
 * editor is made to suggest again is known here alone.
 */
export const suggestAgain: CompletionMiddleware = {
  provideCompletionItem: async (document, position, context, token, next) => {
    const result = await next(document, position, context, token);
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    for (const item of items) if (goesOn(item)) item.command = suggest;
    return result;
  },
};

function goesOn(item: vscode.CompletionItem): boolean {
  const { data } = item as { readonly data?: { readonly more?: boolean } };
  return data?.more === true;
}
