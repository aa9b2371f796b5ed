import fc from 'fast-check';
import { leavesOf, type Json, type JsonObject } from '../platform/imports/leaves.js';
import { shippedRows } from '../reference/shipped-rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { readClinicianCase } from './clinician-case.js';
import { faultsOf } from './profile.rules.js';
import { faultsOfCodes } from './reference-codes.js';

const vocabulary = new Vocabulary(shippedRows);
const read = (row: JsonObject) => readClinicianCase(row, vocabulary);
const changes = (row: JsonObject) => read(row).changes;

describe('A row that tells of a person', () => {
  it('knows trauma of the mind by who treats it', () => {
    const specialties = (profession: string) =>
      read({ profession, specialties: ['trauma'] }).changes.professions?.[0].specialties;
    expect(specialties('clinical psychologist')).toEqual(['clinical-psychology']);
    expect(specialties('doctor')).toEqual(['trauma-surgery']);
  });

  it('finds two professions in “nurse and midwife”, each with the specialties that it practises', () => {
    const { professions } = changes({
      profession: 'nurse and midwife',
      specialties: ['midwifery education'],
    });
    expect(professions?.map(({ code }) => code)).toEqual(['nurse', 'midwife']);
    expect(professions?.some(({ specialties }) => specialties.includes('midwifery-education'))).toBe(true);
  });

  it('takes a specialty from a title where none is stated, and a profession where no word for one is known', () => {
    expect(changes({ profession: 'paediatrician' }).professions).toMatchObject([
      { code: 'doctor', specialties: ['paediatrics'] },
    ]);
    expect(changes({ profession: 'nurse', role_grade: 'ICU sister' }).professions).toMatchObject([
      { code: 'nurse', specialties: ['intensive-care'] },
    ]);
    expect(
      changes({ profession: 'clinical lead', role_grade: 'community midwife' }).professions,
    ).toMatchObject([{ code: 'midwife' }]);
    expect(changes({ profession: 'pharmacist', specialties: ['various'] }).professions).toMatchObject([
      { code: 'pharmacist', specialties: [] },
    ]);
  });

  it('reads in a title what somebody was before, and the field of the post beside a stated one', () => {
    const codes = (role_grade: string) =>
      changes({ profession: 'interpreter', role_grade }).professions?.map(({ code, current }) => [
        code,
        current,
      ]);
    expect(codes('freelance interpreter; before that midwife')).toEqual([
      ['interpreter', true],
      ['midwife', false],
    ]);
    expect(codes('agency interpreter, clinical officer back home')).toEqual([
      ['interpreter', true],
      ['clinical-officer', false],
    ]);
    expect(codes('works beside a midwife')).toEqual([['interpreter', true]]);
    expect(
      changes({ profession: 'nurse', specialties: ['leg ulcers'], role_grade: 'theatre sister' }).professions,
    ).toMatchObject([{ specialties: ['wound-care', 'theatre-nursing'] }]);
  });

  it('leaves a practitioner their specialty whatever they name beside it, and what they trained for when they left', () => {
    expect(changes({ profession: 'GP', specialties: ['refugee health'] }).professions).toMatchObject([
      { code: 'doctor', specialties: ['general-practice', 'community-health'] },
    ]);
    const abroad = changes({
      profession: 'healthcare assistant (nurse trained in Zimbabwe)',
      registration: 'Nurses Council of Zimbabwe; not NMC',
    });
    expect(abroad.professions).toMatchObject([
      { code: 'healthcare-assistant', current: true },
      { code: 'nurse', current: false },
    ]);
    expect(abroad.registrations).toMatchObject([
      { country: 'ZW', status: 'active' },
      { country: 'GB', body: 'NMC', status: 'none' },
    ]);
  });

  it('takes advice from afar for no time spent there', () => {
    const { ties, pastAssignments } = changes({ worked_in: ['Zambia (remote)', 'Malawi (2 years)'] });
    expect(ties).toMatchObject([{ country: 'MW', kind: 'worked' }]);
    expect(pastAssignments?.map(({ country }) => country)).toEqual(['ZM', 'MW']);
  });

  it('does not make a teacher of who attended a course', () => {
    expect(changes({ skills: ['Ebola care after a 9-day course'] })).toMatchObject({ teaching: null });
    expect(changes({ skills: ['delivering courses'] })).toMatchObject({ teaching: true });
  });

  it('takes years in one post for no more than what they are', () => {
    expect(changes({ experience_years: '7 months in this post' }).years).toBeNull();
    expect(changes({ experience_years: 'over 30' }).years).toBe(30);
    expect(changes({ experience_years: '6 in NHS' }).years).toBe(6);
    expect(changes({ experience_years: 29.9 }).years).toBe(29);
  });

  it('knows who is not registered, and assumes no register', () => {
    expect(changes({ registration: 'not registered in UK' })).toMatchObject({
      stage: 'awaiting-registration',
      registrations: [{ country: 'GB', status: 'none', body: null }],
    });
    expect(changes({ registration: 'none (student)' })).toMatchObject({
      stage: 'student',
      registrations: [],
    });
    expect(changes({ registration: 'registered nurse and midwife' }).registrations).toEqual([]);
    expect(changes({ registration: 'NMC 98I1234E' }).registrations).toMatchObject([
      { country: 'GB', body: 'NMC', number: '98I1234E', status: 'active' },
    ]);
  });

  it('makes ties of where somebody worked, trained and comes from, with the words about how', () => {
    const row = {
      heritage_countries: ['Somalia'],
      heritage_basis: 'born there; childhood in Uganda',
      trained_in: ['Finland'],
      worked_in: ['Zambia (2 years)', 'Nepal (2023)', 'South America'],
    };
    expect(changes(row).ties).toMatchObject([
      { country: 'SO', kind: 'born' },
      { country: 'UG', kind: 'lived-as-child' },
      { country: 'FI', kind: 'trained' },
      { country: 'ZM', kind: 'worked' },
      { country: 'NP', kind: 'worked' },
    ]);
    expect(changes(row).pastAssignments).toMatchObject([
      { text: 'Zambia (2 years)', country: 'ZM' },
      { text: 'Nepal (2023)', country: 'NP', from: '2023-01-01', to: '2023-12-31' },
      { text: 'South America', country: null },
    ]);
  });

  it('leaves to parents and spouses what happened to them', () => {
    const ties = (heritage_basis: string, heritage_countries: string[] = []) =>
      changes({ heritage_basis, heritage_countries }).ties?.map(({ country, kind }) => `${country} ${kind}`);
    expect(ties('parents born in Kisumu')).toEqual(['KE family']);
    expect(ties('parents born in Kisumu', ['Kenya'])).toEqual(['KE family']);
    expect(ties('wife trained in Ghana')).toEqual(['GH partner']);
    expect(ties('grew up with an aunt in Uganda')).toEqual(['UG lived-as-child']);
    expect(ties('born in Nepal to teachers')).toEqual(['NP born']);
    expect(ties('family from Malawi')).toEqual(['MW family']);
  });

  it('infers no language: not from a country, and not where the file says that nobody stated it', () => {
    expect(changes({ lives_works_in: 'France', heritage_countries: ['Cameroon'] }).languages).toEqual([]);
    const inferred = { language: 'French', level: 'working', stated: false };
    expect(changes({ languages: [inferred] }).languages).toEqual([]);
    expect(changes({ languages: [{ ...inferred, stated: true }] }).languages).toMatchObject([{ code: 'fr' }]);
  });

  it('keeps a level below the first step in words, and a language that is not spoken as that', () => {
    const languages = [
      { language: 'Somali', level: 'a few words only' },
      { language: 'French', level: 'none' },
    ];
    expect(changes({ languages }).languages).toMatchObject([
      { code: 'so', general: null, none: false },
      { code: 'fr', general: null, none: true },
    ]);
  });

  it('says of somebody who lives in the UK and elsewhere that they live in neither', () => {
    expect(changes({ lives_works_in: 'Kenya / UK' })).toMatchObject({ livesIn: null, place: 'Kenya / UK' });
    expect(changes({ lives_works_in: 'Wales' })).toMatchObject({ livesIn: 'GB', ukNation: 'wales' });
    expect(changes({ lives_works_in: 'West Africa' }).livesIn).toBeNull();
  });

  it('takes of two homes overseas the one on which more safeguards hang, and keeps both in words', () => {
    const home = (lives_works_in: string) => {
      const { livesIn, place } = changes({ lives_works_in });
      return [livesIn, place];
    };
    expect(home('Finland / Malawi')).toEqual(['MW', 'Finland / Malawi']);
    expect(home('France / Canada')).toEqual(['FR', 'France / Canada']);
  });

  it('puts constraints, notes and words about leave where no institution sees them', () => {
    const secret = 'a condition that needs electricity';
    const row = { constraints: [secret], notes: secret, availability_or_leave: secret, profession: 'nurse' };
    const { stated, ...seen } = changes(row);
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(stated?.filter(({ text }) => text === secret).map(({ state }) => state)).toEqual([
      'kept',
      'kept',
      'kept',
    ]);
  });
});

const word = fc.oneof(
  fc.constantFrom(
    'nurse',
    'Kenya',
    'UK',
    'fluent',
    '12',
    'GMC 1234567',
    'not registered in UK',
    'from 2024-07',
    'childhood in Accra',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const odd: fc.Arbitrary<Json> = fc.oneof(
  word,
  fc.constantFrom<Json>(null, false, 7, -3),
  fc.array(word, { maxLength: 4 }),
  fc.array(fc.dictionary(fc.constantFrom('language', 'level', 'stated'), word), { maxLength: 3 }),
);
const keys = [
  'id profession specialties role_grade lives_works_in heritage_countries heritage_basis trained_in worked_in',
  'languages skills experience_years registration qualifications past_assignments availability_or_leave',
  'constraints notes unknown',
].flatMap((names) => names.split(' '));

it('reads any row of that shape into a profile that the rules accept, and keeps every stated value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), odd) as fc.Arbitrary<JsonObject>, (row) => {
      const { changes: read_, stated } = read(row);
      const values = { livesIn: read_.livesIn ?? null, ukNation: read_.ukNation ?? null };
      expect(faultsOf(read_, { values, wishes: { minDays: null, maxDays: null } })).toEqual([]);
      expect(faultsOfCodes(read_, vocabulary)).toEqual([]);
      expect(stated).toHaveLength(leavesOf(row).length);
    }),
    { numRuns: 300 },
  );
});
