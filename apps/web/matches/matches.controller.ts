import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  DeclineMatchDocument,
  type DeclineReason,
  ExpressInterestDocument,
  type MatchShownFragment,
  MyMatchesDocument,
  type MyMatchesQuery,
  OneMatchDocument,
  type OneMatchQuery,
  TellMeWhenThereIsRoomDocument,
  UndoDeclineDocument,
  WithdrawInterestDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { cardFields } from './card-fields.js';

const declineReasons: readonly DeclineReason[] = [
  'DATES',
  'LENGTH',
  'PLACE',
  'MODE',
  'REQUIREMENTS',
  'NOT_MY_FIELD',
  'COST',
  'RELEASE',
  'SAFETY',
  'NOT_NOW',
  'OTHER',
];

const acts = ['interested', 'withdraw', 'decline', 'undo', 'wait', 'wait-no-more'] as const;

/** A clinician's matches. Looking at one changes nothing; each answer is a form. */
@Controller('matches')
export class MatchesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Query('after') after: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const variables = { after: text(after, 500) || null };
    let myMatches: MyMatchesQuery['myMatches'];
    try {
      ({ myMatches } = await this.api.ask(visit, MyMatchesDocument, variables));
    } catch (error) {
      // The link stands on every page; who is no clinician finds what is theirs on their account.
      if (!(error instanceof Refused && error.is('FORBIDDEN'))) throw error;
      await reply.redirect(`/account${visit.languageInAddress ? `?lang=${visit.language}` : ''}`, 303);
      return;
    }
    const { hasNextPage, endCursor } = myMatches.pageInfo;
    await this.pages.send(reply, visit, 'matches/list', {
      matches: myMatches.nodes.map((match) => this.view(match, visit)),
      next: hasNextPage ? endCursor : null,
      continued: variables.after !== null,
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.page(reply, visit, id);
  }

  @Post(':id')
  async answer(
    @Param('id') matchId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const act = oneOf(form.act, acts);
    const ticked = [form.ticked].flat().flatMap((one) => oneOf(one, cardFields) ?? []);
    const typed = { act, ticked, reason: text(form.reason, 40), words: text(form.words, 1000) };
    const key = text(form.key, 200) || randomUUID();
    const t = wordsIn(visit.language);
    const faults: Fault[] = [];
    const reason = oneOf(typed.reason, declineReasons);
    let full = false;
    if (act === 'interested' && ticked.length === 0)
      faults.push({ field: 'ticked', text: t('matches.faults.ticked') });
    if (act === 'decline' && !reason) faults.push({ field: 'reason', text: t('matches.faults.reason') });
    if (faults.length === 0) {
      try {
        const one = { idempotencyKey: key, matchId };
        const words = typed.words || null;
        if (act === 'interested') {
          const needVersion = Number(text(form.needVersion, 10)) || null;
          const input = { ...one, ticked, note: words, needVersion };
          await this.api.ask(visit, ExpressInterestDocument, { input });
        } else if (act === 'decline' && reason)
          await this.api.ask(visit, DeclineMatchDocument, { input: { ...one, reason, words } });
        else if (act === 'withdraw') await this.api.ask(visit, WithdrawInterestDocument, { input: one });
        else if (act === 'undo') await this.api.ask(visit, UndoDeclineDocument, { input: one });
        else if (act === 'wait' || act === 'wait-no-more') {
          const input = { ...one, wanted: act === 'wait' };
          await this.api.ask(visit, TellMeWhenThereIsRoomDocument, { input });
        }
        await reply.redirect(visit.path, 303);
        return;
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`matches.refused.${error.code}`)) throw error;
        full = error.is('HOST_IS_FULL');
        faults.push({
          field: act === 'decline' ? 'reason' : 'ticked',
          text: t(`matches.refused.${error.code}`),
        });
      }
    }
    await this.page(reply, visit, matchId, { values: typed, key, faults, full }, 422);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { values?: object; key?: string; faults?: Fault[]; full?: boolean } = {},
    status = 200,
  ): Promise<void> {
    const { node } = await this.api.ask(visit, OneMatchDocument, { id });
    if (!isMatch(node)) throw new NotFoundException();
    const data = { match: this.view(node, visit), key: randomUUID(), cardFields, declineReasons, ...said };
    await this.pages.send(reply, visit, 'matches/one', data, status);
  }

  private view(match: MatchShownFragment, { language }: Visit) {
    const standing = (...of: string[]) => match.lines.filter((line) => of.includes(line.standing));
    return {
      ...match,
      places: placesOf(match.need?.countries ?? [], language),
      reasons: standing('MET', 'PARTLY'),
      gaps: standing('NOT_MET'),
      unknown: match.openQuestions,
      may: (action: string) => match.allowedActions.includes(action),
    };
  }
}

/** An id of something else than a match gives an object without its fields. */
function isMatch(node: OneMatchQuery['node']): node is MatchShownFragment {
  return node !== null && 'state' in node;
}
