import type { Clearance } from './checks.js';
import { legStanding } from './leg-starts.js';

const leg = {
  mode: 'in-country',
  from: '2027-02-01',
  to: '2027-02-12',
  treatsPeople: true,
  aloneWithChildren: false,
} as const;
const good = (validUntil: string): Clearance[] =>
  (['live-register', 'record-check'] as const).map((kind) => ({
    kind,
    passed: true,
    coversChildren: false,
    validUntil,
  }));
const on = (day: string) => new Date(`${day}T11:00:00Z`);

describe('Whether a leg can begin', () => {
  it.each([
    ['2027-01-30', false, false],
    // At eleven in London it is already the first of February in the east of Kiribati.
    ['2027-01-31', true, false],
    ['2027-02-12', true, false],
    ['2027-02-13', true, false],
    ['2027-02-14', true, true],
  ])('on %s', (day, begun, over) => {
    expect(legStanding(leg, [], good('2027-12-31'), on(day))).toEqual({ begun, over, waitsFor: [] });
  });

  it('asks for a register that is good on the day itself, not only on the first one', () => {
    const [register, check] = [good('2027-02-03')[0], good('2027-12-31')[1]];
    expect(legStanding(leg, [], [register, check], on('2027-02-01')).waitsFor).toEqual([]);
    expect(legStanding(leg, [], [register, check], on('2027-02-05')).waitsFor).toEqual(['live-register']);
  });

  it('asks nothing of a leg that only teaches', () => {
    expect(legStanding({ ...leg, treatsPeople: false }, ['teach'], [], on('2027-02-01')).waitsFor).toEqual(
      [],
    );
  });
});
