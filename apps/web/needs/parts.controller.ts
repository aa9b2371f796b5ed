import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type LegInput,
  NeedToWriteDocument,
  type PositionInput,
  SaveNeedPartDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { Answered } from './answered.js';
import { type NeedWords, type Part, parts, type Written } from './question.js';
import { questionsFor } from './questions.js';

/** Taking a role or a stretch of the work out of a need; one more is begun with its first question. */
@Controller('needs/:id/remove/:part/:number')
export class PartsController {
  constructor(
    private readonly desk: Desk,
    private readonly answered: Answered,
  ) {}

  @Get()
  async ask(
    @Param() which: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.found(visit, which));
  }

  @Post()
  async remove(
    @Param() which: Record<string, string>,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const found = await this.found(visit, which);
    const { need } = found;
    const input = {
      ...{ needId: need.id, idempotencyKey: keyIn(body) },
      // With the version that was read: the second of three may have become the first meanwhile.
      ...{ version: Number(text(body?.version, 9)), ...without(found) },
    };
    try {
      await this.desk.ask(visit, SaveNeedPartDocument, { input });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const code = error.is('IDEMPOTENCY_CONFLICT') ? 'CONFLICT' : error.code;
      if (!hasWords(`write.notRemoved.${code}`)) throw error;
      const faults = [{ field: 'remove', text: wordsIn(visit.language)(`write.notRemoved.${code}`) }];
      return this.page(reply, visit, await this.found(visit, which), faults, 409);
    }
    await this.desk.go(reply, visit, `/needs/${encodeURIComponent(need.id)}/check?removed`);
  }

  private async found(visit: Visit, which: Record<string, string>): Promise<Found> {
    const part = oneOf(which.part, parts);
    const at = /^\d{1,2}$/.test(which.number) ? Number(which.number) - 1 : -1;
    const { need } = await this.desk.ask(visit, NeedToWriteDocument, { id: which.id });
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
      ...{ need, part, number: at + 1, version: need.version, faults },
      rows: rows.filter(({ values }) => values.length > 0),
      along: part === 'positions' ? ownLegs(need, at).length : 0,
    };
    await this.desk.show(reply, visit, 'needs/remove', data, status);
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
