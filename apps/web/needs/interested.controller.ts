import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  InterestedInNeedDocument,
  IntroduceDocument,
  NotChosenDocument,
  ShortlistMatchDocument,
  TeamsForNeedDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import { visitOf, type Visit } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

const answers = ['shortlistMatch', 'introduce', 'notChosen'] as const;

/** For leads: who is interested, what they show, the answer to each; and how several of them could share the work. */
@Controller('needs/:id')
export class InterestedController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get('interested')
  async interested(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const after = text(query.after, 500) || null;
    const { need } = await this.api.ask(visit, InterestedInNeedDocument, { id, after });
    // Nobody but its leads: to others it is as if the page were not there.
    if (!need.matches) throw new NotFoundException();
    const { nodes, pageInfo } = need.matches;
    await this.pages.send(
      reply,
      visit,
      'needs/interested',
      {
        need,
        people: nodes,
        next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
        key: randomUUID(),
        saved: 'saved' in query,
        faults,
      },
      faults.length > 0 ? 409 : 200,
    );
  }

  @Post('interested')
  async answer(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    try {
      await this.say(visit, body);
    } catch (error) {
      if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'FRESH_CODE_NEEDED', 'NOT_FOUND'))
        throw error;
      return this.interested(id, {}, request, reply, [{ field: 'people', text: error.message }]);
    }
    await reply.redirect(`${visit.path}?saved`, 303);
  }

  @Get('teams')
  async teams(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { need } = await this.api.ask(visit, TeamsForNeedDocument, { id });
    if (!need.teamProposals || !need.matches) throw new NotFoundException();
    const number = new Map(
      need.matches.nodes.map((one, i) => [one.id, { number: i + 1, name: one.card?.name }]),
    );
    await this.pages.send(reply, visit, 'needs/teams', {
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

  private async say(visit: Visit, body: Record<string, unknown>): Promise<void> {
    const input = { matchId: text(body.match, 200), idempotencyKey: text(body.key, 200) || randomUUID() };
    const words = text(body.words, 2000) || null;
    const answer = oneOf(body.answer, answers);
    if (answer === 'shortlistMatch') await this.api.ask(visit, ShortlistMatchDocument, { input });
    if (answer === 'notChosen')
      await this.api.ask(visit, NotChosenDocument, { input: { ...input, words: words?.slice(0, 1000) } });
    if (answer === 'introduce')
      await this.api.ask(visit, IntroduceDocument, {
        input: { ...input, words, showName: body.showName === 'yes', showEmail: body.showEmail === 'yes' },
      });
  }
}
