import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  DeskThatWaitsDocument,
  HouseThatWaitsDocument,
  InstitutionsOfLeadDocument,
  NeedsThatWaitDocument,
  type NeedsThatWaitQuery,
  OthersThatWaitDocument,
  PaidLinesThatWaitDocument,
  type Role,
} from '../api/operations.js';
import { Pages } from '../pages/pages.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';
import { askedOfHouses, type House, houseWaiting, linesWaiting, mayPost } from './houses-waiting.js';
import { countsOf, needsWaiting, othersWaiting } from './waiting.js';

/** No institution has more needs than this many pages; the list of needs shows them all. */
const mostPages = 3;
const mostHouses = 5;

/** Where those begin who speak for no house, each by what they do. */
const otherDoors: readonly [Role, string][] = [
  ['OFFICER', '/office'],
  ['SAFEGUARDING', '/safeguarding'],
  ['OPERATOR', '/operator'],
  ['EMPLOYER_HR', '/leave-rules'],
];

/** Where whoever speaks for a house begins: what waits for them, the newest first, and how much of each kind. */
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
    const holds = (role: Role) => me.roles.some((held) => held.role === role);
    const [lead, coordinator] = [holds('LEAD'), holds('COORDINATOR')];
    if (!lead && !coordinator) {
      const [, door] = otherDoors.find(([role]) => holds(role)) ?? [null, '/account'];
      return void (await reply.redirect(inLanguage(visit, door), 303));
    }
    const speaksFor = me.roles.filter(({ role }) => role === 'LEAD' || role === 'COORDINATOR');
    const [needs, others, houses] = await Promise.all([
      lead ? this.needs(visit) : [],
      this.api.ask(visit, OthersThatWaitDocument, { lead, coordinator }),
      this.houses(
        visit,
        speaksFor.flatMap(({ organisationId }) => organisationId ?? []),
      ),
    ]);
    const funds = houses.some(({ organisation }) => organisation.kind === 'FUNDER');
    const paid = funds ? await this.api.ask(visit, PaidLinesThatWaitDocument, {}) : null;
    const waiting = [
      ...needs.flatMap(needsWaiting),
      ...othersWaiting(others),
      ...askedOfHouses(others),
      ...houses.flatMap(houseWaiting),
      ...(paid ? linesWaiting(paid.paidLines) : []),
    ];
    const posts = mayPost(houses);
    await this.pages.send(reply, visit, 'lead/start', {
      waiting: waiting.sort((a, b) => b.at.localeCompare(a.at)),
      counts: countsOf(waiting, needs, posts),
      houses: houses.map(({ organisation }) => organisation),
      held: others.myHeldTexts.length,
      ...{ posts, lead, coordinator },
    });
  }

  /** Few speak for more than one; who does for very many looks into each. */
  private houses(visit: Visit, ids: readonly string[]): Promise<House[]> {
    return Promise.all(
      [...new Set(ids)].slice(0, mostHouses).map(async (id) => {
        const found = await this.api.ask(visit, HouseThatWaitsDocument, { id });
        if (found.organisation.kind !== 'DIASPORA_DESK') return { ...found, atDesk: [] };
        const { needsAtDesk } = await this.api.ask(visit, DeskThatWaitsDocument, { deskId: id });
        return { ...found, atDesk: needsAtDesk.nodes };
      }),
    );
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
