import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { FlaggedMessagesDocument, SettleMessageFlagDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { withDue } from './due.js';
import { heldAs } from './held-as.js';
import { inLanguage, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

/** Words of recruitment in messages, for officers: the words, where they were written, and what is done about them. */
@Controller('flagged-messages')
export class FlagsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async waiting(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    again: { faults: Fault[]; flag: string; note: string } | null = null,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const after = text(query.after, 500) || null;
    const answered = 'answered' in query;
    const { flaggedMessages: flags } = await this.api.ask(visit, FlaggedMessagesDocument, {
      after,
      answered,
    });
    await this.pages.send(
      reply,
      visit,
      'flags/list',
      {
        ...{
          answered,
          total: flags.totalCount,
          flags: withDue(flags.nodes).map((one) => ({
            ...one,
            what: one.operation && heldAs(one.operation),
          })),
        },
        next: flags.pageInfo.hasNextPage ? flags.pageInfo.endCursor : null,
        key: randomUUID(),
        saved: 'saved' in query,
        faults: again?.faults ?? [],
        values: again ?? {},
      },
      again ? 422 : 200,
    );
  }

  @Post()
  async settle(
    @Body() body: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    const [flag, note] = [text(body.flag, 200), text(body.note, 2000)];
    const outcome = oneOf(body.outcome, ['RELEASED', 'RETURNED'] as const) ?? 'RETURNED';
    const fault = (key: string) =>
      this.waiting({}, request, reply, { faults: [{ field: `note-${flag}`, text: t(key) }], flag, note });
    if (note.length < 3) return fault('flags.noteMissing');
    try {
      await this.api.ask(visit, SettleMessageFlagDocument, {
        input: { flagId: flag, note, outcome, idempotencyKey: text(body.key, 200) || randomUUID() },
      });
    } catch (error) {
      // Another officer was quicker, or the words are this officer's own.
      if (!(error instanceof Refused && error.is('NOT_FOUND'))) throw error;
      return fault('flags.gone');
    }
    await reply.redirect(inLanguage(visit, '/flagged-messages?saved'), 303);
  }
}
