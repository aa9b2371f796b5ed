import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type ReportForm,
  ReportFileDocument,
  ReportPageDocument,
  type ReportPageQuery,
  ReportPlacesDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import type { Fault } from '../pages/pages.js';
import { taggedPdf } from '../pages/tagged-pdf.js';
import { text } from '../pages/typed.js';
import { type Words, wordsIn } from '../pages/words.js';
import { barsOf } from './bars.js';
import { Desk, type Form, narrowedTo } from './desk.js';
import { reportAsParts } from './report-pages.js';

type Report = ReportPageQuery['indicatorReport'];

/** A report over many years counts for some seconds where much was given (docs/performance.md). */
const patienceMs = 25_000;
const forms: Record<string, ReportForm> = { csv: 'CSV', xlsx: 'XLSX' };

/** What a programme did by year, with each definition; the same numbers go out as CSV, workbook and PDF. */
@Controller('office/reports')
export class ReportsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async page(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const asked = askedIn(query);
    const { countries, partnerships } = await this.desk.ask(visit, ReportPlacesDocument, {
      ...{ language: visit.language, named: asked.named || null },
    });
    const { nodes, pageInfo } = partnerships;
    // Words that one name has choose it.
    if (asked.named && !asked.partnership && nodes.length === 1) asked.partnership = nodes[0].id;
    const around = { asked, countries, partnerships: nodes, more: pageInfo.hasNextPage };
    const wrong = faultsOf(asked, t);
    if (asked.named && !asked.partnership)
      wrong.push({
        field: 'partnership',
        text: t(nodes.length > 0 ? 'reports.which' : 'reports.nobodyNamed'),
      });
    if (wrong.length > 0) return this.desk.show(reply, visit, 'office/reports', { ...around, faults: wrong });
    try {
      const { indicatorReport: report } = await this.desk.ask(
        visit,
        ReportPageDocument,
        { ...variablesOf(asked), language: visit.language },
        patienceMs,
      );
      const link = narrowedTo({
        ...asked,
        named: '',
        firstYear: `${report.firstYear}`,
        lastYear: `${report.lastYear}`,
      });
      await this.desk.show(reply, visit, 'office/reports', {
        ...{ ...around, report, link: link.toString() },
        unlisted: asked.partnership && !nodes.some(({ id }) => id === asked.partnership) && report.filter,
        indicators: report.indicators.map((one) => view(one, t)),
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'NOT_FOUND')) throw error;
      const faults = [{ field: 'firstYear', text: t('reports.wrongYears') }];
      await this.desk.show(reply, visit, 'office/reports', { ...around, faults });
    }
  }

  @Get('file.pdf')
  async pages(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const asked = askedIn(query);
    if (faultsOf(asked, t).length > 0) throw new NotFoundException();
    const { indicatorReport: report } = await this.desk.ask(
      visit,
      ReportPageDocument,
      { ...variablesOf(asked), language: visit.language, asPages: true },
      patienceMs,
    );
    const { firstYear, lastYear } = report;
    const content = await taggedPdf(reportAsParts(report, visit.language), {
      ...{ title: t('reports.title'), language: visit.language, layout: 'landscape' },
    });
    await reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="midst-${firstYear}-${lastYear}.pdf"`)
      .send(content);
  }

  @Get('file.:form')
  async file(
    @Param('form') form: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const wanted = Object.hasOwn(forms, form) ? forms[form] : undefined;
    const asked = askedIn(query);
    if (!wanted || faultsOf(asked, wordsIn(visit.language)).length > 0) throw new NotFoundException();
    const { indicatorReportFile: file } = await this.desk.ask(
      visit,
      ReportFileDocument,
      { ...variablesOf(asked), language: visit.language, form: wanted },
      patienceMs,
    );
    await reply
      .type(file.mediaType)
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .send(Buffer.from(file.base64, 'base64'));
  }
}

type Asked = ReturnType<typeof askedIn>;

function askedIn(query: Form) {
  const now = `${new Date().getUTCFullYear()}`;
  return {
    firstYear: text(query.firstYear, 4) || now,
    lastYear: text(query.lastYear, 4) || text(query.firstYear, 4) || now,
    country: text(query.country, 2),
    partnership: text(query.partnership, 200),
    named: text(query.named, 200),
    programme: text(query.programme, 500),
  };
}

function variablesOf({ firstYear, lastYear, country, partnership, programme }: Asked) {
  return {
    ...{ firstYear: Number(firstYear), lastYear: Number(lastYear) },
    ...{ country: country || null, partnershipId: partnership || null, programme: programme || null },
  };
}

function faultsOf({ firstYear, lastYear, country, partnership, programme }: Asked, t: Words): Fault[] {
  const faults: Fault[] = [];
  for (const [field, year] of Object.entries({ firstYear, lastYear }))
    if (!/^\d{4}$/.test(year)) faults.push({ field, text: t('reports.year') });
  if ([country, partnership, programme].filter(Boolean).length > 1)
    faults.push({ field: 'country', text: t('reports.one') });
  return faults;
}

/** An indicator with its table, and a chart of what can be drawn: its years, or where there is one year its kinds. */
function view({ definition, lines }: Report['indicators'][number], t: Words) {
  const [whole, ...kinds] = lines;
  const years = whole?.numbers.filter(({ year }) => year !== null && year !== undefined) ?? [];
  const ofYears = years.map((one) => ({ label: `${one.year}`, said: one.said, value: one.value ?? null }));
  const ofKinds = kinds.slice(0, 12).map(({ label, numbers: [one] }) => ({
    ...{ label: shortened(label), said: one.said, value: one.value ?? null },
  }));
  const drawn = years.length > 1 ? ofYears : ofKinds;
  return {
    definition,
    unit: t(`reports.unit.${definition.unit}`),
    head: whole?.numbers.map(({ year }) => (year ? `${year}` : t('reports.total'))) ?? [],
    rows: lines.map(({ label, numbers }) => ({ label, cells: numbers.map(({ said }) => said) })),
    chart: drawn.some(({ value }) => value) ? barsOf(drawn) : null,
  };
}

/** What has room beside a bar; the table has the whole. */
function shortened(label: string): string {
  return label.length > 26 ? `${label.slice(0, 25)}…` : label;
}
