import { emptyValues, noWishes, overlaid, type ProfileChanges } from './profile.changes.js';
import { faultsOf } from './profile.rules.js';

const fieldsOf = (changes: ProfileChanges, livesIn: string | null = null) =>
  faultsOf(changes, {
    values: overlaid({ ...emptyValues, livesIn }, { livesIn: changes.livesIn, ukNation: changes.ukNation }),
    wishes: overlaid(noWishes, changes.wishes),
  }).map(({ field }) => field);

const window = { modes: [], weekdays: [], hours: null, evenings: null };

describe('What contradicts itself on a profile', () => {
  it('is nothing, where nothing is stated', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(
      fieldsOf({ professions: [], languages: [], availability: [{ ...window, from: null, to: null }] }),
    ).toEqual([]);
  });

  it('is a thing said twice, at its second place', () => {
    const nurse = { code: 'nurse', specialties: [], years: null, current: true };
    expect(fieldsOf({ professions: [nurse, { ...nurse, code: 'midwife' }, nurse] })).toEqual([
      'professions.2',
    ]);
    const tie = { country: 'GH', kind: 'family' as const, region: null };
    expect(fieldsOf({ ties: [tie, { ...tie, kind: 'trained' }] })).toEqual([]);
    expect(fieldsOf({ ties: [tie, tie] })).toEqual(['ties.1']);
  });

  it('is a level in a language that is not spoken', () => {
    const none = { code: 'fr', understandPatients: null, teachIn: null, general: null, none: true };
    expect(fieldsOf({ languages: [none] })).toEqual([]);
    expect(fieldsOf({ languages: [{ ...none, teachIn: 'B1' }] })).toEqual(['languages.0.none']);
  });

  it('is a number of a registration that there is none of, or of a form that the UK body does not use', () => {
    const at = { country: 'GB', body: 'NMC', number: '99', status: 'active' as const };
    expect(fieldsOf({ registrations: [at] })).toEqual(['registrations.0.number']);
    expect(fieldsOf({ registrations: [{ ...at, country: 'KE' }] })).toEqual([]);
    expect(fieldsOf({ registrations: [{ ...at, number: null }] })).toEqual([]);
    expect(fieldsOf({ registrations: [{ ...at, number: '12A3456E', status: 'none' }] })).toEqual([
      'registrations.0.number',
    ]);
  });

  it('is an end before its beginning', () => {
    expect(fieldsOf({ availability: [{ ...window, from: '2027-02-02', to: '2027-02-01' }] })).toEqual([
      'availability.0.to',
    ]);
    expect(fieldsOf({ availability: [{ ...window, from: '2027-02-02', to: null }] })).toEqual([]);
    expect(fieldsOf({ wishes: { minDays: 9, maxDays: 8 } })).toEqual(['wishes.minDays']);
  });

  it('is a UK nation of somebody who lives elsewhere, also when only one of the two is stated now', () => {
    expect(fieldsOf({ ukNation: 'wales' }, 'IE')).toEqual(['ukNation']);
    expect(fieldsOf({ ukNation: 'wales' }, null)).toEqual([]);
    expect(fieldsOf({ ukNation: 'wales' }, 'GB')).toEqual([]);
  });
});
