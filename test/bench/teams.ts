import { cpus, platform, release, totalmem } from 'node:os';
import { aLeg, aPerson, aPosition, today } from '../../libs/matching/score.cases.js';
import { type Helper, offersOf, proposals, stretchOf } from '../../libs/matching/teams.js';
import { type Figure, judged, print, sharedNow } from './house/report.js';
import { Chance } from './population/chance.js';

/** Dates are stated by one in three, how long by one in two, as in the profiles read; the rest is assumed. */
const share = { dates: 1 / 3, length: 1 / 2, twoWindows: 0.3, least: 0.3 };
const lengths = [7, 14, 21, 28, 42, 60, 90, 180];
const windows = [14, 21, 28, 28, 42, 56, 90, 120, 180, 365];
const from = today + 30;
const cases = 12;

function helpers(people: number, days: number, leave: number, seed: number): Helper[] {
  const chance = new Chance(seed);
  const wished = aPerson().wishes;
  return Array.from({ length: people }, (_, at) => {
    const wish = chance.happens(share.length) ? chance.one(lengths) : null;
    const maxDays = Number.isFinite(leave) ? Math.min(wish ?? leave, leave) : wish;
    const minDays = chance.happens(share.least) ? Math.min(maxDays ?? 7, chance.one([7, 14, 21])) : null;
    const stated = chance.happens(share.dates) ? (chance.happens(share.twoWindows) ? 2 : 1) : 0;
    const availability = Array.from({ length: stated }, () => {
      const begins = from + chance.between(-60, days - 1);
      return { from: begins, to: begins + chance.one(windows) - 1, modes: [] };
    });
    const person = aPerson({ personId: `p${at}`, availability, wishes: { ...wished, minDays, maxDays } });
    return { fit: chance.between(40, 99), person };
  });
}

interface Shape {
  name: string;
  days: number;
  seats: number;
  /** Days of the window; left out: the leg fills it. */
  window?: number;
  /** The longest leave that anybody has, in days. */
  leave?: number;
}

const shapes: Shape[] = [
  { name: 'a team of 12 for 4 weeks', days: 28, seats: 12 },
  { name: 'a team of 5, any 2 weeks of a year', days: 14, seats: 5, window: 365 },
  { name: 'a relay of 6 months', days: 182, seats: 1 },
  { name: 'a relay of 6 months, leave of at most 6 weeks', days: 182, seats: 1, leave: 42 },
  { name: 'a relay of 24 months', days: 731, seats: 1 },
  { name: 'a relay of 24 months, leave of at most 10 weeks', days: 731, seats: 1, leave: 70 },
  { name: '3 at once for 12 months', days: 365, seats: 3 },
  {
    name: 'a relay of 6 months within 24, leave of at most 6 weeks',
    days: 182,
    seats: 1,
    window: 731,
    leave: 42,
  },
];

/** All proposals of a leg, alternatives included, over so many people. */
function measure(
  { days, seats, window = days, leave = Infinity }: Shape,
  people: number,
): { ms: number[]; proved: number; most: number } {
  const leg = aLeg({ from, to: from + window - 1, minDays: days });
  const position = aPosition({ legs: [leg], headCount: seats });
  const ms: number[] = [];
  let proved = 0;
  let most = 0;
  for (let seed = 0; seed < cases; seed++) {
    const some = helpers(people, window, leave, seed * 31 + people + days);
    const began = process.cpuUsage();
    const found = proposals(stretchOf(position, leg, today)!, offersOf(position, leg, some, today), 3);
    const { user, system } = process.cpuUsage(began);
    ms.push((user + system) / 1000);
    if (found[0]?.proved) proved++;
    most = Math.max(most, found[0]?.seats.flat().length ?? 0);
  }
  return { ms: ms.sort((a, b) => a - b), proved, most };
}

function main(args: readonly string[]): void {
  const shared = sharedNow();
  const figures: Figure[] = [];
  const notes = [
    'A figure is the processor time of all proposals of one leg with their alternatives, from facts to answer.',
    `Each over ${cases} seeded populations; dates stated by one in three. Begun on every day, or from week to week`,
    'where a relay could begin on more than 31 days: such a best is never called proved.',
  ];
  measure(shapes[0]!, 200);
  for (const people of [200, 2_000])
    for (const shape of shapes) {
      const { ms, proved, most } = measure(shape, people);
      const name = `${shape.name}, of ${people}`;
      figures.push(
        { name: `${name}: median`, value: ms[Math.floor(cases / 2)]!, unit: 'ms' },
        { name: `${name}: worst`, value: ms.at(-1)!, unit: 'ms', most: 1000 },
      );
      notes.push(`${name}: the best proved in ${proved} of ${cases}, with up to ${most} people`);
    }
  print(
    {
      bench: 'teams',
      command: 'npm run bench -- teams',
      size: '200 and 2,000 candidates; up to 12 people at once and 731 days',
      machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`,
      shared,
      figures: figures.map(judged),
      notes,
    },
    args,
  );
}

main(process.argv.slice(2));
