import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import type { Figure } from '../house/report.js';
import { cpuSeconds } from '../house/usage.js';
import { Chance } from '../population/chance.js';
import type { Town } from '../population/town.js';
import { type Asker, Times } from './asker.js';
import type { Inside } from './inside.js';

const target = { most: 50 };
const pageInfo = 'pageInfo { hasNextPage endCursor }';
const myMatches = `query MyMatches($filter: MatchFilter, $after: String) { myMatches(first: 20, after: $after, filter: $filter) {
  nodes { id state order fitForNeed fitForMe allowedActions foundAt
    need { id title summary countries region institutionName } position { id title headCount }
    lines { criterion standing points max sentence } openQuestions { question decides gain } legs { id mode from to } }
  ${pageInfo} } }`;
const needs = `query Needs($filter: NeedFilter, $after: String) { needs(first: 20, after: $after, filter: $filter) {
  nodes { id title summary countries region institutionName
    positions { title professions headCount } legs { mode from to minDays } } ${pageInfo} } }`;
const ofNeed = `query People($id: ID!) { need(id: $id) { id matchBand matchBandSource { answeredBy asOf }
  matches(first: 20) { nodes { id state tier lines { criterion sentence } } ${pageInfo} } } }`;

interface Paged {
  [list: string]: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/**
 * A clinician's matches by fit and needs by day, each with filters and page after page, and the people of a need. Matches
 * are stored for those who browse, over all open needs: for everybody they would be found by days of work.
 */
export async function browsing(
  asker: Asker,
  town: Town,
  inside: Inside,
  { needId, api }: { needId: string; api: number },
): Promise<{ figures: Figure[]; notes: string[] }> {
  const chance = new Chance(41);
  const people = chance.several(town.clinicians, 40);
  for (const personId of people) await inside.findNeedsFor(personId);
  const times = { matches: new Times(), needs: new Times(), people: new Times(), misses: new Times() };
  let read = 0;
  const pages = async (
    into: Times,
    personId: string,
    query: string,
    list: string,
    filter: Record<string, unknown>,
  ) => {
    for (let after: string | null = null, page = 0; page < 3; page++) {
      const from: string | null = after;
      const answer: Paged = await into.of(() => asker.ask<Paged>(personId, query, { filter, after: from }));
      const { nodes, pageInfo: info } = answer[list];
      read += nodes.length;
      if (!info.hasNextPage) break;
      after = info.endCursor;
    }
  };
  const before = cpuSeconds(api);
  for (let round = 0; round < 2; round++)
    for (const personId of people) {
      await pages(times.matches, personId, myMatches, 'myMatches', {});
      await pages(times.matches, personId, myMatches, 'myMatches', { states: ['FOUND', 'TOLD'] });
      await pages(times.needs, personId, needs, 'needs', { states: ['OPEN'] });
      await pages(times.needs, personId, needs, 'needs', {
        states: ['OPEN'],
        profession: chance.one(['nurse', 'doctor', 'midwife']),
      });
      await times.misses.of(() =>
        asker.ask(
          personId,
          '{ myMatches(first: 1) { nearMisses(nearest: 10) { fitForNeed blocker { sentence } need { id title } } } }',
        ),
      );
    }
  const lead = town.institutions[0].leads[0];
  for (let n = 0; n < 30; n++)
    await times.people.of(() => asker.ask(lead, ofNeed, { id: toGlobalId('Need', needId) }));
  const untold = await inside.untold(needId, 20);
  let missed = 0;
  for (const personId of untold) {
    const filter = { needId: toGlobalId('Need', needId) };
    const answer = await times.matches.of(() => asker.ask<Paged>(personId, myMatches, { filter }));
    if (answer.myMatches.nodes.length === 0) missed++;
  }
  const asked = Object.values(times).reduce((sum, { all }) => sum + all.length, 0);
  const cpu = ((cpuSeconds(api) - before) * 1000) / asked;
  const both = (name: string, { at }: { at: (share: number) => number }): Figure[] => [
    { name: `${name}, p50`, value: at(0.5), unit: 'ms' },
    { name: `${name}, p95`, value: at(0.95), unit: 'ms', ...target },
  ];
  const of = (one: Times) => ({ at: (share: number) => one.at(share) });
  return {
    figures: [
      ...both('own matches by fit, page of 20', of(times.matches)),
      ...both('needs by day, page of 20', of(times.needs)),
      ...both('own near misses', of(times.misses)),
      ...both('people and band of one’s need', of(times.people)),
      { name: 'told by no wave and not found by browsing', value: missed, unit: 'people', most: 0 },
      { name: 'CPU of the API for each of these', value: cpu, unit: 'ms' },
    ],
    notes: [
      `browsing: ${people.length} clinicians, ${town.openNeeds.length} open needs, ${read} entries read`,
    ],
  };
}
