import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChooseThreadMailDocument,
  RecordDecisionDocument,
  SendMessageDocument,
  ThreadPageDocument,
  type TopicChannel,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

const channels: readonly TopicChannel[] = ['EACH', 'DAILY', 'WEEKLY', 'NOTHING'];

interface Said {
  after?: string;
  /** The lead's need, from whose pages they came. */
  need?: string;
  values?: object;
  key?: string;
  faults?: Fault[];
  /** Something in it looks like an NHS number. */
  warned?: boolean;
}

/** What two who were introduced write to each other. */
@Controller('matches/:id/messages')
export class MessagesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(
    @Param('id') matchId: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, matchId, { after: text(query.after, 500), need: text(query.need, 200) });
  }

  @Post()
  async write(
    @Param('id') matchId: string,
    @Body() form: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const decided = text(form?.decided, 200);
    if (decided) {
      const input = { idempotencyKey: keyIn(form), messageId: decided };
      await this.desk.ask(visit, RecordDecisionDocument, { input });
      return this.back(reply, visit, text(form?.need, 200));
    }
    const channel = oneOf(form?.mail, channels);
    if (channel) {
      const input = { idempotencyKey: keyIn(form), matchId, channel };
      await this.desk.ask(visit, ChooseThreadMailDocument, { input });
      return this.back(reply, visit, text(form?.need, 200));
    }
    const body = text(form?.body, 10_000);
    const key = keyIn(form);
    const need = text(form?.need, 200);
    const faults: Fault[] = body ? [] : [{ field: 'body', text: t('messages.missing') }];
    let warned = false;
    if (body) {
      try {
        await this.desk.ask(visit, SendMessageDocument, {
          input: { idempotencyKey: key, matchId, body, noPatient: form?.noPatient === 'yes' },
        });
        return await this.back(reply, visit, need);
      } catch (error) {
        if (!(error instanceof Refused) || !hasWords(`messages.refused.${error.code}`)) throw error;
        warned = error.is('LOOKS_LIKE_A_PATIENT');
        faults.push({ field: 'body', text: t(`messages.refused.${error.code}`) });
      }
    }
    await this.page(reply, visit, matchId, { values: { body }, key, faults, need, warned });
  }

  private async back(reply: FastifyReply, visit: Visit, need: string): Promise<void> {
    const path = need ? `${visit.path}?need=${encodeURIComponent(need)}` : visit.path;
    await this.desk.go(reply, visit, path);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    matchId: string,
    { after, ...said }: Said,
  ): Promise<void> {
    const { thread } = await this.desk.ask(visit, ThreadPageDocument, { matchId, after: after || null });
    if (!thread) throw new NotFoundException();
    const { nodes, pageInfo } = thread.messages;
    const data = {
      matchId,
      channels,
      thread,
      messages: nodes,
      live:
        !after && !thread.closedAt
          ? `/matches/${encodeURIComponent(matchId)}/messages/live?after=${encodeURIComponent(nodes[0]?.id ?? '')}`
          : null,
      next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
      ...said,
    };
    await this.desk.show(reply, visit, 'matches/messages', data);
  }
}
