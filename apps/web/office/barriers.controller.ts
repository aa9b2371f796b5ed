import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BarriersPageDocument, type BarriersPageQuery } from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { type Words, wordsIn } from '../pages/words.js';
import { Desk, type Form, narrowedTo } from './desk.js';

type Evidence = BarriersPageQuery['barrierEvidence'];
type Asked = ReturnType<typeof askedIn>;

/** What stood in the way of time off, as tables and as CSV, for officers who say why they need it. */
@Controller('office')
export class BarriersController {
  constructor(private readonly desk: Desk) {}

  @Get('barriers')
  async page(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const asked = askedIn(query);
    if (query.reason === undefined) {
      await this.desk.officersOnly(visit);
      return this.desk.show(reply, visit, 'office/barriers', { asked });
    }
    const faults = faultsOf(asked, t);
    if (faults.length > 0) return this.desk.show(reply, visit, 'office/barriers', { asked, faults });
    const evidence = await this.evidence(visit, asked);
    await this.desk.show(reply, visit, 'office/barriers', {
      ...{ asked, link: narrowedTo(asked).toString() },
      tables: evidence.tables.map((table) => view(table, visit, t)),
    });
  }

  @Get('barriers.csv')
  async csv(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const asked = askedIn(query);
    if (faultsOf(asked, wordsIn(visit.language)).length > 0)
      return this.desk.go(reply, visit, '/office/barriers');
    const { year, csv } = await this.evidence(visit, asked);
    await this.desk.csv(reply, `midst-barriers-${year}.csv`, csv);
  }

  private async evidence(visit: Visit, { year, reason }: Asked): Promise<Evidence> {
    const { barrierEvidence } = await this.desk.ask(visit, BarriersPageDocument, {
      ...{ year: Number(year), reason, language: visit.language },
    });
    return barrierEvidence;
  }
}

function askedIn(query: Form) {
  return {
    year: text(query.year, 4) || `${new Date().getUTCFullYear()}`,
    reason: text(query.reason, 500),
  };
}

function faultsOf({ year, reason }: Asked, t: Words): Fault[] {
  const isYear = /^20\d{2}$/.test(year) && Number(year) <= new Date().getUTCFullYear();
  return [
    ...(isYear ? [] : [{ field: 'year', text: t('barriers.yearWrong') }]),
    ...(reason.length >= 5 ? [] : [{ field: 'reason', text: t('barriers.reasonWrong') }]),
  ];
}

function view({ by, rows }: Evidence['tables'][number], { language }: Visit, t: Words) {
  const number = new Intl.NumberFormat(language);
  const said = (value?: number | null) =>
    value === null || value === undefined ? t('figures.few') : number.format(value);
  // A reason that nobody gave, or that is left out everywhere, has no column.
  const told = (rows[0]?.reasons ?? []).filter((_, at) => rows.some(({ reasons }) => reasons[at].people));
  return {
    by,
    head: told.map(({ name }) => name),
    rows: rows.map(({ name, decided, refused, medianDays, reasons }) => ({
      name,
      cells: [
        ...[decided, refused, medianDays],
        ...told.map(({ name: reason }) => reasons.find((one) => one.name === reason)?.people),
      ].map(said),
    })),
  };
}
