/** One bar of a chart, placed. Lengths are in the units of the drawing, which the browser scales. */
interface Bar {
  label: string;
  /** What stands beside it: the number, or why there is none. */
  said: string;
  y: number;
  width: number;
}

interface Bars {
  bars: Bar[];
  width: number;
  height: number;
  /** Where bars begin, and how thick one is. */
  left: number;
  thick: number;
}

const [width, right, step, thick] = [640, 70, 34, 22];
/** How wide a letter is drawn, in the widest of the fonts that readers have, and how many fit beside a bar. */
const [letter, mostLetters] = [8.6, 36];

/** The table below says whole what is too long to be drawn. */
const cut = (label: string) => (label.length > mostLetters ? `${label.slice(0, mostLetters - 1)}…` : label);

/**
 * Bars that lie, one under the other: labels stay readable at any width. The longest fills its room; one without a
 * number has no length. Pure.
 */
export function barsOf(points: readonly { label: string; said: string; value: number | null }[]): Bars {
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  const longest = Math.max(0, ...points.map(({ label }) => cut(label).length));
  const left = Math.max(120, Math.ceil(longest * letter) + 12);
  return {
    ...{ width, left, thick, height: Math.max(1, points.length) * step },
    bars: points.map(({ label, said, value }, at) => ({
      ...{ said, label: cut(label), y: at * step + (step - thick) / 2 },
      width:
        value === null || most === 0 ? 0 : Math.max(2, Math.round((value / most) * (width - left - right))),
    })),
  };
}
