import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CloseConcernDocument,
  type ConcernOutcome,
  ConcernReadDocument,
  ConcernsListedDocument,
  NoteOnConcernDocument,
  ReopenConcernDocument,
  ReplyToConcernDocument,
  TakeUpConcernDocument,
} from '../api/operations.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const acts = ['takeUp', 'note', 'reply', 'close', 'reopen'] as const;
type Act = (typeof acts)[number];
const outcomes: readonly ConcernOutcome[] = ['ACTED', 'PASSED_ON', 'NOTHING_TO_DO', 'NOT_OURS'];
const most = 8000;

/** Concerns, for safeguarding staff: the list, and each with what was done. Opening one is recorded. */
@Controller('safeguarding')
export class SafeguardingController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const closed = 'closed' in query;
    const { concerns: list } = await this.desk.ask(visit, ConcernsListedDocument, {
      ...{ closed, after: afterIn(query) },
    });
    const next = nextOf(list, visit.path, { closed: closed ? 'yes' : null });
    await this.desk.show(reply, visit, 'safeguarding/list', { list, closed, next });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, id, { saved: oneOf(query.saved, acts) });
  }

  @Post(':id')
  async act(
    @Param('id') concernId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const act = oneOf(form.act, acts) ?? 'note';
    const words = text(form.words, most + 1);
    const outcome = oneOf(form.outcome, outcomes);
    const again = (field: string, key: string) =>
      this.page(reply, visit, concernId, {
        ...{ act, values: { words, outcome }, faults: [{ field: `${act}-${field}`, text: t(key) }] },
      });
    if (act !== 'takeUp' && !words) return again('words', 'safeguarding.wordsMissing');
    if (words.length > most) return again('words', 'concern.whatLong');
    if (act === 'close' && !outcome) return again('outcome', 'safeguarding.outcomeMissing');
    const input = { concernId, words };
    const refused =
      act === 'takeUp'
        ? await this.desk.does(visit, TakeUpConcernDocument, { concernId }, form)
        : act === 'close'
          ? await this.desk.does(visit, CloseConcernDocument, { ...input, outcome: outcome! }, form)
          : await this.desk.does(visit, written[act], input, form);
    if (refused) return again('words', 'safeguarding.refused');
    await this.desk.go(reply, visit, `${visit.path}?saved=${act}`);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    said: { act?: Act; values?: object; faults?: Fault[]; saved?: Act },
  ): Promise<void> {
    const { concern } = await this.desk.ask(visit, ConcernReadDocument, { id });
    const { work } = concern;
    const may = (verb: string) => concern.allowedActions.includes(verb);
    await this.desk.show(reply, visit, 'safeguarding/one', {
      ...{ concern, outcomes },
      places: work?.country ? placesOf([work.country], visit.language) : [],
      takesUp: may('takeUpConcern'),
      writes: [
        ...(may('replyToConcern') ? ['reply'] : []),
        'note',
        ...(may('closeConcern') ? ['close'] : []),
        ...(may('reopenConcern') ? ['reopen'] : []),
      ],
      ...said,
    });
  }
}

const written = {
  note: NoteOnConcernDocument,
  reply: ReplyToConcernDocument,
  reopen: ReopenConcernDocument,
};
