import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Every message in what was written; what is not a message stays in `rest`. */
function unframed(bytes: Buffer): {
  readonly messages: readonly { id?: number; result?: unknown }[];
  rest: string;
} {
  const messages: { id?: number }[] = [];
  let rest = bytes;
  for (;;) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
    if (!header) return { messages, rest: rest.toString() };
    const start = header[0].length;
    const end = start + Number(header[1]);
    messages.push(JSON.parse(rest.subarray(start, end).toString()));
    rest = rest.subarray(end);
  }
}

/** A server in a process of its own: it is told to end when it has told the symbols, or ends because its editor did. */
async function converse(args: readonly string[], messages: readonly object[], then: 'stay' | 'leave') {
  const main = path.join(root, 'server', 'src', 'lsp', 'main.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', main, ...args], { cwd: root });
  const written: Buffer[] = [];
  let isAnswered = false;
  server.stdout.on('data', (bytes: Buffer) => {
    written.push(bytes);
    if (isAnswered || !Buffer.concat(written).includes(`"id":${symbols.id}`)) return;
    isAnswered = true;
    server.stdin.write(ending.map(framed).join(''));
  });
  server.stdin.write(messages.map(framed).join(''));
  if (then === 'leave') server.stdin.end();
  const [code] = await once(server, 'close');
  return { code, ...unframed(Buffer.concat(written)) };
}

const uri = 'file:///pilot.fountain';
const initialize = {
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
};
const open = {
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'fountain', version: 1, text: 'INT. Ä\n\nx\n' } },
};
const symbols = { id: 2, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } };
const ending = [{ id: 3, method: 'shutdown' }, { method: 'exit' }];

describe('the server as a process', () => {
  for (const args of [['--stdio'], []]) {
    it(`speaks over standard input and output, and nothing else there (${args.join(' ') || 'no argument'})`, async () => {
      const messages = [initialize, { method: 'initialized', params: {} }, open, symbols];
      const { code, messages: answers, rest } = await converse(args, messages, 'stay');
      assert.equal(rest, '');
      assert.equal(code, 0);
      const found = answers.find(({ id }) => id === 2)?.result as readonly { name: string }[];
      assert.deepEqual(
        found.map(({ name }) => name),
        ['INT. Ä'],
      );
    });
  }

  it('ends when its editor is gone', async () => {
    const { code } = await converse(['--stdio'], [initialize], 'leave');
    assert.equal(code, 1);
  });
});
