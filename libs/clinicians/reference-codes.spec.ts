import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { faultsOfCodes as faultsOf } from './reference-codes.js';
import type { ProfileChanges } from './profile.changes.js';

const vocabulary = new Vocabulary(shippedRows);
const faultsOfCodes = (changes: ProfileChanges) => faultsOf(changes, vocabulary);

const nurse = { code: 'nurse', specialties: ['theatre-nursing'], years: null, current: true };

describe('Codes on a profile', () => {
  it('are those of the reference data, Somaliland among them', () => {
    expect(
      faultsOfCodes({ professions: [nurse], livesIn: 'XS', wishes: { mustBeCovered: ['flights'] } }),
    ).toEqual([]);
    expect(faultsOfCodes({ livesIn: null, activities: [] })).toEqual([]);
  });

  it('are refused at their place when there are no such ones', () => {
    const fields = faultsOfCodes({
      professions: [nurse, { ...nurse, code: 'nurze', specialties: ['theatre-nursing', 'theatres'] }],
      livesIn: 'QQ',
      onlyForMe: { neverSend: ['ER', 'ZZ'] },
    }).map(({ field }) => field);
    expect(fields).toEqual([
      'professions.1.code',
      'professions.1.specialties.1',
      'livesIn',
      'onlyForMe.neverSend.1',
    ]);
  });
});
