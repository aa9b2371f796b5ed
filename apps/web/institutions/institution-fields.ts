import type { Field } from '../forms/fields.js';

/** What an institution is asked about itself. */
export const institutionFields: readonly Field[] = [
  { name: 'maxPending', is: 'number', least: 1, greatest: 100, needed: true },
  { name: 'takesOffers', is: 'tick' },
  {
    ...{ name: 'quietWeeks', is: 'rows', most: 20, ready: 1 },
    of: [
      { name: 'startsOn', say: 'quietFrom', is: 'day', needed: true },
      { name: 'endsOn', say: 'quietTo', is: 'day', needed: true },
      { name: 'reason', say: 'quietReason', is: 'text', most: 200 },
    ],
  },
  { name: 'sensitive', say: 'sensitiveHouse', is: 'tick' },
  { name: 'region', is: 'text', most: 200 },
  { name: 'place', is: 'text', most: 200 },
  { name: 'facilityLevel', is: 'text', most: 200 },
];
