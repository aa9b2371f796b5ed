import { Args, ArgsType, Field, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { wordsOf } from '../../notifications/words.js';
import { PaidLines } from '../../partnerships/funders/paid-lines.service.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { languageOf } from '../../time-off/leave-policies.resolver.js';
import { countedIn } from './counted-in.js';
import { CountedIndicator } from './indicator-report.types.js';
import { IndicatorReports } from './indicator-reports.service.js';

@ArgsType()
class ConfirmedNumbersArgs {
  @Field(() => ID, { description: 'Of which partnership: the id of a `PaidPartnership`.' })
  paidPartnershipId: string;

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

/** What came of a partnership, for whoever pays for it, in the numbers of the yearly report. */
@Resolver()
export class PaidPartnershipResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly lines: PaidLines,
    private readonly reports: IndicatorReports,
  ) {}

  @Access('lead')
  @Query(() => [CountedIndicator], {
    description:
      'What came of contributions that their hosts confirmed, in whole years, in a partnership of which your funder pays a ' +
      'line: the numbers of the yearly report, of each indicator all of it. Numbers about fewer than five people are left ' +
      'out. It is recorded.',
  })
  async confirmedNumbers(
    @CurrentActor() actor: SignedIn,
    @Args() { paidPartnershipId, firstYear, lastYear, language: asked }: ConfirmedNumbersArgs,
  ): Promise<CountedIndicator[]> {
    const key = fromGlobalId(paidPartnershipId, 'PaidPartnership', 'paidPartnershipId');
    const { id } = await this.database.read(actor, (tx) => this.lines.partnership(tx, key));
    const language = await languageOf(this.database, actor, asked);
    const counted = await this.reports.confirmedOf(id, { firstYear, lastYear, language });
    await this.audit.writeApart(actor, {
      act: 'read-indicator-report',
      details: { firstYear, lastYear, partnership: id, by: 'funder' },
    });
    return countedIn(counted, firstYear, wordsOf('insight', language));
  }
}
