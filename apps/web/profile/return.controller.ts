import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  GiveConsentDocument,
  MyProfileDocument,
  type MyProfileQuery,
  SaveProfileDocument,
  WithdrawConsentDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { consentTo } from './consents.js';

const fields: readonly Field[] = [{ name: 'onlyForMe-returnCountries', is: 'terms', kind: 'COUNTRY' }];

/** Whether somebody may want to go back, and where: the tick without which no return post is shown to them. */
@Controller('profile/return')
export class ReturnController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async ask(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    const filled = await this.forms.fill(visit, fields, {
      'onlyForMe-returnCountries': mine.myProfile?.onlyForMe.returnCountries ?? [],
    });
    await this.page(reply, visit, mine, filled, { saved: 'saved' in query });
  }

  @Post()
  async tick(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const idempotencyKey = keyIn(body);
    if (body?.act === 'withdraw') {
      await this.desk.ask(visit, WithdrawConsentDocument, { input: { idempotencyKey, purpose: 'RETURN' } });
      return this.desk.go(reply, visit, '/profile/return?saved');
    }
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    const sent = await this.forms.read(visit, fields, body ?? {});
    const { faults, answers } = sent;
    const consent = consentTo(mine, 'RETURN');
    if (!consent.held && body?.consent !== 'yes') faults.push({ field: 'consent', text: t('goBack.needed') });
    let status = 422;
    if (faults.length === 0)
      try {
        const returnCountries = answers['onlyForMe-returnCountries'] as string[];
        await this.desk.ask(visit, SaveProfileDocument, {
          input: {
            ...{ idempotencyKey, version: Number(text(body?.version, 9)) },
            profile: { onlyForMe: { returnCountries } },
          },
        });
        // The text that was on the page, not one that came into force since.
        if (!consent.held)
          await this.desk.ask(visit, GiveConsentDocument, {
            input: {
              ...{ idempotencyKey: `${idempotencyKey}-consent`, purpose: 'RETURN' },
              version: Number(text(body?.consentVersion, 9)),
            },
          });
        return this.desk.go(reply, visit, '/profile/return?saved');
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.is('CONSENT_TEXT_CHANGED'))
          faults.push({ field: 'consent', text: t('profile.textChanged') });
        else if (error.is('CONFLICT', 'IDEMPOTENCY_CONFLICT')) {
          status = 409;
          faults.push({ field: 'save', text: t('profile.changedMeanwhile') });
        } else if (error.is('BAD_INPUT')) faults.push(...faultsOf(error, sent, fields, t, 'profile.'));
        else throw error;
      }
    await this.page(reply, visit, mine, sent.filled, { faults }, status);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    mine: MyProfileQuery,
    filled: Filled,
    again: { faults?: Fault[]; saved?: boolean } = {},
    status = 200,
  ): Promise<void> {
    await this.desk.show(
      reply,
      visit,
      'profile/return',
      {
        form: formView(fields, filled, wordsIn(visit.language)),
        consent: consentTo(mine, 'RETURN'),
        version: mine.myProfile?.profile.factsVersion ?? 0,
        ...again,
      },
      status,
    );
  }
}
