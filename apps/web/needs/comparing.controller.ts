import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TwoInterestedDocument, type TwoInterestedQuery } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Terms } from '../forms/terms.js';
import { Desk } from '../office/desk.js';
import type { Visit } from '../pages/visit.js';
import { cardLines } from '../profile/card-lines.js';

/** Two people who are interested in the same role, beside each other. */
@Controller('needs/:id/compare')
export class ComparingController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
  ) {}

  /** Where the ticks of the list lead; the pair has an address of its own, which a fresh code comes back to. */
  @Get()
  async choose(
    @Param('id') id: string,
    @Query('with') chosen: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const two = [chosen].flat().filter((one): one is string => typeof one === 'string' && one !== '');
    const path = `/needs/${encodeURIComponent(id)}`;
    await this.desk.go(
      reply,
      visit,
      two.length === 2 && two[0] !== two[1]
        ? `${path}/compare/${two.map(encodeURIComponent).join('/')}`
        : `${path}/interested?choose`,
    );
  }

  @Get(':one/:other')
  async compare(
    @Param() { id: needId, one, other }: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    try {
      const { need, compareMatches } = await this.desk.ask(visit, TwoInterestedDocument, {
        ...{ needId, one, other },
      });
      const position = need.positions.find(({ id }) => id === compareMatches.one.positionId);
      if (!position) throw new NotFoundException();
      const two = [compareMatches.one, compareMatches.other];
      const cards = await Promise.all(two.map((person) => this.card(visit, person)));
      await this.desk.show(reply, visit, 'needs/compare', {
        need,
        position: position.title,
        people: two.map((person, i) => ({ ...person, number: i + 1 })),
        lines: compareMatches.lines,
        facts: beside(cards),
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT')) throw error;
      // Of two roles there is nothing to compare line by line.
      await this.desk.go(reply, visit, `/needs/${encodeURIComponent(needId)}/interested?choose`);
    }
  }

  private async card(visit: Visit, { card }: Person): Promise<Map<string, string[]>> {
    if (!card) return new Map();
    const lines = await cardLines(card, visit, this.terms);
    return new Map(lines.map(({ what, values }) => [what, values]));
  }
}

type Person = TwoInterestedQuery['compareMatches']['one'];

/** Both cards line by line, in the order of a card; what neither shows is not in it. */
function beside([one, other]: readonly Map<string, string[]>[]) {
  const order = [...one.keys(), ...[...other.keys()].filter((what) => !one.has(what))];
  return order.map((what) => ({ what, values: [one.get(what) ?? [], other.get(what) ?? []] }));
}
