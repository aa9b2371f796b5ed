import { blankNeed, withWords } from '../needs/draft.js';
import { dayNumber, dayNumberOf, legOf, positionFactsOf } from './position-facts.js';

const now = new Date('2026-11-21T12:00:00Z');
const today = dayNumberOf(now);
const asker = { country: 'KE', mayAsk: true };
let made = 0;
const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;

function facts(words: Parameters<typeof withWords>[1], state = 'open', by = asker) {
  const whole = withWords(blankNeed(newId(), 'mfano-hospital', now), words, newId);
  Object.assign(whole.need, { state });
  return positionFactsOf(whole, by, today);
}

describe('a need as the rule reads it', () => {
  it('is as many positions as it has, in their order', () => {
    const found = facts({
      countries: ['KE'],
      positions: [{ professions: ['doctor'], headCount: 2 }, { professions: ['nurse'] }],
    });
    expect(found.map(({ professions, headCount }) => [professions, headCount])).toEqual([
      [['doctor'], 2],
      [['nurse'], null],
    ]);
    expect(found[0]).toMatchObject({
      institutionId: 'mfano-hospital',
      institutionCountry: 'KE',
      countries: ['KE'],
    });
  });

  it('a learning need asks where people live, and not where they wish to go', () => {
    const learns = (words: Parameters<typeof withWords>[1]) => {
      const whole = withWords(blankNeed(newId(), 'trust', now, true), words, newId);
      return positionFactsOf(whole, { country: 'GB', mayAsk: true }, today)[0];
    };
    const positions = [{ professions: ['nurse'] }];
    expect(learns({ countries: ['KE', 'UG'], positions })).toMatchObject({
      openCountries: true,
      requirements: [
        { kind: 'residence', essential: true, group: 'home', term: 'KE' },
        { kind: 'residence', essential: true, group: 'home', term: 'UG' },
      ],
    });
    expect(learns({ openCountries: true, positions }).requirements).toEqual([]);
    expect(facts({ countries: ['KE'], positions })[0].requirements).toEqual([]);
  });

  it('a journey through several countries is as many legs; remote work for several stays one', () => {
    const [{ legs }] = facts({
      positions: [{ professions: ['nurse'] }],
      legs: [
        { mode: 'in-country', countries: ['KE', 'UG'], from: '2027-01-01', to: '2027-01-31' },
        { mode: 'remote', countries: ['KE', 'UG'] },
      ],
    });
    expect(legs.map(({ mode, countries }) => [mode, countries])).toEqual([
      ['in-country', ['KE']],
      ['in-country', ['UG']],
      ['remote', ['KE', 'UG']],
    ]);
    expect(new Set(legs.map(({ id }) => id)).size).toBe(3);
    expect(legOf(legs[0].id)).toBe(legOf(legs[1].id));
    expect(legs[0].from).toBe(dayNumber('2027-01-01'));
  });

  it('a leg of one position is no leg of another', () => {
    const [first, second] = facts({
      positions: [
        { id: 'a', professions: ['nurse'] },
        { id: 'b', professions: ['doctor'] },
      ],
      legs: [{ mode: 'remote', positionId: 'b' }, { mode: 'in-country' }],
    });
    expect(first.legs.map(({ mode }) => mode)).toEqual(['in-country']);
    expect(second.legs.map(({ mode }) => mode)).toEqual(['remote', 'in-country']);
  });

  it('any specialty is no specialty', () => {
    const [{ specialties }] = facts({ positions: [{ specialties: ['paediatrics'], anySpecialty: true }] });
    expect(specialties).toEqual([]);
  });

  it('its texts are words of it; reasons that are reviewed by themselves are not', () => {
    const [{ words }] = facts({
      title: 'Sepsis',
      summary: 'A course',
      heritageReason: 'Patients speak Luo',
      positions: [
        {
          duties: 'Teach',
          requirements: [
            {
              id: newId(),
              kind: 'stated',
              essential: true,
              group: null,
              term: null,
              level: null,
              use: 'any',
              years: null,
              count: 'any',
              text: 'Patient',
            },
          ],
        },
      ],
    });
    expect(words).toEqual(['Sepsis', 'A course', 'Teach', 'Patient']);
  });

  it.each([
    ['open', {}, asker, false],
    ['paused', {}, asker, true],
    ['draft', {}, asker, true],
    ['open', { opensOn: '2026-11-22' }, asker, true],
    ['open', { opensOn: '2026-11-21', deadline: '2026-11-21' }, asker, false],
    ['open', { deadline: '2026-11-20' }, asker, true],
    ['open', {}, { country: 'KE', mayAsk: false }, true],
  ])('%s with %j by %j: closed to everybody is %s', (state, words, by, paused) => {
    expect(facts({ ...words, positions: [{}] }, state, by)[0].paused).toBe(paused);
  });
});
