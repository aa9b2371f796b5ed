import { awayOn, newsFor } from './calendar-days.js';

const june = { from: '2027-06-01', to: '2027-06-05' };
const july = { from: '2027-07-01', to: '2027-07-05' };

describe('the days of a calendar', () => {
  it('are one absence where leave follows leave, over a month’s end as well', () => {
    const lines = [
      { from: '2027-07-03', to: '2027-07-09' },
      { from: '2027-06-28', to: '2027-07-02' },
      { from: '2027-06-29', to: '2027-06-30' },
      { from: '2027-07-11', to: '2027-07-11' },
    ];
    expect(awayOn(lines)).toEqual([
      { from: '2027-06-28', to: '2027-07-09' },
      { from: '2027-07-11', to: '2027-07-11' },
    ]);
  });

  it('are told once, taken out once, and put in again with a greater number', () => {
    const first = newsFor([], [june]);
    expect(first).toEqual([{ ordinal: 0, ...june, standing: true, sequence: 0 }]);
    expect(newsFor(first, [june])).toEqual([]);
    const out = newsFor(first, []);
    expect(out).toEqual([{ ordinal: 0, ...june, standing: false, sequence: 1 }]);
    expect(newsFor(out, [])).toEqual([]);
    expect(newsFor(out, [june])).toEqual([{ ordinal: 0, ...june, standing: true, sequence: 2 }]);
  });

  it('change in their place, and one of two goes without the other', () => {
    const two = newsFor([], [june, july]);
    expect(newsFor(two, [july])).toEqual([
      { ordinal: 0, ...july, standing: true, sequence: 1 },
      { ordinal: 1, ...july, standing: false, sequence: 1 },
    ]);
  });
});
