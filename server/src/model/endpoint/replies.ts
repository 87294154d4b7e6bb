import { ModelError } from '../modelErrors';
import { ask, type Connection, type Reply } from './connection';

/** Replies in JSON, read with care: whatever listens at an address may answer anything. */
export type Json = Readonly<Record<string, unknown>>;

/** How long a server may take over a question about itself, in milliseconds. */
const factMs = 10_000;

/** The reply as an object; undefined where the server does not know the question. @throws ModelError, CancelledError */
export async function askFact(
  connection: Connection,
  path: string,
  signal?: AbortSignal,
  body?: unknown,
  silenceMs = factMs,
): Promise<Json | undefined> {
  const reply = await ask(connection, {
    path,
    silenceMs,
    ...(signal ? { signal } : {}),
    ...(body ? { body } : {}),
  });
  const { status } = reply;
  if (status === 401 || status === 403) throw failedReply(connection, reply);
  return status === 200 ? objectOf(parsed(reply.text)) : undefined;
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function listOf(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) return [];
  return value.map(objectOf).filter((item) => item !== undefined);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A count above zero. */
export function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** What a reply other than 200 means. */
export function failedReply({ address: { text: address } }: Connection, { status, text }: Reply): ModelError {
  if (status === 401 || status === 403)
    return new ModelError({ code: 'endpointKeyRefused', address, status });
  if (status === 404 || status === 405 || status < 400) {
    return new ModelError({ code: 'endpointNotCompatible', address, detail: `status ${status}` });
  }
  return new ModelError({ code: 'endpointFault', address, status, reason: messageIn(text) });
}

/** The server's own words for what is wrong. */
export function messageIn(text: string): string {
  const reply = objectOf(parsed(text));
  const error = reply?.error ?? reply;
  const message = textOf(error) ?? textOf(objectOf(error)?.message) ?? textOf(reply?.detail);
  return (message ?? 'no reason given').replace(/\s+/g, ' ').slice(0, 300);
}
