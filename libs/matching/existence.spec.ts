import { legIsClosed, mayMeet, UNSTATED_LEG } from './existence.js';
import { type PersonFacts, type PositionFacts, silent } from './facts.js';

const position = { countries: ['KE'], openCountries: false } as unknown as PositionFacts;
const closed = (mode: 'in-country' | 'remote' | 'uk-bound', never: string[], remoteToo = false): boolean => {
  const refusing: PersonFacts = {
    ...silent,
    personId: 'p',
    never: { countries: never, remoteToo, hiddenFromCountries: [], institutions: [] },
  };
  const countries = mode === 'uk-bound' ? ['GB'] : [];
  return legIsClosed(position, { ...UNSTATED_LEG, mode, countries }, refusing);
};

it('a stretch in a country to which somebody is never to be sent is closed; from afar only where they want nothing for it', () => {
  expect(closed('in-country', ['KE'])).toBe(true);
  expect(closed('in-country', ['UG'])).toBe(false);
  expect(closed('remote', ['KE'])).toBe(false);
  expect(closed('remote', ['KE'], true)).toBe(true);
});

it('a visit to the United Kingdom is a journey there, and none to the country of the institution', () => {
  expect(closed('uk-bound', ['KE'])).toBe(false);
  expect(closed('uk-bound', ['KE'], true)).toBe(false);
  expect(closed('uk-bound', ['GB'])).toBe(true);
});

it('a learning need is for people who say that they live overseas, and for nobody else', () => {
  const asked = {
    ...{ paused: false, learning: true, institutionId: 'trust', institutionCountry: 'GB' },
    ...{ countries: ['KE'], ringFence: [], legs: [] },
  } as unknown as PositionFacts;
  const meets = (livesIn: string | null, learning = true) =>
    mayMeet({ ...asked, learning }, { ...silent, personId: 'p', livesIn });
  expect([meets('KE'), meets('GB'), meets(null)]).toEqual([true, false, false]);
  expect([meets('GB', false), meets(null, false)]).toEqual([true, true]);
  // A colleague overseas is shielded from an employer here as one here is from a host.
  const hidden = { ...silent.never, hiddenFromCountries: ['GB'] };
  expect(mayMeet(asked, { ...silent, personId: 'p', livesIn: 'KE', never: hidden })).toBe(false);
  const refused = { ...silent.never, institutions: ['trust'] };
  expect(mayMeet(asked, { ...silent, personId: 'p', livesIn: 'KE', never: refused })).toBe(false);
});

it('a return post is for people who ticked that they may go back there, and for nobody else', () => {
  const post = {
    ...{
      paused: false,
      learning: false,
      returnPost: true,
      institutionId: 'hospital',
      institutionCountry: 'KE',
    },
    ...{ countries: ['KE'], ringFence: [], legs: [] },
  } as unknown as PositionFacts;
  const meets = (returning: PersonFacts['returning'], returnPost = true) =>
    mayMeet({ ...post, returnPost }, { ...silent, personId: 'p', returning });
  const anywhere = { ticked: true, countries: [] };
  expect([meets(silent.returning), meets(anywhere)]).toEqual([false, true]);
  expect(meets({ ticked: true, countries: ['UG', 'KE'] })).toBe(true);
  expect(meets({ ticked: true, countries: ['UG'] })).toBe(false);
  // Countries that were named say nothing once the tick is gone; and any other need asks for no tick.
  expect(meets({ ticked: false, countries: ['KE'] })).toBe(false);
  expect(meets(silent.returning, false)).toBe(true);
  const hidden = { ...silent.never, institutions: ['hospital'] };
  expect(mayMeet(post, { ...silent, personId: 'p', returning: anywhere, never: hidden })).toBe(false);
});
