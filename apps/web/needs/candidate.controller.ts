import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  EngagementsOfNeedDocument,
  IntroduceDocument,
  NotChosenDocument,
  type NotChosenReason,
  OneInterestedDocument,
  type OneInterestedQuery,
  ShortlistMatchDocument,
  UndoShortlistDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { cardLines } from '../profile/card-lines.js';

const answers = ['shortlistMatch', 'undoShortlist', 'introduce', 'notChosen'] as const;
type Answer = (typeof answers)[number];

const reasons: readonly NotChosenReason[] = [
  'PLACES_TAKEN',
  'DATES',
  'SOMETHING_MISSING',
  'LANGUAGE',
  'ANOTHER_FITS_MORE',
  'NEED_CHANGED',
  'OTHER',
];

/** One person who is interested: what they show, why it fits, what is missing and open, and the lead's answer. */
@Controller('needs/:id/interested/:match')
export class CandidateController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
  ) {}

  @Get()
  async read(
    @Param() which: Record<string, string>,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, which, { saved: oneOf(query.saved, answers) });
  }

  @Post()
  async answer(
    @Param() which: Record<string, string>,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const form = body ?? {};
    const answer = oneOf(form.answer, answers);
    const reason = oneOf(form.reason, reasons);
    const values = { words: text(form.words, 2000), answer, reason, showEmail: form.showEmail === 'yes' };
    if (answer === 'notChosen' && !reason) {
      const faults = [{ field: 'reason', text: t('candidate.faults.reason') }];
      return this.page(reply, visit, which, { values, faults }, 422);
    }
    try {
      if (answer) await this.say(visit, which.match, answer, reason, form);
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`candidate.refused.${error.code}`)) throw error;
      const faults = [{ field: 'answers', text: t(`candidate.refused.${error.code}`) }];
      return this.page(reply, visit, which, { values, faults }, 409);
    }
    await this.desk.go(reply, visit, `${visit.path}?saved=${answer ?? ''}`);
  }

  private async say(
    visit: Visit,
    matchId: string,
    answer: Answer,
    reason: NotChosenReason | undefined,
    form: Record<string, unknown>,
  ): Promise<void> {
    const input = { matchId, idempotencyKey: keyIn(form) };
    const words = text(form.words, 2000) || null;
    if (answer === 'shortlistMatch') await this.desk.ask(visit, ShortlistMatchDocument, { input });
    if (answer === 'undoShortlist') await this.desk.ask(visit, UndoShortlistDocument, { input });
    if (answer === 'notChosen')
      await this.desk.ask(visit, NotChosenDocument, {
        input: { ...input, reason, words: words?.slice(0, 1000) },
      });
    if (answer === 'introduce')
      await this.desk.ask(visit, IntroduceDocument, {
        input: { ...input, words, showName: form.showName === 'yes', showEmail: form.showEmail === 'yes' },
      });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { id: needId, match: matchId }: Record<string, string>,
    again: { saved?: Answer; values?: object; faults?: Fault[] },
    status = 200,
  ): Promise<void> {
    const [{ need, interestedClinician: one }, { engagements }] = await Promise.all([
      this.desk.ask(visit, OneInterestedDocument, { needId, matchId }),
      this.desk.ask(visit, EngagementsOfNeedDocument, { needId }),
    ]);
    const position = need.positions.find(({ id }) => id === one.positionId);
    // Somebody who is interested in another need is not on this one's pages.
    if (!position) throw new NotFoundException();
    const data = {
      need,
      one,
      position: position.title,
      ...sorted(one),
      card: one.card ? await cardLines(one.card, visit, this.terms) : null,
      engagements: engagements.nodes.filter((engagement) => engagement.matchId === one.id),
      reasons,
      ...again,
    };
    await this.desk.show(reply, visit, 'needs/candidate', data, status);
  }
}

/** What speaks for it, what is missing, and what nobody has said. */
function sorted({ lines }: Pick<OneInterestedQuery['interestedClinician'], 'lines'>) {
  const of = (...standings: string[]) => lines.filter(({ standing }) => standings.includes(standing));
  return { fits: of('MET', 'PARTLY'), gaps: of('NOT_MET'), open: of('NOT_STATED') };
}
