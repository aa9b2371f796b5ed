import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChooseTextsDocument,
  ConfirmMobileNumberDocument,
  RemoveMobileNumberDocument,
  StateMobileNumberDocument,
  TextSettingsDocument,
  type TextKind,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, type Form, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const kinds: readonly TextKind[] = ['MATCH', 'INTRODUCED', 'TIME_OFF', 'TRIP'];
const acts = ['number', 'code', 'kinds', 'remove'] as const;
/** A mobile number, its code, and which few things are told there. */
@Controller('account/texts')
export class TextsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async page(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, this.desk.visit(request, reply), { saved: 'saved' in query });
  }

  @Post()
  async act(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
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
    await this.desk.go(reply, visit, '/account/texts?saved');
  }

  private async does(visit: Visit, act: (typeof acts)[number], form: Form): Promise<void> {
    const idempotencyKey = keyIn(form);
    switch (act) {
      case 'number':
        await this.desk.ask(visit, StateMobileNumberDocument, {
          input: { idempotencyKey, number: text(form.number, 40).padEnd(4) },
        });
        return;
      case 'code':
        await this.desk.ask(visit, ConfirmMobileNumberDocument, {
          input: { idempotencyKey, code: text(form.code, 20) || '-' },
        });
        return;
      case 'kinds':
        await this.desk.ask(visit, ChooseTextsDocument, {
          input: { idempotencyKey, kinds: kinds.filter((kind) => form[`kind-${kind}`] === 'yes') },
        });
        return;
      case 'remove':
        await this.desk.ask(visit, RemoveMobileNumberDocument, { input: { idempotencyKey } });
    }
  }

  private async show(
    reply: FastifyReply,
    visit: Visit,
    said: { faults?: Fault[]; typed?: Form; saved?: boolean },
  ): Promise<void> {
    const { textSettings: settings } = await this.desk.ask(visit, TextSettingsDocument, {});
    const data = { settings, all: kinds, ...said };
    await this.desk.show(reply, visit, 'account/texts', data);
  }
}
