import { summary } from './measured.js';
import type { Size } from './telling.js';

const width = 760;
const height = 440;
const left = 70;
const right = 190;
const top = 30;
const bottom = 50;
/** Told apart by shade, dashes and the name at the line's end, so that no colour is needed. */
const styles = ['#111', '#0b5cad', '#8a1c1c', '#555', '#2d6b2d', '#7a4b9a', '#a05a00', '#00707a'];
const dashes = ['', '6 3', '2 3', '8 3 2 3', '1 2', '10 4', '4 2', '12 3 2 3'];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Mean milliseconds a need by how many people there are, both by powers of ten. */
export function growth(sizes: readonly Size[]): string {
  const names = [...new Set(sizes.flatMap(({ engines }) => engines.map(({ engine }) => engine)))];
  const series = names.map((name) => ({
    name,
    points: sizes.flatMap(({ count, engines }) => {
      const found = engines.find(({ engine }) => engine === name);
      return found ? [{ count, mean: summary(found.ms).mean }] : [];
    }),
  }));
  const all = series.flatMap(({ points }) => points);
  const log = Math.log10;
  const [fewest, most] = [
    Math.min(...sizes.map(({ count }) => count)),
    Math.max(...sizes.map(({ count }) => count)),
  ];
  const low = Math.floor(log(Math.min(...all.map(({ mean }) => mean))));
  const high = Math.max(low + 1, Math.ceil(log(Math.max(...all.map(({ mean }) => mean)))));
  const span = Math.max(0.001, log(most) - log(fewest));
  const x = (count: number) => left + ((log(count) - log(fewest)) / span) * (width - left - right);
  const y = (mean: number) => height - bottom - ((log(mean) - low) / (high - low)) * (height - top - bottom);
  const text = (at: number, to: number, words: string, more = '') =>
    `<text x="${at.toFixed(1)}" y="${to.toFixed(1)}"${more}>${escape(words)}</text>`;
  const rows = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  const grid = rows.map(
    (mean) =>
      `<path d="M${left} ${y(mean).toFixed(1)}H${width - right}" stroke="#ddd"/>` +
      text(left - 8, y(mean) + 4, `${mean} ms`, ' text-anchor="end"'),
  );
  const ticks = sizes.map(({ count }) =>
    text(x(count), height - bottom + 20, count.toLocaleString('en-GB'), ' text-anchor="middle"'),
  );
  // Names keep a line's distance from each other, in the order of the lines' ends.
  const ends = series
    .map((one, at) => ({ ...one, at, end: one.points[one.points.length - 1] }))
    .sort((a, b) => y(a.end.mean) - y(b.end.mean));
  let last = -Infinity;
  const lines = ends.map(({ name, points, at, end }) => {
    const place = Math.max(last + 15, y(end.mean) + 4);
    last = place;
    const colour = styles[at % styles.length];
    const path = points.map(
      ({ count, mean }, n) => `${n === 0 ? 'M' : 'L'}${x(count).toFixed(1)} ${y(mean).toFixed(1)}`,
    );
    const dots = points.map(
      ({ count, mean }) =>
        `<circle cx="${x(count).toFixed(1)}" cy="${y(mean).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    return (
      `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dashes[at % dashes.length]}"/>` +
      dots.join('') +
      text(x(end.count) + 10, place, name, ` fill="${colour}"`)
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Mean time for one need by number of people">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(left, 18, 'Exact top 50 for one need: mean time by number of people', ' font-weight="bold"'),
    ...grid,
    ...ticks,
    ...lines,
    text((left + width - right) / 2, height - 10, 'people', ' text-anchor="middle"'),
    '</svg>',
    '',
  ].join('\n');
}
