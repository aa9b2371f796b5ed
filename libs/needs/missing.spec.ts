import { blankNeed, ukPosts, withWords, type Words } from './draft.js';
import { missingToSubmit } from './missing.js';
import { unknownTerms } from './terms.js';

const today = '2027-03-01';
let made = 0;
const id = () => `id-${++made}`;
const saying = (words: Words) => withWords(blankNeed('need', 'institution', new Date(0)), words, id);
const fields = (words: Words) => missingToSubmit(saying(words), today).map((f) => f.field);
const thin: Words = { countries: ['KE'], positions: [{ professions: ['nurse'] }] };
const leg = { mode: 'uk-bound', traveller: 'overseas-colleague' } as const;

describe('what keeps a need from being sent', () => {
  it('is the profession and the country, and nothing else', () => {
    expect(fields({})).toEqual(['positions', 'countries']);
    expect(fields({ positions: [{}] })).toEqual(['positions.0.professions', 'countries']);
    expect(fields(thin)).toEqual([]);
    expect(fields({ openCountries: true, positions: [{ anyProfession: true }] })).toEqual([]);
  });

  it('is its kind, for a page that is no need', () => {
    for (const recordKind of ['programme', 'project', 'guidance', 'grant-call'] as const)
      expect(fields({ ...thin, recordKind })).toEqual(['recordKind']);
  });

  it('is a reason, where a tie is required', () => {
    expect(fields({ ...thin, heritage: 'required' })).toEqual(['heritageReason']);
    expect(fields({ ...thin, heritage: 'required', heritageReason: 'Home visits in Luo only' })).toEqual([]);
    expect(fields({ ...thin, heritage: 'welcome' })).toEqual([]);
  });

  it('is end and payer of a visit for which nobody is known yet who would be released', () => {
    const asked = withWords(blankNeed('need', 'trust', new Date(0), true), { ...thin, legs: [leg] }, id);
    expect(missingToSubmit(asked, today).map(({ field }) => field)).toEqual(['legs.0.to', 'legs.0.payer']);
  });

  it('is end, letter, return and payer of a visit to the UK (CODE-2)', () => {
    expect(fields({ ...thin, legs: [leg] })).toEqual([
      'legs.0.to',
      'legs.0.hostEmployerLetter',
      'legs.0.returnStatement',
      'legs.0.payer',
    ]);
    const whole = {
      ...leg,
      to: '2027-06-30',
      hostEmployerLetter: 'Leave granted by the medical superintendent',
      returnStatement: 'Back at the post on 1 July',
      payer: 'UK host',
    };
    expect(fields({ ...thin, legs: [whole] })).toEqual([]);
  });

  it('is a day that has passed, or days in the wrong order', () => {
    expect(fields({ ...thin, deadline: '2027-02-28' })).toEqual(['deadline']);
    expect(fields({ ...thin, deadline: today })).toEqual([]);
    expect(fields({ ...thin, legs: [{ mode: 'remote', to: '2027-02-01' }] })).toEqual(['legs.0.to']);
    expect(fields({ ...thin, opensOn: '2027-06-01', closesOn: '2027-05-01' })).toEqual(['closesOn']);
    expect(fields({ ...thin, legs: [{ mode: 'remote', minDays: 9, maxDays: 5 }] })).toEqual([
      'legs.0.maxDays',
    ]);
  });

  it('is a demand that no need may make, wherever it stands, with the way out', () => {
    const words: Words = {
      ...thin,
      summary: 'Applicants must be citizens of the country.',
      positions: [
        {
          professions: ['nurse'],
          requirements: [
            {
              id: 'r',
              kind: 'stated',
              essential: true,
              group: null,
              term: null,
              level: null,
              use: 'any',
              years: null,
              count: 'any',
              text: 'female nurses only',
            },
          ],
        },
      ],
    };
    const faults = missingToSubmit(saying(words), today);
    expect(faults.map((f) => f.field)).toEqual(['summary', 'positions.0.requirements.0.text']);
    expect(faults[0].sentence).toMatch(/worked, trained, partner or family/);
    expect(faults[1].sentence).toMatch(/sexReason/);
  });

  it('is not a patient or safety reason in its own field', () => {
    expect(fields({ ...thin, sexReason: 'Women are examined by women only; women only rooms.' })).toEqual([]);
  });

  it('is a region, and words that tell the place, in a sensitive need', () => {
    expect(fields({ ...thin, sensitive: true })).toEqual(['region']);
    const told: Words = {
      ...thin,
      sensitive: true,
      region: 'the north',
      place: 'Zamarra Camp',
      counterpart: { name: 'Dr Ilse Invented' },
      title: 'Nurses for zamarra camp',
      summary: 'Dr Ilse Invented leads.',
    };
    expect(fields(told)).toEqual(['title', 'summary']);
    expect(fields({ ...told, title: 'Nurses', summary: null })).toEqual([]);
  });
});

describe('a post in the UK (CODE-1)', () => {
  const refused = (legs: Words['legs']) => ukPosts(saying({ ...thin, legs })).map((f) => f.field);

  it('can never be made', () => {
    expect(refused([{ mode: 'in-country', countries: ['GB'] }])).toEqual(['legs.0.mode']);
    expect(refused([{ mode: 'uk-bound', traveller: 'clinician' }])).toEqual(['legs.0.traveller']);
  });

  it('is not a visit of a colleague, nor remote work', () => {
    expect(refused([{ mode: 'uk-bound' }, { mode: 'remote', countries: ['GB'] }])).toEqual([]);
  });
});

describe('writing on a need', () => {
  it('keeps what is left out, empties what is null, replaces a list whole', () => {
    const first = saying({ ...thin, title: 'A', summary: 'B' });
    const second = withWords(
      first,
      { title: null, positions: [...first.positions, { anyProfession: true }] },
      id,
    );
    expect(second.need).toMatchObject({ title: null, summary: 'B', countries: ['KE'] });
    expect(second.positions.map((p) => p.ordinal)).toEqual([0, 1]);
    expect(second.positions[0]).toEqual(first.positions[0]);
    expect(first.need.title).toBe('A');
    expect(withWords(first, { countries: null }, id).need.countries).toEqual([]);
  });

  it('lets legs point at positions that a client named itself', () => {
    const whole = saying({
      ...thin,
      positions: [{ id: 'mine' }],
      legs: [{ mode: 'remote', positionId: 'mine' }],
    });
    expect(whole.positions[0].id).not.toBe('mine');
    expect(whole.legs[0].positionId).toBe(whole.positions[0].id);
  });
});

it('names every code that the reference data does not have', () => {
  const whole = saying({
    countries: ['KE', 'QQ'],
    positions: [{ professions: ['nurse', 'wizard'], specialties: ['x'] }],
    payItems: [
      { item: 'gold', payer: 'host' },
      { item: 'other', payer: 'host', text: 'a bicycle' },
    ],
  });
  const known = new Set(['KE', 'nurse']);
  expect(unknownTerms(whole, (_, code) => known.has(code)).map((f) => f.field)).toEqual([
    'countries.1',
    'payItems.0.item',
    'positions.0.professions.1',
    'positions.0.specialties.0',
  ]);
});
