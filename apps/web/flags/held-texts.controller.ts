import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DropHeldTextDocument, HeldTextsDocument } from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import { text } from '../pages/typed.js';
import { inLanguage, ownPath } from '../pages/visit.js';
import { heldAs } from './held-as.js';

/** For whoever sent words that an officer looks at first: what is kept, until when, what came back, and taking it back. */
@Controller('held-texts')
export class HeldTextsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const from = ownPath(query.from, '');
    const { myHeldTexts } = await this.desk.ask(visit, HeldTextsDocument, {});
    await this.desk.show(reply, visit, 'flags/held-texts', {
      held: myHeldTexts.map(({ operation, remarks, ...one }) => ({
        ...one,
        what: heldAs(operation),
        remarks,
        notes: [...new Set(remarks.flatMap(({ note }) => note ?? []))],
      })),
      dropped: 'dropped' in query,
      from: from && inLanguage(visit, from),
    });
  }

  @Post()
  async drop(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const said = { heldTextId: text(form.held, 200) };
    const refused = await this.desk.does(visit, DropHeldTextDocument, said, form);
    // It went meanwhile, or was taken back already: the list says what is left.
    if (refused && !refused.is('NOT_FOUND')) throw refused;
    await this.desk.go(reply, visit, '/held-texts?dropped');
  }
}
