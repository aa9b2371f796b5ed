import { SystemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { Secrets } from '../platform/secrets.js';
import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { Finding } from './finding.service.js';

const keyed = (key: string) =>
  new Finding(
    new SystemClock(),
    new Secrets(readConfig({ DATABASE_URL: 'postgres://app@localhost/midst', SECRET_KEY: key.repeat(32) })),
    new Vocabulary(shippedRows),
  );
const ours = keyed('a');
const people = Array.from({ length: 50 }, (_, at) => `person ${at}`);
const order = (needId: string, finding = ours) =>
  [...people].sort((a, b) => finding.turnOf({ needId }, a) - finding.turnOf({ needId }, b));

describe('turns among equals', () => {
  it('are the same for a need whenever they are asked, and nobody has the same as another', () => {
    expect(order('a need')).toEqual(order('a need'));
    expect(new Set(people.map((person) => ours.turnOf({ needId: 'a need' }, person))).size).toBe(50);
  });

  it('are drawn anew for every need: each of fifty is among the first twenty about two times in five', () => {
    const first = new Map(people.map((person) => [person, 0]));
    for (let need = 0; need < 400; need++)
      for (const person of order(`need ${need}`).slice(0, 20)) first.set(person, first.get(person)! + 1);
    // 160 are expected of each; five standard deviations are 49.
    for (const times of first.values()) {
      expect(times).toBeGreaterThan(110);
      expect(times).toBeLessThan(210);
    }
  });

  it('cannot be worked out without the key', () => {
    expect(order('a need', keyed('b'))).not.toEqual(order('a need'));
  });
});
