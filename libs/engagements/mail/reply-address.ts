import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.js';
import { Secrets } from '../../platform/secrets.js';

/**
 * Addresses to which somebody answers one thing (a conversation, a question about a contribution): the thing in the open, then
 * 80 bits that only Midst can make for `whose` of it. Hexadecimal, because servers on the way may write an address in small
 * letters.
 */
@Injectable()
export class ReplyAddresses {
  private readonly before: string;
  private readonly domain: string;

  constructor(
    config: Config,
    private readonly secrets: Secrets,
  ) {
    // `reply@host` makes `reply+token@host`, and `@host` makes `token@host`.
    const [local = '', domain = ''] = (config.values.REPLY_ADDRESS ?? '').split('@');
    this.before = local ? `${local}+` : '';
    this.domain = domain.toLowerCase();
  }

  /** The address, or null where no mail comes in. */
  of(id: string, whose: string): string | null {
    if (!this.domain) return null;
    return `${this.before}${id.replaceAll('-', '')}${this.proof(id, whose)}@${this.domain}`;
  }

  /** Whether mail to this address is for us at all; that says nothing about whether it is anybody's. */
  isOurs(address: string): boolean {
    return Boolean(this.domain) && address.toLowerCase().endsWith(`@${this.domain}`);
  }

  /** The id of what an address claims to be about, or null. Whose it is: `isOf`. */
  claimed(address: string): string | null {
    const [local] = address.toLowerCase().split('@');
    if (!this.isOurs(address) || !local.startsWith(this.before.toLowerCase())) return null;
    const [, id] = /^([0-9a-f]{32})[0-9a-f]{20}$/.exec(local.slice(this.before.length)) ?? [];
    return id ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
  }

  /** Whether the address was made for this one of that thing. */
  isOf(address: string, id: string, whose: string): boolean {
    const given = Buffer.from(address.split('@')[0].toLowerCase().slice(-20));
    const wanted = Buffer.from(this.proof(id, whose));
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  private proof(id: string, whose: string): string {
    const signature = this.secrets.sign('reply by mail', `${id}/${whose}`);
    return Buffer.from(signature, 'base64url').subarray(0, 10).toString('hex');
  }
}
