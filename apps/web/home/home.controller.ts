import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { WaitsForMeDocument, type WaitsForMeQuery } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { shows } from '../matches/match-view.js';
import { Pages } from '../pages/pages.js';
import { inLanguage, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';
import { stepsThatWait, timeOffThatWaits } from './what-waits.js';

/** Where a clinician begins after signing in: what waits for them, each with the page on which to do it. */
@Controller('home')
export class HomeController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    let waits: WaitsForMeQuery;
    try {
      const { language } = visit;
      waits = await this.api.ask(visit, WaitsForMeDocument, { new: [...shows.new], language });
    } catch (error) {
      // A lead begins on a page of their own; whoever is neither finds what is theirs on their account.
      if (!(error instanceof Refused && error.is('FORBIDDEN'))) throw error;
      await reply.redirect(inLanguage(visit, '/lead'), 303);
      return;
    }
    const { me, myHeldTexts, myProfile, myMatches, introduced, threads, engagements } = waits;
    const now = new Date();
    const timeOff = timeOffThatWaits(engagements.nodes, now);
    const steps = stepsThatWait(engagements.nodes, now);
    const terms = engagements.nodes.filter(({ waitsForYou }) => waitsForYou);
    const messages = threads.nodes.map(({ messages: written, ...thread }) => ({
      ...thread,
      at: written.nodes.at(0)?.at,
    }));
    await this.pages.send(reply, visit, 'home/home', {
      lead: me.roles.some(({ role }) => role === 'LEAD'),
      begun: myProfile !== null,
      shown: myProfile?.profile.visibility === 'SHOWN',
      fresh: myMatches,
      introduced: introduced.nodes,
      held: myHeldTexts.length,
      ...{ messages, terms, timeOff, steps },
      nothing: [myMatches.nodes, messages, terms, timeOff, steps].every((list) => list.length === 0),
    });
  }
}
