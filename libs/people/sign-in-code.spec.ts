import { Config, readConfig } from '../platform/config.js';
import { Secrets } from '../platform/secrets.js';
import { opensStill } from './sign-in-code.entity.js';

const config = (key: string) =>
  new Config(readConfig({ DATABASE_URL: 'postgres://x@y/z', SECRET_KEY: key }).values);
const id = '0190a000-0000-7000-8000-000000000001';
const now = new Date('2027-03-01T09:00:00Z');
const open = { endsAt: new Date('2027-03-01T09:10:00Z'), tries: 0, usedAt: null };

describe('a sign-in code', () => {
  it('follows from the key, the row and its generation, and from nothing else', () => {
    const secrets = new Secrets(config('k'.repeat(32)));
    const code = secrets.code('sign-in-code', id, 1, 6);
    expect(code).toMatch(/^\d{6}$/);
    expect(new Secrets(config('k'.repeat(32))).code('sign-in-code', id, 1, 6)).toBe(code);
    const others = [
      secrets.code('sign-in-code', id, 2, 6),
      secrets.code('sign-in-code', id.replace(/1$/, '2'), 1, 6),
      secrets.code('another door', id, 1, 6),
      new Secrets(config('l'.repeat(32))).code('sign-in-code', id, 1, 6),
    ];
    expect(new Set([code, ...others]).size).toBe(5);
  });

  it('opens for ten minutes, five tries and one use', () => {
    expect(opensStill(open, 5, now)).toBe(true);
    expect(opensStill(open, 5, new Date('2027-03-01T09:09:59Z'))).toBe(true);
    expect(opensStill(open, 5, new Date('2027-03-01T09:10:00Z'))).toBe(false);
    expect(opensStill({ ...open, tries: 4 }, 5, now)).toBe(true);
    expect(opensStill({ ...open, tries: 5 }, 5, now)).toBe(false);
    expect(opensStill({ ...open, usedAt: now }, 5, now)).toBe(false);
  });
});
