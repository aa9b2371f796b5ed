import { Refusal } from '../platform/refusal.js';
import { allowedActions, partiesOf, verbs } from './need.policy.js';
import { needLife, type NeedAction, type NeedParty, type NeedState } from './need.states.js';

const standings: NeedParty[][] = [[], ['lead'], ['officer'], ['midst']];
const cases = needLife.states.flatMap((state) =>
  needLife.actions.flatMap((action) => standings.map((as) => ({ state, action, as }))),
);

function outcomeOf(state: NeedState, action: NeedAction, as: NeedParty[]): string {
  try {
    return needLife.go(action, state, as);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('the life of a need', () => {
  it.each(cases)('$state × $action × $as', ({ state, action, as }) => {
    const { from, to, by } = needLife.transitions[action];
    const mayEver = as.some((party) => [by].flat().includes(party));
    const expected = !mayEver ? 'FORBIDDEN' : from.includes(state) ? to : 'NOT_NOW';
    expect(outcomeOf(state, action, as)).toBe(expected);
    // What the schema offers is what the life permits, and nothing else.
    const offered = allowedActions({ state, recordKind: 'need' }, as);
    if (expected === to && verbs[action]) expect(offered).toContain(verbs[action]);
    if (!needLife.actions.some((a) => verbs[a] === verbs[action] && needLife.permits(a, state, as)))
      expect(offered).not.toContain(verbs[action]);
  });

  // Said once more by hand, so that a slip in the table cannot agree with itself.
  it('ends when it is closed or withdrawn', () => {
    for (const state of ['closed', 'withdrawn'] as const)
      for (const as of standings) expect(needLife.allowed(state, as)).toEqual([]);
  });

  it('never opens without an officer’s approval', () => {
    const into = (state: NeedState) =>
      needLife.actions.filter(
        (a) => needLife.transitions[a].to === state && !needLife.transitions[a].from.includes(state),
      );
    expect(into('open').flatMap((a) => needLife.transitions[a].from)).toEqual([
      'approved',
      'approved',
      'paused',
    ]);
    expect(into('approved')).toEqual(['approve']);
    expect(needLife.transitions.approve.by).toBe('officer');
    expect(into('paused').flatMap((a) => needLife.transitions[a].from)).toEqual(['open']);
  });

  it('opens and lapses by itself, and nobody makes it lapse', () => {
    expect(needLife.allowed('approved', ['midst'])).toEqual(['openOnItsDay']);
    expect(needLife.allowed('open', ['midst'])).toEqual(['lapse']);
    expect(needLife.allowed('lapsed', ['midst'])).toEqual([]);
    expect(needLife.allowed('lapsed', ['lead'])).toEqual(['extend', 'close', 'withdraw']);
    for (const as of standings.slice(0, 3)) expect(outcomeOf('open', 'lapse', as)).toBe('FORBIDDEN');
  });

  it('can be withdrawn at any time before it is closed', () => {
    const open = needLife.states.filter((s) => s !== 'closed' && s !== 'withdrawn');
    for (const state of open) expect(outcomeOf(state, 'withdraw', ['lead'])).toBe('withdrawn');
  });

  it('lets nobody review a need of an institution that they lead', () => {
    const both = partiesOf({ officer: true, leads: ['a'] }, { institutionId: 'a' });
    expect(both).toEqual(['lead']);
    expect(outcomeOf('submitted', 'approve', both)).toBe('FORBIDDEN');
    expect(partiesOf({ officer: true, leads: ['b'] }, { institutionId: 'a' })).toEqual(['officer']);
    expect(partiesOf({ officer: false, leads: ['b'] }, { institutionId: 'a' })).toEqual([]);
  });

  it('offers nothing but writing, taking back and copying on a page that is no need', () => {
    expect(allowedActions({ state: 'draft', recordKind: 'programme' }, ['lead'])).toEqual([
      'saveNeed',
      'withdrawNeed',
      'copyNeed',
    ]);
  });
});
