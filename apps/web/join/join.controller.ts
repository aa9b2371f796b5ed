import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JoinAsClinicianDocument, JoiningDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';

/** How somebody who has signed in becomes a clinician here. */
@Controller('join')
export class JoinController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async ask(
    @Query('also') also: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { me, termsVersion } = await this.desk.ask(visit, JoiningDocument, {});
    // The start page leads everybody here; a lead or an officer joins only if they say so in their account.
    if (me.roles.some(({ role }) => role === 'CLINICIAN') || (me.roles.length > 0 && also === undefined))
      await this.desk.go(reply, visit, '/account');
    else await this.desk.show(reply, visit, 'join', { termsVersion, values: { name: me.name } });
  }

  @Post()
  async join(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const values = {
      name: text(form.name, 200),
      adult: form.adult === 'yes',
      accepted: form.accepted === 'yes',
    };
    const key = keyIn(form);
    const faults: Fault[] = [];
    if (!values.name) faults.push({ field: 'name', text: t('join.faults.name') });
    if (!values.adult) faults.push({ field: 'adult', text: t('join.faults.adult') });
    if (!values.accepted) faults.push({ field: 'accepted', text: t('join.faults.accepted') });
    if (faults.length === 0) {
      try {
        const { name, adult } = values;
        const input = { idempotencyKey: key, name, adult, acceptedTerms: text(form.terms, 40) };
        await this.desk.ask(visit, JoinAsClinicianDocument, { input });
        return this.desk.go(reply, visit, '/account?joined');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.is('TERMS_NOT_ACCEPTED')) {
          values.accepted = false;
          faults.push({ field: 'accepted', text: t('join.faults.terms') });
        } else if (error.is('BAD_INPUT')) faults.push({ field: 'name', text: t('join.faults.name') });
        else throw error;
      }
    }
    // Asked again: the terms may have changed while the page was open.
    const { termsVersion } = await this.desk.ask(visit, JoiningDocument, {});
    await this.desk.show(reply, visit, 'join', { termsVersion, values, faults });
  }
}
