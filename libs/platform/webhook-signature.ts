import { timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 300;

/** Makes the signature of a body under an id and a moment with one key, as `v1,…`. */
export type Sign = (id: string, at: Date) => string;

/**
 * Whether the headers of Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`) were made with one of
 * these keys in the last (or, with clocks apart, the next) five minutes. Pure; a library's own check would ask the
 * machine's clock, so signatures are made anew and compared here.
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
