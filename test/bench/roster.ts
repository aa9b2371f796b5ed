import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { relaxations } from '../../libs/matching/relaxing.js';
import { relatednessOf } from '../../libs/matching/relatedness.js';
import { Roster } from '../../libs/matching/roster/roster.js';
import { wordsOfId } from '../../libs/matching/roster/ids.js';
import { Turns } from '../../libs/matching/roster/turn.js';
import { judge } from '../../libs/matching/score.js';
import { shippedRows } from '../../libs/reference/shipped-rows.js';
import { Vocabulary } from '../../libs/reference/vocabulary.js';
import { positions } from './match/needs.js';
import { people, person } from './match/people.js';
import { today } from './match/shares.js';

/** `npm run bench -- roster [--people=300000] [--needs=200] [--check=5]`: the roster alone, in one process, no database. */
const option = (name: string, otherwise: number): number =>
  Number(process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const count = option('people', 300_000);
const vocabulary = relatednessOf(new Vocabulary(shippedRows));
const keys = () => [1, 2, 3, 4];

/** Wall-clock says little on a shared machine: processor time, all threads of this process, says more. */
interface Time {
  wall: number;
  cpu: number;
}

function figures(name: string, times: Time[]): void {
  const of = (of: keyof Time) => {
    const sorted = times.map((one) => one[of]).sort((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(2);
    const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
    return `p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  mean ${mean.toFixed(2)}`;
  };
  console.log(`${name}\n    wall       ${of('wall')} ms\n    processor  ${of('cpu')} ms`);
}

function timed<T>(work: () => T): [Time, T] {
  const before = process.cpuUsage();
  const from = performance.now();
  const result = work();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  return [{ wall, cpu: (user + system) / 1000 }, result];
}

console.log(
  `${count} people · load before ${readFileSync('/proc/loadavg', 'utf8').trim()} · Node ${process.version}`,
);
const [built, roster] = timed(() => Roster.build(people(count), vocabulary, today, keys));
const [dealt] = timed(() => {
  let professions = 0;
  for (const one of people(count)) professions += one.professions.length;
  return professions;
});
console.log(
  `built in ${((built.wall - dealt.wall) / 1000).toFixed(2)} s (processor ${((built.cpu - dealt.cpu) / 1000).toFixed(2)} s), without dealing`,
);

const needs = positions(option('needs', 200));
for (let round = 0; round < 2; round++) {
  figures(
    `top 50, round ${round + 1}`,
    needs.map((need) => timed(() => roster.top(need, 50))[0]),
  );
}
const sizes: number[] = [];
figures(
  'counts of a position and its relaxations',
  needs.map((need) => {
    const asked = [need, ...relaxations(need).map(({ position }) => position)];
    const [time, counts] = timed(() => roster.countsOfEasier(asked));
    sizes.push(counts[0]);
    return time;
  }),
);
sizes.sort((a, b) => a - b);
console.log(`matches: median ${sizes[sizes.length >> 1]}, 95th ${sizes[Math.floor(sizes.length * 0.95)]}`);
figures(
  'every match of a position',
  needs.slice(0, 40).map((need) => timed(() => roster.all(need))[0]),
);
figures(
  'one profile put in',
  Array.from({ length: 3_000 }, (_, at) => {
    const changed = { ...person(count + at), personId: person((at * 97) % count).personId };
    return timed(() => roster.apply(changed))[0];
  }),
);
figures(
  'top 50 after 3,000 changes',
  needs.map((need) => timed(() => roster.top(need, 50))[0]),
);
console.log(`packed ${(roster.bytes / roster.size).toFixed(1)} bytes a person`);
const [frozen, buffer] = timed(() => serialize(roster.state));
const [thawed, restored] = timed(() =>
  Roster.restore(deserialize(buffer), { relatedness: vocabulary, asOf: today, turnKeys: keys }),
);
console.log(
  `snapshot ${(buffer.length / 1e6).toFixed(1)} MB, written in ${frozen.wall.toFixed(0)} ms, read in ${thawed.wall.toFixed(0)} ms (processor ${thawed.cpu.toFixed(0)} ms), ${restored?.size} people`,
);

const check = option('check', 3);
if (check > 0) {
  const all = [...people(count)].map((one) => one);
  const changed = new Map(all.map((one) => [one.personId, one]));
  for (let at = 0; at < 3_000; at++) {
    const id = person((at * 97) % count).personId;
    changed.set(id, { ...person(count + at), personId: id });
  }
  let pairs = 0;
  const rank = { match: 0, 'near-miss': 1, 'no-match': 2 };
  for (const need of needs.slice(0, check)) {
    const judged = judge(need, vocabulary, today);
    const turns = new Turns(keys());
    const found = [...changed.values()].flatMap((one) => {
      pairs++;
      const standing = judged.outcomeOnly(one);
      if (standing === null || standing.outcome === 'no-match') return [];
      return [{ personId: one.personId, ...standing, turn: turns.of(wordsOfId(one.personId)) }];
    });
    found.sort((a, b) => rank[a.outcome] - rank[b.outcome] || b.overall - a.overall || a.turn - b.turn);
    const matches = found.filter(({ outcome }) => outcome === 'match').length;
    const same = JSON.stringify(found.slice(0, 200)) === JSON.stringify(roster.top(need, 200));
    if (!same || roster.countsOfEasier([need])[0] !== matches)
      throw new Error(`The roster differs from the rule for ${need.positionId}`);
  }
  console.log(`${pairs} pairs: the same as the rule`);
}
