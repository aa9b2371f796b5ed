import { type Clearance, checksFor, waitsFor } from './checks.js';
import { legFaults } from './leg-faults.js';

const leg = {
  mode: 'in-country' as const,
  country: 'KE',
  from: '2027-06-01',
  to: '2027-06-12',
  treatsPeople: false,
  aloneWithChildren: false,
};
const register: Clearance = {
  kind: 'live-register',
  passed: true,
  coversChildren: false,
  validUntil: '2027-06-01',
};
const record: Clearance = {
  kind: 'record-check',
  passed: true,
  coversChildren: false,
  validUntil: '2027-06-12',
};
const both = ['live-register', 'record-check'];

describe('What a leg asks', () => {
  it.each([
    ['teaching on site', leg, ['teach'], []],
    ['remote advice to those who treat', { ...leg, mode: 'remote' as const }, ['treat'], []],
    ['treating on site, as the need says', leg, ['teach', 'treat'], both],
    ['treating, as the terms say', { ...leg, treatsPeople: true }, [], both],
    [
      'treating by telephone, as the terms say',
      { ...leg, mode: 'remote' as const, treatsPeople: true },
      [],
      both,
    ],
    ['working alone with children', { ...leg, aloneWithChildren: true }, ['teach'], both],
  ])('%s', (_, stated, activities, asked) => expect(checksFor(stated, activities)).toEqual(asked));
});

describe('What a leg still waits for', () => {
  const treating = { ...leg, treatsPeople: true };
  it.each([
    ['nothing seen', treating, [], both],
    ['both seen and good until then', treating, [register, record], []],
    ['seen, and not as it has to be', treating, [{ ...register, passed: false }, record], ['live-register']],
    [
      'a register looked at too long ago',
      treating,
      [{ ...register, validUntil: '2027-05-31' }, record],
      ['live-register'],
    ],
    [
      'a record check that lapses before the end',
      treating,
      [register, { ...record, validUntil: '2027-06-11' }],
      ['record-check'],
    ],
    [
      'one that does not cover children',
      { ...leg, aloneWithChildren: true },
      [register, record],
      ['record-check'],
    ],
    [
      'one that does',
      { ...leg, aloneWithChildren: true },
      [register, { ...record, coversChildren: true }],
      [],
    ],
  ])('%s', (_, stated, clearances, waiting) => expect(waitsFor(stated, [], clearances)).toEqual(waiting));
});

describe('Legs', () => {
  it.each([
    ['are fine one after the other', [leg, { ...leg, from: '2027-06-13', to: '2027-06-20' }], []],
    [
      'on site do not overlap',
      [leg, { ...leg, from: '2027-06-12', to: '2027-06-20' }],
      ['terms.legs.1.from'],
    ],
    ['remote may overlap', [leg, { ...leg, mode: 'remote' as const, country: null }], []],
    ['end after they begin', [{ ...leg, to: '2027-05-01' }], ['terms.legs.0.to']],
    ['on site name a country', [{ ...leg, country: null }], ['terms.legs.0.country']],
    ['never make a post in the UK', [{ ...leg, country: 'GB' }], ['terms.legs.0.country']],
  ])('%s', (_, legs, fields) => expect(legFaults(legs).map(({ field }) => field)).toEqual(fields));
});
