import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OfferingHouseDocument, type OfferingHouseQuery, OffersListedDocument } from '../api/operations.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { SendingOffers } from './sending.js';

/** Offers to an institution, or of an association or a desk. */
@Controller('organisations/:id/offers')
export class HouseOffersController {
  constructor(
    private readonly desk: Desk,
    private readonly sending: SendingOffers,
  ) {}

  @Get()
  async list(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const house = await this.house(visit, id);
    const asked = { first: 20, after: afterIn(query), organisationId: id };
    const { offers } = await this.desk.ask(visit, OffersListedDocument, asked);
    await this.desk.show(reply, visit, 'offers/list', {
      ...{ house, offers: offers.nodes, next: nextOf(offers, visit.path), sent: 'sent' in query },
      may: offering(house),
    });
  }

  @Get('new')
  async ask(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const house = await this.offeringHouse(visit, id);
    await this.sending.page(reply, visit, house, { hostId: text(query.to, 600) || undefined });
  }

  @Post('new')
  async send(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const house = await this.offeringHouse(visit, id);
    const list = `/organisations/${encodeURIComponent(id)}/offers`;
    await this.sending.send(reply, visit, house, body ?? {}, list);
  }

  /** For those who speak for it; to others it is as if the page were not there. */
  private async house(visit: Visit, id: string): Promise<OfferingHouseQuery['organisation']> {
    const { organisation, me } = await this.desk.ask(visit, OfferingHouseDocument, { id });
    const speaks = me.roles.some(
      ({ role, organisationId }) =>
        organisationId === organisation.id && (role === 'LEAD' || role === 'COORDINATOR'),
    );
    if (!speaks) throw new NotFoundException();
    return organisation;
  }

  private async offeringHouse(visit: Visit, id: string): Promise<OfferingHouseQuery['organisation']> {
    const house = await this.house(visit, id);
    if (!offering(house)) throw new NotFoundException();
    return house;
  }
}

function offering({ kind }: OfferingHouseQuery['organisation']): boolean {
  return kind === 'ASSOCIATION' || kind === 'DIASPORA_DESK';
}
