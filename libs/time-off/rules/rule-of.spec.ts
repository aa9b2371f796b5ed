import { LeavePolicy } from '../leave-policy.entity.js';
import { type Facts, type LeaveFacts, noFacts } from './leave-facts.js';
import type { Limit } from './leave-rule.js';
import { columnsOf, factsOf, reachedBy, ruleOf, statedFacts } from './rule-of.js';

const limit = (amount: number, more: Partial<Limit> = {}): Limit => ({
  ...{ amount, unit: 'day', per: 'leave-year', exceptionally: false },
  ...more,
});
const facts: Facts = {
  ...noFacts(),
  limits: [
    limit(27),
    limit(29, { afterServiceMonths: 60 }),
    limit(33, { afterServiceMonths: 120 }),
    limit(40, { exceptionally: true }),
  ],
  shortest: { amount: 0.5, unit: 'day' },
  notice: { amount: 6, unit: 'week', waivable: true },
  decision: { amount: 10, unit: 'working-day' },
  appeal: true,
};
const policy = (of: Facts) =>
  Object.assign(new LeavePolicy(), { id: 'x', source: 'somewhere', ...columnsOf(of) });

describe('A rule and its columns', () => {
  it('say the same', () => {
    expect(factsOf(columnsOf(facts))).toEqual(facts);
    expect(factsOf(columnsOf(noFacts()))).toEqual(noFacts());
    expect(ruleOf(policy(facts))).toMatchObject({ ...facts, id: 'x', name: 'somewhere' });
  });

  it('is what service has reached, and what everybody has where it is not known', () => {
    const amounts = (months: number | null) =>
      reachedBy(ruleOf(policy(facts)), months).limits.map(({ amount }) => amount);
    expect([null, 0, 59, 60, 119, 120].map(amounts)).toEqual([
      [27, 40],
      [27, 40],
      [27, 40],
      [29, 40],
      [29, 40],
      [33, 40],
    ]);
  });

  it('is the same whichever way it was stated', () => {
    const stated = {
      staffGroups: ['locum', 'consultant', 'locum'],
      limits: [{ ...limit(5), afterServiceMonths: undefined }],
      chain: [{ roles: ['hr', 'hr'], agreed: 'all', condition: { when: 'always', days: 4, groups: null } }],
    } as unknown as LeaveFacts;
    expect(statedFacts(stated)).toEqual({
      ...noFacts(),
      staffGroups: ['consultant', 'locum'],
      limits: [limit(5)],
      chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'always' } }],
    });
  });
});
