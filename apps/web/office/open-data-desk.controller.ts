import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MakeOpenDataDocument, OpenDataPageDocument, SettleOpenDataDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

/** As long as a year takes to be counted, country by country. */
const patienceMs = 25_000;

/** Open data on their way out: made by one officer, read and let out by another. */
@Controller('office/open-data')
export class OpenDataDeskController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.officersOnly(visit);
    await this.page(reply, visit, { after: afterIn(query) });
  }

  @Post()
  async make(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const year = text(body?.year, 4);
    const again = () =>
      this.page(reply, visit, {
        year,
        faults: [{ field: 'year', text: wordsIn(visit.language)('openData.yearWrong') }],
      });
    if (!/^20\d{2}$/.test(year)) return again();
    try {
      const input = { idempotencyKey: text(body?.key, 200), year: Number(year) };
      await this.desk.ask(visit, MakeOpenDataDocument, { input }, patienceMs);
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      return again();
    }
    await this.desk.go(reply, visit, '/office/open-data');
  }

  @Post('settle')
  async settle(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const refused = await this.desk.does(
      visit,
      SettleOpenDataDocument,
      {
        editionId: text(form.edition, 200),
        publish: form.answer === 'publish',
        reason: text(form.reason, 500),
      },
      form,
    );
    if (refused?.is('BAD_INPUT'))
      return this.page(reply, visit, {
        faults: [{ field: 'reason', text: wordsIn(visit.language)('barriers.reasonWrong') }],
      });
    await this.desk.go(reply, visit, '/office/open-data');
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { year, after = null, faults = [] }: { year?: string; after?: string | null; faults?: Fault[] },
  ): Promise<void> {
    const { openData } = await this.desk.ask(visit, OpenDataPageDocument, { after });
    const lastYear = `${new Date().getUTCFullYear() - 1}`;
    await this.desk.show(reply, visit, 'office/open-data', {
      ...{
        editions: openData.nodes,
        next: nextOf(openData, '/office/open-data'),
        year: year ?? lastYear,
        faults,
      },
    });
  }
}
