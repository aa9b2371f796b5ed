import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  QuarantinedDocumentsDocument,
  SettleQuarantineDocument,
  type QuarantineOutcome,
} from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const outcomes: readonly QuarantineOutcome[] = ['RELEASED', 'ERASED'];

/** Documents that somebody put out of sight, for officers: looked at, then seen again or erased. */
@Controller('office/quarantine')
export class QuarantineController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async waiting(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    again: { faults: Fault[]; values: Form } = { faults: [], values: {} },
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { quarantinedDocuments: list } = await this.desk.ask(visit, QuarantinedDocumentsDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'office/quarantine', {
      ...{ list: list.nodes, next: nextOf(list, visit.path), outcomes, key: randomUUID() },
      ...{ settled: 'settled' in query, ...again },
    });
  }

  @Post()
  async settle(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const quarantineId = text(form.quarantine, 200);
    const outcome = oneOf(form.outcome, outcomes);
    const note = text(form.note, 1000);
    const values = { quarantine: quarantineId, outcome, note };
    const again = (field: string, words: string) =>
      this.waiting({}, request, reply, {
        faults: [{ field: `${field}-${quarantineId}`, text: words }],
        values,
      });
    if (!outcome) return again('outcome', t('quarantine.outcomeMissing'));
    if (note.length < 3) return again('note', t('quarantine.noteMissing'));
    const refused = await this.desk.does(
      visit,
      SettleQuarantineDocument,
      { quarantineId, outcome, note },
      form,
    );
    if (refused) return again('note', t('quarantine.gone'));
    await this.desk.go(reply, visit, '/office/quarantine?settled');
  }
}
