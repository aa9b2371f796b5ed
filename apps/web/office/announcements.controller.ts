import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AnnouncementAudience,
  AnnouncementsOfOfficeDocument,
  GiveBackAnnouncementDocument,
  ReleaseAnnouncementDocument,
  TakeBackAnnouncementDocument,
  WriteAnnouncementDocument,
} from '../api/operations.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { languageNames, languages, wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const audiences: readonly AnnouncementAudience[] = ['LEADS', 'COORDINATORS', 'EMPLOYERS'];

const fields: readonly Field[] = [
  { name: 'audience', is: 'one', needed: true, of: audiences, words: 'announcements.audience.' },
  { name: 'country', say: 'announcedIn', is: 'term', kind: 'COUNTRY' },
  {
    ...{ name: 'language', say: 'announcedLanguage', is: 'one', needed: true, of: languages },
    names: languages.map((language) => languageNames[language]),
  },
  { name: 'subject', say: 'mailSubject', is: 'text', most: 150, needed: true },
  { name: 'words', say: 'mailWords', is: 'text', most: 5000, lines: 10, needed: true },
];

const done = ['written', 'released', 'givenBack', 'takenBack'] as const;

/** Mail from the programme to many people: one officer writes it, another releases it. */
@Controller('office/announcements')
export class AnnouncementsController {
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
    again: { faults: Fault[]; values: Form } = { faults: [], values: {} },
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { announcements: list } = await this.desk.ask(visit, AnnouncementsOfOfficeDocument, {
      after: afterIn(query),
    });
    const shown = await Promise.all(
      list.nodes.map(async (one) => ({
        ...one,
        where: one.country ? await this.terms.name(visit, 'COUNTRY', one.country) : null,
        paragraphs: one.words.split(/\n\s*\n/),
      })),
    );
    await this.desk.show(reply, visit, 'office/announcements', {
      ...{ shown, next: nextOf(list, visit.path), done: oneOf(query.done, done), ...again },
    });
  }

  @Get('new')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.officersOnly(visit);
    const language = visit.language;
    await this.page(request, reply, await this.forms.fill(visit, fields, { language }), []);
  }

  @Post('new')
  async write(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const sent = await this.forms.read(visit, fields, form);
    if (sent.faults.length > 0) return this.page(request, reply, sent.filled, sent.faults);
    const { audience, country, language, subject, words } = sent.answers;
    const refused = await this.desk.does(
      visit,
      WriteAnnouncementDocument,
      {
        ...{ audience: audience as AnnouncementAudience, country: country as string | null },
        ...{ language: language as string, subject: subject as string, words: words as string },
      },
      form,
    );
    if (refused)
      return this.page(request, reply, sent.filled, faultsOf(refused, sent, fields, wordsIn(visit.language)));
    await this.desk.go(reply, visit, '/office/announcements?done=written');
  }

  /** What becomes of one that waits. */
  @Post()
  async settle(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const announcementId = text(form.announcement, 200);
    const note = text(form.note, 1000);
    const again = (words: string) =>
      this.list({}, request, reply, {
        faults: [{ field: `note-${announcementId}`, text: words }],
        values: { announcement: announcementId, note },
      });
    const act = oneOf(form.act, ['release', 'giveBack', 'takeBack']);
    if (act === 'giveBack' && note.length < 3) return again(t('announcements.noteMissing'));
    const refused =
      act === 'giveBack'
        ? await this.desk.does(visit, GiveBackAnnouncementDocument, { announcementId, note }, form)
        : act === 'takeBack'
          ? await this.desk.does(visit, TakeBackAnnouncementDocument, { announcementId }, form)
          : await this.desk.does(visit, ReleaseAnnouncementDocument, { announcementId }, form);
    if (refused) return again(t(refused.is('TOO_MANY') ? 'announcements.tooMany' : 'announcements.gone'));
    const became = { release: 'released', giveBack: 'givenBack', takeBack: 'takenBack' }[act ?? 'release'];
    await this.desk.go(reply, visit, `/office/announcements?done=${became}`);
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    filled: Filled,
    faults: Fault[],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const form = formView(fields, filled, wordsIn(visit.language));
    await this.desk.show(reply, visit, 'office/announcement', { form, faults });
  }
}
