import { createRequire } from 'node:module';
import { land } from './land.js';

interface Lands {
  features: { geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] } }[];
}
// Neither of these brings types.
const untyped = createRequire(__filename);
const { feature } = untyped('topojson-client') as { feature(atlas: unknown, object: unknown): Lands };
const atlas = untyped('world-atlas/land-110m.json') as { objects: { land: unknown } };

it('is the land of Natural Earth to a degree, without Antarctica', () => {
  const rings = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
    (geometry.coordinates as [number, number][][][]).flatMap((one) =>
      geometry.type === 'Polygon' ? [one as unknown as [number, number][]] : one,
    ),
  );
  const paths = rings
    .filter((ring) => ring.some(([, north]) => north > -60))
    .map((ring) =>
      onOneSide(ring).map(([east, north]): [number, number] => [Math.round(east), Math.round(-north)]),
    )
    .map((ring) => ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1]))
    .map((ring) => ring.filter((point, at) => !isBetween(ring[at - 1], point, ring[at + 1])))
    .filter(({ length }) => length > 3)
    .map((ring) => {
      const steps = ring.slice(1, -1).map(([x, y], at) => `${x - ring[at][0]} ${y - ring[at][1]}`);
      return `M${ring[0].join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
    });
  expect(land).toBe(paths.join(''));
});

/** Land that goes on beyond 180 degrees goes on there too, and not across the whole picture from its other edge. */
function onOneSide(ring: readonly [number, number][]): [number, number][] {
  let turned = 0;
  const easts = ring.map(([east], at) => {
    const step = east - (ring[at - 1]?.[0] ?? east);
    if (Math.abs(step) > 180) turned -= 360 * Math.sign(step);
    return east + turned;
  });
  const back = 360 * Math.round((Math.min(...easts) + Math.max(...easts)) / 720);
  return ring.map(([, north], at) => [easts[at] - back, north]);
}

/** Whether a point lies on the line of those beside it, so that the path is the same without. */
function isBetween(
  before: readonly number[] | undefined,
  [x, y]: readonly number[],
  after?: readonly number[],
) {
  if (!before || !after) return false;
  return (x - before[0]) * (after[1] - before[1]) === (y - before[1]) * (after[0] - before[0]);
}
