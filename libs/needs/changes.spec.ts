import { changesBetween, essentialsChanged, reviewedPartsChanged } from './changes.js';
import { blankNeed, withWords, type Words } from './draft.js';

let made = 0;
const id = () => `id-${++made}`;
const base = withWords(
  blankNeed('need', 'institution', new Date(0)),
  {
    title: 'Triage nurses',
    countries: ['KE'],
    payItems: [{ item: 'flights', payer: 'host' }],
    positions: [{ professions: ['nurse'] }],
    legs: [{ mode: 'in-country', to: '2027-05-01' }],
  },
  id,
);
const after = (words: Words) => withWords(base, words, id);

describe('what voids an interest', () => {
  it.each<[string, Words]>([
    ['a better title', { title: 'Nurses who teach triage' }],
    ['a longer summary', { summary: 'Twelve beds.' }],
    ['saying the same again', { payItems: [{ payer: 'host', item: 'flights' }], legs: base.legs }],
    ['a cap on waiting people', { maxPending: 3 }],
  ])('is not %s', (_, words) => expect(essentialsChanged(base, after(words))).toBe(false));

  it.each<[string, Words]>([
    ['another country', { countries: ['UG'] }],
    ['who pays', { payItems: [{ item: 'flights', payer: 'clinician' }] }],
    ['a requirement', { positions: [{ ...base.positions[0], grade: 'Band 7' }] }],
    ['other days', { legs: [{ ...base.legs[0], to: '2027-04-01' }] }],
    ['a tie', { heritage: 'irrelevant' }],
    ['what the site is like', { siteConditions: [{ kind: 'power', text: 'none at night' }] }],
    ['another place', { place: 'Across the river' }],
  ])('is %s', (_, words) => expect(essentialsChanged(base, after(words))).toBe(true));
});

describe('what was agreed at review stays', () => {
  it.each<[string[], Words]>([
    [['heritage', 'heritageReason'], { heritage: 'required', heritageReason: 'Speaks to elders' }],
    [['sexReason'], { sexReason: 'Women ask for women' }],
    [['ringFence'], { ringFence: ['b7d9a7f0-0000-4000-8000-000000000001'] }],
    [['recordKind'], { recordKind: 'programme' }],
    [['legs'], { legs: [...base.legs, { mode: 'uk-bound' }] }],
    [['positions'], { positions: [{ professions: ['midwife'] }] }],
  ])('%s', (fields, words) => expect(reviewedPartsChanged(base, after(words))).toEqual(fields));

  it('while relaxing needs nobody', () => {
    const strict = after({
      heritage: 'required',
      heritageReason: 'x',
      ringFence: ['b7d9a7f0-0000-4000-8000-000000000001'],
    });
    const relaxed = withWords(strict, { heritage: 'welcome', ringFence: [] }, id);
    expect(reviewedPartsChanged(strict, relaxed)).toEqual([]);
    expect(reviewedPartsChanged(base, after({ sensitive: true }))).toEqual([]);
    expect(reviewedPartsChanged(after({ sensitive: true }), base)).toEqual(['sensitive']);
  });
});

it('a history names the fields that changed, with before and after', () => {
  expect(changesBetween(base, after({ title: null, place: 'Ward 3' }))).toEqual({
    title: { from: 'Triage nurses', to: null },
    place: { from: null, to: 'Ward 3' },
  });
});
