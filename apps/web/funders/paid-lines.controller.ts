import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerPaidLineDocument, PaidLinesDocument, PaidPartnershipPageDocument } from '../api/operations.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { moneyIn } from '../partnerships/funding.controller.js';

/** A report over many years counts for some seconds where much was given (docs/performance.md). */
const patienceMs = 25_000;
/** So many years stand beside each other, this one among them. */
const yearsShown = 5;

/** What a funder pays, as the partnerships that name it say, and what came of it. */
@Controller('funded')
export class PaidLinesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), query);
  }

  @Post()
  async answer(
    @Query() query: Form,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const said = { paidLineId: text(form.line, 600), ours: form.act === 'ours' };
    const refused = await this.desk.does(visit, AnswerPaidLineDocument, said, form);
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const fault = { field: 'lines', text: wordsIn(visit.language)('paid.refused') };
    await this.page(reply, visit, query, [fault]);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const lastYear = new Date().getUTCFullYear();
    const firstYear = lastYear - yearsShown + 1;
    const asked = { id, firstYear, lastYear, language: visit.language };
    const { paidPartnership: paid, confirmedNumbers } = await this.desk.ask(
      visit,
      PaidPartnershipPageDocument,
      asked,
      patienceMs,
    );
    const years = Array.from({ length: yearsShown }, (_, at) => firstYear + at);
    await this.desk.show(reply, visit, 'funders/one', {
      ...{ paid, years, firstYear, lastYear, countries: placesOf(paid.countries, visit.language).sort() },
      // One that cannot be counted honestly has no line.
      indicators: confirmedNumbers.flatMap(({ definition, lines: [all] }) => {
        const saidOf = (year: number | null) =>
          all?.numbers.find((one) => (one.year ?? null) === year)?.said ?? '';
        return all ? [{ definition, cells: [...years, null].map(saidOf) }] : [];
      }),
    });
  }

  private async page(reply: FastifyReply, visit: Visit, query: Form, faults: Fault[] = []): Promise<void> {
    const { paidLines } = await this.desk.ask(visit, PaidLinesDocument, { after: afterIn(query) });
    const money = moneyIn(visit.language);
    await this.desk.show(reply, visit, 'funders/list', {
      ...{ faults, next: nextOf(paidLines, visit.path) },
      lines: paidLines.nodes.map((line) => ({ ...line, amount: money(line.money) })),
    });
  }
}
