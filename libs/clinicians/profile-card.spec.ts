import fc from 'fast-check';
import { Clinician } from './clinician.entity.js';
import { cardOf, CardField, type Carded } from './profile-card.js';
import { emptyValues, noWishes } from './profile.changes.js';

const row = { personId: 'row-of', ordinal: 0 };

/** Every value carries the name of the field that must be ticked to see it. */
const profile: Clinician = Object.assign(new Clinician(), {
  ...emptyValues,
  id: 'row-of',
  place: 'see:place',
  grade: 'see:grade',
  activities: ['see:experience'],
  qualifications: ['see:qualifications'],
  words: ['see:words'],
  wishes: { ...noWishes, activities: ['see:wishes'] },
  professions: [{ ...row, code: 'see:professions' }],
  skills: [{ ...row, code: 'see:skills' }],
  languages: [{ ...row, code: 'see:languages' }],
  ties: [{ ...row, id: 't', country: 'see:tie-countries', kind: 'see:ties', region: null }],
  registrations: [{ ...row, id: 'r', body: 'see:registrations', number: 'see:registration-numbers' }],
  availability: [{ ...row, id: 'a', hours: 'see:availability' }],
  pastAssignments: [{ ...row, id: 'p', text: 'see:past-assignments' }],
  employments: [{ ...row, id: 'e', name: 'see:never' }],
  stated: [{ field: 'x', index: null, text: 'see:never', state: 'kept', terms: [], why: null }],
  registrationChecks: [{ ...row, id: 'c', seen: 'see:never' }],
});
const carded: Carded = { profile, name: 'see:name', email: 'see:email', heritage: true };

const ticks = fc.uniqueArray(fc.constantFrom(...Object.values(CardField)));
const seenOn = (card: object) =>
  [...JSON.stringify(card).matchAll(/see:([a-z-]+)/g)].map(([, field]) => field);

/** What a tick shows besides itself. */
const implied: Record<string, string[]> = {
  'registration-numbers': ['registrations'],
  ties: ['tie-countries'],
};

describe('The card', () => {
  it('shows what is ticked and nothing else, whatever is ticked', () => {
    fc.assert(
      fc.property(ticks, (ticked) => {
        const may = new Set(ticked.flatMap((field) => [field, ...(implied[field] ?? [])] as string[]));
        for (const field of seenOn(cardOf(carded, ticked))) expect(may).toContain(field);
      }),
    );
  });

  it('shows every tick', () => {
    // What an association vouches for is no part of the profile: it is read when the card is.
    const read = Object.values(CardField).filter((one) => one !== 'stage' && one !== 'endorsements');
    for (const field of read) expect(seenOn(cardOf(carded, [field]))).toContain(field);
  });

  it('has no ties without the consent to use heritage', () => {
    fc.assert(
      fc.property(ticks, (ticked) => {
        const seen = seenOn(cardOf({ ...carded, heritage: false }, ticked));
        expect(seen.filter((field) => field.startsWith('tie'))).toEqual([]);
      }),
    );
  });

  it('carries no key of the tables', () => {
    expect(JSON.stringify(cardOf(carded, Object.values(CardField)))).not.toMatch(/row-of|ordinal|personId/);
  });
});
