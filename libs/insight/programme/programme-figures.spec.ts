import { daysToFirstReply, figureAsCsv, needsByState, peopleBy } from './programme-figures.js';

it('leaves out what would be about fewer than five people, and a second with it', () => {
  const { points } = peopleBy('matches-by-state', [
    { group: 'told', people: 40 },
    { group: 'seen', people: 12 },
    { group: 'introduced', people: 3 },
  ]);
  expect(points.map(({ value }) => value)).toEqual([40, null, null]);
});

it('tells a median only where five people or more replied', () => {
  const { points } = daysToFirstReply([
    { month: '2026-01-01', people: 5, median: '2.5' },
    { month: '2026-02-01', people: 4, median: '9.0' },
    { month: '2026-03-01', people: 0, median: null },
  ]);
  expect(points.map(({ group, value }) => [group, value])).toEqual([
    ['2026-01', 2.5],
    ['2026-02', null],
    ['2026-03', null],
  ]);
});

it('is a table for others, dated, with a star where a number is left out', () => {
  const days = { from: '2026-01-01', to: '2026-03-31' };
  const csv = figureAsCsv(days, peopleBy('leave-decisions', [{ group: 'refuse', people: 2 }]));
  expect(csv).toBe(
    'from,to,figure,group,series,value\n2026-01-01,2026-03-31,leave-decisions,refuse,people,*\n',
  );
  expect(figureAsCsv(days, needsByState([{ month: '2026-01-01', state: 'open', needs: 1 }]))).toContain(
    'needs-by-state,2026-01,open,1',
  );
});
