import { daysNow, hasBegun, isOver } from './local-days.js';

const at = (text: string) => new Date(text);

describe('A day', () => {
  it('begins and ends by the clocks of the country', () => {
    // 21:30 UTC is half past midnight in Nairobi and half past nine in Accra.
    const late = at('2027-03-01T21:30:00Z');
    expect(hasBegun('2027-03-02', 'KE', late)).toBe(true);
    expect(hasBegun('2027-03-02', 'GH', late)).toBe(false);
    expect(isOver('2027-03-01', 'KE', late)).toBe(true);
    expect(isOver('2027-03-01', 'GH', late)).toBe(false);
  });

  it('waits for the last clock of a country with several', () => {
    // Kinshasa is an hour behind Lubumbashi.
    const between = at('2027-03-01T22:30:00Z');
    expect(daysNow('CD', between)).toEqual({ earliest: '2027-03-01', latest: '2027-03-02' });
    expect(hasBegun('2027-03-02', 'CD', between)).toBe(false);
    expect(isOver('2027-03-01', 'CD', between)).toBe(false);
    expect(isOver('2027-03-01', 'CD', at('2027-03-01T23:00:00Z'))).toBe(true);
  });

  it('follows summer time', () => {
    expect(hasBegun('2027-07-01', 'GB', at('2027-06-30T23:00:00Z'))).toBe(true);
    expect(hasBegun('2027-01-01', 'GB', at('2026-12-31T23:30:00Z'))).toBe(false);
  });

  it('has an answer for Somaliland, for no country and for a code that nobody has', () => {
    expect(hasBegun('2027-03-02', 'XS', at('2027-03-01T21:00:00Z'))).toBe(true);
    for (const country of [null, 'ZZ'])
      expect(daysNow(country, at('2027-03-01T21:00:00Z'))).toEqual({
        earliest: '2027-03-01',
        latest: '2027-03-01',
      });
  });
});
