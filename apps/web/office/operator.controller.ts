import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  type MessageState,
  OperatingDocument,
  ParkedWorkDocument,
  SendMessageAgainDocument,
  ToldMessagesDocument,
  TryWorkAgainDocument,
} from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const states: readonly MessageState[] = ['WAITING', 'HELD', 'GATHERED', 'SENT', 'SUPPRESSED', 'FAILED'];

/** The machinery: background work, messages and health, for those who keep it running. */
@Controller('operator')
export class OperatorController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async standing(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const [found, ready] = await Promise.all([
      this.desk.ask(visit, OperatingDocument, {}),
      this.api.isReady(),
    ]);
    const now = Date.parse(found.work.at);
    // An event waits for milliseconds where a worker runs; a minute means that none does, or that it drowns.
    const slow = found.work.waiting.some(({ oldest }) => oldest && now - Date.parse(oldest) > 60_000);
    const parked = found.work.waiting.reduce((sum, one) => sum + one.parked, 0);
    await this.desk.show(reply, visit, 'operator/standing', {
      ...found,
      ready,
      slow,
      parked,
      board: this.config.values.WORKER_URL !== undefined,
    });
  }

  @Get('work')
  async work(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { parkedWork: list } = await this.desk.ask(visit, ParkedWorkDocument, { after: afterIn(query) });
    await this.desk.show(reply, visit, 'operator/work', {
      ...{ list, next: nextOf(list, visit.path), saved: 'saved' in query, faults },
    });
  }

  @Post('work')
  async again(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const refused = await this.desk.does(visit, TryWorkAgainDocument, { workId: text(form.work, 200) }, form);
    if (!refused) return this.desk.go(reply, visit, '/operator/work?saved');
    const said = wordsIn(visit.language)('operating.movedOn');
    await this.work({}, request, reply, [{ field: 'maincontent', text: said }]);
  }

  @Get('messages')
  async messages(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const state = oneOf(query.state, states);
    const [{ toldMessages: list }, operates] = await Promise.all([
      this.desk.ask(visit, ToldMessagesDocument, {
        ...{ states: state ? [state] : null, after: afterIn(query) },
      }),
      this.desk.has(visit, 'OPERATOR'),
    ]);
    await this.desk.show(reply, visit, 'operator/messages', {
      ...{
        operates,
        list,
        states,
        state,
        next: nextOf(list, visit.path, { state }),
        saved: 'saved' in query,
        faults,
      },
    });
  }

  @Post('messages')
  async sendAgain(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const input = { messageId: text(form.message, 200) };
    const refused = await this.desk.does(visit, SendMessageAgainDocument, input, form);
    if (!refused) return this.desk.go(reply, visit, '/operator/messages?state=FAILED&saved');
    const said = wordsIn(visit.language)('operating.movedOn');
    await this.messages({ state: 'FAILED' }, request, reply, [{ field: 'maincontent', text: said }]);
  }
}
