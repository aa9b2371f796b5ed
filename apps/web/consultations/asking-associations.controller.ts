import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskAssociationsDocument } from '../api/operations.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { languageNames, languages, wordsIn } from '../pages/words.js';

const fields: readonly Field[] = [
  { name: 'title', say: 'consultTitle', is: 'text', most: 150, needed: true },
  { name: 'question', say: 'consultQuestion', is: 'text', most: 4000, lines: 5, needed: true },
  { name: 'options', say: 'consultOptions', is: 'text', most: 3000, lines: 4 },
  { name: 'country', say: 'consultCountry', is: 'term', kind: 'COUNTRY' },
  { name: 'organisationIds', say: 'consultNamed', is: 'terms', kind: 'ORGANISATION', among: ['ASSOCIATION'] },
  { name: 'until', say: 'consultUntil', is: 'day', needed: true },
  {
    ...{ name: 'language', say: 'announcedLanguage', is: 'one', needed: true, of: languages },
    names: languages.map((language) => languageNames[language]),
  },
];

/** An officer asks associations. */
@Controller('office/consultations/new')
export class AskingAssociationsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.officersOnly(visit);
    await this.page(reply, visit);
  }

  @Post()
  async send(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const sent = await this.forms.read(visit, fields, body ?? {});
    if (sent.faults.length > 0) return this.page(reply, visit, sent.filled, sent.faults);
    const { title, question, options, country, organisationIds, until, language } = sent.answers;
    const refused = await this.desk.does(
      visit,
      AskAssociationsDocument,
      {
        ...{ title: title as string, question: question as string, until: until as string },
        ...{ country: country as string | null, language: language as string },
        organisationIds: organisationIds as string[],
        options: ((options as string | null) ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      },
      body ?? {},
    );
    if (!refused) return this.desk.go(reply, visit, '/consultations');
    const faults = faultsOf(refused, sent, fields, wordsIn(visit.language));
    const none = { field: 'title', text: wordsIn(visit.language)('consult.refused.NOT_NOW') };
    await this.page(reply, visit, sent.filled, faults.length > 0 ? faults : [none]);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const shown = filled ?? (await this.forms.fill(visit, fields, { language: visit.language }));
    await this.desk.show(reply, visit, 'consultations/new', {
      ...{ faults, form: formView(fields, shown, wordsIn(visit.language)) },
    });
  }
}
