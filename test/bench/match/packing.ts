import type { Compiled, Line } from './compiled.js';

/**
 * What a line adds to the tally of a pair, in the fields of one number of at most 63 bits, so that a peer adds once a
 * line: what is lost on each side to stated facts and to what is open, what the order among people loses, essentials that are
 * not met, and what those lost (of use where there is only one).
 */
const fields = [
  'needStated',
  'needOpen',
  'clinicianStated',
  'clinicianOpen',
  'orderLost',
  'gates',
  'gateNeed',
  'gateClinician',
] as const;
export type Field = (typeof fields)[number];
type Adds = Partial<Record<Field, number>>;

export interface Packing {
  shift: Readonly<Record<Field, number>>;
  bits: Readonly<Record<Field, number>>;
  of(line: Line, rank: number): bigint;
}

function adds({ part, side, essential, lost, order, notMet }: Line, rank: number): Adds {
  const need = side === 'need';
  const inOrder = need ? { orderLost: order[rank] } : {};
  if (part === 'bonus') return inOrder;
  if (!notMet[rank]) return { ...inOrder, [need ? 'needOpen' : 'clinicianOpen']: lost[rank] };
  return {
    ...inOrder,
    [need ? 'needStated' : 'clinicianStated']: lost[rank],
    ...(essential && { gates: 1, [need ? 'gateNeed' : 'gateClinician']: lost[rank] }),
  };
}

export function packingOf({ always, legs, position }: Compiled): Packing {
  const most = (lines: readonly Line[], field: Field): number =>
    lines.reduce(
      (sum, line) => sum + Math.max(...line.lost.map((_, rank) => adds(line, rank)[field] ?? 0)),
      0,
    );
  const bits = {} as Record<Field, number>;
  const shift = {} as Record<Field, number>;
  let used = 0;
  for (const field of fields) {
    const sum = most(always, field) + Math.max(0, ...legs.map(({ lines }) => most(lines, field)));
    shift[field] = used;
    bits[field] = Math.max(1, Math.ceil(Math.log2(sum + 1)));
    used += bits[field];
  }
  if (used > 63)
    throw new Error(`Position ${position.positionId} asks too much for the peers: ${used} bits of 63`);
  return {
    shift,
    bits,
    of: (line, rank) =>
      Object.entries(adds(line, rank)).reduce(
        (sum, [field, value]) => sum + (BigInt(value) << BigInt(shift[field as Field])),
        0n,
      ),
  };
}

/** What the order could give at most on one leg, by side. */
export function mostOf(lines: readonly Line[]): { need: number; clinician: number } {
  const sum = (of: readonly Line[]) => of.reduce((total, { orderMax }) => total + orderMax, 0);
  return {
    need: sum(lines.filter(({ side }) => side === 'need')),
    clinician: sum(lines.filter(({ side, part }) => side === 'clinician' && part !== 'bonus')),
  };
}
