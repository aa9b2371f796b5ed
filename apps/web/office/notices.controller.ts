import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerNoticeWordsDocument,
  NoticeKindsDocument,
  NoticesOfOfficeDocument,
  WriteNoticeWordsDocument,
} from '../api/operations.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { languageNames, languages, wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const done = ['written', 'confirmed', 'dropped'] as const;

/** What the programme says in its mails, by kind: one officer writes it, another lets it stand. */
@Controller('office/notices')
export class NoticesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { noticeWords } = await this.desk.ask(visit, NoticesOfOfficeDocument, { after: afterIn(query) });
    const shown = noticeWords.nodes.map((one) => ({
      ...one,
      paragraphs: one.words?.split(/\n\s*\n/) ?? [],
      spoken: languageNames[one.language as keyof typeof languageNames],
    }));
    await this.desk.show(reply, visit, 'office/notices', {
      ...{ shown, next: nextOf(noticeWords, visit.path), done: oneOf(query.done, done), faults },
    });
  }

  @Get('new')
  async ask(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const fields = fieldsOf((await this.desk.ask(visit, NoticeKindsDocument, {})).noticeKinds);
    const filled = await this.forms.fill(visit, fields, {
      ...{ kind: text(query.kind, 60), language: text(query.language, 10) || visit.language },
    });
    await this.page(request, reply, fields, filled, []);
  }

  @Post('new')
  async write(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const fields = fieldsOf((await this.desk.ask(visit, NoticeKindsDocument, {})).noticeKinds);
    const sent = await this.forms.read(visit, fields, form);
    if (sent.faults.length > 0) return this.page(request, reply, fields, sent.filled, sent.faults);
    const { kind, language, words, validFrom, source } = sent.answers as Record<string, string>;
    const refused = await this.desk.does(
      visit,
      WriteNoticeWordsDocument,
      { kind, language, words: words || null, validFrom, source },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, '/office/notices?done=written');
    const faults = faultsOf(refused, sent, fields, wordsIn(visit.language));
    await this.page(request, reply, fields, sent.filled, faults);
  }

  /** What a second officer says of words that wait. */
  @Post()
  async answer(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const noticeWordsId = text(form.notice, 200);
    const outcome = form.act === 'confirm' ? 'CONFIRMED' : 'DROPPED';
    const refused = await this.desk.does(visit, AnswerNoticeWordsDocument, { noticeWordsId, outcome }, form);
    if (!refused) return this.desk.go(reply, visit, `/office/notices?done=${outcome.toLowerCase()}`);
    const key = refused.is('SECOND_OFFICER_NEEDED')
      ? 'second'
      : refused.fields.length > 0
        ? 'dayPast'
        : 'gone';
    const said = wordsIn(visit.language)(`notices.${key}`);
    await this.list({}, request, reply, [{ field: `of-${noticeWordsId}`, text: said }]);
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    fields: readonly Field[],
    filled: Filled,
    faults: Fault[],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const form = formView(fields, filled, wordsIn(visit.language));
    await this.desk.show(reply, visit, 'office/notice', { form, faults });
  }
}

function fieldsOf(kinds: readonly string[]): readonly Field[] {
  return [
    {
      name: 'kind',
      say: 'noticeKind',
      is: 'one',
      drop: true,
      needed: true,
      of: kinds,
      words: 'notices.kind.',
    },
    {
      ...{ name: 'language', say: 'noticeLanguage', is: 'one', needed: true, of: languages },
      names: languages.map((language) => languageNames[language]),
    },
    { name: 'words', say: 'noticeWords', is: 'text', most: 600, lines: 5 },
    { name: 'validFrom', say: 'noticeFrom', is: 'day', needed: true },
    { name: 'source', say: 'noticeSource', is: 'text', most: 300, needed: true },
  ];
}
