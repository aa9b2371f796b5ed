import fc from 'fast-check';
import { readConfig } from './config.js';
import { Secrets } from './secrets.js';

const secrets = (key: string) =>
  new Secrets(readConfig({ DATABASE_URL: 'postgres://app@localhost/midst', SECRET_KEY: key.repeat(32) }));
const ours = secrets('a');

describe('a derived link', () => {
  it('opens the row that it was made for, at its generation and for its purpose only', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1000), (id, generation) => {
        const token = ours.token('time-off-step', id, generation);
        expect(token).toMatch(/^[\w-]{44}$/);
        expect(ours.claimedId(token)).toBe(id);
        expect(ours.opens(token, 'time-off-step', id, generation)).toBe(true);
        expect(ours.opens(token, 'time-off-step', id, generation + 1)).toBe(false);
        expect(ours.opens(token, 'unsubscribe', id, generation)).toBe(false);
        expect(secrets('b').opens(token, 'time-off-step', id, generation)).toBe(false);
      }),
    );
  });

  it('is refused when one character differs', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(43), (id, at) => {
        const token = ours.token('unsubscribe', id, 1);
        const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
        expect(ours.opens(changed, 'unsubscribe', id, 1)).toBe(false);
      }),
    );
  });

  it('claims nothing when it is not one of ours', () => {
    for (const token of ['', 'x', 'a'.repeat(45), `${'a'.repeat(43)}/`])
      expect(ours.claimedId(token)).toBeNull();
  });
});

it('a code has the digits it was asked for and changes with its generation', () => {
  const id = '019b0000-0000-7000-8000-000000000001';
  expect(ours.code('sign-in', id, 1, 6)).toMatch(/^\d{6}$/);
  expect(ours.code('sign-in', id, 1, 6)).not.toBe(ours.code('sign-in', id, 2, 6));
});
