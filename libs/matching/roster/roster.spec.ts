import fc from 'fast-check';
import type { Relatedness } from '../criterion.js';
import type { PersonFacts, PositionFacts } from '../facts.js';
import { relaxations } from '../relaxing.js';
import {
  aPerson,
  aPosition,
  aRequirement,
  anyPerson,
  anyPosition,
  today,
  vocabulary,
} from '../score.cases.js';
import { judge } from '../score.js';
import { uuidOf, wordsOfId } from './ids.js';
import { Roster } from './roster.js';
import { Turns } from './turn.js';

/** ROSTER_PAIRS=5000000 looks at five million pairs. */
const pairs = Number(process.env.ROSTER_PAIRS ?? 25_000);
const crowd = 1_000;
const asked = 25;
const key = [1, 2, 3, 4];
const keys = () => key;
const fields = ['personId', 'outcome', 'fitForNeed', 'fitForClinician', 'overall', 'turn'];

const peopleOf = (seed: number): PersonFacts[] =>
  fc
    .sample(anyPerson, { numRuns: crowd, seed })
    .map((person, at) => ({ ...person, personId: `p${seed}-${at}` }));

function byRule(position: PositionFacts, people: readonly PersonFacts[], field: Relatedness) {
  const judged = judge(position, field, today);
  const turns = new Turns(key);
  const rank = { match: 0, 'near-miss': 1, 'no-match': 2 };
  return people
    .flatMap((person) => {
      const standing = judged.outcomeOnly(person);
      if (standing === null || standing.outcome === 'no-match') return [];
      return [{ personId: person.personId, ...standing, turn: turns.of(wordsOfId(person.personId)) }];
    })
    .sort((a, b) => rank[a.outcome] - rank[b.outcome] || b.overall - a.overall || a.turn - b.turn);
}

function matchesByRule(position: PositionFacts, people: readonly PersonFacts[], field: Relatedness): number {
  const judged = judge(position, field, today);
  return people.filter((person) => judged.outcomeOnly(person)?.outcome === 'match').length;
}

function expectSame(
  roster: Roster,
  position: PositionFacts,
  people: readonly PersonFacts[],
  field: Relatedness = vocabulary,
): void {
  const all = byRule(position, people, field);
  const matches = all.filter(({ outcome }) => outcome === 'match');
  // As text: Jest takes a second to compare what is compared here a thousand times.
  const text = (list: readonly object[]) => list.map((one) => JSON.stringify(one, fields)).join('\n');
  // The few best first, while nothing is known yet of what the position asks.
  expect(text(roster.top(position, 20))).toBe(text(all.slice(0, 20)));
  // Then fewer, so that more have to be sorted out by what is known of them.
  for (const few of [5, 1]) expect(text(roster.top(position, few))).toBe(text(all.slice(0, few)));
  expect(text(roster.top(position, people.length))).toBe(text(all));
  const everyone = new Map(roster.all(position).between(null, null));
  expect(everyone).toEqual(
    new Map(matches.map(({ personId, overall }) => [uuidOf(wordsOfId(personId)), overall])),
  );
  const some = people[position.requirements.length];
  expect(roster.standing(position, some.personId)).toEqual(judge(position, field, today).outcomeOnly(some));
  const relaxed = relaxations(position).map((one) => one.position);
  const variants = [position, ...relaxed.slice(0, 3), ...relaxed.slice(-1)];
  const matching = variants.map((one) => matchesByRule(one, people, field));
  expect(roster.countsOfEasier(variants)).toEqual(matching);
  // Others beside the same first, of whom much is known by now.
  expect(roster.countsOfEasier([position, ...variants.slice(2)])).toEqual([
    matching[0],
    ...matching.slice(2),
  ]);
}

describe('the roster says what the rule says', () => {
  it('of every pair, whatever the position and the person', () => {
    for (let round = 0; round * crowd * asked < pairs; round++) {
      const people = peopleOf(round + 1);
      const roster = Roster.build(people, vocabulary, today, keys);
      for (const position of fc.sample(anyPosition, { numRuns: asked, seed: round + 1 }))
        expectSame(roster, position, people);
    }
  });

  it('of many codes, hardly any of which is near to what is asked', () => {
    const numberOf = (code: string) => Number(/^[sq](\d+)$/.exec(code)?.[1] ?? NaN);
    const field: Relatedness = {
      ...vocabulary,
      related: (kind, a, b) =>
        Math.abs(numberOf(a) - numberOf(b)) <= 2 ? 70 : vocabulary.related(kind, a, b),
      homesOf: (skill) => (numberOf(skill) % 50 === 0 ? ['paediatrics'] : vocabulary.homesOf(skill)),
    };
    const levels = ['aware', 'practises', 'teaches', null] as const;
    const people = Array.from({ length: crowd }, (_, at) =>
      aPerson({
        personId: `many-${at}`,
        skills: [at, at * 7, at * 31].map((number, place) => ({
          code: `s${number % 400}`,
          level: levels[(at + place) % levels.length],
          lastUsed: at % 5 === 0 ? today - 400 * (place + 3) : null,
        })),
        qualifications: at % 2 === 0 ? [`q${at % 300}`, `q${(at * 11) % 300}`] : [],
      }),
    );
    const roster = Roster.build(people, field, today, keys);
    for (const number of [7, 8, 250]) {
      const asks = [
        aRequirement({ kind: 'skill', term: `s${number}` }),
        aRequirement({ kind: 'skill', term: `s${number + 130}`, essential: false }),
        aRequirement({ kind: 'qualification', term: `q${number}`, essential: false }),
      ];
      for (const requirements of [asks.slice(0, 1), asks])
        expectSame(
          roster,
          aPosition({ requirements, specialties: ['paediatrics'], legs: [] }),
          people,
          field,
        );
    }
  });

  it('after people changed, came and went, and from a snapshot', () => {
    const before = peopleOf(1_001);
    const later = peopleOf(1_002);
    const roster = Roster.build(before.slice(0, 600), vocabulary, today, keys);
    const now = new Map(before.slice(0, 600).map((person) => [person.personId, person]));
    later.forEach((person, at) => {
      const changed = { ...person, personId: before[at].personId };
      if (at % 5 === 0) {
        now.delete(changed.personId);
        roster.apply({ personId: changed.personId, gone: true });
      } else {
        now.set(changed.personId, changed);
        roster.apply(changed);
      }
    });
    const people = [...now.values()];
    expect(roster.size).toBe(people.length);
    const restored = Roster.restore(roster.state, { relatedness: vocabulary, asOf: today, turnKeys: keys });
    for (const position of fc.sample(anyPosition, { numRuns: 8, seed: 7 })) {
      expectSame(roster, position, people);
      expectSame(restored!, position, people);
    }
  });

  it('of a list that was asked before, though the best of it have left since', () => {
    const people = peopleOf(2_001);
    const roster = Roster.build(people, vocabulary, today, keys);
    const gone = new Set<string>();
    let left = 0;
    for (const position of fc.sample(anyPosition, { numRuns: 12, seed: 3 }))
      for (let round = 0; round < 3; round++) {
        const staying = people.filter(({ personId }) => !gone.has(personId));
        const best = roster.top(position, 20);
        expect(best).toMatchObject(byRule(position, staying, vocabulary).slice(0, 20));
        for (const { personId } of best.slice(0, 15)) {
          gone.add(personId);
          roster.apply({ personId, gone: true });
          left++;
        }
      }
    expect(left).toBeGreaterThan(200);
  });
});
