import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { JoinAsClinicianDocument, JoiningDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** How somebody who has signed in becomes a clinician here. */
@Controller('join')
export class JoinController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async ask(
    @Query('also') also: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { me, termsVersion } = await this.api.ask(visit, JoiningDocument, {});
    // The start page leads everybody here; a lead or an officer joins only if they say so in their account.
    if (me.roles.some(({ role }) => role === 'CLINICIAN') || (me.roles.length > 0 && also === undefined))
      await reply.redirect(inLanguage(visit, '/account'), 303);
    else await this.page(reply, visit, { termsVersion, values: { name: me.name } });
  }

  @Post()
  async join(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const values = {
      name: text(form.name, 200),
      adult: form.adult === 'yes',
      accepted: form.accepted === 'yes',
    };
    const key = text(form.key, 200) || randomUUID();
    const faults: Fault[] = [];
    if (!values.name) faults.push({ field: 'name', text: t('join.faults.name') });
    if (!values.adult) faults.push({ field: 'adult', text: t('join.faults.adult') });
    if (!values.accepted) faults.push({ field: 'accepted', text: t('join.faults.accepted') });
    if (faults.length === 0) {
      try {
        const { name, adult } = values;
        const input = { idempotencyKey: key, name, adult, acceptedTerms: text(form.terms, 40) };
        await this.api.ask(visit, JoinAsClinicianDocument, { input });
        await reply.redirect(inLanguage(visit, '/account?joined'), 303);
        return;
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
    const { termsVersion } = await this.api.ask(visit, JoiningDocument, {});
    await this.page(reply, visit, { termsVersion, values, faults }, 422);
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    data: Record<string, unknown>,
    status = 200,
  ): Promise<void> {
    return this.pages.send(reply, visit, 'join', { key: randomUUID(), ...data }, status);
  }
}
