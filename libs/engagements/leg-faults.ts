import type { FieldFault } from '../platform/refusal.js';
import type { EngagementLeg } from './engagement.parts.js';

/** What is wrong with stated legs, each with the way out. Pure. */
export function legFaults(
  legs: readonly Pick<EngagementLeg, 'mode' | 'country' | 'from' | 'to'>[],
): FieldFault[] {
  const faults: FieldFault[] = [];
  const onSite: { from: string; to: string }[] = [];
  for (const [i, leg] of legs.entries()) {
    const field = `terms.legs.${i}`;
    if (leg.to < leg.from)
      faults.push({ field: `${field}.to`, sentence: 'The last day is not before the first.' });
    if (leg.mode === 'remote') continue;
    if (!leg.country) faults.push({ field: `${field}.country`, sentence: 'Say in which country.' });
    if (leg.mode === 'in-country' && leg.country === 'GB')
      faults.push({
        field: `${field}.country`,
        sentence: 'What leads to the UK is a visit with an end, not a post.',
      });
    if (onSite.some((other) => leg.from <= other.to && other.from <= leg.to))
      faults.push({
        field: `${field}.from`,
        sentence: 'Nobody is in two places: legs on site do not overlap.',
      });
    onSite.push(leg);
  }
  return faults;
}
