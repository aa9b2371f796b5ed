import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { EngagementPageDocument } from '../api/operations.js';
import { naming } from '../pages/names.js';
import { Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { visitOf } from '../pages/visit.js';
import { askingLink } from '../time-off/asking/asking-link.js';
import { WebConfig } from '../web-config.js';

/** How an engagement stands, for both of its sides: read only. */
@Controller('engagements')
export class EngagementsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly config: WebConfig,
  ) {}

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { language } = visit;
    const { engagement, payItems } = await this.api.ask(visit, EngagementPageDocument, { id, language });
    const name = naming(payItems);
    await this.pages.send(reply, visit, 'engagements/one', {
      engagement,
      askingLink: engagement.mine ? askingLink(engagement) : null,
      legs: engagement.terms.legs.map((leg, at) => ({
        ...leg,
        places: placesOf(leg.country ? [leg.country] : [], language),
        waitsFor: engagement.waiting.find((waiting) => waiting.leg === at)?.waitsFor ?? [],
      })),
      pays: engagement.terms.pays.map((pay) => ({
        ...pay,
        name: pay.item === 'other' ? null : name(pay.item),
      })),
    });
  }
}
