import { shippedRows } from '../../reference/shipped-rows.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { needsByPlace } from './country-places.js';

const vocabulary = new Vocabulary(shippedRows);
const inKenya = (...said: [place: string | null, region: string | null][]) =>
  needsByPlace(
    said.map(([place, region]) => ({ place, region, needs: 1 })),
    'KE',
    vocabulary,
  );

it('stands in the first listed town that its words name, whatever else they say', () => {
  expect(inKenya(['County Referral Hospital, Kisumu', 'Nyanza'], ['Kisumu and Eldoret', null])).toEqual([
    { kind: 'town', name: 'Kisumu', needs: 2, at: [-0.1, 34.8] },
  ]);
});

it('stands in its region where the words name no town, one of another country, or several', () => {
  const region = { kind: 'region', name: 'Nyanza', needs: 1, at: null };
  for (const place of ['Ward 4', 'Kampala', null])
    expect([place, inKenya([place, 'Nyanza'])]).toEqual([place, [region]]);
  expect(inKenya([null, null])).toEqual([{ kind: 'not-stated', name: null, needs: 1, at: null }]);
});

it('never gives a region the position of a town of its name: what is kept back has no dot', () => {
  expect(inKenya(['Kisumu', 'Nyanza'], [null, 'Kisumu'])).toEqual([
    { kind: 'town', name: 'Kisumu', needs: 1, at: [-0.1, 34.8] },
    { kind: 'region', name: 'Kisumu', needs: 1, at: null },
  ]);
});
