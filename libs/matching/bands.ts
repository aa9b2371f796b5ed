import { registerEnumType } from '@nestjs/graphql';
import type { PositionFacts, RequirementFacts } from './facts.js';

export const MatchBand = {
  FEWER_THAN_10: 'fewer-than-10',
  FROM_10_TO_24: '10-to-24',
  FROM_25: '25-or-more',
} as const;
export type MatchBand = (typeof MatchBand)[keyof typeof MatchBand];

registerEnumType(MatchBand, {
  name: 'MatchBand',
  description: 'How many people fit, as far as an institution may know before any of them says interested.',
  valuesMap: {
    FEWER_THAN_10: { description: 'Fewer than ten, and perhaps nobody.' },
    FROM_10_TO_24: { description: 'Ten to twenty-four.' },
    FROM_25: { description: 'Twenty-five or more.' },
  },
});

export function bandOf(count: number): MatchBand {
  return count < 10 ? 'fewer-than-10' : count < 25 ? '10-to-24' : '25-or-more';
}

/** Months rather than days, steps rather than numbers: what differs by less has the same shape and the same band. */
const month = (day: number | null) => (day === null ? null : Math.floor(day / 30));
const step = (number: number | null, by: number) => (number === null ? null : Math.ceil(number / by));

/**
 * What is asked, roughly. A band that was shown for a shape stays for it, so that a need written a second time with a
 * day or a word changed cannot count people by the difference. Pure.
 */
export function shapeOf(positions: readonly PositionFacts[]): string {
  return JSON.stringify(
    positions.map((position) => [
      [...position.professions].sort(),
      position.anyProfession,
      [...position.specialties].sort(),
      [...position.countries].sort(),
      position.openCountries,
      position.heritage,
      [...position.ringFence].sort(),
      position.requirements.map(roughly).sort(),
      [...position.covered].sort(),
      [...position.notCovered].sort(),
      position.legs.map((leg) => [
        leg.mode,
        [...leg.countries].sort(),
        month(leg.from),
        month(leg.to),
        step(leg.minDays, 7),
        step(leg.maxDays, 7),
        step(leg.hoursAWeek, 10),
      ]),
    ]),
  );
}

function roughly({ kind, essential, term, level, use, years, count }: RequirementFacts): string {
  return JSON.stringify([kind, essential, term, level, use, step(years, 5), count]);
}
