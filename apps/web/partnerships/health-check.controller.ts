import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreeHealthCheckDocument,
  HealthCheckPageDocument,
  type HealthCheckPageQuery,
  SaveHealthCheckScoresDocument,
  SaveJointScoresDocument,
  SubmitHealthCheckDocument,
} from '../api/operations.js';
import type { Refused } from '../api/refused.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { faultOf } from './partnerships.controller.js';

type Check = HealthCheckPageQuery['healthCheck'];
type Line = Check['lines'][number];

/** One Health Check: a side's own answers, who is waited for, where the sides differ, and what they say together. */
@Controller('partnerships/:partnershipId/health-checks/:id')
export class HealthCheckController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(
    @Param('partnershipId') partnershipId: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, partnershipId, await this.asked(visit, id));
  }

  @Post()
  async act(
    @Param('partnershipId') partnershipId: string,
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const check = await this.asked(visit, id);
    const scores = scoresIn(check, form);
    const together = check.state === 'together';
    const organisationId = text(form.side, 600);
    const key = text(form.key, 180);
    const saved =
      scores.length === 0
        ? null
        : together
          ? await this.desk.does(visit, SaveJointScoresDocument, { healthCheckId: id, scores }, form)
          : await this.desk.does(
              visit,
              SaveHealthCheckScoresDocument,
              { healthCheckId: id, organisationId, scores },
              form,
            );
    if (saved) return this.page(reply, visit, partnershipId, check, faultsOf(saved, check, visit), form);
    if (form.act === 'save') return this.desk.go(reply, visit, visit.path);
    // Saving and submitting are two wishes, each with a key of its own.
    const then = { ...form, key: `${key}-then` };
    const refused = together
      ? await this.desk.does(visit, AgreeHealthCheckDocument, { healthCheckId: id }, then)
      : await this.desk.does(visit, SubmitHealthCheckDocument, { healthCheckId: id, organisationId }, then);
    if (!refused) return this.desk.go(reply, visit, visit.path);
    await this.page(reply, visit, partnershipId, check, faultsOf(refused, check, visit), form);
  }

  private async asked(visit: Visit, id: string): Promise<Check> {
    const { language } = visit;
    return (await this.desk.ask(visit, HealthCheckPageDocument, { id, language })).healthCheck;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    partnershipId: string,
    check: Check,
    faults: Fault[] = [],
    form?: Form,
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const side = check.sides.find(({ yours, submittedAt }) => yours && !submittedAt)?.organisation;
    const mine = check.sides.some(({ yours }) => yours);
    const scoring = check.state === 'scoring' ? side : undefined;
    const standing = (line: Line) =>
      scoring ? line.scores.find((one) => one.side?.id === scoring.id) : line.joint;
    let last = '';
    await this.desk.show(reply, visit, 'partnerships/health-check', {
      ...{ partnershipId, check, faults, side: scoring, source: check.lines[0]?.principle },
      asks: Boolean(scoring) || (check.state === 'together' && mine),
      compares: check.state !== 'scoring',
      lines: check.lines.map((line, i) => {
        const begins = line.principle.code !== last && line.principle.words;
        last = line.principle.code;
        const { code, words } = line.hallmark;
        const typed = form?.[`score-${code}`] ?? standing(line)?.score ?? '';
        return {
          ...{ code, words, begins, number: i + 1, apart: line.apart, joint: line.joint },
          ...{
            score: text(typed, 1) || String(typed),
            why: form?.[`why-${code}`] ?? standing(line)?.words ?? '',
          },
          sides: check.sides.map(({ organisation }) => ({
            name: organisation?.name ?? t('partnership.aSide'),
            ...line.scores.find((one) => one.side && one.side.id === organisation?.id),
          })),
        };
      }),
    });
  }
}

/** What was answered, hallmark by hallmark; what was left open is left out. */
function scoresIn({ lines }: Check, form: Form) {
  return lines.flatMap(({ hallmark: { code } }) => {
    const score = Number(text(form[`score-${code}`], 1));
    if (!(score >= 1 && score <= 4)) return [];
    return [{ hallmark: code, score, words: text(form[`why-${code}`], 1000) || null }];
  });
}

function faultsOf(refused: Refused, { lines }: Check, visit: Visit): Fault[] {
  const said = wordsIn(visit.language)('check.missing');
  const [first] = lines.flatMap(({ hallmark: { code } }) => {
    const at = `score-${code}`;
    return refused.fields.some(({ field }) => field === `scores.${code}`) ? [{ field: at, text: said }] : [];
  });
  return [first ?? faultOf(refused, `score-${lines[0]?.hallmark.code}`, visit)];
}
