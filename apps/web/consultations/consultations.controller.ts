import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerConsultationDocument,
  CloseConsultationDocument,
  ConsultationPageDocument,
  type ConsultationPageQuery,
  ConsultationsListedDocument,
  PublishConsultationDocument,
  WithdrawConsultationDocument,
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

type Consultation = ConsultationPageQuery['consultation'];

const acts = ['answer', 'close', 'withdraw', 'publish'] as const;
const said = ['asked', ...acts] as const;

const publishing: readonly Field[] = [
  { name: 'heard', say: 'consultHeard', is: 'text', most: 6000, lines: 6, needed: true },
  { name: 'changed', say: 'consultChanged', is: 'text', most: 6000, lines: 6, needed: true },
];

/** An association says what it chooses, and what else; who answers for several says each. */
function answering({ options, answersFor }: Consultation): readonly Field[] {
  return [
    ...(answersFor.length > 1
      ? [
          {
            ...({ name: 'organisationId', say: 'consultFor', is: 'one', drop: true, needed: true } as const),
            ...{ of: answersFor.map(({ id }) => id), names: answersFor.map(({ name }) => name) },
          },
        ]
      : []),
    ...(options.length > 0
      ? [
          {
            ...({ name: 'option', say: 'consultOption', is: 'one', needed: true } as const),
            ...{ of: options.map((_, i) => String(i)), names: options },
          },
        ]
      : []),
    {
      ...({ name: 'words', say: 'consultWords', is: 'text', most: 4000, lines: 5 } as const),
      needed: options.length === 0,
    },
  ];
}

/** What the programme asks associations: to read for everybody once it is published, to answer, and to report on. */
@Controller('consultations')
export class ConsultationsController {
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
    const { consultations } = await this.desk.ask(visit, ConsultationsListedDocument, {
      after: afterIn(query),
    });
    await this.desk.show(reply, visit, 'consultations/list', {
      list: consultations.nodes.map((one) => ({ ...one, place: placeOf(one.country, visit) })),
      next: nextOf(consultations, visit.path),
      officer: visit.signedIn && (await this.desk.has(visit, 'OFFICER')),
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.read(visit, id), { done: oneOf(query.done, said) });
  }

  @Post(':id')
  async act(
    @Param('id') consultationId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, acts);
    if (!act) throw new NotFoundException();
    const one = await this.read(visit, consultationId);
    const fields = act === 'publish' ? publishing : act === 'answer' ? answering(one) : [];
    const sent = await this.forms.read(visit, fields, form);
    const again = { filled: sent.filled, act };
    if (sent.faults.length > 0) return this.page(reply, visit, one, { ...again, faults: sent.faults });
    const { option, words, heard, changed, organisationId } = sent.answers as Record<string, string | null>;
    const about = { consultationId };
    const refused =
      act === 'answer'
        ? await this.desk.does(
            visit,
            AnswerConsultationDocument,
            {
              ...{ ...about, organisationId: organisationId ?? one.answersFor.at(0)?.id ?? '', words },
              option: option == null ? null : Number(option),
            },
            form,
          )
        : act === 'publish'
          ? await this.desk.does(
              visit,
              PublishConsultationDocument,
              { ...about, heard: heard ?? '', changed: changed ?? '' },
              form,
            )
          : await this.desk.does(
              visit,
              act === 'close' ? CloseConsultationDocument : WithdrawConsultationDocument,
              about,
              form,
            );
    if (!refused) return this.desk.go(reply, visit, `${visit.path}?done=${act}`);
    const key = `consult.refused.${act === 'publish' && refused.is('BAD_INPUT') ? 'short' : refused.code}`;
    const fault = {
      field: { answer: 'words', publish: 'heard', close: 'close', withdraw: 'withdraw' }[act],
      text: wordsIn(visit.language)(hasWords(key) ? key : 'consult.refused.NOT_NOW'),
    };
    await this.page(reply, visit, one, { ...again, faults: [fault] });
  }

  private async read(visit: Visit, id: string): Promise<Consultation> {
    return (await this.desk.ask(visit, ConsultationPageDocument, { id: text(id, 600) })).consultation;
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    one: Consultation,
    { filled, act, ...more }: { filled?: Filled; act?: string; faults?: Fault[]; done?: string },
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const shown = async (of: 'answer' | 'publish', fields: readonly Field[], answers = {}) =>
      formView(fields, act === of && filled ? filled : await this.forms.fill(visit, fields, answers), t).map(
        (field) => ({ ...field, alone: false }),
      );
    const own =
      one.answersFor.length === 1
        ? one.answers.find(({ organisation }) => organisation?.id === one.answersFor[0].id)
        : undefined;
    const standing = own && {
      option: own.option == null ? null : String(own.option),
      words: own.words ?? null,
    };
    await this.desk.show(reply, visit, 'consultations/one', {
      ...{ one, place: placeOf(one.country, visit), own, ...more },
      answering: one.answersFor.length > 0 ? await shown('answer', answering(one), standing) : null,
      publishing: one.allowedActions.includes('publishConsultation')
        ? await shown('publish', publishing)
        : null,
      results: one.options.map((option, i) => ({
        ...{ option, answers: one.counts.find((count) => count.option === i)?.answers ?? 0 },
      })),
      answered: one.counts.reduce((total, { answers }) => total + answers, 0),
    });
  }
}

function placeOf(country: string | null | undefined, visit: Visit): string | null {
  return country ? placesOf([country], visit.language)[0] : null;
}
