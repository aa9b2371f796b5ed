import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VisaAbsencesDocument, type VisaAbsencesQuery } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { readDaysAway, rows } from './read-days-away.js';

/**
 * What days away mean for a visa or settlement. What is typed is sent on, answered on the same page and kept nowhere:
 * no cookie, no address, no draft holds it.
 */
@Controller('days-away')
export class DaysAwayController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), {});
  }

  @Post()
  async answer(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const { typed, input, faults } = readDaysAway(body ?? {}, t);
    if (faults.length > 0) return this.page(reply, visit, { values: typed, faults });
    try {
      const { visaAbsences } = await this.desk.ask(visit, VisaAbsencesDocument, {
        input: { ...input, language: visit.language },
      });
      await this.page(reply, visit, { values: typed, answer: visaAbsences });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT')) throw error;
      const fault = { field: 'from-0', text: t('daysAway.fault.order') };
      await this.page(reply, visit, { values: typed, faults: [fault] });
    }
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    said: { values?: object; faults?: Fault[]; answer?: VisaAbsencesQuery['visaAbsences'] },
  ): Promise<void> {
    // Not even on this device.
    void reply.header('cache-control', 'no-store');
    return this.desk.show(reply, visit, 'feasibility/days-away', { rows, ...said });
  }
}
