import { registerEnumType } from '@nestjs/graphql';
import { life } from '../../platform/life.js';

export const CountryPauseState = {
  PROPOSED: 'proposed',
  IN_FORCE: 'in_force',
  CONFIRMED: 'confirmed',
  LIFTED: 'lifted',
  DROPPED: 'dropped',
} as const;
export type CountryPauseState = (typeof CountryPauseState)[keyof typeof CountryPauseState];

export type CountryPauseAction = 'confirm' | 'drop' | 'lift';
/** `decider` spoke first; `other` is any other officer. */
export type CountryPauseParty = 'decider' | 'other';

/**
 * Two officers pause a country, or one does so at once and a second confirms it. One alone ends it: a pause that nobody
 * confirms is lifted as easily as it began, and who lifts it says why.
 */
export const countryPauseLife = life<CountryPauseState, CountryPauseAction, CountryPauseParty>(
  'country_pause',
  'proposed',
  {
    confirm: { from: ['proposed', 'in_force'], to: 'confirmed', by: 'other' },
    drop: { from: ['proposed'], to: 'dropped', by: ['decider', 'other'] },
    lift: { from: ['in_force', 'confirmed'], to: 'lifted', by: ['decider', 'other'] },
  },
);

export function isInForce(state: CountryPauseState): boolean {
  return countryPauseLife.permits('lift', state, ['other']);
}

registerEnumType(CountryPauseState, {
  name: 'CountryPauseState',
  description: 'Where the pause of a country stands.',
  valuesMap: {
    PROPOSED: { description: 'One officer proposed it; nothing stops before a second confirms it.' },
    IN_FORCE: { description: 'One officer decided it with immediate effect; a second has to confirm it.' },
    CONFIRMED: { description: 'Two officers decided it. Work on site there is paused.' },
    LIFTED: { description: 'It was lifted, with a reason.' },
    DROPPED: { description: 'It was dropped before anything was paused.' },
  },
});
