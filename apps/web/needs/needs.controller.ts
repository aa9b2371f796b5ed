import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  MatchesOfNeedDocument,
  type MatchesOfNeedQuery,
  NeedPageDocument,
  type NeedPageQuery,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import { Desk } from '../office/desk.js';
import { naming } from '../pages/names.js';
import { placesOf } from '../pages/places.js';
import type { Visit } from '../pages/visit.js';
import { oneOf } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { actsOf, needActNames } from './need-acts.js';

/** One need, to read. Interest is said on the page of the match, where its reasons and gaps stand. */
@Controller('needs')
export class NeedsController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly terms: Terms,
  ) {}

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    try {
      const shown = await this.desk.ask(visit, NeedPageDocument, { id, language: visit.language });
      const roles = await this.api.rolesOf(visit);
      const matches = roles.includes('CLINICIAN') ? await this.matchesOf(visit, shown.need.id) : [];
      await this.desk.show(reply, visit, 'needs/one', {
        ...view(shown, visit),
        matches,
        among: await this.among(visit, shown.need.ringFence),
        clinician: roles.includes('CLINICIAN'),
        // Bands are for its leads and officers; who is interested, for its leads alone.
        leads: roles.includes('LEAD') && shown.need.matchBand != null,
        writes: shown.need.allowedActions.includes('saveNeed'),
        acts: actsOf(shown.need),
        ended: ['CLOSED', 'WITHDRAWN'].includes(shown.need.state),
        done: oneOf(query.done, needActNames),
        invited: 'accepted' in query && visit.signedIn,
      });
    } catch (error) {
      // Most needs are for those who have signed in; whether this one is there is not told before.
      if (visit.signedIn || !(error instanceof Refused && error.is('NOT_FOUND'))) throw error;
      await this.desk.go(reply, visit, `/sign-in?back=${encodeURIComponent(visit.path)}`);
    }
  }

  /** Those for whose people alone it is, as far as the reader may know their names. */
  private async among(visit: Visit, ids: readonly string[]): Promise<string[]> {
    const named = await this.terms.names(visit, 'ORGANISATION', visit.signedIn ? ids : []);
    return named.filter((name, i) => name !== ids[i]).map((name) => `\u2068${name}\u2069`);
  }

  private async matchesOf(visit: Visit, needId: string): Promise<MatchesOfNeedQuery['myMatches']['nodes']> {
    return (await this.desk.ask(visit, MatchesOfNeedDocument, { needId })).myMatches.nodes;
  }
}

function view({ need, professions, payItems, siteConditions }: NeedPageQuery, { language }: Visit) {
  const t = wordsIn(language);
  const profession = naming(professions);
  const payItem = naming(payItems, t('pay.other'));
  const condition = naming(siteConditions, t('pay.other'));
  const counting = (is: (by: number) => boolean) =>
    need.tilt.filter(({ by }) => is(by)).map(({ criterion }) => t(`need.counts.${criterion}`));
  return {
    need,
    places: placesOf(need.countries, language),
    paused: need.pausedCountries.map((one) => ({ ...one, place: placesOf([one.country], language)[0] })),
    notes: need.recruitmentNotes.map((note) => ({ ...note, place: placesOf([note.country], language)[0] })),
    positions: need.positions.map((position) => ({
      ...position,
      professions: position.professions.map(profession),
    })),
    legs: need.legs.map((leg) => ({ ...leg, places: placesOf(leg.countries, language) })),
    payItems: need.payItems.map((one) => ({ ...one, name: payItem(one.item) })),
    conditions: need.siteConditions.map(({ kind, text }) => ({ name: condition(kind), text })),
    // None is stated: all count.
    ties: need.heritageTies.map((tie) => t(`ask.choice.needTie.${tie}`)),
    counts: { more: counting((by) => by > 0), less: counting((by) => by < 0) },
  };
}
