import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeclineProposalDocument, MyProposalsDocument, OneProposalDocument } from '../api/operations.js';
import { Desk, type Form } from '../office/desk.js';
import { placesOf } from '../pages/places.js';

/** What somebody's associations would like to propose them for. Saying interested is the page of every need. */
@Controller('proposals')
export class ProposalsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { me } = await this.desk.ask(visit, MyProposalsDocument, {});
    await this.desk.show(reply, visit, 'matches/proposals', {
      proposals: me.proposals.map((one) => ({
        ...one,
        places: placesOf(one.need?.countries ?? [], visit.language),
      })),
      ...{ timeZone: me.timeZone, saved: 'saved' in query },
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { memberProposal: proposal } = await this.desk.ask(visit, OneProposalDocument, { id });
    const places = placesOf(proposal.need?.countries ?? [], visit.language);
    await this.desk.show(reply, visit, 'matches/proposal', { proposal, places });
  }

  @Post(':id')
  async decline(
    @Param('id') proposalId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const refused = await this.desk.does(visit, DeclineProposalDocument, { proposalId }, body ?? {});
    // Answered on another page meanwhile: that page shows how.
    if (refused && !refused.is('NOT_NOW')) throw refused;
    const path = refused ? `/proposals/${encodeURIComponent(proposalId)}` : '/proposals?saved';
    await this.desk.go(reply, visit, path);
  }
}
