import fc from 'fast-check';
import { everyRoute } from './brute-force.cases.js';
import { candidatesOf, type Cost } from './combinations.js';
import { prepare } from './find-routes.js';
import { smallQuestion } from './route.cases.js';
import type { RouteQuestion } from './route.js';

const shown = (routes: { rules: string[]; cost: Cost }[]) =>
  routes.map(({ rules, cost }) => `${rules.join('+')} ${JSON.stringify(cost)}`).sort();

function found(asked: RouteQuestion): { rules: string[]; cost: Cost }[] {
  const { kinds, measures } = prepare(asked);
  return candidatesOf(kinds, measures, asked).map((one) => ({
    rules: [...new Set(one.kinds.map(({ rule }) => rule.id))].sort(),
    cost: one.cost,
  }));
}

describe('The finder', () => {
  it('finds what trying every kind on every day finds, and nothing else', () => {
    fc.assert(
      fc.property(smallQuestion(3), (asked) => {
        if (prepare(asked).measures.size === 0) return;
        expect(shown(found(asked))).toEqual(shown(everyRoute(asked)));
      }),
      { numRuns: Number(process.env.RUNS ?? 150) },
    );
  });
});
