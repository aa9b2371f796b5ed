import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

/**
 * Codes and links are derived, never stored: HMAC of a key, the row's id and its generation. A copy of the database
 * or of the outbox opens no door, and a new generation kills the old link.
 */
@Injectable()
export class Secrets {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly config: Config) {}

  /** A link's token: the row's id in the open, then 128 bits that only Midst can make. 44 characters, URL-safe. */
  token(purpose: string, id: string, generation: number): string {
    return (
      Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url') + this.mac(purpose, id, generation)
    );
  }

  /** The id that a token claims to open, or null where it is none of ours. Not yet a proof: see `opens`. */
  claimedId(token: string): string | null {
    if (!/^[\w-]{44}$/.test(token)) return null;
    const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
    return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : null;
  }

  /** Whether the token opens this row at this generation. */
  opens(token: string, purpose: string, id: string, generation: number): boolean {
    const wanted = Buffer.from(this.token(purpose, id, generation));
    const given = Buffer.from(token);
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }

  /** A decimal code of `digits` digits, e.g. for signing in. */
  code(purpose: string, id: string, generation: number, digits: number): string {
    const mac = createHmac('sha256', this.key(purpose)).update(`${id}/${generation}`).digest();
    // 48 bits modulo a million: the bias is below one in 10^8.
    return String(mac.readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
  }

  /** A signature over any text, for what goes out and comes back unchanged (a list's cursor). 22 characters. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.key(purpose))
      .update(text)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }

  /** A key of 32 bytes that somebody outside is given once, to sign with: derived like all others, so that none is stored. */
  shared(purpose: string, id: string, generation: number): Buffer {
    return createHmac('sha256', this.key(purpose)).update(`${id}/${generation}`).digest();
  }

  private mac(purpose: string, id: string, generation: number): string {
    const mac = createHmac('sha256', this.key(purpose)).update(`${id}/${generation}`).digest();
    return mac.subarray(0, 16).toString('base64url');
  }

  /** One key per purpose, so that a token for one door never fits another. */
  private key(purpose: string): Buffer {
    let key = this.keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.config.values.SECRET_KEY, 'midst', purpose, 32));
      this.keys.set(purpose, key);
    }
    return key;
  }
}
