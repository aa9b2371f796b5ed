import { textsAt } from './looked-at.js';

test('texts are found at their paths, in every place of a list, and nothing else is', () => {
  const input = {
    terms: {
      note: 'Two wards',
      legs: [{ load: 'Mornings' }, { load: ' ' }, { load: 'A job offer' }],
      pays: null,
    },
  };
  expect(textsAt(input, 'terms.note')).toEqual([{ field: 'terms.note', text: 'Two wards' }]);
  expect(textsAt(input, 'terms.legs.*.load')).toEqual([
    { field: 'terms.legs.0.load', text: 'Mornings' },
    { field: 'terms.legs.2.load', text: 'A job offer' },
  ]);
  expect(textsAt(input, 'terms.pays.*.words')).toEqual([]);
  expect(textsAt(null, 'words')).toEqual([]);
});
