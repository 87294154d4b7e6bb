import { lookup as resolveName } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { ModelError } from '../modelErrors';

/**
 * Where a model may be asked: on this computer, in a private network, or at a host that the person named. A name is
 * looked up once and every address it has is judged; the connection then goes to that address and no other, so that
 * a name cannot point elsewhere a moment later.
 */
export interface EndpointAddress {
  readonly url: URL;
  /** As it is shown, without a path's last slash. */
  readonly text: string;
  readonly ip: string;
  readonly family: 4 | 6;
}

export type Resolve = (host: string) => Promise<readonly { readonly address: string }[]>;

const lookUp: Resolve = (host) => resolveName(host, { all: true, verbatim: true });

/** @throws ModelError `endpointInvalid`, `endpointUnresolved`, `endpointNotAllowed`, `endpointUnencrypted` */
export async function checkAddress(
  address: string,
  allowedHosts: readonly string[],
  resolve: Resolve = lookUp,
): Promise<EndpointAddress> {
  const url = readUrl(address);
  const text = shownAddress(url);
  const host = hostOf(url);
  const ips = isIP(host) ? [host] : await resolved(host, text, resolve);
  const outside = ips.find((ip) => !isPrivate(ip));
  if (outside !== undefined) {
    const allowed = allowedHosts.some((name) => name.trim().toLowerCase() === host);
    if (!allowed) throw new ModelError({ code: 'endpointNotAllowed', address: text, host, ip: outside });
    if (url.protocol !== 'https:') throw new ModelError({ code: 'endpointUnencrypted', address: text, host });
  }
  const [ip = ''] = ips;
  return { url, text, ip, family: isIP(ip) === 6 ? 6 : 4 };
}

function readUrl(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const usable =
    url !== undefined &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!usable) throw new ModelError({ code: 'endpointInvalid', address: withoutSecrets(address) });
  return url;
}

/** A password in an address must not get into a message. */
function withoutSecrets(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//…@').replace(/\?.*$/s, '?…');
}

/** People paste addresses with or without `/v1`. */
function shownAddress(url: URL): string {
  return `${url.origin}${url.pathname.replace(/\/+$/, '').replace(/\/v1$/, '')}`;
}

function hostOf({ hostname }: URL): string {
  return hostname
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
    .toLowerCase();
}

async function resolved(host: string, address: string, resolve: Resolve): Promise<readonly string[]> {
  const found = await resolve(host).catch(() => []);
  if (found.length === 0) throw new ModelError({ code: 'endpointUnresolved', address, host });
  return found.map(({ address: ip }) => ip);
}

const privateRanges = new BlockList();
for (const [net, prefix] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  privateRanges.addSubnet(net, prefix, 'ipv4');
}
privateRanges.addAddress('::1', 'ipv6');
privateRanges.addSubnet('fc00::', 7, 'ipv6');

/**
 * Loopback, and the ranges set aside for networks of one's own. Link-local addresses are not among them: in rented
 * machines the operator's services answer there.
 */
export function isPrivate(ip: string): boolean {
  const family = isIP(ip);
  return family !== 0 && privateRanges.check(ip, family === 6 ? 'ipv6' : 'ipv4');
}
