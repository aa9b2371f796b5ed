import type { Compiled, Line } from './compiled.js';

/**
 * What a line adds to the tally of a pair, in the fields of one number of at most 63 bits, so that a peer adds once a
 * line: what is lost on each side to stated facts and to what is open, bonus that is not earned, essentials that are
 * not met, and what those lost (of use where there is only one).
 */
const fields = [
  'needStated',
  'needOpen',
  'clinicianStated',
  'clinicianOpen',
  'bonusLost',
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

function adds({ part, side, essential, lost, notMet }: Line, rank: number): Adds {
  if (part === 'bonus') return { bonusLost: lost[rank] };
  const need = side === 'need';
  if (!notMet[rank]) return { [need ? 'needOpen' : 'clinicianOpen']: lost[rank] };
  return {
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

/** What the need's side and the clinician's could give at most, on one leg. */
export function mostOf(lines: readonly Line[]): { need: number; bonus: number; clinician: number } {
  const sum = (of: readonly Line[]) => of.reduce((total, { max }) => total + max, 0);
  return {
    need: sum(lines.filter(({ side, part }) => side === 'need' && part !== 'bonus')),
    bonus: sum(lines.filter(({ part }) => part === 'bonus')),
    clinician: sum(lines.filter(({ side, part }) => side === 'clinician' && part !== 'bonus')),
  };
}
