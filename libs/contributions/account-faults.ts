import type { FieldFault } from '../platform/refusal.js';
import type { Vocabulary } from '../reference/vocabulary.js';
import type { ContributionAccountInput } from './contribution.inputs.js';

/**
 * What keeps an account from being stated, field by field. Pure.
 * @param today YYYY-MM-DD; what is recorded has been given, so no day lies after it
 */
export function faultsOfAccount(
  { sessions, taught, scoreBefore, scoreAfter, trainersTrained }: ContributionAccountInput,
  vocabulary: Vocabulary,
  today: string,
): FieldFault[] {
  const faults: FieldFault[] = [];
  const add = (field: string, sentence: string) => faults.push({ field, sentence });
  sessions.forEach(({ day, until, minutes }, i) => {
    const last = until ?? day;
    if (last < day) add(`sessions.${i}.until`, 'The last day does not lie before the first.');
    else if (last > today)
      add(`sessions.${i}.${until ? 'until' : 'day'}`, 'Record what has been given: a day up to today.');
    else {
      const days = (Date.parse(last) - Date.parse(day)) / 86_400_000 + 1;
      if (days > 366) add(`sessions.${i}.until`, 'A stretch is a year at most; state more than one.');
      else if (minutes > days * 960) add(`sessions.${i}.minutes`, 'That is more than 16 hours a day.');
    }
  });
  const counted = new Set<string>();
  taught.forEach(({ cadre, sex, level }, i) => {
    if (!vocabulary.find('profession', cadre))
      add(`taught.${i}.cadre`, `There is no cadre "${cadre}". \`terms\` has the list.`);
    const key = `${cadre} ${sex} ${level}`;
    if (counted.has(key))
      add(`taught.${i}.people`, 'The same group is stated twice. Put the numbers together.');
    counted.add(key);
  });
  if ((scoreBefore ?? null) === null && (scoreAfter ?? null) !== null)
    add('scoreBefore', 'State the score before as well, or neither.');
  if ((scoreBefore ?? null) !== null && (scoreAfter ?? null) === null)
    add('scoreAfter', 'State the score after as well, or neither.');
  const people = taught.reduce((sum, one) => sum + one.people, 0);
  if (taught.length > 0 && trainersTrained > people)
    add('trainersTrained', 'More trainers than people taught. Correct one of the two.');
  return faults;
}
