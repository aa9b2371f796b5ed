import { Args, ArgsType, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { wordsOf } from '../../notifications/words.js';
import { PaidPartnership } from '../../partnerships/funders/paid-line.entity.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CurrentActor } from '../../platform/graphql/access.js';
import { languageOf } from '../../time-off/leave-policies.resolver.js';
import { countedIn } from './counted-in.js';
import { CountedIndicator } from './indicator-report.types.js';
import { IndicatorReports } from './indicator-reports.service.js';

@ArgsType()
class ConfirmedNumbersArgs {
  @Field(() => Int, { description: 'The first year, e.g. 2026.' })
  firstYear: number;

  @Field(() => Int, { description: 'The last year; ten years at most.' })
  lastYear: number;

  @Field(() => String, {
    nullable: true,
    description: 'In which language: `en-GB` or `cy`. Left out: in yours.',
  })
  @IsOptional()
  @MaxLength(20)
  language?: string | null;
}

/** `PaidPartnership.confirmed`: what came of a partnership, for whoever pays for it, in the numbers of the yearly report. */
@Resolver(() => PaidPartnership)
export class PaidPartnershipNumbersResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly reports: IndicatorReports,
  ) {}

  @ResolveField(() => [CountedIndicator], {
    description:
      'What came of contributions that their hosts confirmed, in whole years: the numbers of the yearly report for this ' +
      'partnership, of each indicator all of it. Numbers about fewer than five people are left out. It is recorded.',
  })
  async confirmed(
    @Parent() { id }: PaidPartnership,
    @CurrentActor() actor: SignedIn,
    @Args() { firstYear, lastYear, language: asked }: ConfirmedNumbersArgs,
  ): Promise<CountedIndicator[]> {
    const language = await languageOf(this.database, actor, asked);
    const counted = await this.reports.confirmedOf(id, { firstYear, lastYear, language });
    await this.audit.writeApart(actor, {
      act: 'read-indicator-report',
      details: { firstYear, lastYear, partnership: id, by: 'funder' },
    });
    return countedIn(counted, firstYear, wordsOf('insight', language));
  }
}
