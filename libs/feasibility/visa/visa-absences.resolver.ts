import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { type Words, wordsOf } from '../../notifications/words.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor, type OperationContext } from '../../platform/graphql/access.js';
import { Refusal } from '../../platform/refusal.js';
import { AbsenceLimit } from '../../reference/going.entity.js';
import { day } from '../../time-off/asked-letter.js';
import { sponsoredYears, worstTwelveMonths } from './visa-guard.js';
import { type AwayWindow, type UnpaidYear, VisaAbsences, VisaAbsencesInput } from './visa-absences.types.js';

/**
 * What is asked here decides about somebody's life in the country, so it comes as arguments, is answered and is gone:
 * no table has a column for it, and no host, officer, search or log can ever read what was never written.
 */
@Resolver(() => VisaAbsences)
export class VisaAbsencesResolver {
  constructor(private readonly database: Database) {}

  @Access('clinician')
  @Query(() => VisaAbsences, {
    description:
      'What days away mean for a sponsored permission or for settlement, from what you say here and now. Nothing of it is kept, so it is asked with POST only.',
  })
  async visaAbsences(
    @CurrentActor() actor: Actor,
    @Context() { req }: OperationContext,
    @Args('input', { description: 'What you say of yourself.' }) input: VisaAbsencesInput,
  ): Promise<VisaAbsences> {
    // Whatever stands between keeps the addresses that it passes on.
    if (req.method !== 'POST')
      throw new Refusal('BAD_INPUT', 'Send this with POST: what stands in an address is kept by others.');
    const faults = input.absences.flatMap(({ from, to }, i) =>
      to < from ? [{ field: `absences.${i}.to`, sentence: 'The last day is not before the first.' }] : [],
    );
    if (faults.length > 0) throw new Refusal('BAD_INPUT', 'Something that was sent is wrong.', faults);
    const rows = await this.database.read(actor, (tx) => tx.find(AbsenceLimit, { order: { code: 'ASC' } }));
    const limits = rows.filter(({ code }) => (code === 'settlement' ? input.settling : input.sponsored));
    const sponsored = limits.find(({ code }) => code === 'sponsored-unpaid');
    const settlement = limits.find(({ code }) => code === 'settlement');
    const unpaid = input.absences.flatMap(({ from, to, unpaidWorkingDays }) =>
      unpaidWorkingDays ? [{ from, to, workingDays: unpaidWorkingDays }] : [],
    );
    const unpaidYears = sponsored
      ? sponsoredYears({ daysAWeek: input.daysAWeek, weeks: sponsored.amount, unpaid })
      : [];
    const abroad = input.absences.filter((one) => one.abroad);
    const away = settlement ? worstTwelveMonths(abroad, settlement.amount) : null;
    const words = wordsOf('feasibility', input.language ?? 'en-GB');
    return {
      warns: unpaidYears.some(({ over }) => over) || (away?.over ?? false),
      unpaidYears,
      away,
      sentences: sentencesOf(unpaidYears, away, words),
      limits,
    };
  }
}

function sentencesOf(years: readonly UnpaidYear[], away: AwayWindow | null, words: Words): string[] {
  return [
    ...years.map(({ over, year, workingDays, limit }) =>
      words(`visa.unpaid.${over ? 'over' : 'within'}`, { year, days: workingDays, limit }),
    ),
    ...(away
      ? [
          words(`visa.away.${away.over ? 'over' : 'within'}`, {
            ...{ days: away.daysAway, limit: away.limit },
            from: day(away.from, words),
            to: day(away.to, words),
          }),
        ]
      : []),
    words('visa.advice'),
    words('visa.not-kept'),
  ];
}
