import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CompareMyMatchesDocument,
  type CompareMyMatchesQuery,
  MatchesAroundDocument,
  MatchesToCompareDocument,
  WhatWouldOpenMoreDocument,
} from '../api/operations.js';
import { Terms } from '../forms/terms.js';
import { Desk } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

/** What lies around the matches: near misses, what would open more, and two of them side by side. Only to read. */
@Controller('matches')
export class AroundController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
  ) {}

  @Get('near')
  async near(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { myMatches } = await this.desk.ask(visit, MatchesAroundDocument, {});
    await this.desk.show(reply, visit, 'matches/near', {
      near: myMatches.nearMisses.map((one) => ({
        ...one,
        places: placesOf(one.need?.countries ?? [], visit.language),
      })),
    });
  }

  @Get('openings')
  async openings(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { myOpenings, myProfile } = await this.desk.ask(visit, WhatWouldOpenMoreDocument, {});
    await this.desk.show(reply, visit, 'matches/openings', {
      openings: myOpenings.map((one) => ({ ...one, task: taskOfOpening(one.kind) })),
      hidden: myProfile?.profile.visibility !== 'SHOWN',
    });
  }

  /** A form that is sent with GET, because looking changes nothing. */
  @Get('compare')
  async compare(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const [one, other] = [text(query.one, 200), text(query.other, 200)];
    const { myMatches } = await this.desk.ask(visit, MatchesToCompareDocument, {});
    const faults: Fault[] = [];
    let compared: CompareMyMatchesQuery['compareMyMatches'] | undefined;
    if (one && other && one !== other)
      ({ compareMyMatches: compared } = await this.desk.ask(visit, CompareMyMatchesDocument, { one, other }));
    else if ('other' in query) faults.push({ field: 'other', text: wordsIn(visit.language)('compare.two') });
    const data = {
      matches: myMatches.nodes,
      ...{ one, other, faults },
      compared: compared && (await this.sideBySide(compared, visit)),
    };
    await this.desk.show(reply, visit, 'matches/compare', data);
  }

  private async sideBySide({ one, other, lines }: CompareMyMatchesQuery['compareMyMatches'], visit: Visit) {
    const view = async (match: typeof one) => ({
      ...match,
      places: placesOf(match.need?.countries ?? [], visit.language),
      notCovered: await this.terms.names(visit, 'PAY_ITEM', match.need?.notCovered ?? []),
    });
    return { sides: await Promise.all([view(one), view(other)]), lines };
  }
}

/** Which page of the profile says what would open more. */
function taskOfOpening(kind: string): string {
  if (kind.startsWith('REGISTRATION')) return 'registrations';
  if (kind.startsWith('LANGUAGE')) return 'languages';
  if (['LONGER_STAY', 'SHORTER_STAY', 'MODE', 'COUNTRY', 'HOURS', 'DATES', 'WORK'].includes(kind))
    return 'availability';
  return 'skills';
}
