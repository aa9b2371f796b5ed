import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConfirmWorkHandoverDocument,
  HandoverOfDocument,
  StateWorkHandoverDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const names = ['successor', 'successorRole', 'successorEmail', 'remains', 'materials'] as const;
const longest = { successor: 200, successorRole: 200, successorEmail: 254, remains: 4000, materials: 2000 };
const open = ['AGREED', 'CHANGING', 'HANDING_OVER', 'ENDED'];

/** Handing over: who carries on, what remains, where it lies. Either side states it; the host confirms it. */
@Controller('engagements/:id/handover')
export class WorkHandoverController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id);
  }

  @Post()
  async state(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const key = keyIn(form);
    const values = Object.fromEntries(names.map((name) => [name, text(form[name], longest[name])]));
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    const confirms = oneOf(form.act, ['confirm'] as const);
    if (!confirms)
      for (const name of ['remains', 'materials'] as const)
        if (values[name].length < 3) faults.push({ field: name, text: t(`handOver.missing.${name}`) });
    if (faults.length === 0)
      try {
        const input = { idempotencyKey: key, engagementId };
        if (confirms) await this.desk.ask(visit, ConfirmWorkHandoverDocument, { input });
        else
          await this.desk.ask(visit, StateWorkHandoverDocument, {
            input: {
              ...{ ...input, remains: values.remains, materials: values.materials },
              ...{ successor: values.successor || null, successorRole: values.successorRole || null },
              successorEmail: values.successorEmail || null,
            },
          });
        const back = visit.path.slice(0, -'/handover'.length);
        return this.desk.go(reply, visit, `${back}?done=${confirms ? 'confirmed' : 'handover'}`);
      } catch (error) {
        if (!(error instanceof Refused && error.is('BAD_INPUT', 'NOT_NOW'))) throw error;
        const field = names.find((name) => error.fields.some((one) => one.field.endsWith(name)));
        faults.push({
          field: field ?? 'remains',
          text: t(field ? `handOver.wrong.${wrongOf(field)}` : 'handOver.notNow'),
        });
      }
    await this.page(reply, visit, engagementId, { values, key, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; key?: string; faults?: Fault[] } = {},
  ): Promise<void> {
    const { engagement } = await this.desk.ask(visit, HandoverOfDocument, { id });
    if (!open.includes(engagement.state) || !engagement.mySide) throw new NotFoundException();
    await this.desk.show(reply, visit, 'engagements/handover', {
      ...{ engagement, values: engagement.handover ?? {} },
      back: visit.path.slice(0, -'/handover'.length),
      ...said,
    });
  }
}

const wrongOf = (field: (typeof names)[number]) => (field === 'successorEmail' ? 'email' : 'other');
