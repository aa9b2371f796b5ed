import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  type ConsentPurpose,
  GiveConsentDocument,
  LeaveAssociationDocument,
  MyConsentsDocument,
  type MyConsentsQuery,
  WithdrawConsentDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const purposes: readonly ConsentPurpose[] = ['MATCHING', 'TELLING', 'SHARING', 'HERITAGE', 'ASSOCIATION'];

/** What somebody agreed to, purpose by purpose: taking it back is as easy as giving it. */
@Controller('account/consents')
export class ConsentsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const mine = await this.api.ask(visit, MyConsentsDocument, {});
    const data = {
      consents: purposes.flatMap((purpose) => consentTo(purpose, mine)),
      associations: mine.me.associations,
      timeZone: mine.me.timeZone,
      ...{ key: randomUUID(), saved: 'saved' in query, faults },
    };
    await this.pages.send(reply, visit, 'account/consents', data, status);
  }

  @Post()
  async change(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    const purpose = oneOf(body?.purpose, purposes);
    const organisationId = text(body?.association, 200);
    if (organisationId)
      await this.api.ask(visit, LeaveAssociationDocument, { input: { idempotencyKey, organisationId } });
    else if (purpose && body?.act === 'withdraw')
      await this.api.ask(visit, WithdrawConsentDocument, { input: { idempotencyKey, purpose } });
    else if (purpose)
      try {
        // The text that was on the page, not one that came into force since.
        const version = Number(text(body?.version, 9));
        await this.api.ask(visit, GiveConsentDocument, { input: { idempotencyKey, purpose, version } });
      } catch (error) {
        if (!(error instanceof Refused && error.is('CONSENT_TEXT_CHANGED'))) throw error;
        const fault = { field: purpose, text: wordsIn(visit.language)('consents.textChanged') };
        return this.list({}, request, reply, [fault], 422);
      }
    await reply.redirect(inLanguage(visit, '/account/consents?saved'), 303);
  }
}

/** One purpose: the text in force, the consent that holds, and those before it. */
function consentTo(purpose: ConsentPurpose, { me, consentTexts }: MyConsentsQuery) {
  const inForce = consentTexts.find((one) => one.purpose === purpose);
  if (!inForce) return [];
  const given = me.consents.filter((one) => one.purpose === purpose);
  const held = given.find(({ withdrawnAt }) => withdrawnAt === null);
  return [
    {
      ...inForce,
      held,
      before: given.filter((one) => one !== held),
      older: held && held.version !== inForce.version,
    },
  ];
}
