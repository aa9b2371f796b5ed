import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreeEngagementDocument,
  EngagementPageDocument,
  type EngagementPageQuery,
  MyEngagementsDocument,
  StartLegDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import { naming } from '../pages/names.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { askingLink } from '../time-off/asking/asking-link.js';
import { calendarOf } from './calendar.js';

const deeds = [
  'propose',
  'again',
  'change',
  'accept',
  'start',
  'cancel',
  'stop',
  'handover',
  'confirmed',
  'waived',
] as const;

/** Engagements, for both of their sides: the list, and each with what is agreed and what is next. */
@Controller('engagements')
export class EngagementsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query('after') after: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const variables = { after: text(after, 500) || null };
    const { nodes, pageInfo } = (await this.desk.ask(visit, MyEngagementsDocument, variables)).engagements;
    await this.desk.show(reply, visit, 'engagements/list', {
      engagements: nodes.map((one) => ({
        ...one,
        places: placesOf(
          [...new Set(one.terms.legs.flatMap(({ country }) => country ?? []))],
          visit.language,
        ),
        modes: [...new Set(one.terms.legs.map(({ mode }) => mode))],
      })),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      continued: variables.after !== null,
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.read(visit, id), { done: oneOf(done, deeds) });
  }

  @Get(':id/calendar.ics')
  async calendar(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { engagement } = await this.read(visit, id);
    await reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="engagement.ics"')
      .send(calendarOf(engagement, visit.language));
  }

  /** Accepts exactly the terms that were on the page, or says that a leg has begun. */
  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, ['accept', 'start'] as const);
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    if (act === 'accept' && form.conduct !== 'yes')
      faults.push({ field: 'conduct', text: t('deal.conductMissing') });
    if (act && faults.length === 0)
      try {
        const said = { idempotencyKey: keyIn(form), engagementId: id };
        if (act === 'accept') {
          const input = {
            ...said,
            version: Number(text(form.version, 9)),
            conductCode: text(form.conductCode, 20),
          };
          await this.desk.ask(visit, AgreeEngagementDocument, { input });
        } else
          await this.desk.ask(visit, StartLegDocument, {
            input: { ...said, leg: Number(text(form.leg, 3)) },
          });
        return this.desk.go(reply, visit, `${visit.path}?done=${act}`);
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`deal.refused.${error.code}`)) throw error;
        faults.push({ field: act === 'accept' ? 'conduct' : 'legs', text: t(`deal.refused.${error.code}`) });
      }
    await this.page(reply, visit, await this.read(visit, id), { faults });
  }

  private read(visit: Visit, id: string): Promise<EngagementPageQuery> {
    return this.desk.ask(visit, EngagementPageDocument, { id, language: visit.language });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { engagement, payItems, conductCode }: EngagementPageQuery,
    said: { faults?: Fault[]; done?: string },
  ): Promise<void> {
    const { language } = visit;
    const name = naming(payItems, wordsIn(language)('pay.other'));
    const { terms, legStarts, waiting, allTerms, agreedVersion, version, allowedActions } = engagement;
    const placed = <Leg extends { country?: string | null }>(leg: Leg) => ({
      ...leg,
      places: placesOf(leg.country ? [leg.country] : [], language),
    });
    const agreed = agreedVersion === version ? null : allTerms.find((one) => one.version === agreedVersion);
    const data = {
      engagement,
      conduct: conductCode,
      askingLink: engagement.mine ? askingLink(engagement) : null,
      paused: engagement.pausedCountries.map((one) => ({
        ...one,
        place: placesOf([one.country], language)[0],
      })),
      handsOver:
        !!engagement.mySide && ['AGREED', 'CHANGING', 'HANDING_OVER', 'ENDED'].includes(engagement.state),
      // Each side says it once; officers when it is due.
      waives:
        !!engagement.handoverWaitsFor &&
        (engagement.mySide ? ['AGREED', 'CHANGING', 'HANDING_OVER'] : ['HANDING_OVER']).includes(
          engagement.state,
        ) &&
        !engagement.handoverWaivers.some(({ saidAs }) => saidAs === (engagement.mySide ?? 'officer')),
      // A visit that an officer has not signed off yet says instead what comes first.
      accepts: engagement.waitsForYou && !engagement.ukVisit?.holdsAgreement,
      // Proposing again and changing are one page.
      writes: ['agreeEngagement', 'changeEngagement'].some((action) => allowedActions.includes(action)),
      // Officers read engagements and no conversation.
      side: !allowedActions.includes('recordCheck'),
      cancels: allowedActions.includes('cancelEngagement'),
      stops: ['cancelEngagement', 'stopEngagement'].some((action) => allowedActions.includes(action)),
      // What still holds while a change waits.
      agreed: agreed?.legs.map(placed),
      legs: terms.legs.map((leg, at) => ({
        ...placed(leg),
        begunAt: legStarts.find((start) => start.leg === at && start.version === terms.version)?.at,
        waitsFor: waiting.find((one) => one.leg === at)?.waitsFor ?? [],
        trainings: engagement.trainings.filter((one) => one.legs.includes(at)).length,
      })),
      starts: allowedActions.includes('startLeg'),
      pays: terms.pays.map((pay) => ({ ...pay, name: name(pay.item) })),
      ...said,
    };
    await this.desk.show(reply, visit, 'engagements/one', data);
  }
}
