import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AddSynonymDocument,
  RemoveSynonymDocument,
  type TermKind,
  TermsToMapDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

const kinds: readonly TermKind[] = ['PROFESSION', 'SPECIALTY', 'SKILL', 'LANGUAGE', 'COUNTRY'];
const onePage = 20;

/** Words that people write and no list knows: an officer says what they mean, or leaves them as words. */
@Controller('office/terms')
export class OfficeTermsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const kind = oneOf(query.kind, kinds);
    const found = await this.desk.ask(visit, TermsToMapDocument, { kind: kind ?? null });
    const page = Math.max(0, Math.min(4, Number(text(query.page, 2)) || 0));
    const shown = found.unmappedTerms.slice(page * onePage, (page + 1) * onePage);
    const more = found.unmappedTerms.length > (page + 1) * onePage;
    const added = await Promise.all(
      found.addedSynonyms.slice(0, 50).map(async (one) => ({
        ...one,
        meaning: await this.terms.name(visit, one.kind, one.code),
      })),
    );
    await this.desk.show(reply, visit, 'office/terms', {
      ...{ shown, kinds, kind, added, saved: 'saved' in query },
      next: more ? `${visit.path}?page=${page + 1}${kind ? `&kind=${kind}` : ''}` : null,
    });
  }

  /** One text, to be given its meaning. */
  @Get('one')
  async one(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const asked = { kind: oneOf(query.kind, kinds) ?? 'SKILL', words: text(query.words, 200) };
    await this.ask(request, reply, asked, await this.forms.fill(visit, fieldsOf(asked.kind), {}), []);
  }

  @Post('one')
  async add(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const asked = { kind: oneOf(form.kind, kinds) ?? 'SKILL', words: text(form.words, 200) };
    const { faults, answers, filled } = await this.forms.read(visit, fieldsOf(asked.kind), form);
    const [code, why] = [answers.synonymOf, text(answers.synonymWhy, 1000)];
    if (faults.length > 0 || typeof code !== 'string') return this.ask(request, reply, asked, filled, faults);
    const refused = await this.desk.does(visit, AddSynonymDocument, { ...asked, code, reason: why }, form);
    if (!refused) return this.desk.go(reply, visit, '/office/terms?saved');
    const field = refused.is('CONFLICT') ? 'synonymOf' : 'synonymWhy';
    const sentence = wordsIn(visit.language)(refused.is('CONFLICT') ? 'terms.taken' : 'terms.refused');
    await this.ask(request, reply, asked, filled, [{ field, text: sentence }]);
  }

  @Post()
  async remove(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const kind = oneOf(form.kind, kinds) ?? 'SKILL';
    const reason = wordsIn(visit.language)('terms.removedOnPage');
    await this.desk.does(visit, RemoveSynonymDocument, { kind, words: text(form.words, 200), reason }, form);
    await this.desk.go(reply, visit, '/office/terms?saved');
  }

  private async ask(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: { kind: TermKind; words: string },
    filled: Filled,
    faults: Fault[],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const form = formView(fieldsOf(asked.kind), filled, wordsIn(visit.language));
    await this.desk.show(reply, visit, 'office/term', { ...asked, form, faults });
  }
}

function fieldsOf(kind: TermKind): Field[] {
  return [
    { name: 'synonymOf', is: 'term', kind, needed: true },
    { name: 'synonymWhy', is: 'text', most: 1000, needed: true },
  ];
}
