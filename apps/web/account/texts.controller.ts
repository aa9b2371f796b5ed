import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  ChooseTextsDocument,
  ConfirmMobileNumberDocument,
  RemoveMobileNumberDocument,
  StateMobileNumberDocument,
  TextSettingsDocument,
  type TextKind,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const kinds: readonly TextKind[] = ['MATCH', 'INTRODUCED', 'TIME_OFF', 'TRIP'];
const acts = ['number', 'code', 'kinds', 'remove'] as const;
type Form = Record<string, unknown>;

/** A mobile number, its code, and which few things are told there. */
@Controller('account/texts')
export class TextsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async page(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, visitOf(request, reply, this.config), { saved: 'saved' in query });
  }

  @Post()
  async act(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const act = oneOf(form.act, acts);
    if (!act) throw new NotFoundException();
    try {
      await this.does(visit, act, form);
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT', 'TOO_MANY', 'NOT_NOW'))) throw error;
      const fault = error.is('TOO_MANY') ? 'tooMany' : act === 'code' ? 'code' : 'number';
      const field = act === 'code' ? 'code' : 'number';
      const faults = [{ field, text: wordsIn(visit.language)(`texts.faults.${fault}`) }];
      return this.show(reply, visit, { faults, typed: form });
    }
    await reply.redirect(inLanguage(visit, '/account/texts?saved'), 303);
  }

  private async does(visit: Visit, act: (typeof acts)[number], form: Form): Promise<void> {
    const idempotencyKey = text(form.key, 200) || randomUUID();
    switch (act) {
      case 'number':
        await this.api.ask(visit, StateMobileNumberDocument, {
          input: { idempotencyKey, number: text(form.number, 40).padEnd(4) },
        });
        return;
      case 'code':
        await this.api.ask(visit, ConfirmMobileNumberDocument, {
          input: { idempotencyKey, code: text(form.code, 20) || '-' },
        });
        return;
      case 'kinds':
        await this.api.ask(visit, ChooseTextsDocument, {
          input: { idempotencyKey, kinds: kinds.filter((kind) => form[`kind-${kind}`] === 'yes') },
        });
        return;
      case 'remove':
        await this.api.ask(visit, RemoveMobileNumberDocument, { input: { idempotencyKey } });
    }
  }

  private async show(
    reply: FastifyReply,
    visit: Visit,
    said: { faults?: Fault[]; typed?: Form; saved?: boolean },
  ): Promise<void> {
    const { textSettings: settings } = await this.api.ask(visit, TextSettingsDocument, {});
    const data = { settings, all: kinds, key: randomUUID(), ...said };
    await this.pages.send(reply, visit, 'account/texts', data, said.faults ? 422 : 200);
  }
}
