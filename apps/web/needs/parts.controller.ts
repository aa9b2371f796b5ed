import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  type LegInput,
  NeedToWriteDocument,
  type PositionInput,
  SaveNeedPartDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { Answered } from './answered.js';
import { type NeedWords, type Part, parts, type Written } from './question.js';
import { questionsFor } from './questions.js';

/** Taking a role or a stretch of the work out of a need; one more is begun with its first question. */
@Controller('needs/:id/remove/:part/:number')
export class PartsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly answered: Answered,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async ask(
    @Param() which: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.page(reply, visit, await this.found(visit, which));
  }

  @Post()
  async remove(
    @Param() which: Record<string, string>,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const found = await this.found(visit, which);
    const { need } = found;
    const input = {
      ...{ needId: need.id, idempotencyKey: text(body?.key, 200) || randomUUID() },
      // With the version that was read: the second of three may have become the first meanwhile.
      ...{ version: Number(text(body?.version, 9)), ...without(found) },
    };
    try {
      await this.api.ask(visit, SaveNeedPartDocument, { input });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const code = error.is('IDEMPOTENCY_CONFLICT') ? 'CONFLICT' : error.code;
      if (!hasWords(`write.notRemoved.${code}`)) throw error;
      const faults = [{ field: 'remove', text: wordsIn(visit.language)(`write.notRemoved.${code}`) }];
      return this.page(reply, visit, await this.found(visit, which), faults, 409);
    }
    await reply.redirect(inLanguage(visit, `/needs/${encodeURIComponent(need.id)}/check?removed`), 303);
  }

  private async found(visit: Visit, which: Record<string, string>): Promise<Found> {
    const part = oneOf(which.part, parts);
    const at = /^\d{1,2}$/.test(which.number) ? Number(which.number) - 1 : -1;
    const { need } = await this.api.ask(visit, NeedToWriteDocument, { id: which.id });
    // The last one is emptied on its own pages.
    if (!part || !need.allowedActions.includes('saveNeed') || need[part].length < 2 || !need[part][at])
      throw new NotFoundException();
    return { need, part, at };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { need, part, at }: Found,
    faults: Fault[] = [],
    status = 200,
  ): Promise<void> {
    const asked = questionsFor(need).filter(({ of }) => of?.part === part && of.at === at);
    const rows = await Promise.all(asked.map((question) => this.answered.one(visit, need, question)));
    const data = {
      ...{ need, part, number: at + 1, version: need.version, key: randomUUID(), faults },
      rows: rows.filter(({ values }) => values.length > 0),
      along: part === 'positions' ? ownLegs(need, at).length : 0,
    };
    await this.pages.send(reply, visit, 'needs/remove', data, status);
  }
}

interface Found {
  need: Written;
  part: Part;
  at: number;
}

function ownLegs({ positions, legs }: Written, at: number): Written['legs'] {
  return legs.filter(({ positionId }) => positionId != null && positionId === positions[at]?.id);
}

/** What is left: stretches that belong to a role alone go with it. */
function without({ need, part, at }: Found): NeedWords {
  const legs = need.legs as LegInput[];
  if (part === 'legs') return { legs: legs.filter((_, i) => i !== at) };
  const along = new Set<unknown>(ownLegs(need, at).map(({ id }) => id));
  return {
    positions: need.positions.filter((_, i) => i !== at) as PositionInput[],
    legs: legs.filter(({ id }) => !along.has(id)),
  };
}
