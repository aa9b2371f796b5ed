import { Readable } from 'node:stream';
import { Controller, Get, Headers, type OnModuleDestroy, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { MessageAddedDocument, NewestMessageDocument } from '../api/operations.js';
import { ApiDown, Refused } from '../api/refused.js';
import { text } from '../pages/typed.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

/** A page comes back after so long when its line was cut, and when it found nobody to tell it anything. */
const comesBackMs = 5_000;
const comesBackLaterMs = 60_000;

/** For the page of a conversation, where scripts run: that there is something new, and nothing of what it says. */
@Controller('matches/:id/messages/live')
export class LiveMessagesController implements OnModuleDestroy {
  private readonly open = new Set<AbortController>();

  constructor(
    private readonly api: Api,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async stream(
    @Param('id') matchId: string,
    @Query() query: Record<string, unknown>,
    @Headers('last-event-id') lastSeen: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const ending = new AbortController();
    this.open.add(ending);
    reply.raw.on('close', () => {
      this.open.delete(ending);
      ending.abort();
    });
    const seen = text(lastSeen ?? query.after, 200);
    await reply
      .type('text/event-stream')
      .header('cache-control', 'no-store, no-transform')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(this.told(visit, matchId, seen, ending.signal)));
  }

  onModuleDestroy(): void {
    for (const ending of this.open) ending.abort();
  }

  private async *told(
    visit: Visit,
    matchId: string,
    seen: string,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    yield retry(comesBackMs);
    try {
      const news = await this.api.subscribe(visit, MessageAddedDocument, { matchId }, signal);
      // What came while nobody listened; from here on the stream tells.
      const { thread } = await this.api.ask(visit, NewestMessageDocument, { matchId });
      const known = new Set([seen]);
      const told = (id: string) => {
        // A page that opens at once has read what is only now told, such as one's own message; and news of the one before
        // may come after news of the newest.
        if (known.has(id)) return ':\n\n';
        known.add(id);
        return `id: ${id}\ndata: new\n\n`;
      };
      const newest = thread?.messages.nodes[0]?.id;
      if (newest) yield told(newest);
      for await (const one of news) yield one ? told(one.messageAdded.messageId) : ':\n\n';
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiDown) return yield retry(comesBackLaterMs);
      if (!(error instanceof Refused)) throw error;
      // There is nothing to come back for: the session or the conversation is over, or there are too many pages.
      yield 'event: over\ndata: over\n\n';
    }
  }
}

function retry(ms: number): string {
  return `retry: ${ms}\n\n`;
}
