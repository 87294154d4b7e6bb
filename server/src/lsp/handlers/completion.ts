import { CompletionRequest } from 'vscode-languageserver';
import { completionsAt, triggerCharacters } from '../../ide/completion/completion';
import { scriptRequest } from '../handler';

export const completion = scriptRequest({
  type: CompletionRequest.type,
  capabilities: { completionProvider: { triggerCharacters: [...triggerCharacters] } },
  otherwise: null,
  answer: ({ script, show, settings, params }) => {
    const items = completionsAt(script, show, script.toOffset(params.position), {
      timesOfDay: settings['completion.timesOfDay'],
      transitions: settings['completion.transitions'],
    });
    return { isIncomplete: false, items: [...items] };
  },
});
