import { cpus, platform, release, totalmem } from 'node:os';
import { Temporal } from 'temporal-polyfill';
import { findRoutes } from '../../libs/time-off/routes/find-routes.js';
import { aLeg, aLimit, aQuestion, aRule, stage, week } from '../../libs/time-off/routes/route.cases.js';
import type { RouteQuestion } from '../../libs/time-off/routes/route.js';
import type { LeaveRule, StaffGroup } from '../../libs/time-off/rules/leave-rule.js';
import { plans } from './feasibility/plans.js';
import { scan } from './feasibility/scan.js';
import { type Figure, judged, print, sharedNow } from './house/report.js';
import { Chance } from './population/chance.js';

const cases = 200;

/**
 * Thirteen kinds such as an employer has, each drawn anew: amounts, notice, who decides. Some state little, as policies
 * do; half of the kinds are for one group of staff.
 */
function rulesOf(chance: Chance): LeaveRule[] {
  const groups: StaffGroup[] = ['agenda-for-change', 'consultant', 'resident-doctor', 'specialist-doctor'];
  return Array.from({ length: 13 }, (_, at): LeaveRule => {
    const weeks = (amount: number) => ({ amount, unit: 'week' as const });
    const limits = [
      ...(chance.happens(0.6) ? [aLimit(chance.between(5, 40))] : []),
      ...(chance.happens(0.2) ? [aLimit(chance.between(20, 60), { per: 'three-years' })] : []),
      ...(chance.happens(0.15)
        ? [aLimit(chance.between(1, 6), { unit: 'contractual-week', per: 'request' })]
        : []),
      ...(chance.happens(0.15)
        ? [aLimit(chance.between(30, 90), { per: 'career', exceptionally: true })]
        : []),
    ];
    return aRule({
      id: `K${at}`,
      leaveType: `K${at}`,
      pay: chance.one(['paid', 'paid', 'unpaid', 'part', 'discretion', null]),
      staffGroups: chance.happens(0.5) ? [chance.one(groups)] : [],
      limits,
      proRata: chance.one([true, null]),
      leaveYearFrom: chance.one([null, 4, 9]),
      notice: chance.happens(0.6) ? { ...weeks(chance.between(4, 14)), waivable: chance.happens(0.3) } : null,
      shortest: chance.happens(0.15) ? weeks(chance.between(1, 12)) : null,
      longest: chance.happens(0.25) ? weeks(chance.between(2, 16)) : null,
      minServiceMonths: chance.happens(0.2) ? chance.one([12, 24]) : null,
      overseas: chance.one(['yes', 'yes', 'discretion', 'no', null]),
      notWith: chance.happens(0.1) ? [`K${chance.between(0, 12)}`] : [],
      decision: chance.happens(0.5) ? { amount: chance.between(5, 20), unit: 'working-day' } : null,
      chain: [
        stage('line-manager'),
        ...(chance.happens(0.4) ? [stage('hr')] : []),
        ...(chance.happens(0.3)
          ? [stage('clinical-director', { condition: { when: 'days-over', days: chance.between(5, 20) } })]
          : []),
      ],
    });
  });
}

/** Half a year, in one to four legs, of somebody whose group is stated four times in five. */
function question(seed: number): RouteQuestion {
  const chance = new Chance(seed);
  const first = Temporal.PlainDate.from('2027-01-04').add({ days: chance.between(0, 330) });
  const pieces = chance.between(1, 4);
  const gap = chance.between(3, 14);
  const length = Math.floor((182 - gap * (pieces - 1)) / pieces);
  const legs = Array.from({ length: pieces }, (_, at) => {
    const from = first.add({ days: at * (length + gap) });
    return aLeg(from.toString(), from.add({ days: length - 1 }).toString());
  });
  const weekdays = chance.one([
    [week(8, 8, 8, 8, 8)],
    [week(12.5, 0, 12.5, 0, 12.5)],
    [week(8, 8, 8)],
    [week(12, 12, 12, 12), week(0, 0, 0, 12, 12, 12, 12), week(12, 12)],
  ]);
  return aQuestion({
    today: '2026-12-01',
    legs,
    rules: rulesOf(chance),
    work: { from: '2026-01-05', weekdays, nights: chance.happens(0.3), bankHolidaysOff: chance.happens(0.5) },
    groups: chance.happens(0.8)
      ? [chance.one(['agenda-for-change', 'consultant', 'resident-doctor', 'specialist-doctor'] as const)]
      : [],
    balances: chance.happens(0.5) ? [{ leaveType: 'K0', days: chance.between(0, 30), hours: null }] : [],
  });
}

function routes(): { figures: Figure[]; notes: string[] } {
  for (let seed = 0; seed < 20; seed++) findRoutes(question(10_000 + seed));
  const ms: number[] = [];
  let [open, shown, days] = [0, 0, 0];
  for (let seed = 0; seed < cases; seed++) {
    const asked = question(seed);
    const began = process.cpuUsage();
    const answer = findRoutes(asked);
    const { user, system } = process.cpuUsage(began);
    ms.push((user + system) / 1000);
    if (answer.routes.length > 0) open++;
    shown += answer.routes.length;
    days += answer.needed.days;
  }
  ms.sort((a, b) => a - b);
  const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(share * ms.length))]!;
  return {
    figures: [
      { name: 'routes of half a year, median', value: at(0.5), unit: 'ms' },
      { name: 'routes of half a year, p95', value: at(0.95), unit: 'ms', most: 100 },
      { name: 'routes of half a year, worst', value: ms.at(-1)!, unit: 'ms' },
    ],
    notes: [
      `Routes: processor time from question to answer over ${cases} generated plans of half a year in one to four legs,`,
      `${Math.round(days / cases)} working days each, against thirteen generated rules; ${open} had a route, ${(shown / cases).toFixed(1)} shown on average;`,
      'the time of the others includes the search for other dates and for fewer days.',
    ],
  };
}

/** `--routes`: the finder alone, without a town of people around it. */
async function main(args: readonly string[]): Promise<void> {
  const shared = sharedNow();
  const parts = [routes()];
  if (!args.includes('--routes')) parts.push(await plans(), await scan());
  const figures = parts.flatMap((part) => part.figures);
  const notes = parts.flatMap((part) => part.notes);
  print(
    {
      bench: 'feasibility',
      command: 'npm run bench -- feasibility',
      size: `${cases} plans of half a year, thirteen rules; 10,000 open requests`,
      machine: `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`,
      shared,
      figures: figures.map(judged),
      notes,
    },
    args,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
