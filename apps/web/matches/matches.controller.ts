import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type CardField,
  DeclineMatchDocument,
  type DeclineReason,
  ExpressInterestDocument,
  MyMatchesDocument,
  type MyMatchesQuery,
  TellMeWhenThereIsRoomDocument,
  UndoDeclineDocument,
  WithdrawInterestDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { tickedIn } from './card-fields.js';
import { declineReasons, MatchPage } from './match-page.js';
import { matchView, type Show, shows } from './match-view.js';
import { Sharing } from './sharing.js';

const acts = ['interested', 'withdraw', 'decline', 'undo', 'wait', 'wait-no-more'] as const;
type Act = (typeof acts)[number];

interface Typed {
  act?: Act;
  ticked: CardField[];
  reason?: DeclineReason;
  words: string;
  sharing: boolean;
}

/** A clinician's matches. Looking at one changes nothing; each answer is a form. */
@Controller('matches')
export class MatchesController {
  constructor(
    private readonly desk: Desk,
    private readonly page: MatchPage,
    private readonly sharing: Sharing,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const show = oneOf(query.show, Object.keys(shows) as Show[]);
    const variables = { after: text(query.after, 500) || null, states: show ? [...shows[show]] : null };
    let myMatches: MyMatchesQuery['myMatches'];
    try {
      ({ myMatches } = await this.desk.ask(visit, MyMatchesDocument, variables));
    } catch (error) {
      // The link stands on every page; who is no clinician finds what is theirs on their account.
      if (!(error instanceof Refused && error.is('FORBIDDEN'))) throw error;
      return this.desk.go(reply, visit, '/account');
    }
    const { hasNextPage, endCursor } = myMatches.pageInfo;
    await this.desk.show(reply, visit, 'matches/list', {
      matches: myMatches.nodes.map((match) => matchView(match, visit)),
      next: hasNextPage ? endCursor : null,
      continued: variables.after !== null,
      show,
      shows: Object.keys(shows),
      gone: 'gone' in query,
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const found = await this.page.find(visit, id);
    if (!found && done === 'answered') {
      // The answer took it away: nothing was lost, and nothing is missing.
      return this.desk.go(reply, visit, '/matches?gone');
    }
    await this.page.send(reply, visit, found, { done: oneOf(done, [...acts, 'answered']) });
  }

  @Post(':id')
  async answer(
    @Param('id') matchId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const typed: Typed = {
      act: oneOf(form.act, acts),
      ticked: tickedIn(form.ticked),
      reason: oneOf(form.reason, declineReasons),
      words: text(form.words, 1000),
      sharing: form.sharing === 'yes',
    };
    const key = keyIn(form);
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    let full = false;
    if (typed.act === 'interested' && typed.ticked.length === 0)
      faults.push({ field: 'ticked', text: t('matches.faults.ticked') });
    if (typed.act === 'decline' && !typed.reason)
      faults.push({ field: 'reason', text: t('matches.faults.reason') });
    if (faults.length === 0) {
      try {
        if (typed.act === 'interested' && typed.sharing)
          await this.sharing.give(visit, key, Number(text(form.consentVersion, 9)));
        await this.act(visit, matchId, typed, key, Number(text(form.needVersion, 10)) || null);
        return this.desk.go(reply, visit, `${visit.path}${typed.act ? `?done=${typed.act}` : ''}`);
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`matches.refused.${error.code}`)) throw error;
        full = error.is('HOST_IS_FULL');
        const consent = error.is('SHARING_CONSENT_NEEDED', 'CONSENT_TEXT_CHANGED');
        const field = typed.act === 'decline' ? 'reason' : consent ? 'sharing' : 'ticked';
        faults.push({ field, text: t(`matches.refused.${error.code}`) });
      }
    }
    const found = await this.page.find(visit, matchId);
    await this.page.send(reply, visit, found, { values: typed, key, faults, full }, 422);
  }

  private async act(
    visit: Visit,
    matchId: string,
    { act, ticked, reason, words: typed }: Typed,
    idempotencyKey: string,
    needVersion: number | null,
  ): Promise<void> {
    const one = { idempotencyKey, matchId };
    const words = typed || null;
    if (act === 'interested')
      await this.desk.ask(visit, ExpressInterestDocument, {
        input: { ...one, ticked, note: words, needVersion },
      });
    else if (act === 'decline' && reason)
      await this.desk.ask(visit, DeclineMatchDocument, { input: { ...one, reason, words } });
    else if (act === 'withdraw') await this.desk.ask(visit, WithdrawInterestDocument, { input: one });
    else if (act === 'undo') await this.desk.ask(visit, UndoDeclineDocument, { input: one });
    else if (act === 'wait' || act === 'wait-no-more')
      await this.desk.ask(visit, TellMeWhenThereIsRoomDocument, {
        input: { ...one, wanted: act === 'wait' },
      });
  }
}
