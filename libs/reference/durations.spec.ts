import fc from 'fast-check';
import { readDate, readDates } from './dates.js';
import { LengthUnit, readDuration } from './durations.js';
import { readExperience } from './experience.js';

const months = (amount: number) => ({ amount, unit: 'month' as LengthUnit });
const weeks = (amount: number) => ({ amount, unit: 'week' as LengthUnit });

describe('lengths of stay', () => {
  test.each<[string, object | null]>([
    ['10 weeks', { least: weeks(10), most: weeks(10) }],
    ['two weeks', { least: weeks(2), most: weeks(2) }],
    ['a fortnight', { least: weeks(2), most: weeks(2) }],
    ['4 months minimum, longer preferred', { least: months(4), most: null, longerPreferred: true }],
    ['at least 6 months', { least: months(6), most: null }],
    ['6+ months', { least: months(6), most: null }],
    ['up to 18 months', { least: null, most: months(18) }],
    ['3 months to 1 year', { least: months(3), most: { amount: 1, unit: 'year' } }],
    ['1-2 years', { least: { amount: 1, unit: 'year' }, most: { amount: 2, unit: 'year' } }],
    ['1 week to 1 month; at least 1 week', { least: weeks(1), most: months(1) }],
    ['9 months, extendable', { least: months(9), most: months(9), extendable: true }],
    ['5 weeks (some stay 2 weeks)', { least: weeks(5), most: weeks(5), rest: 'some stay 2 weeks' }],
    ['3 x 2 weeks', { times: 3, least: weeks(2), most: weeks(2) }],
    ['2 weeks a year', { every: 'year', least: weeks(2) }],
    ['5 to 9 months, until 2027-04', { least: months(5), most: months(9), until: { last: '2027-04-30' } }],
    ['to 2027-11', { least: null, most: null, until: { last: '2027-11-30' } }],
    ['fortnight', { least: weeks(2), most: weeks(2) }],
    ['min. 3 months, max. 12 months', { least: months(3), most: months(12) }],
    ['6 weeks minimum, 3 months maximum', { least: weeks(6), most: months(3) }],
    ['min. 3 months, max. 2 weeks', { least: months(3), most: null, rest: 'max. 2 weeks' }],
    ['3 mois', { least: months(3), most: months(3) }],
    ['1-2 ans', { least: { amount: 1, unit: 'year' }, most: { amount: 2, unit: 'year' } }],
    ['2 a 3 semanas', null],
    ['90 Tage', { least: { amount: 90, unit: 'day' } }],
    ['2 jours par semaine', null],
    ['5 años de experiencia', null],
    ['3 mois d’expérience', null],
    ['5 an hour', null],
    ['x weeks', null],
    ['campaign', null],
    ['longer term on site', null],
    ['only if 12 months or more', null],
    ['3 months’ notice', null],
    ['2 days a week', null],
    ['5 years of experience', null],
    ['6 months before travel', null],
    ['2 to 1 weeks', null],
  ])('%s', (text, expected) => {
    const read = readDuration(text);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  test('what was written as a range is read as that range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (least, more, unit) => {
          expect(readDuration(`${least} to ${least + more} ${unit}s`)).toEqual({
            least: { amount: least, unit },
            most: { amount: least + more, unit },
          });
        },
      ),
    );
  });

  test('no text makes an error, and words without a number make no length', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readDuration(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[b-z ]{0,30}$/), (text) =>
        /one|two|three|four|five|six|seven|eight|nine|ten|elev|twel|fift|eight|twent|thirt|fort/.test(text)
          ? true
          : readDuration(text) === null,
      ),
    );
  });
});

describe('dates', () => {
  test.each<[string, object[] | null]>([
    [
      '2026-03-02 (Kampala), 2026-03-09 (Gulu)',
      [
        { first: '2026-03-02', label: 'Kampala' },
        { first: '2026-03-09', label: 'Gulu' },
      ],
    ],
    ['2027-01', [{ first: '2027-01-01', last: '2027-01-31', precision: 'month' }]],
    [
      'May (year not stated)',
      [{ first: null, month: 5, precision: 'month-without-year', label: 'year not stated' }],
    ],
    ['after 2026-08-22', [{ first: '2026-08-22', bound: 'after' }]],
    ['2026-09/10', [{ first: '2026-09-01', last: '2026-10-31' }]],
    ['15 March 2026', [{ first: '2026-03-15', last: '2026-03-15' }]],
    ['March–May 2026', [{ first: '2026-03-01', last: '2026-05-31' }]],
    ['2026 late', [{ first: '2026-09-01', last: '2026-12-31', precision: 'part-of-year' }]],
    ['cohort (Mar/Sep)', [{ month: 3 }, { month: 9 }]],
    ['13/04/2026', [{ first: '2026-04-13' }]],
    ['03/04/2026', null],
    ['31 April 2026', null],
    ['janvier 2027', [{ first: '2027-01-01', last: '2027-01-31', precision: 'month' }]],
    ['1er mars 2027', [{ first: '2027-03-01', precision: 'day' }]],
    ['5 de março de 2027', [{ first: '2027-03-05', precision: 'day' }]],
    ['early March 2027', [{ first: '2027-03-01', last: '2027-03-10', precision: 'days' }]],
    ['late February 2028', [{ first: '2028-02-21', last: '2028-02-29' }]],
    ['from 3rd May to 14th June 2027', [{ first: '2027-05-03', last: '2027-06-14', precision: 'days' }]],
    ['1–14 March 2027', [{ first: '2027-03-01', last: '2027-03-14' }]],
    ['2027-03-01 to 2027-05-31', [{ first: '2027-03-01', last: '2027-05-31' }]],
    ['November 2026 to February 2027', [{ first: '2026-11-01', last: '2027-02-28', precision: 'months' }]],
    ['14 June to 3 May 2027', null],
    ['early March 2027, flexible', null],
    ['rolling', null],
    ['summer', null],
    ['on demand', null],
    ['process up to 2 months', null],
    ['2026-13', null],
  ])('%s', (text, expected) => {
    const read = readDates(text);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  test('a written day is that day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        (at) => {
          const iso = at.toISOString().slice(0, 10);
          expect(readDate(iso)).toEqual({ first: iso, last: iso, precision: 'day' });
        },
      ),
    );
  });

  test('no text makes an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readDates(text)));
  });
});

describe('experience', () => {
  test.each<[string | number, object[] | null]>([
    [5, [{ least: 5, most: 5, unit: 'year' }]],
    ['20+', [{ least: 20, most: null }]],
    ['over 12', [{ least: 12, most: null }]],
    ['29', [{ least: 29, most: 29 }]],
    ['4 in paediatrics', [{ least: 4, most: 4, scope: 'in paediatrics' }]],
    ['9 months as a matron', [{ least: 9, unit: 'month', scope: 'as a matron' }]],
    ['2.5 years clinical before Malawi', [{ least: 2.5, scope: 'clinical before Malawi' }]],
    ['3-5 years', [{ least: 3, most: 5 }]],
    ['at least two years post-registration', [{ least: 2, most: null, scope: 'post-registration' }]],
    [
      "8 years' service; 4 for dentists",
      [
        { least: 8, scope: 'service' },
        { least: 4, scope: 'for dentists' },
      ],
    ],
    ['many years (as a lecturer)', null],
    ['experienced preferred', null],
    ['early to mid career', null],
    ['specified by host', null],
    ['2015-2019', null],
    ['200 cases', null],
    ['a consultant since 2010', null],
  ])('%s', (stated, expected) => {
    const read = readExperience(stated);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });

  test('no text makes an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readExperience(text)));
  });
});
