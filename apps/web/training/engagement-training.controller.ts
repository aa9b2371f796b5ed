import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CheckTrainingDocument,
  EngagementTrainingsDocument,
  RecordTrainingDocument,
} from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** Training before the legs of an engagement: its clinician records it, somebody else looks at it. */
@Controller('engagements/:id/training')
export class EngagementTrainingController {
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
    const at = text(form.training, 200);
    const values = { day: text(form.day, 10), words: text(form.words, 1000), passed: text(form.passed, 3) };
    const faults: Fault[] = [];
    const checks = form.act === 'check';
    if (values.words.length < 3)
      faults.push({ field: `words-${at}`, text: t(`training.missing.${checks ? 'seen' : 'evidence'}`) });
    if (!isDay(values.day)) faults.push({ field: `day-${at}`, text: t('training.missing.day') });
    if (checks && !['yes', 'no'].includes(values.passed))
      faults.push({ field: `passed-${at}`, text: t('training.missing.passed') });
    if (faults.length === 0) {
      const which = { engagementId, trainingRequirementId: at };
      const refused = checks
        ? await this.desk.does(
            visit,
            CheckTrainingDocument,
            { ...which, seen: values.words, validUntil: values.day, passed: values.passed === 'yes' },
            form,
          )
        : await this.desk.does(
            visit,
            RecordTrainingDocument,
            { ...which, evidence: values.words, doneOn: values.day },
            form,
          );
      if (!refused) return this.desk.go(reply, visit, `${visit.path}?saved`);
      const day = refused.fields.some(({ field }) => /doneOn|validUntil/.test(field));
      faults.push({
        field: `${day ? 'day' : 'words'}-${at}`,
        text: t(`training.${day ? 'wrongDay' : 'refused'}`),
      });
    }
    await this.page(reply, visit, engagementId, { at, values, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { at?: string; values?: object; faults?: Fault[]; saved?: boolean },
  ): Promise<void> {
    const { engagement } = await this.desk.ask(visit, EngagementTrainingsDocument, { id });
    const back = visit.path.slice(0, -'/training'.length);
    await this.desk.show(reply, visit, 'training/engagement', { engagement, back, ...said });
  }
}
