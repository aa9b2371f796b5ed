import fc from 'fast-check';
import { admitsAgainAt, countAgain, networkKey } from './throttle.rule.js';

const limit = { most: 5, seconds: 3600 };
const start = Date.parse('2027-03-01T09:00:00Z');
const at = (seconds: number) => new Date(start + seconds * 1000);

describe('a limit', () => {
  it('admits no more than its number in any window, wherever the window begins', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 * 3600 }), { maxLength: 60 }), (seconds) => {
        let times: Date[] = [];
        const admitted: number[] = [];
        for (const second of seconds.sort((a, b) => a - b)) {
          const counted = countAgain(times, at(second), limit);
          times = counted.times;
          if (counted.admitted) admitted.push(second);
        }
        for (const from of admitted) {
          const inWindow = admitted.filter((second) => second >= from && second < from + limit.seconds);
          expect(inWindow.length).toBeLessThanOrEqual(limit.most);
        }
        expect(times.length).toBeLessThanOrEqual(limit.most);
      }),
    );
  });

  it('admits the next exactly when it says so', () => {
    const times = [0, 60, 120, 180, 240].map(at);
    const again = admitsAgainAt(times, limit);
    expect(countAgain(times, new Date(again.getTime() - 1), limit).admitted).toBe(false);
    expect(countAgain(times, again, limit).admitted).toBe(true);
  });
});

describe('a network', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => {
    expect(networkKey(address)).toBe(key);
  });
});
