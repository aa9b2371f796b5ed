import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstitutionsOfLeadDocument, SaveInstitutionDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Answers } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { institutionFields as fields } from './institution-fields.js';
import { type Institution, Institutions } from './institutions.js';

/** What an institution says about itself: how many may wait, when it is quiet, what of its place is shown. */
@Controller('institutions')
export class InstitutionsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly institutions: Institutions,
  ) {}

  /** Nearly everybody speaks for one; whoever speaks for several chooses. */
  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { me } = await this.desk.ask(visit, InstitutionsOfLeadDocument, {});
    const ids = me.roles.flatMap(({ role, organisationId }) => (role === 'LEAD' && organisationId) || []);
    if (ids.length === 1) return this.desk.go(reply, visit, `/institutions/${encodeURIComponent(ids[0])}`);
    const institutions = await Promise.all(ids.map((id) => this.institutions.one(visit, id)));
    await this.desk.show(reply, visit, 'institutions/list', { institutions });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const institution = await this.institutions.one(visit, id);
    await this.desk.show(reply, visit, 'institutions/one', {
      institution,
      places: [
        ...[institution.place, institution.region].filter(Boolean),
        ...placesOf(institution.country ? [institution.country] : [], visit.language),
      ],
      saved: oneOf(query.saved, ['settings', 'handedOver'] as const),
      waiting: institution.invitations.filter(({ state }) => state === 'sent').length,
    });
  }

  @Get(':id/settings')
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const institution = await this.institutions.one(visit, id);
    await this.page(reply, visit, institution, await this.forms.fill(visit, fields, standing(institution)));
  }

  @Post(':id/settings')
  async save(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const institution = await this.institutions.one(visit, id);
    const sent = await this.forms.read(visit, fields, body ?? {});
    const idempotencyKey = keyIn(body);
    const { faults, answers } = sent;
    if (faults.length > 0)
      return this.page(reply, visit, institution, sent.filled, { faults, key: idempotencyKey });
    const words = ['region', 'place', 'facilityLevel'].map((name) => [name, answers[name] ?? '']);
    try {
      const input = {
        ...{ idempotencyKey, organisationId: id, maxPending: answers.maxPending as number },
        ...{ takesOffers: answers.takesOffers === true, sensitive: answers.sensitive === true },
        ...Object.fromEntries(words),
        quietWeeks: (answers.quietWeeks as Answers[]).map(({ startsOn, endsOn, reason }) => ({
          ...{ startsOn: startsOn as string, endsOn: endsOn as string, reason: reason as string | null },
        })),
      };
      await this.desk.ask(visit, SaveInstitutionDocument, { input });
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`institution.refused.${error.code}`)) throw error;
      const t = wordsIn(visit.language);
      const again = error.is('BAD_INPUT') ? faultsOf(error, sent, fields, t) : [];
      if (again.length === 0)
        again.push({ field: 'maxPending', text: t(`institution.refused.${error.code}`) });
      return this.page(reply, visit, institution, sent.filled, { faults: again });
    }
    await this.desk.go(reply, visit, `/institutions/${encodeURIComponent(id)}?saved=settings`);
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    institution: Institution,
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
  ): Promise<void> {
    const form = formView(fields, filled, wordsIn(visit.language));
    const data = { institution, form, ...again };
    return this.desk.show(reply, visit, 'institutions/settings', data);
  }
}

function standing({ quietWeeks, ...stated }: Institution): Answers {
  return {
    ...{ maxPending: stated.maxPending, takesOffers: stated.takesOffers, sensitive: stated.sensitive },
    ...{ region: stated.region ?? null },
    ...{ place: stated.place ?? null, facilityLevel: stated.facilityLevel ?? null },
    quietWeeks: quietWeeks.map(({ startsOn, endsOn, reason }) => ({
      ...{ startsOn, endsOn, reason: reason ?? null },
    })),
  };
}
