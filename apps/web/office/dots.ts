/** What a dot stands for. Without a value it has no size of its own: the number is left out. */
export interface Place {
  label: string;
  north: number | null;
  east: number | null;
  value: number | null;
}

interface Dot {
  x: number;
  y: number;
  r: number;
  /** A ring, all of one size: the number is left out. */
  leftOut: boolean;
  label?: Label;
}

interface Label {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Dots {
  width: number;
  height: number;
  dots: Dot[];
  /** Puts a path in degrees (east, and south) under the dots. */
  transform: string;
  /** A line and how many kilometres it is long. */
  scale: { length: number; km: number };
  /** Places that no dot can stand for, because nobody knows where they are. */
  unplaced: string[];
  /** Whether some dot has no room for its name. */
  unnamed: boolean;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const [width, lowest, highest] = [400, 200, 360];
const [largest, smallest, ring] = [20, 2.5, 6];
/** Of letters, in the widest of the fonts that readers have. */
const [letter, line] = [7.8, 15];
const kmInDegree = 111.2;

/**
 * Dots on a plain grid of degrees, their area as large as their number. Numbers that are left out are rings of one size, and none
 * makes the others larger or smaller, so nothing can be measured that the table does not tell. Nothing has no dot. Pure.
 * @param degrees how much of the world is shown at least, from west to east; half of it from south to north
 */
export function dotsOf(places: readonly Place[], degrees: number): Dots {
  const placed = places.filter((one): one is Place & { north: number; east: number } => one.north !== null);
  const unplaced = places.filter(({ north }) => north === null).map(({ label }) => label);
  const shown = placed.filter(({ value }) => value !== 0);
  const most = Math.max(0, ...shown.map(({ value }) => value ?? 0));
  const frame = frameOf(shown, degrees);
  const dots = shown
    .map(({ label, north, east, value }) => ({
      label,
      x: tidy((east - frame.west) * frame.perEast),
      y: tidy((frame.north - north) * frame.perNorth),
      r: value === null ? ring : tidy(Math.max(smallest, largest * Math.sqrt(value / most))),
      leftOut: value === null,
    }))
    // Small ones last, so that no large one hides them.
    .sort((a, b) => b.r - a.r || a.x - b.x);
  const taken = dots.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }));
  const named = dots.map(({ label: text, ...dot }): Dot => {
    const label = roomFor(text, dot, taken, frame.height);
    if (label) taken.push(boxOf(label));
    return label ? { ...dot, label } : dot;
  });
  return {
    ...{ width, height: frame.height, dots: named, unplaced },
    transform: `matrix(${tidy(frame.perEast)} 0 0 ${tidy(frame.perNorth)} ${tidy(-frame.west * frame.perEast)} ${tidy(frame.north * frame.perNorth)})`,
    scale: scaleOf(frame.perNorth / kmInDegree),
    unnamed: named.some(({ label }) => !label),
  };
}

/** What of the world is shown, and how large: a degree east is as long as it is in the middle of the picture. */
function frameOf(places: readonly { north: number; east: number }[], degrees: number) {
  const spread = (of: readonly number[], least: number, room: number) => {
    const [from, to] = of.length > 0 ? [Math.min(...of), Math.max(...of)] : [0, 0];
    return { middle: (from + to) / 2, span: Math.max(least, (to - from) * room) };
  };
  // Names stand beside their dots, so there is more room there.
  const north = spread(
    places.map((one) => one.north),
    degrees / 2,
    1.3,
  );
  const east = spread(
    places.map((one) => one.east),
    degrees,
    1.6,
  );
  const narrows = Math.cos((Math.min(70, Math.abs(north.middle)) * Math.PI) / 180);
  const perNorth = Math.min(width / (east.span * narrows), highest / north.span);
  const perEast = perNorth * narrows;
  const height = Math.round(Math.min(highest, Math.max(lowest, north.span * perNorth)));
  return {
    ...{ perNorth, perEast, height },
    west: east.middle - width / 2 / perEast,
    north: north.middle + height / 2 / perNorth,
  };
}

/** The first place beside a dot in which its name covers nothing; its name stands in the table in any case. */
function roomFor(
  text: string,
  { x, y, r }: Pick<Dot, 'x' | 'y' | 'r'>,
  taken: readonly Box[],
  height: number,
): Label | undefined {
  const [above, below] = [y - r - 4, y + r + line - 1];
  const tries: Label[] = [
    { text, x: x + r + 3, y: y + 5, anchor: 'start' },
    { text, x: x - r - 3, y: y + 5, anchor: 'end' },
    ...(['middle', 'start', 'end'] as const).flatMap((anchor): Label[] => [
      { text, x, y: above, anchor },
      { text, x, y: below, anchor },
    ]),
  ];
  const found = tries.find((one) => {
    const box = boxOf(one);
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    return inside && !taken.some((other) => overlap(box, other));
  });
  return found && { ...found, x: tidy(found.x), y: tidy(found.y) };
}

function boxOf({ text, x, y, anchor }: Label): Box {
  const long = text.length * letter;
  const left = x - { start: 0, middle: long / 2, end: long }[anchor];
  return { left, right: left + long, top: y - line + 3, bottom: y + 3 };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The longest round number of kilometres that takes less than a third of the picture. */
function scaleOf(perKm: number): Dots['scale'] {
  const rounds = [5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1];
  const km = rounds.find((one) => one * perKm < width / 3) ?? 1;
  return { km, length: tidy(km * perKm) };
}

const tidy = (units: number) => Math.round(units * 10) / 10;
