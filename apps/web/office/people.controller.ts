import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindPeopleDocument } from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { formView } from '../forms/form-view.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

const fields: readonly Field[] = [
  { name: 'personWords', is: 'text', most: 200, needed: true },
  { name: 'personReason', is: 'text', most: 500, needed: true },
];

/** Looking somebody up, with a reason that they can read. What is looked for stands in no address and no history. */
@Controller('office/people')
export class PeopleController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.officersOnly(visit);
    const form = formView(fields, await this.forms.fill(visit, fields, {}), wordsIn(visit.language));
    await this.desk.show(reply, visit, 'office/people', { form, people: null });
  }

  @Post()
  async found(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const { answers, faults, filled } = await this.forms.read(visit, fields, body ?? {});
    const t = wordsIn(visit.language);
    const [words, reason] = [String(answers.personWords ?? ''), String(answers.personReason ?? '')];
    if (words && words.length < 3) faults.push({ field: 'personWords', text: t('people.tooShort') });
    if (reason && reason.length < 5) faults.push({ field: 'personReason', text: t('people.reasonTooShort') });
    const people =
      faults.length > 0
        ? null
        : (await this.desk.ask(visit, FindPeopleDocument, { input: { words, reason } })).findPeople;
    await this.desk.show(reply, visit, 'office/people', {
      form: formView(fields, filled, t),
      people,
      faults,
    });
  }
}
