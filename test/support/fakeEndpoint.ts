import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of models on this computer that answers what a test tells it to, and remembers what it was asked. */
export interface FakeEndpoint {
  readonly address: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

/** By path; what has no answer gets a 404. */
export type Answers = Readonly<Record<string, (asked: Asked, response: ServerResponse) => void>>;

export async function fakeEndpoint(answers: Answers): Promise<FakeEndpoint> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const one = {
      path: request.url ?? '',
      headers: request.headers,
      body: text === '' ? {} : JSON.parse(text),
    };
    asked.push(one);
    const answer = answers[one.path] ?? ((_, to) => json(to, { error: { message: 'no such thing' } }, 404));
    answer(one, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Pieces of an answer as they are streamed, and its end unless it breaks off. */
export function streamed(
  response: ServerResponse,
  pieces: readonly string[],
  finish: 'stop' | 'length' | 'broken' = 'stop',
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (event: unknown) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  for (const content of pieces) send({ choices: [{ index: 0, delta: { content }, finish_reason: null }] });
  if (finish === 'broken') {
    response.destroy();
    return;
  }
  send({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
  send({
    choices: [],
    usage: {
      prompt_tokens: 30,
      completion_tokens: pieces.length,
      prompt_tokens_details: { cached_tokens: 8 },
    },
  });
  response.end('data: [DONE]\n\n');
}

/** What llama-server says of itself, with a word for a token. */
export const llamaServer: Answers = {
  '/v1/models': (_, to) => json(to, { object: 'list', data: [{ id: 'writer.gguf', owned_by: 'llamacpp' }] }),
  '/props': (_, to) => json(to, { default_generation_settings: { n_ctx: 1024 } }),
  '/apply-template': ({ body }, to) => {
    const messages = body.messages as readonly { readonly content: string }[];
    json(to, { prompt: messages.map(({ content }) => content).join(' ') });
  },
  '/tokenize': ({ body }, to) =>
    json(to, {
      tokens: String(body.content)
        .split(/\s+/)
        .map((_, at) => at),
    }),
};
