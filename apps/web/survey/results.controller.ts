import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SurveyResultsDocument, SurveyWordsSaidDocument } from '../api/operations.js';
import { Desk } from '../office/desk.js';

const audiences = ['CLINICIAN', 'HOST', 'COLLEAGUE'] as const;

/** What visitors, hosts and colleagues said the work did, in numbers of five people and more. */
@Controller('what-work-did')
export class SurveyResultsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { language } = visit;
    const { surveyResults } = await this.desk.ask(visit, SurveyResultsDocument, { language });
    const officer = await this.desk.has(visit, 'OFFICER');
    const { surveyWords } = officer
      ? await this.desk.ask(visit, SurveyWordsSaidDocument, { language })
      : { surveyWords: [] };
    await this.desk.show(reply, visit, 'survey/results', {
      officer,
      groups: audiences.flatMap((audience) => {
        const results = surveyResults.filter((one) => one.audience === audience);
        const words = surveyWords.filter((one) => one.audience === audience);
        return results.length + words.length > 0 ? [{ audience, results, words }] : [];
      }),
    });
  }
}
