import { smallest } from '../matching/fairness.js';

/**
 * A table of people with its small numbers left out (null), and so many others that nobody can work them out: in each row
 * and in each column at least two are left out or none, and together they are no small number either. Nothing is
 * rounded or moved: what is shown is right. Zeros are small numbers, as "nobody" tells of everybody.
 */
export function withoutSmallNumbers(table: readonly (readonly number[])[]): (number | null)[][] {
  const hidden = table.map((row) => row.map((people) => people < smallest));
  const places = table.map((row, y) => row.map((_, x) => [y, x] as const));
  const columns = (places[0] ?? []).map((_, x) => places.map((row) => row[x]));
  const isOpen = ([y, x]: readonly [number, number]) => !hidden[y][x];
  for (let changed = true; changed;) {
    changed = false;
    for (const line of [...places, ...columns]) {
      const out = line.filter((place) => !isOpen(place));
      const sum = out.reduce((all, [y, x]) => all + table[y][x], 0);
      const [least] = line.filter(isOpen).sort(([a, b], [c, d]) => table[a][b] - table[c][d]);
      if (out.length === 0 || !least || (out.length > 1 && (sum === 0 || sum >= smallest))) continue;
      hidden[least[0]][least[1]] = changed = true;
    }
  }
  return table.map((row, y) => row.map((people, x) => (hidden[y][x] ? null : people)));
}
