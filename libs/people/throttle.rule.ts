import { isIPv6 } from 'node:net';

/** At most `most` of something in any `seconds`. */
export interface Limit {
  most: number;
  seconds: number;
}

/**
 * The times that still matter, oldest first, with now among them where it is admitted. Exact over any window,
 * unlike a counter per hour, which lets twice the limit through around the full hour.
 */
export function countAgain(
  times: readonly Date[],
  now: Date,
  { most, seconds }: Limit,
): { admitted: boolean; times: Date[] } {
  const since = now.getTime() - seconds * 1000;
  const recent = times.filter((time) => time.getTime() > since).sort((a, b) => a.getTime() - b.getTime());
  const admitted = recent.length < most;
  return { admitted, times: admitted ? [...recent, now] : recent };
}

/** When the next one would be admitted, for the sentence in the refusal. */
export function admitsAgainAt(times: readonly Date[], { most, seconds }: Limit): Date {
  const freeing = times[Math.max(0, times.length - most)];
  return new Date(freeing.getTime() + seconds * 1000);
}

/** What counts as one network: an IPv4 address, or the /64 that an IPv6 subscriber gets whole. */
export function networkKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain;
  const [head, tail] = plain.toLowerCase().split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
