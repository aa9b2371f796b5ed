import { draftOf } from './draft-of.js';

const offer = {
  ...{ what: 'Training in newborn care', words: 'Ten sessions online.', whoCould: 'Two nurses of ours.' },
  ...{ howLong: 'ten weeks', from: '2027-03-01', until: '2027-09-01', language: 'en' },
};

it('a need made of an offer begins with its words and days, and with nobody asked for', () => {
  expect(draftOf({ ...offer, mode: 'in-country' }, 'XS')).toEqual({
    ...{ title: 'Training in newborn care', language: 'en', windowText: 'ten weeks', countries: ['XS'] },
    summary: 'Ten sessions online.\n\nTwo nurses of ours.',
    legs: [{ mode: 'in-country', countries: ['XS'], from: '2027-03-01', to: '2027-09-01' }],
  });
});

it('from afar names no country of the stretch, and either says nothing of stretches', () => {
  expect(draftOf({ ...offer, mode: 'remote' }, 'XS').legs).toEqual([
    { mode: 'remote', countries: [], from: '2027-03-01', to: '2027-09-01' },
  ]);
  expect(draftOf({ ...offer, mode: 'either' }, null)).not.toHaveProperty('legs');
});
