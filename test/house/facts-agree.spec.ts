import type { ClinicianFacts } from '../../libs/clinicians/facts.query.js';
import type { PersonFacts } from '../../libs/matching/facts.js';

/** Fails to compile where the two differ: clinicians stand below matching and cannot import its type. */
type Same<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : never;

describe('What the matcher is told of a person', () => {
  it('is what its rule reads, under the same names, plus the version of it', () => {
    const told = {} as ClinicianFacts;
    const read: PersonFacts = told;
    const sameNames: Same<Omit<ClinicianFacts, 'factsVersion'>, PersonFacts> = true;
    expect([read, sameNames]).toEqual([told, true]);
  });
});
