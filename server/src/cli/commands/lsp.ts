import type { Command } from '../command';

export const lsp: Command = {
  name: 'lsp',
  summary: 'the language server, for any editor that speaks the protocol',
  usage: '[--stdio]',
  description: [
    'Speaks the language server protocol over standard input and output until the editor ends it.',
  ],
  options: [
    { name: 'stdio', doc: 'Over standard input and output, as always; editors like to say so.' },
    { name: 'clientProcessId', value: 'ID', doc: 'End when the process of the editor is gone.' },
  ],
  examples: [{ line: 'closed-set lsp --stdio', doc: 'What an editor runs.' }],
  run: async () => {
    const { serve } = await import('../../lsp/serve');
    serve('stdio');
    return new Promise(() => {});
  },
};
