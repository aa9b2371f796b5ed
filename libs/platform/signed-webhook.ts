import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** The three headers of Standard Webhooks. */
export interface SignedHeaders extends Record<string, string> {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

const toleranceSeconds = 300;

/** Signs by Standard Webhooks (v1, HMAC-SHA256) with each of these secrets (`whsec_…`): whichever is known, it can be checked. */
export function signedWith(secrets: readonly string[], id: string, at: Date, body: string): SignedHeaders {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}

/** Makes the signature of a body under an id and a moment with one key, as `v1,…`. */
export type Sign = (id: string, at: Date) => string;

/** Whether this text was signed with one of these secrets; see `isSigned`. */
export function isSignedWith(
  secrets: readonly string[],
  headers: Partial<Record<string, unknown>>,
  body: string,
  now: Date,
): boolean {
  const signs = secrets.map(
    (secret): Sign =>
      (id, at) =>
        new Webhook(secret).sign(id, at, body),
  );
  return isSigned(signs, headers, now);
}

/**
 * Whether one of these keys signed what the headers speak of, under its id and in the last (or, with clocks apart, the
 * next) five minutes. The library's own check would ask the machine's clock, so signatures are made anew and compared here.
 */
export function isSigned(
  signs: readonly Sign[],
  headers: Partial<Record<string, unknown>>,
  now: Date,
): boolean {
  const [id, timestamp, stated] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => headers[name],
  );
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof stated !== 'string') return false;
  if (!/^\d{1,12}$/.test(timestamp) || !/^[\w.:-]{1,200}$/.test(id)) return false;
  const signedAt = new Date(Number(timestamp) * 1000);
  if (Math.abs(now.getTime() - signedAt.getTime()) > toleranceSeconds * 1000) return false;
  const wanted = signs.map((sign) => Buffer.from(sign(id, signedAt)));
  return stated
    .split(' ')
    .slice(0, 10)
    .map((one) => Buffer.from(one))
    .some((one) => wanted.some((right) => right.length === one.length && timingSafeEqual(right, one)));
}
