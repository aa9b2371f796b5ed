import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DropSurveyColleagueDocument,
  NameSurveyColleagueDocument,
  SurveyColleaguesDocument,
} from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { languageNames, languages, wordsIn } from '../pages/words.js';

/** Colleagues who learned, and agreed to be asked what the work did. */
@Controller('engagements/:id/colleagues')
export class ColleaguesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id, { saved: 'saved' in query });
  }

  @Post()
  async write(
    @Param('id') engagementId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const drop = text(form.drop, 254);
    if (drop) {
      // Whoever is dropped twice is gone.
      await this.desk.does(visit, DropSurveyColleagueDocument, { engagementId, email: drop }, form);
      return this.desk.go(reply, visit, `${visit.path}?saved`);
    }
    const values = {
      name: text(form.name, 200),
      email: text(form.email, 254),
      language: oneOf(form.language, languages),
    };
    const faults: Fault[] = [];
    if (values.name.length < 2) faults.push({ field: 'name', text: t('colleagues.nameMissing') });
    if (!/^\S+@\S+\.\S+$/.test(values.email))
      faults.push({ field: 'email', text: t('colleagues.emailWrong') });
    if (form.agreed !== 'yes') faults.push({ field: 'agreed', text: t('colleagues.agreedMissing') });
    if (faults.length === 0) {
      const { name, email } = values;
      const language = values.language ?? 'en-GB';
      const input = { engagementId, name, email, language };
      const refused = await this.desk.does(visit, NameSurveyColleagueDocument, input, form);
      if (!refused) return this.desk.go(reply, visit, `${visit.path}?saved`);
      faults.push({ field: 'email', text: t('colleagues.refused') });
    }
    await this.page(reply, visit, engagementId, { values, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; faults?: Fault[]; saved?: boolean },
  ): Promise<void> {
    const { engagement } = await this.desk.ask(visit, SurveyColleaguesDocument, { id });
    if (!engagement.mySide || !['AGREED', 'CHANGING', 'HANDING_OVER', 'ENDED'].includes(engagement.state))
      throw new NotFoundException();
    const back = visit.path.slice(0, -'/colleagues'.length);
    await this.desk.show(reply, visit, 'survey/colleagues', { engagement, languageNames, back, ...said });
  }
}
