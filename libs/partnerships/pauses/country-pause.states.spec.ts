import { countryPauseLife, isInForce } from './country-pause.states.js';

it('takes a second officer to confirm, and any one to end', () => {
  expect(countryPauseLife.allowed('proposed', ['decider'])).toEqual(['drop']);
  expect(countryPauseLife.allowed('proposed', ['other'])).toEqual(['confirm', 'drop']);
  expect(countryPauseLife.allowed('in_force', ['decider'])).toEqual(['lift']);
  expect(countryPauseLife.allowed('in_force', ['other'])).toEqual(['confirm', 'lift']);
  expect(countryPauseLife.allowed('confirmed', ['decider'])).toEqual(['lift']);
  for (const state of ['lifted', 'dropped'] as const)
    expect(countryPauseLife.allowed(state, ['decider', 'other'])).toEqual([]);
});

it('is in force from the first word where that was decided at once, and never before otherwise', () => {
  expect(countryPauseLife.states.filter(isInForce)).toEqual(['in_force', 'confirmed']);
});
