import { Refusal } from '../platform/refusal.js';
import { allowedActions, engagementLife, type EngagementParty } from './engagement.states.js';

/** Written out by hand, apart from the table, so that a slip in the table is seen. */
const possible = [
  'proposed propose proposer → proposed',
  'proposed propose other → proposed',
  'proposed accept other → agreed',
  'agreed change proposer → changing',
  'agreed change other → changing',
  'changing change proposer → changing',
  'changing change other → changing',
  'changing acceptChange other → agreed',
  ...['proposed', 'agreed', 'changing'].flatMap((state) => [
    `${state} cancel proposer → cancelled`,
    `${state} cancel other → cancelled`,
  ]),
  'proposed endWithMatch midst → cancelled',
  ...['proposed', 'agreed', 'changing'].map((state) => `${state} endWithAccount midst → cancelled`),
  'agreed handOver midst → handing_over',
  'changing handOver midst → handing_over',
  'handing_over end midst → ended',
  'handing_over stop proposer → ended',
  'handing_over stop other → ended',
];
const parties = ['proposer', 'other', 'midst', 'stranger'] as EngagementParty[];
const all = engagementLife.states.flatMap((state) =>
  engagementLife.actions.flatMap((action) => parties.map((party) => [state, action, party] as const)),
);

describe('The life of an engagement', () => {
  it.each(all)('%s: %s by %s', (state, action, party) => {
    const line = possible.find((text) => text.startsWith(`${state} ${action} ${party} →`));
    if (line) expect(engagementLife.go(action, state, [party])).toBe(line.split('→ ')[1]);
    else expect(() => engagementLife.go(action, state, [party])).toThrow(Refusal);
  });

  it('has no way but the stated ones', () => {
    const ways = all.filter(([state, action, party]) => engagementLife.permits(action, state, [party]));
    expect(ways).toHaveLength(possible.length);
  });

  it('lets nobody accept their own terms', () => {
    for (const action of ['accept', 'acceptChange'] as const)
      for (const state of engagementLife.states)
        expect(engagementLife.permits(action, state, ['proposer'])).toBe(false);
  });

  it('tells verbs that clients know', () => {
    expect(allowedActions('proposed', 'other')).toEqual(['agreeEngagement', 'cancelEngagement']);
    expect(allowedActions('agreed', 'other')).toEqual(['changeEngagement', 'cancelEngagement']);
    expect(allowedActions('handing_over', 'other')).toEqual(['stopEngagement']);
    expect(allowedActions('cancelled', 'other')).toEqual([]);
  });
});
