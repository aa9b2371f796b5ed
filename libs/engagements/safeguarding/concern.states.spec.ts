import { concernLife } from './concern.states.js';

const staff = ['safeguarding'] as const;

it.each([
  ['received', ['takeUp']],
  ['looked_at', ['close']],
  ['closed', ['reopen']],
] as const)('while %s safeguarding staff can %j, and nothing is passed over', (state, actions) => {
  expect(concernLife.allowed(state, staff)).toEqual(actions);
});

it('nobody else moves it at all', () => {
  for (const state of concernLife.states) expect(concernLife.allowed(state, [])).toEqual([]);
});
