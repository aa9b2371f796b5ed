import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InterestedInNeedDocument, TeamsForNeedDocument } from '../api/operations.js';
import { Desk } from '../office/desk.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';

/** For leads: who is interested; and how several of them could share the work. The answer stands on each one's page. */
@Controller('needs/:id')
export class InterestedController {
  constructor(private readonly desk: Desk) {}

  @Get('interested')
  async interested(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const after = text(query.after, 500) || null;
    const { need } = await this.desk.ask(visit, InterestedInNeedDocument, { id, after });
    // Nobody but its leads: to others it is as if the page were not there.
    if (!need.matches) throw new NotFoundException();
    const { nodes, pageInfo } = need.matches;
    const data = {
      need,
      people: nodes.map((one, i) => ({
        ...one,
        position: need.positions.find(({ id: positionId }) => positionId === one.positionId)?.title,
        number: i + 1,
      })),
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      choose: 'choose' in query,
    };
    await this.desk.show(reply, visit, 'needs/interested', data);
  }

  @Get('teams')
  async teams(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { need } = await this.desk.ask(visit, TeamsForNeedDocument, { id });
    if (!need.teamProposals || !need.matches) throw new NotFoundException();
    const number = new Map(
      need.matches.nodes.map((one, i) => [one.id, { number: i + 1, name: one.card?.name }]),
    );
    await this.desk.show(reply, visit, 'needs/teams', {
      id,
      stretches: need.teamProposals.map((stretch) => {
        const leg = need.legs.find((one) => one.id === stretch.legId);
        return {
          ...stretch,
          mode: leg?.mode,
          places: placesOf(leg?.countries ?? [], visit.language),
          position: need.positions.find((one) => one.id === stretch.positionId)?.title,
          proposals: stretch.proposals.map((proposal) => ({
            ...proposal,
            stays: proposal.stays.map((stay) => ({ ...stay, who: number.get(stay.matchId) })),
          })),
        };
      }),
    });
  }
}
