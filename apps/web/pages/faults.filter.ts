import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { ApiDown, Refused, WordsHeld } from '../api/refused.js';
import { WebConfig } from '../web-config.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import { ForeignForm, FormGuard } from './form-guard.js';
import { Pages } from './pages.js';
import { clearCookie, inLanguage, isSomebodys, type Visit, visitOf } from './visit.js';

type Page = 'forbidden' | 'not-found' | 'fault' | 'maintenance' | 'too-many' | 'stale-form' | 'signed-out';

const statusOf: Record<Page, number> = {
  forbidden: 403,
  'signed-out': 401,
  'stale-form': 403,
  'not-found': 404,
  'too-many': 429,
  fault: 500,
  maintenance: 503,
};

const pageOfCode: Record<string, Page> = {
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  TOO_MANY: 'too-many',
};

/** Turns what no page expected into a page of its own. */
@Catch()
export class FaultsFilter implements ExceptionFilter {
  constructor(
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const visit = visitOf(request, reply, this.config);
    if (error instanceof Refused && error.is('UNAUTHENTICATED', 'FRESH_CODE_NEEDED')) {
      if (error.is('UNAUTHENTICATED')) clearCookie(reply, 'session', this.config);
      const typed = typedIn(request);
      if (typed.length === 0) await reply.redirect(signInFor(visit), 303);
      // What was typed stays on this page while its writer signs in beside it.
      else
        await this.pages.send(
          reply,
          visit,
          'faults/signed-out',
          { typed, signIn: signInFor(visit, '/account') },
          statusOf['signed-out'],
        );
      return;
    }
    if (error instanceof WordsHeld) {
      const from = encodeURIComponent(visit.path);
      return void (await reply.redirect(inLanguage(visit, `/held-texts?from=${from}`), 303));
    }
    const page = this.pageOf(error, request);
    // A link from a mail leads to what is somebody's own: whoever has not said who they are may be that person.
    if (page === 'not-found' && !visit.signedIn && !request.is404 && isSomebodys(visit.path))
      return void (await reply.redirect(signInFor(visit), 303));
    if (page === 'fault') this.log.error({ fault: faultOf(error) }, 'a page failed');
    if (page === 'maintenance') void reply.header('retry-after', '15');
    const sent = typedIn(request);
    const typed = page === 'stale-form' ? this.signedAnew(request, visit, sent) : sent;
    // A form that may have come from another site is shown only: nobody sends it on with one press.
    const written = typed.length > 0 ? [] : wordsOf(sent);
    await this.pages.send(reply, visit, `faults/${page}`, { typed, written }, statusOf[page]);
  }

  /**
   * A form whose signature is too old, or another session's: to be sent once more by its writer, signed anew. Only where
   * the browser says that it came from our own page: nobody else's form gets our signature.
   */
  private signedAnew(request: FastifyRequest, visit: Visit, sent: readonly Typed[]): Typed[] {
    const typed = sent.filter(({ name }) => name !== '_form');
    if (request.headers['sec-fetch-site'] !== 'same-origin' || typed.length === 0) return [];
    return [{ name: '_form', value: this.guard.sign(visit) }, ...typed];
  }

  private pageOf(error: unknown, { method }: FastifyRequest): Page {
    if (error instanceof ApiDown) return 'maintenance';
    if (error instanceof ForeignForm) return 'stale-form';
    // An address with an id of no shape leads nowhere, as one that is not the reader's.
    if (error instanceof Refused && error.is('BAD_INPUT') && method === 'GET') return 'not-found';
    if (error instanceof Refused) return pageOfCode[error.code] ?? 'fault';
    const status = error instanceof HttpException ? error.getStatus() : clientStatus(error);
    if (status === 404 || status === 405) return 'not-found';
    if (status === 403) return 'forbidden';
    return status < 500 ? 'stale-form' : 'fault';
  }
}

function signInFor(visit: Visit, back = visit.path): string {
  return inLanguage(visit, `/sign-in?back=${encodeURIComponent(back)}`);
}

/** What somebody wrote themselves, among all that a form holds: keys, codes and choices have no blanks. */
function wordsOf(typed: readonly { value: string }[]): string[] {
  return typed.map(({ value }) => value.trim()).filter((value) => /\s/.test(value));
}

/** Fastify's own words about a request that it could not read. */
function clientStatus(error: unknown): number {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 ? statusCode : 500;
}

interface Typed {
  name: string;
  value: string;
}

/** Everything of a form that was sent, so that nothing typed is lost while it cannot be taken. */
function typedIn(request: FastifyRequest): Typed[] {
  if (request.method !== 'POST' || typeof request.body !== 'object' || request.body === null) return [];
  return Object.entries(request.body as Record<string, unknown>).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one): one is string => typeof one === 'string')
      .map((one) => ({ name, value: one })),
  );
}
