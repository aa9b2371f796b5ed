import { StatedRow } from '../platform/imports/stated-row.js';
import { availabilityIn, limitsIn } from './case-availability.js';

const windows = (availability_or_leave: string) =>
  availabilityIn(new StatedRow({ availability_or_leave })).map(({ from, to, evenings }) =>
    evenings ? 'evenings' : `${from ?? ''}/${to ?? ''}`,
  );
const limits = (row: Record<string, string | string[]>) => limitsIn(new StatedRow(row)).wishes;

it.each([
  ['study leave agreed 3-21 May 2027', ['2027-05-03/2027-05-21']],
  ['OOPE Feb-Aug 2027, TPD has said yes', ['2027-02-01/2027-08-31']],
  ['OOPE approved August 2027 to February 2028', ['2027-08-01/2028-02-29']],
  ['career break from 1 September 2027', ['2027-09-01/']],
  ['cannot leave before August 2027', ['2027-08-01/']],
  ['congé sans solde possible à partir de mars 2027', ['2027-03-01/']],
  ['exams Jan-Mar 2027, free after; happy to teach online', ['2027-04-01/']],
  ['free from May to July 2027', ['2027-05-01/2027-07-31']],
  ['free after March 2027', ['2027-04-01/']],
  ['Tues or Thurs evenings', ['evenings']],
])('“%s” is a window for journeys', (text, expected) => {
  expect(windows(text)).toEqual(expected);
});

it.each([
  'exams Jan-Mar 2027',
  'annual leave, ideally Jan 2027',
  'February each year',
  'leave for June 2027 being discussed',
  'not available March 2027',
  'in post until June 2027',
  'maternity leave to March 2027',
  'maternity leave March 2027',
  'autumn 2027',
  'flexible',
  'no evenings',
])('“%s” promises nothing', (text) => {
  expect(windows(text)).toEqual([]);
});

it('limits the length to what somebody calls their longest, and the way to what they call their only one', () => {
  expect(limits({ availability_or_leave: 'one week only' })).toEqual({ maxDays: 7 });
  expect(limits({ availability_or_leave: 'unpaid leave possible, 6 weeks max' })).toEqual({ maxDays: 42 });
  expect(limits({ constraints: ['max 10 days', 'remote only: caring for parent'] })).toEqual({
    maxDays: 10,
    modes: ['remote'],
  });
  expect(limits({ availability_or_leave: '2 weeks each November' })).toBeUndefined();
  expect(limits({ constraints: ['no travel to active conflict zones'] })).toBeUndefined();
});
