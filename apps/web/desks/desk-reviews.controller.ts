import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerAsDeskDocument,
  type DeskAnswer,
  DeskReviewPageDocument,
  type DeskReviewRowFragment,
  NeedsAtDeskDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Answered } from '../needs/answered.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

const fields: readonly Field[] = [
  {
    ...({ name: 'answer', say: 'deskAnswer', is: 'one', needed: true, words: 'desk.answer.' } as const),
    of: ['SUPPORT', 'REMARK', 'ASK_FOR_CHANGE'],
  },
  { name: 'words', say: 'deskWords', is: 'text', most: 4000, lines: 5 },
];

/** What a government desk reads and says about needs of its country. */
@Controller()
export class DeskReviewsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly answered: Answered,
  ) {}

  @Get('organisations/:id/desk')
  async list(
    @Param('id') deskId: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const asked = { deskId, after: afterIn(query) };
    const { organisation, needsAtDesk, countryReviews } = await this.desk.ask(
      visit,
      NeedsAtDeskDocument,
      asked,
    );
    if (organisation.kind !== 'DIASPORA_DESK') throw new NotFoundException();
    const standing = countryReviews.find(({ endedAt }) => !endedAt);
    await this.desk.show(reply, visit, 'desks/list', {
      ...{ house: organisation, next: nextOf(needsAtDesk, visit.path), done: 'done' in query },
      reviews: placed(needsAtDesk.nodes, visit),
      standing: standing && { ...standing, place: placesOf([standing.country], visit.language)[0] },
    });
  }

  @Get('desk/:review')
  async one(
    @Param('review') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id);
  }

  @Post('desk/:review')
  async answer(
    @Param('review') deskReviewId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const { faults, filled, answers } = await this.forms.read(visit, fields, body ?? {});
    const words = answers.words as string | null;
    if (faults.length === 0 && answers.answer !== 'SUPPORT' && !words)
      faults.push({ field: 'words', text: t('desk.faults.words') });
    if (faults.length > 0) return this.page(reply, visit, deskReviewId, filled, faults);
    const said = { deskReviewId, answer: answers.answer as DeskAnswer, words };
    const refused = await this.desk.does(visit, AnswerAsDeskDocument, said, body ?? {});
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const key = `desk.faults.${refused.code}`;
    const fault = { field: 'words', text: t(hasWords(key) ? key : 'desk.faults.NOT_NOW') };
    await this.page(reply, visit, deskReviewId, filled, [fault]);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const { deskReview } = await this.desk.ask(visit, DeskReviewPageDocument, { id });
    const { need } = deskReview;
    const shown = filled ?? (await this.forms.fill(visit, fields, {}));
    await this.desk.show(reply, visit, 'desks/one', {
      ...{ review: placed([deskReview], visit)[0], need, faults },
      rows: need ? await this.answered.of(visit, need) : [],
      form: formView(fields, shown, wordsIn(visit.language)),
    });
  }
}

export function placed<R extends Pick<DeskReviewRowFragment, 'country'>>(
  reviews: readonly R[],
  visit: Visit,
) {
  return reviews.map((one) => ({ ...one, place: placesOf([one.country], visit.language)[0] }));
}
