import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerConcernRetentionDocument,
  ConcernRetentionRulesDocument,
  ProposeConcernRetentionDocument,
} from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const asked = ['validFrom', 'months', 'warnedDays', 'source'] as const;

/** How long closed concerns are kept, for safeguarding staff and operators: the rules, and a new one by two persons' word. */
@Controller('concern-retention')
export class ConcernRetentionController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async rules(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), { saved: 'saved' in query });
  }

  @Post()
  async act(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const act = oneOf(form.act, ['confirm', 'drop', 'propose'] as const) ?? 'propose';
    const values = Object.fromEntries(asked.map((name) => [name, text(form[name], 500)]));
    const again = (field: string, key: string) =>
      this.page(reply, visit, { values, faults: [{ field, text: t(key) }] });
    if (act !== 'propose') {
      const outcome = act === 'confirm' ? 'CONFIRMED' : 'DROPPED';
      const said = { proposalId: text(form.proposal, 200), outcome } as const;
      const refused = await this.desk.does(visit, AnswerConcernRetentionDocument, said, form);
      if (refused)
        return again(
          'answer',
          refused.is('SECOND_OFFICER_NEEDED') ? 'retention.second' : 'retention.refused',
        );
      return this.desk.go(reply, visit, '/concern-retention?saved');
    }
    const unsaid = asked.find((name) => !values[name]);
    if (unsaid) return again(unsaid, 'retention.missing');
    const { validFrom, source } = values;
    const rule = { validFrom, source, months: Number(values.months), warnedDays: Number(values.warnedDays) };
    const known = isDay(validFrom) && Number.isInteger(rule.months) && Number.isInteger(rule.warnedDays);
    if (!known) return again('validFrom', 'retention.refused');
    const refused = await this.desk.does(visit, ProposeConcernRetentionDocument, rule, form);
    if (refused) return again(refused.fields[0]?.field ?? 'validFrom', 'retention.refused');
    await this.desk.go(reply, visit, '/concern-retention?saved');
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    said: { saved?: boolean; values?: Form; faults?: Fault[] },
  ): Promise<void> {
    const found = await this.desk.ask(visit, ConcernRetentionRulesDocument, {});
    const isStaff = await this.desk.has(visit, 'SAFEGUARDING');
    await this.desk.show(reply, visit, 'safeguarding/retention', {
      back: isStaff
        ? { path: '/safeguarding', words: 'safeguarding.title' }
        : { path: '/operator', words: 'operating.title' },
      ...{ rules: found.concernRetentions, waiting: found.concernRetentionProposed, values: {} },
      ...said,
    });
  }
}
