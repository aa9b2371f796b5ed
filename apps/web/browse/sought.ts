import type { NeedFilter } from '../api/operations.js';
import type { Answers, Single } from '../forms/fields.js';
import { modes } from '../profile/choices.js';

/** What needs can be narrowed by. The names are those of addresses, so a list can be kept and sent on. */
export const soughtFields: readonly Single[] = [
  { name: 'profession', is: 'term', kind: 'PROFESSION' },
  { name: 'country', say: 'soughtCountry', is: 'term', kind: 'COUNTRY' },
  { name: 'mode', say: 'soughtMode', is: 'one', drop: true, of: modes, words: 'mode.' },
  { name: 'language', say: 'soughtLanguage', is: 'term', kind: 'LANGUAGE' },
  { name: 'from', say: 'soughtFrom', is: 'day' },
  { name: 'to', say: 'soughtTo', is: 'day' },
  { name: 'atLeastDays', say: 'soughtLeast', is: 'number', least: 1, greatest: 3650 },
  { name: 'atMostDays', say: 'soughtMost', is: 'number', least: 1, greatest: 3650 },
];

const given = (answers: Answers) =>
  soughtFields.filter(({ name }) => answers[name] !== null && answers[name] !== undefined);

/** Whether anything narrows the list. */
export const narrows = (answers: Answers): boolean => given(answers).length > 0;

/** The list that was asked for; open needs only, whatever else an address says. */
export function filterOf(answers: Answers): NeedFilter {
  return {
    states: ['OPEN'],
    ...Object.fromEntries(given(answers).map(({ name }) => [name, answers[name]])),
  } as NeedFilter;
}
