import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { AgreePartnershipDocument, PartnershipPageDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** One partnership, to read, and to agree to for the side that has not said so yet. */
@Controller('partnerships')
export class PartnershipsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), id);
  }

  @Post(':id')
  async agree(
    @Param('id') partnershipId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    try {
      await this.api.ask(visit, AgreePartnershipDocument, { input: { idempotencyKey, partnershipId } });
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`partnership.refused.${error.code}`)) throw error;
      const sentence = wordsIn(visit.language)(`partnership.refused.${error.code}`);
      return this.page(reply, visit, partnershipId, [{ field: 'agree', text: sentence }], 409);
    }
    await reply.redirect(visit.path, 303);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    const { partnership } = await this.api.ask(visit, PartnershipPageDocument, { id });
    const parties = partnership.parties.map((party) => ({
      ...party,
      place: party.organisation?.country && placesOf([party.organisation.country], visit.language)[0],
    }));
    const mayAgree = partnership.allowedActions.includes('agree');
    const data = { partnership, parties, mayAgree, key: randomUUID(), faults };
    await this.pages.send(reply, visit, 'partnerships/one', data, status);
  }
}
