import { beginsAt, inOrder } from './session-times.js';

describe('when a session begins', () => {
  const at = (day: string, begins: string | null, zone: string) =>
    beginsAt({ day, begins }, zone)?.toISOString();

  it('is said by the clocks of the host, summer time or not', () => {
    expect(at('2027-03-01', '14:30', 'Africa/Nairobi')).toBe('2027-03-01T11:30:00.000Z');
    expect(at('2027-07-01', '09:00', 'Africa/Cairo')).toBe('2027-07-01T06:00:00.000Z');
    expect(at('2027-12-01', '09:00', 'Africa/Cairo')).toBe('2027-12-01T07:00:00.000Z');
  });

  it('moves past an hour that the clocks skip', () => {
    expect(at('2027-03-28', '01:30', 'Europe/London')).toBe('2027-03-28T01:30:00.000Z');
  });

  it('is not known without an hour', () => {
    expect(beginsAt({ day: '2027-03-01', begins: null }, 'Africa/Nairobi')).toBeNull();
  });

  it('orders them', () => {
    const sessions = [
      { day: '2027-03-02', begins: '09:00' },
      { day: '2027-03-01', begins: '10:00' },
      { day: '2027-03-01', begins: null },
    ];
    expect(inOrder(sessions).map(({ day, begins }) => `${day} ${begins}`)).toEqual([
      '2027-03-01 null',
      '2027-03-01 10:00',
      '2027-03-02 09:00',
    ]);
  });
});
