import { Refusal } from '../platform/refusal.js';
import {
  type MatchAction,
  matchLife,
  type MatchParty,
  type MatchState,
  pending,
  unanswered,
} from './match.states.js';

const parties: MatchParty[] = ['clinician', 'lead', 'midst'];
const cases = matchLife.states.flatMap((state) =>
  matchLife.actions.flatMap((action) => parties.map((party) => ({ state, action, party }))),
);

function outcomeOf(state: MatchState, action: MatchAction, party: MatchParty): string {
  try {
    return matchLife.go(action, state, [party]);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('the life of a match', () => {
  it.each(cases)('$state × $action × $party', ({ state, action, party }) => {
    const { from, to, by } = matchLife.transitions[action];
    const expected = ![by].flat().includes(party) ? 'FORBIDDEN' : from.includes(state) ? to : 'NOT_NOW';
    expect(outcomeOf(state, action, party)).toBe(expected);
  });

  // Said once more by hand, so that a slip in the table cannot agree with itself.
  it('gives a lead nothing to do before the clinician’s interest, or after its end', () => {
    for (const state of [...unanswered, 'declined', 'withdrawn', 'lapsed', 'not_chosen', 'agreed'] as const)
      expect(matchLife.allowed(state, ['lead'])).toEqual([]);
  });

  it('lets a clinician take an interest back for as long as nothing was agreed', () => {
    for (const state of [...pending, 'introduced'] as const)
      expect(matchLife.allowed(state, ['clinician'])).toContain('withdrawInterest');
  });
});
