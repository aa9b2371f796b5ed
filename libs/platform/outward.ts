import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { Config } from './config.js';

export type Answered = { status: number; text: string } | { unanswered: string };

const usualPatienceMs = 15_000;
const answerBytes = 1024;

/**
 * The only way in which Midst calls an address that somebody typed. It connects to public addresses alone: the check is
 * made on the very address that is connected to, because a name may mean another machine a moment after it was looked
 * up (DNS rebinding), and no redirect is followed, because it would lead past the check.
 */
@Injectable()
export class Outward {
  private readonly besides: readonly Network[];
  private readonly plainAllowed: boolean;

  constructor(config: Config) {
    this.besides = networksIn(config.values.WEBHOOK_NETWORKS);
    this.plainAllowed = !config.production;
  }

  /** Why this address is never called, as a sentence with the way out; null where it may be tried. */
  faultOf(address: string): string | null {
    if (!URL.canParse(address))
      return 'This is no address of the web. Give it whole, such as https://leave.example/midst.';
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(this.plainAllowed && url.protocol === 'http:'))
      return 'The address must begin with https://, so that nobody on the way reads or changes what is sent.';
    if (url.username || url.password)
      return 'Leave name and password out of the address; what is sent is signed instead.';
    const literal = literalOf(url);
    if (literal && !this.mayReach(literal))
      return 'This is an address inside a private network. Give one that the internet can reach.';
    return null;
  }

  /** Sends `body` once. Every failure to get an answer is an answer of ours, never an error. */
  async post(
    address: string,
    headers: Record<string, string>,
    body: string,
    patienceMs = usualPatienceMs,
  ): Promise<Answered> {
    const fault = this.faultOf(address);
    if (fault) return { unanswered: fault };
    const url = new URL(address);
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    return new Promise((resolve) => {
      const outgoing = send(url, {
        method: 'POST',
        // A connection of its own: a kept one would have been checked for somebody else's name.
        agent: false,
        lookup: this.lookup,
        signal: AbortSignal.timeout(patienceMs),
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), 'user-agent': 'Midst' },
      });
      outgoing.on('error', (error) => resolve({ unanswered: said(error, patienceMs) }));
      outgoing.on('response', (incoming) => {
        const status = incoming.statusCode ?? 0;
        let text = '';
        const done = () => {
          resolve({ status, text: text.slice(0, answerBytes) });
          incoming.destroy();
        };
        incoming.setEncoding('utf8');
        incoming.on('data', (piece: string) => {
          text += piece;
          if (text.length >= answerBytes) done();
        });
        incoming.on('end', done);
        incoming.on('error', (error) => resolve({ unanswered: said(error, patienceMs) }));
      });
      outgoing.end(body);
    });
  }

  /** Hands on only what may be reached; a name that also means something inside is refused as a whole. */
  private readonly lookup: LookupFunction = (name, options, found) => {
    lookUp(name, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return found(error, []);
      if (addresses.length === 0 || !addresses.every(({ address }) => this.mayReach(address)))
        return found(
          Object.assign(new Error('The name leads into a private network.'), { code: 'PRIVATE' }),
          [],
        );
      if (options.all) return found(null, addresses);
      found(null, addresses[0].address, addresses[0].family);
    });
  };

  /** `unicast` leaves out loopback, private, link-local, shared, reserved and translated addresses of both kinds. */
  private mayReach(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    if (parsed.range() === 'unicast') return true;
    return this.besides.some(
      ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
    );
  }
}

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

export function networksIn(listed: string): Network[] {
  return listed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => ipaddr.parseCIDR(one));
}

/** The address itself, where the host is no name: Node looks those up nowhere, so they are judged here. */
function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}

function said(error: Error & { code?: string }, patienceMs: number): string {
  if (error.name === 'AbortError' || error.name === 'TimeoutError')
    return `No answer within ${patienceMs / 1000} seconds.`;
  return (error.code && error.code !== 'PRIVATE' ? `${error.code}: ${error.message}` : error.message).slice(
    0,
    200,
  );
}
