import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { VisaAbsencesDocument, type VisaAbsencesQuery } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { readDaysAway, rows } from './read-days-away.js';

/**
 * What days away mean for a visa or settlement. What is typed is sent on, answered on the same page and kept nowhere:
 * no cookie, no address, no draft holds it.
 */
@Controller('days-away')
export class DaysAwayController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async form(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), {});
  }

  @Post()
  async answer(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const { typed, input, faults } = readDaysAway(body ?? {}, t);
    if (faults.length > 0) return this.page(reply, visit, { values: typed, faults }, 422);
    try {
      const { visaAbsences } = await this.api.ask(visit, VisaAbsencesDocument, {
        input: { ...input, language: visit.language },
      });
      await this.page(reply, visit, { values: typed, answer: visaAbsences });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT')) throw error;
      const fault = { field: 'from-0', text: t('daysAway.fault.order') };
      await this.page(reply, visit, { values: typed, faults: [fault] }, 422);
    }
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    said: { values?: object; faults?: Fault[]; answer?: VisaAbsencesQuery['visaAbsences'] },
    status = 200,
  ): Promise<void> {
    // Not even on this device.
    void reply.header('cache-control', 'no-store');
    return this.pages.send(reply, visit, 'feasibility/days-away', { rows, ...said }, status);
  }
}
