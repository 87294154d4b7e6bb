import { Agent, type ClientRequest, type IncomingMessage, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { CancelledError } from '../../core/text/cancellation';
import { ModelError, type ModelFailure } from '../modelErrors';
import type { EndpointAddress } from './address';

/**
 * Requests to one checked address. No redirect is followed, no proxy of the environment is used, and a certificate
 * that cannot be trusted ends the attempt. What is asked is not known here.
 */
export interface Ask {
  /** Below the address: `/v1/models`. */
  readonly path: string;
  /** Sent as JSON with POST; without it, GET. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** The longest silence, in milliseconds. */
  readonly silenceMs: number;
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}

export interface Connection {
  readonly address: EndpointAddress;
  /** Sent as a bearer's token. */
  readonly key?: string | undefined;
}

const connectMs = 5_000;
/** More than any list of models, and far less than what would fill the memory. */
const longestReply = 16e6;

/** The whole reply, whatever its status. @throws ModelError, CancelledError */
export async function ask(connection: Connection, question: Ask): Promise<Reply> {
  let text = '';
  const status = await stream(connection, question, (piece) => {
    text += piece;
  });
  return { status, text };
}

/**
 * Hands on the reply as it comes.
 * @returns the status
 * @throws ModelError, CancelledError
 */
export function stream(
  connection: Connection,
  question: Ask,
  onPiece: (piece: string, status: number) => void,
): Promise<number> {
  const { signal, silenceMs } = question;
  const address = connection.address.text;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new CancelledError());
    const request = open(connection, question);
    const end = (settle: () => void) => {
      silence.clear();
      signal?.removeEventListener('abort', stop);
      settle();
    };
    // The reason first: what a request says when it is destroyed is of no use to anybody.
    const fail = (error: Error) => {
      end(() => reject(failureFor(error, address)));
      request.destroy();
    };
    const stop = () => fail(new CancelledError());
    const silence = limitSilence(request, silenceMs, address, fail);
    signal?.addEventListener('abort', stop, { once: true });
    request.on('error', fail);
    request.on('response', (response) => {
      const to = redirectOf(response);
      if (to !== undefined) return fail(new ModelError({ code: 'endpointRedirects', address, to }));
      return read(response, silence.again, onPiece).then((status) => end(() => resolve(status)), fail);
    });
  });
}

function read(
  response: IncomingMessage,
  onSign: () => void,
  onPiece: (piece: string, status: number) => void,
): Promise<number> {
  const status = response.statusCode ?? 0;
  let length = 0;
  response.setEncoding('utf8');
  return new Promise((resolve, reject) => {
    response.on('data', (piece: string) => {
      onSign();
      length += piece.length;
      if (length > longestReply) reject(new Error('it sends without end'));
      else onPiece(piece, status);
    });
    response.on('end', () => resolve(status));
    response.on('error', () => reject(new BrokenOffError()));
    response.on('close', () => reject(new BrokenOffError()));
  });
}

class BrokenOffError extends Error {}

function open({ address, key }: Connection, { path, body }: Ask): ClientRequest {
  const { url, ip, family } = address;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const secure = url.protocol === 'https:';
  const options = {
    method: sent === undefined ? 'GET' : 'POST',
    // An agent of our own: the shared one may be told by the environment to use a proxy.
    agent: secure ? new SecureAgent() : new Agent(),
    lookup: only(ip, family),
    headers: {
      accept: 'application/json, text/event-stream',
      ...(sent === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
      ...(key ? { authorization: `Bearer ${key}` } : {}),
    },
  };
  const target = new URL(`${address.text}${path}`);
  const request = secure ? secureRequest(target, options) : plainRequest(target, options);
  request.end(sent);
  return request;
}

/** The address that was judged, whatever the name says now. */
function only(ip: string, family: 4 | 6): LookupFunction {
  return (_host, options, found) => {
    if (options.all) found(null, [{ address: ip, family }]);
    else found(null, ip, family);
  };
}

/** Gives up a request that does not connect soon, or from which nothing comes for too long. */
function limitSilence(request: ClientRequest, ms: number, address: string, give: (error: Error) => void) {
  let timer: NodeJS.Timeout;
  const set = (after: number, failure: ModelFailure) => {
    clearTimeout(timer);
    timer = setTimeout(() => give(new ModelError(failure)), after);
  };
  const again = () => set(ms, { code: 'endpointSilent', address, seconds: ms / 1000 });
  const reason = `no connection within ${connectMs / 1000} seconds`;
  set(connectMs, { code: 'endpointUnreachable', address, reason });
  request.on('socket', (socket) => {
    if (socket.connecting) socket.once('connect', again);
    else again();
  });
  return { again, clear: () => clearTimeout(timer) };
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return statusCode >= 300 && statusCode <= 399 ? withoutQuery(headers.location ?? 'nowhere') : undefined;
}

function withoutQuery(location: string): string {
  return location.replace(/[?#].*$/s, '').slice(0, 200);
}

const certificateFault = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_/;

function failureFor(error: Error & { readonly code?: string }, address: string): Error {
  if (error instanceof ModelError || error instanceof CancelledError) return error;
  // Connected, and then gone: a server that falls hangs up like this.
  if (error instanceof BrokenOffError || error.code === 'ECONNRESET') {
    return new ModelError({ code: 'endpointCut', address });
  }
  const reason = error.message.replace(/\s+/g, ' ');
  if (certificateFault.test(error.code ?? ''))
    return new ModelError({ code: 'endpointCertificate', address, reason });
  // Parsers of HTTP say `Parse Error`, those of TLS `wrong version number`: something else listens there.
  if (/^HPE_|^ERR_SSL_|^EPROTO/.test(error.code ?? '')) {
    return new ModelError({ code: 'endpointNotCompatible', address, detail: reason });
  }
  return new ModelError({
    code: 'endpointUnreachable',
    address,
    reason: reason || (error.code ?? 'no reason'),
  });
}
