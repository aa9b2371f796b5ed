import { relaxations } from '../../libs/matching/relaxing.js';
import { judge } from '../../libs/matching/score.js';
import { relatednessOf } from '../../libs/matching/relatedness.js';
import { wordsOfId } from '../../libs/matching/roster/ids.js';
import { Roster } from '../../libs/matching/roster/roster.js';
import { Turns } from '../../libs/matching/roster/turn.js';
import { shippedRows } from '../../libs/reference/shipped-rows.js';
import { Vocabulary } from '../../libs/reference/vocabulary.js';
import { positions } from '../bench/match/needs.js';
import { people } from '../bench/match/people.js';
import { today } from '../bench/match/shares.js';

/**
 * The property test of the roster asks about small vocabularies and every shape of fact. This one asks about people and
 * needs as the benches deal them, with all terms that Midst ships: hundreds of codes and levels, each met for the first
 * time while a search is under way.
 */
const key = [1, 2, 3, 4];
const crowd = [...people(2_000)];
const needs = positions(60);
const vocabulary = relatednessOf(new Vocabulary(shippedRows));

function byRule(position: (typeof needs)[number]) {
  const judged = judge(position, vocabulary, today);
  const turns = new Turns(key);
  const rank = { match: 0, 'near-miss': 1, 'no-match': 2 };
  return crowd
    .flatMap((person) => {
      const standing = judged.outcomeOnly(person);
      if (standing === null || standing.outcome === 'no-match') return [];
      return [{ personId: person.personId, ...standing, turn: turns.of(wordsOfId(person.personId)) }];
    })
    .sort((a, b) => rank[a.outcome] - rank[b.outcome] || b.overall - a.overall || a.turn - b.turn);
}

function matchesOf(position: (typeof needs)[number]): number {
  const judged = judge(position, vocabulary, today);
  return crowd.filter((person) => judged.outcomeOnly(person)?.outcome === 'match').length;
}

const text = (list: readonly object[]) =>
  list.map((one) =>
    JSON.stringify(one, ['personId', 'outcome', 'fitForNeed', 'fitForClinician', 'overall', 'turn']),
  );

it('of 2,000 people and 60 needs with everything that Midst knows terms for', () => {
  const roster = Roster.build(crowd, vocabulary, today, () => key);
  for (const position of needs) {
    const all = byRule(position);
    expect(text(roster.top(position, 50))).toEqual(text(all.slice(0, 50)));
    const asked = [
      position,
      ...relaxations(position)
        .slice(-1)
        .map((one) => one.position),
    ];
    expect(roster.countsOfEasier(asked)).toEqual(asked.map(matchesOf));
  }
});
