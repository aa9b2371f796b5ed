import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TermKind } from '../api/operations.js';
import { oneOf, text } from '../pages/typed.js';
import { visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';
import { Terms } from './terms.js';

/** The kinds of which forms ask in words. */
const kinds: readonly TermKind[] = ['COUNTRY', 'LANGUAGE', 'PROFESSION', 'SKILL', 'SPECIALTY'];

/** Names of terms for the script of the pages, which offers them below a field; forms work the same without. */
@Controller('terms')
export class OfferedTermsController {
  constructor(
    private readonly terms: Terms,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async offered(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kind = oneOf(query.kind, kinds);
    const typed = text(query.text, 100);
    const visit = visitOf(request, reply, this.config);
    if (!kind || typed.length < 2 || !visit.signedIn) throw new NotFoundException();
    const offers = await this.terms.offered(visit, kind, typed);
    await reply.type('application/json; charset=utf-8').send(JSON.stringify(offers.map(({ name }) => name)));
  }
}
