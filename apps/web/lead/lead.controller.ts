import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  InstitutionsOfLeadDocument,
  NeedsThatWaitDocument,
  type NeedsThatWaitQuery,
  OthersThatWaitDocument,
} from '../api/operations.js';
import { Pages } from '../pages/pages.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';
import { countsOf, needsWaiting, othersWaiting } from './waiting.js';

/** No institution has more needs than this many pages; the list of needs shows them all. */
const mostPages = 3;

/** Where a lead begins: what waits for them, the newest first, and how much of each kind. */
@Controller('lead')
export class LeadController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { me } = await this.api.ask(visit, InstitutionsOfLeadDocument, {});
    if (!me.roles.some(({ role }) => role === 'LEAD'))
      return void (await reply.redirect(inLanguage(visit, '/account'), 303));
    const [needs, others] = await Promise.all([
      this.needs(visit),
      this.api.ask(visit, OthersThatWaitDocument, {}),
    ]);
    const waiting = [...needs.flatMap(needsWaiting), ...othersWaiting(others)];
    await this.pages.send(reply, visit, 'lead/start', {
      waiting: waiting.sort((a, b) => b.at.localeCompare(a.at)),
      counts: countsOf(waiting, needs),
    });
  }

  private async needs(visit: Visit): Promise<NeedsThatWaitQuery['needs']['nodes']> {
    const found: NeedsThatWaitQuery['needs']['nodes'] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const { needs }: NeedsThatWaitQuery = await this.api.ask(visit, NeedsThatWaitDocument, { after });
      found.push(...needs.nodes);
      if (!needs.pageInfo.hasNextPage) break;
      after = needs.pageInfo.endCursor ?? null;
    }
    return found;
  }
}
