import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DesksOfCountriesDocument,
  type DesksOfCountriesQuery,
  EndDeskReviewDocument,
  LetDeskReviewDocument,
  OpenNeedNowDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { placed } from './desk-reviews.controller.js';

const acts = ['set', 'end', 'open'] as const;
type Desks = DesksOfCountriesQuery['organisations']['nodes'];

/** Which countries wish their desk to read needs, and what officers decide where a desk was silent or asks for a change. */
@Controller('office/desks')
export class OfficeDesksController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, afterIn(query), { done: oneOf(query.done, acts) });
  }

  @Post()
  async act(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, acts) ?? 'set';
    let filled: Filled | undefined;
    let refused;
    if (act === 'end')
      refused = await this.desk.does(visit, EndDeskReviewDocument, { country: text(form.country, 2) }, form);
    else if (act === 'open')
      refused = await this.desk.does(visit, OpenNeedNowDocument, { needId: text(form.need, 600) }, form);
    else {
      const { organisations } = await this.desk.ask(visit, DesksOfCountriesDocument, { after: null });
      const sent = await this.forms.read(visit, fieldsFor(organisations.nodes, visit), form);
      if (sent.faults.length > 0)
        return this.page(reply, visit, null, { filled: sent.filled, faults: sent.faults });
      const { deskId, workingDays, from, wish } = sent.answers;
      filled = sent.filled;
      const said = { deskId: deskId as string, workingDays: workingDays as number, from: from as string };
      refused = await this.desk.does(visit, LetDeskReviewDocument, { ...said, wish: wish as string }, form);
    }
    if (!refused) return this.desk.go(reply, visit, `/office/desks?done=${act}`);
    const key = `desk.office.refused.${refused.code}`;
    const words = wordsIn(visit.language)(hasWords(key) ? key : 'desk.office.refused.NOT_NOW');
    const field = act === 'set' ? (refused.is('BAD_INPUT') ? 'wish' : 'deskId') : act;
    await this.page(reply, visit, null, { filled, faults: [{ field, text: words }] });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    after: string | null,
    { filled, ...more }: { filled?: Filled; faults?: Fault[]; done?: string },
  ): Promise<void> {
    const found = await this.desk.ask(visit, DesksOfCountriesDocument, { after });
    const fields = fieldsFor(found.organisations.nodes, visit);
    const shown = filled ?? (await this.forms.fill(visit, fields, { workingDays: 10 }));
    await this.desk.show(reply, visit, 'desks/office', {
      wishes: placed(found.countryReviews, visit),
      reviews: placed(found.deskReviewsToDecide.nodes, visit),
      next: nextOf(found.deskReviewsToDecide, visit.path),
      form: formView(fields, shown, wordsIn(visit.language)),
      ...more,
    });
  }
}

function fieldsFor(desks: Desks, visit: Visit): readonly Field[] {
  const named = desks.filter(({ name }) => name);
  return [
    {
      ...({ name: 'deskId', say: 'deskOfCountry', is: 'one', drop: true, needed: true } as const),
      of: named.map(({ id }) => id),
      names: named.map(({ name, country }) => `${name} (${placesOf([country], visit.language)[0]})`),
    },
    { name: 'workingDays', say: 'deskDays', is: 'number', least: 1, greatest: 30, needed: true },
    { name: 'from', say: 'deskFrom', is: 'day', needed: true },
    { name: 'wish', say: 'deskWish', is: 'text', most: 2000, lines: 3, needed: true },
  ];
}
