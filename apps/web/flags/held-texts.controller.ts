import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { DropHeldTextDocument, HeldTextsDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, ownPath, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';
import { heldAs } from './held-as.js';

/** For whoever sent words that an officer looks at first: what is kept, until when, what came back, and taking it back. */
@Controller('held-texts')
export class HeldTextsController {
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
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const from = ownPath(query.from, '');
    const { myHeldTexts } = await this.api.ask(visit, HeldTextsDocument, {});
    await this.pages.send(reply, visit, 'flags/held-texts', {
      held: myHeldTexts.map(({ operation, remarks, ...one }) => ({
        ...one,
        what: heldAs(operation),
        remarks,
        notes: [...new Set(remarks.flatMap(({ note }) => note ?? []))],
      })),
      ...{ key: randomUUID(), dropped: 'dropped' in query },
      from: from && inLanguage(visit, from),
    });
  }

  @Post()
  async drop(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const input = {
      heldTextId: text(body?.held, 200),
      idempotencyKey: text(body?.key, 200) || randomUUID(),
    };
    try {
      await this.api.ask(visit, DropHeldTextDocument, { input });
    } catch (error) {
      // It went meanwhile, or was taken back already: the list says what is left.
      if (!(error instanceof Refused && error.is('NOT_FOUND'))) throw error;
    }
    await reply.redirect(inLanguage(visit, '/held-texts?dropped'), 303);
  }
}
