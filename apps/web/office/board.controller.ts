import { All, Controller, ForbiddenException, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ApiDown } from '../api/refused.js';
import { WebConfig } from '../web-config.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import { Desk } from './desk.js';

const here = '/operator/board';

/**
 * Its own scripts and nothing from elsewhere. It writes styles into its page, which no other page of ours does, and its
 * addresses begin where its page says.
 */
export const policyOfBoard =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/**
 * Bull Board, which a worker serves, handed on to operators. The worker asks for the role again by the session that goes
 * along; no other part of Midst opens a queue.
 */
@Controller('operator/board')
export class BoardController {
  constructor(
    private readonly desk: Desk,
    private readonly config: WebConfig,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {}

  @All(['', '*'])
  async handOn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { WORKER_URL } = this.config.values;
    if (!WORKER_URL) throw new NotFoundException();
    if (!(await this.desk.has(visit, 'OPERATOR'))) throw new ForbiddenException();
    const reads = request.method === 'GET' || request.method === 'HEAD';
    // What changes something has to come from the board's own page; a cookie alone is no wish.
    if (!reads && request.headers['sec-fetch-site'] !== 'same-origin') throw new ForbiddenException();
    if (visit.path === here) return void (await reply.redirect(`${here}/`, 303));
    const answer = await this.asked(`${WORKER_URL}/board${request.url.slice(here.length)}`, {
      method: request.method,
      headers: { authorization: `Bearer ${visit.session ?? ''}`, 'content-type': 'application/json' },
      body: reads || !request.body ? undefined : JSON.stringify(request.body),
    });
    void reply
      .status(answer.status)
      .type(answer.headers.get('content-type') ?? 'text/plain')
      .header('content-security-policy', policyOfBoard);
    if (visit.path.startsWith(`${here}/static/`)) void reply.header('cache-control', 'private, max-age=3600');
    await reply.send(Buffer.from(await answer.arrayBuffer()));
  }

  private async asked(url: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
    } catch (error) {
      this.log.warn({ fault: faultOf(error) }, 'the worker does not answer');
      throw new ApiDown('the worker does not answer');
    }
  }
}
