import { Args, Query, Resolver } from '@nestjs/graphql';
import { wordsOf } from '../../notifications/words.js';
import { Audit } from '../../people/audit.service.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Refusal } from '../../platform/refusal.js';
import { inLanguage, languageOf } from '../../time-off/leave-policies.resolver.js';
import { Indicator, inWords } from './indicator.entity.js';
import { countedIn } from './counted-in.js';
import type { Scope } from './indicator-report.js';
import { IndicatorReport, IndicatorReportArgs, ReportFile, ReportForm } from './indicator-report.types.js';
import { type Asked, IndicatorReports } from './indicator-reports.service.js';
import { type Report, rowsOf } from './report-rows.js';
import { fileOf } from './report-files.js';

/** What a programme did, for those who answer for it: one count, in as many forms as somebody asks for. */
@Resolver(() => IndicatorReport)
export class IndicatorReportResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly reports: IndicatorReports,
  ) {}

  @Access('anyone')
  @Query(() => [Indicator], {
    description: 'What is counted of programmes and how, with what cannot be counted honestly and why.',
  })
  async indicators(
    @CurrentActor() actor: Actor,
    @Args('language', inLanguage) asked?: string | null,
  ): Promise<Indicator[]> {
    const language = await languageOf(this.database, actor, asked);
    const all = await this.database.read(actor, (tx) =>
      tx.find(Indicator, { order: { position: 'ASC', validFrom: 'ASC' } }),
    );
    return all.map((one) => inWords(one, language));
  }

  @Access('officer')
  @Query(() => IndicatorReport, {
    description:
      'What a programme did in whole years, by indicator. Numbers about fewer than five people are left out, and so many ' +
      'others that none of them can be worked out, whatever else is asked for. It is recorded.',
  })
  async indicatorReport(
    @CurrentActor() actor: SignedIn,
    @Args() args: IndicatorReportArgs,
  ): Promise<IndicatorReport> {
    const report = args.asPages
      ? await this.made(actor, args, 'exported-indicator-report', 'pdf')
      : await this.made(actor, args, 'read-indicator-report');
    const t = wordsOf('insight', report.language);
    const { firstYear, lastYear, filter, madeOn } = report;
    return {
      ...{ firstYear, lastYear, filter, madeOn },
      indicators: countedIn(report.indicators, firstYear, t),
    };
  }

  @Access('officer')
  @Query(() => ReportFile, {
    description: 'The same report as a file: the same numbers in every form. It is recorded as an export.',
  })
  async indicatorReportFile(
    @CurrentActor() actor: SignedIn,
    @Args() args: IndicatorReportArgs,
    @Args('form', { type: () => ReportForm, description: 'Which form.' }) form: ReportForm,
  ): Promise<ReportFile> {
    const report = await this.made(actor, args, 'exported-indicator-report', form);
    return fileOf(report, form);
  }

  private async made(
    actor: SignedIn,
    { firstYear, lastYear, country, partnershipId, programme, language }: IndicatorReportArgs,
    act: string,
    form?: ReportForm | 'pdf',
  ): Promise<Report> {
    const scopes: Scope[] = [
      ...(country ? [{ country }] : []),
      ...(partnershipId ? [{ partnership: fromGlobalId(partnershipId, 'Partnership') }] : []),
      ...(programme ? [{ programme }] : []),
    ];
    if (scopes.length > 1) {
      const sentence =
        'Name one of country, partnership and programme: two at once would cut single people out.';
      throw new Refusal('BAD_INPUT', sentence, [{ field: 'country', sentence }]);
    }
    const [scope = null] = scopes;
    const asked: Asked = {
      ...{ firstYear, lastYear, scope },
      language: await languageOf(this.database, actor, language),
    };
    const report = await this.reports.make(actor, asked);
    const rows = rowsOf(report, wordsOf('insight', report.language)).length - 1;
    await this.audit.writeApart(actor, {
      act,
      details: { firstYear, lastYear, ...scope, rows, ...(form && { form }) },
    });
    return report;
  }
}
