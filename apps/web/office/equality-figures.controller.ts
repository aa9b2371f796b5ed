import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EqualityPageDocument } from '../api/operations.js';
import { text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

/** How people answered about equality: numbers for officers, and nothing of anybody. */
@Controller('office/equality')
export class EqualityFiguresController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async page(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const reason = text(query.reason, 500);
    if (query.reason === undefined) {
      await this.desk.officersOnly(visit);
      return this.desk.show(reply, visit, 'office/equality', {});
    }
    if (reason.length < 5) {
      const faults = [{ field: 'reason', text: t('barriers.reasonWrong') }];
      return this.desk.show(reply, visit, 'office/equality', { reason, faults });
    }
    const { equalityFigures } = await this.desk.ask(visit, EqualityPageDocument, { reason });
    const number = new Intl.NumberFormat(visit.language);
    const said = (value?: number | null) =>
      value === null || value === undefined ? t('figures.few') : number.format(value);
    const figures = equalityFigures.map(({ question, answers }) => ({
      question,
      rows: answers.map(({ answer, everybody, leads }) => ({
        answer,
        cells: [said(everybody), said(leads)],
      })),
    }));
    await this.desk.show(reply, visit, 'office/equality', { reason, figures });
  }
}
