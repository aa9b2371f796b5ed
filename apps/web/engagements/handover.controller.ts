import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  ConfirmWorkHandoverDocument,
  HandoverOfDocument,
  StateWorkHandoverDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const names = ['successor', 'successorRole', 'successorEmail', 'remains', 'materials'] as const;
const longest = { successor: 200, successorRole: 200, successorEmail: 254, remains: 4000, materials: 2000 };
const open = ['AGREED', 'CHANGING', 'HANDING_OVER', 'ENDED'];

/** Handing over: who carries on, what remains, where it lies. Either side states it; the host confirms it. */
@Controller('engagements/:id/handover')
export class WorkHandoverController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), id);
  }

  @Post()
  async state(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const key = text(form.key, 200) || randomUUID();
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
        if (confirms) await this.api.ask(visit, ConfirmWorkHandoverDocument, { input });
        else
          await this.api.ask(visit, StateWorkHandoverDocument, {
            input: {
              ...{ ...input, remains: values.remains, materials: values.materials },
              ...{ successor: values.successor || null, successorRole: values.successorRole || null },
              successorEmail: values.successorEmail || null,
            },
          });
        const back = visit.path.slice(0, -'/handover'.length);
        await reply.redirect(inLanguage(visit, `${back}?done=${confirms ? 'confirmed' : 'handover'}`), 303);
        return;
      } catch (error) {
        if (!(error instanceof Refused && error.is('BAD_INPUT', 'NOT_NOW'))) throw error;
        const field = names.find((name) => error.fields.some((one) => one.field.endsWith(name)));
        faults.push({
          field: field ?? 'remains',
          text: t(field ? `handOver.wrong.${wrongOf(field)}` : 'handOver.notNow'),
        });
      }
    await this.page(reply, visit, engagementId, { values, key, faults }, 422);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; key?: string; faults?: Fault[] } = {},
    status = 200,
  ): Promise<void> {
    const { engagement } = await this.api.ask(visit, HandoverOfDocument, { id });
    if (!open.includes(engagement.state) || !engagement.mySide) throw new NotFoundException();
    await this.pages.send(
      reply,
      visit,
      'engagements/handover',
      {
        ...{ engagement, key: randomUUID(), values: engagement.handover ?? {} },
        back: visit.path.slice(0, -'/handover'.length),
        ...said,
      },
      status,
    );
  }
}

const wrongOf = (field: (typeof names)[number]) => (field === 'successorEmail' ? 'email' : 'other');
