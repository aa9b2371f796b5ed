import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AuditFilter, AuditTrailCsvDocument, AuditTrailDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import { wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, narrowedTo, nextOf } from './desk.js';

const fields: readonly Field[] = [
  { name: 'auditBy', is: 'text', most: 254 },
  { name: 'auditAbout', is: 'text', most: 254 },
  { name: 'auditAct', is: 'text', most: 80 },
  { name: 'auditNoun', is: 'text', most: 80 },
  { name: 'auditFrom', is: 'day' },
  { name: 'auditTo', is: 'day' },
];

type Asked = Record<string, string | null>;

/** What was done, by whom and when; narrowed down, leafed through and taken out as a table. */
@Controller('office')
export class AuditController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get('audit')
  async trail(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const { answers, faults, filled } = await this.forms.read(visit, fields, query);
    const form = formView(fields, filled, t);
    const asked = answers as Asked;
    try {
      const list =
        faults.length > 0
          ? null
          : (
              await this.desk.ask(visit, AuditTrailDocument, {
                filter: filterOf(asked),
                after: afterIn(query),
              })
            ).auditTrail;
      await this.desk.show(reply, visit, 'office/audit', {
        ...{ form, faults, list, csv: `/office/audit.csv?${narrowedTo(asked).toString()}` },
        next: list && nextOf(list, visit.path, asked),
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'BAD_CURSOR')) throw error;
      const field = error.fields.some((one) => one.field.endsWith('about')) ? 'auditAbout' : 'auditBy';
      const said = [{ field, text: t('audit.address') }];
      await this.desk.show(reply, visit, 'office/audit', { form, faults: said, list: null, csv: null });
    }
  }

  @Get('audit.csv')
  async csv(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { answers } = await this.forms.read(visit, fields, query);
    const { auditTrailCsv } = await this.desk.ask(visit, AuditTrailCsvDocument, {
      filter: filterOf(answers as Asked),
    });
    await this.desk.csv(reply, 'audit-trail.csv', auditTrailCsv.csv);
  }
}

function filterOf(said: Asked): AuditFilter {
  return {
    ...{ by: said.auditBy, about: said.auditAbout, act: said.auditAct, noun: said.auditNoun },
    ...{ from: said.auditFrom, to: said.auditTo },
  };
}
