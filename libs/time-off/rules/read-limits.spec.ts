import { readLeaveYear, readLimits, readProRata } from './read-limits.js';

const limit = (amount: number, unit: string, per: string, more: object = {}) => ({
  ...{ amount, unit, per, exceptionally: false },
  ...more,
});

describe('How much leave there is', () => {
  it.each([
    ['10 days a year', [limit(10, 'day', 'leave-year')]],
    ['10 days paid and 10 days unpaid in any rolling 24 months', []],
    ['8 days in the leave year that begins on the day of appointment', [limit(8, 'day', 'leave-year')]],
    ['up to ten working days per annum', [limit(10, 'day', 'leave-year')]],
    ['20 days in any rolling three-year period', [limit(20, 'day', 'three-years')]],
    [
      '12 days per leave year; at most 30 days in three years',
      [limit(12, 'day', 'leave-year'), limit(30, 'day', 'three-years')],
    ],
    ['37 hours each year', [limit(37, 'hour', 'leave-year')]],
    ['two weeks of contracted hours a year', [limit(2, 'contractual-week', 'leave-year')]],
    ['one fortnight per occasion', [limit(2, 'week', 'event')]],
    ['6 days in any twelve months', [limit(6, 'day', 'leave-year')]],
    ['4 weeks (together with 2 weeks of annual leave)', [limit(4, 'week', 'event')]],
    ['10 calendar days', [limit(10, 'calendar-day', 'event')]],
    [
      '27 days a year, 29 days a year after 5 years',
      [limit(27, 'day', 'leave-year'), limit(29, 'day', 'leave-year', { afterServiceMonths: 60 })],
    ],
    [
      '1 week a year; a further week exceptionally',
      [limit(1, 'week', 'leave-year'), limit(2, 'week', 'leave-year', { exceptionally: true })],
    ],
    [
      '30 days over three years, no more than 5 days at once; up to £900 a year',
      [limit(30, 'day', 'three-years')],
      { amount: 5, unit: 'day' },
    ],
    [
      '27 days, 29 days after 5 years; not more than 3 consecutive weeks',
      [limit(27, 'day', 'event'), limit(29, 'day', 'event', { afterServiceMonths: 60 })],
      { amount: 3, unit: 'week' },
    ],
    ['5 years in a whole career', [limit(5, 'year', 'career')]],
    ['annual three-week deployment', [limit(3, 'week', 'leave-year')]],
  ] as [string, object[], (object | null)?][])('%s', (text, limits, longest = null) => {
    expect(readLimits(text)).toEqual({ limits, shortest: null, longest });
  });

  it('tells the least and the most of one stretch from what a career may hold', () => {
    expect(readLimits('4 months to 3 years')).toEqual({
      limits: [],
      shortest: { amount: 4, unit: 'month' },
      longest: { amount: 3, unit: 'year' },
    });
    expect(readLimits('at least six months; up to two years each; four years overall')).toEqual({
      limits: [limit(4, 'year', 'career')],
      shortest: { amount: 6, unit: 'month' },
      longest: { amount: 2, unit: 'year' },
    });
    expect(readLimits('2-4 years')).toMatchObject({
      shortest: { amount: 2, unit: 'year' },
      longest: { amount: 4, unit: 'year' },
    });
    expect(readLimits('3 months to 2 years (total 4)').limits).toEqual([limit(4, 'year', 'career')]);
  });

  it.each([
    'as the service allows',
    'foundation doctors 12 days a year, all others 25 days a year',
    'Scotland: 10 days a year',
    '30 days a year (15 days for FY1)',
    'fees up to £900 a year',
    'as agreed (usually 5 days)',
    'asked for 6 weeks before',
    'nothing in the first 6 months',
  ])('stays in words where a number is not everybody’s: %s', (text) => {
    expect(readLimits(text)).toEqual({ limits: [], shortest: null, longest: null });
  });

  it('knows when a leave year begins, and whether amounts shrink', () => {
    expect(readLeaveYear('per year from April to March')).toBe(4);
    expect(readLeaveYear('the leave year starts on 1 September')).toBe(9);
    expect(readLeaveYear('per calendar year')).toBe(1);
    expect(readLeaveYear('not in winter (December to February)')).toBeNull();
    expect(readLeaveYear('a year')).toBeNull();
    expect(readProRata('10 days, pro rata')).toBe(true);
    expect(readProRata('10 days regardless of hours')).toBe(false);
    expect(readProRata('10 days')).toBeNull();
  });
});
