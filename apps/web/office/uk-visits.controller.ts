import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignOffUkVisitDocument, UkVisitsToSignOffDocument } from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

/** Visits to the United Kingdom that wait for an officer: what is on the record of each, and the officer's word. */
@Controller('office/uk-visits')
export class UkVisitsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async waiting(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), { saved: 'saved' in query });
  }

  @Post()
  async answer(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const engagementId = text(form.engagement, 200);
    const values = {
      engagement: engagementId,
      releaseSeen: text(form.releaseSeen, 1000),
      note: text(form.note, 2000),
    };
    const refused = await this.desk.does(
      visit,
      SignOffUkVisitDocument,
      {
        ...{ engagementId, version: Number(text(form.version, 9)), signedOff: form.act === 'sign-off' },
        ...{ releaseSeen: values.releaseSeen || null, note: values.note || null },
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, '/office/uk-visits?saved');
    const t = wordsIn(visit.language);
    const asked = refused.fields.map(({ field }) => field);
    const at = asked.includes('releaseSeen') ? 'releaseSeen' : 'note';
    const why = asked.includes('releaseSeen')
      ? 'releaseMissing'
      : asked.includes('note')
        ? 'noteMissing'
        : asked.length > 0
          ? 'incomplete'
          : 'gone';
    const faults = [{ field: `${at}-${engagementId}`, text: t(`ukVisit.${why}`) }];
    await this.page(reply, visit, { faults, values });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    said: { saved?: boolean; faults?: Fault[]; values?: Form },
  ): Promise<void> {
    const { ukVisitsToSignOff: visits } = await this.desk.ask(visit, UkVisitsToSignOffDocument, {});
    await this.desk.show(reply, visit, 'office/uk-visits', { visits, ...said });
  }
}
