import { type Basis, faultsOfBasis, holds } from './basis.js';

const today = '2027-03-01';
const idta: Basis = { kind: 'idta', assessedOn: '2027-02-01', expiresOn: '2028-02-01' };
const fields = (country: string, basis: Basis) =>
  faultsOfBasis(country, basis, today).map((fault) => fault.field);

describe('a basis for receiving personal data', () => {
  it('fits the country', () => {
    expect(fields('GH', idta)).toEqual([]);
    expect(fields('GB', idta)).toEqual(['basis.kind']);
    expect(fields('XS', { kind: 'uk', assessedOn: today, expiresOn: '2028-01-01' })).toEqual(['basis.kind']);
    expect(fields('GB', { kind: 'uk', assessedOn: today, expiresOn: null })).toEqual([]);
  });

  it('was assessed before and ends abroad', () => {
    expect(fields('GH', { ...idta, assessedOn: '2027-03-02' })).toEqual(['basis.assessedOn']);
    expect(fields('GH', { ...idta, expiresOn: null })).toEqual(['basis.expiresOn']);
    expect(fields('GH', { ...idta, expiresOn: today })).toEqual(['basis.expiresOn']);
  });

  it('holds on its last day and not on the day after', () => {
    expect(holds(idta, '2028-02-01')).toBe(true);
    expect(holds(idta, '2028-02-02')).toBe(false);
    expect(holds({ kind: 'uk', assessedOn: today, expiresOn: null }, '2099-01-01')).toBe(true);
    expect(holds(null, today)).toBe(false);
  });
});
