import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  NoteForRevalidationDocument,
  RevalidationNotePageDocument,
  RevalidationPageDocument,
  type RevalidationPageQuery,
  type RevalidationRegulator,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import { datesIn } from '../pages/dates.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { taggedPdf } from '../pages/tagged-pdf.js';

type Shaped = RevalidationPageQuery['revalidationRecord'];

const regulators: readonly RevalidationRegulator[] = ['NMC', 'GMC', 'HCPC'];

const noteFields: readonly Field[] = [
  { name: 'countsAsPractice', say: 'revalPractice', is: 'tick' },
  ...(['participatory', 'own'] as const).map((name): Field => {
    const say = name === 'own' ? 'revalOwn' : 'revalParticipatory';
    return { name, say, is: 'number', least: 0, greatest: 9999, fraction: true };
  }),
  { name: 'feedback', say: 'revalFeedback', is: 'text', most: 4000, lines: 3 },
  { name: 'reflection', say: 'revalReflection', is: 'text', most: 8000, lines: 6 },
];

/** Somebody's own record for revalidation or appraisal: on a page, as PDF and as CSV. Nobody else can open it. */
@Controller('revalidation')
export class RevalidationController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async page(
    @Query('regulator') regulator: unknown,
    @Query('to') to: unknown,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const record = await this.read(visit, regulator, to);
    const { requirements, entries } = record;
    await this.desk.show(reply, visit, 'contributions/revalidation', {
      record,
      regulators,
      requirements: requirements.map((one) => ({ ...one, have: have(record, one.code) })),
      entries: entries.map((one) => ({ ...one, ...view(one) })),
      asked: `regulator=${record.regulator}&to=${record.to}`,
      done: done === 'noted',
    });
  }

  @Get('record.csv')
  async csv(
    @Query('regulator') regulator: unknown,
    @Query('to') to: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const record = await this.read(visit, regulator, to);
    const t = wordsIn(visit.language);
    const columns = [
      ...['from', 'to', 'what', 'role', 'host', 'standing', 'practice', 'participatory', 'own'],
      ...['feedback', 'learning', 'reflection'],
    ];
    const rows = record.entries.map((one) => {
      const { contribution, firstDay, lastDay, note } = one;
      const { practice, participatory, own } = view(one);
      return [
        ...[firstDay, lastDay, contribution.account?.title, contribution.account?.role],
        ...[contribution.hostName, t(`given.state.${contribution.state}`), practice, participatory, own],
        ...[note?.feedback, contribution.account?.learning, note?.reflection],
      ];
    });
    const content = stringify([columns.map((one) => t(`given.reval.column.${one}`)), ...rows], {
      ...{ bom: true, escape_formulas: true },
    });
    await reply
      .type('text/csv; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename="revalidation-${record.regulator}-${record.to}.csv"`,
      )
      .send(content);
  }

  @Get('record.pdf')
  async pdf(
    @Query('regulator') regulator: unknown,
    @Query('to') to: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { language } = visit;
    const record = await this.read(visit, regulator, to);
    const t = wordsIn(language);
    const dates = datesIn(language);
    const title = t('given.reval.titleOf', { regulator: record.regulator });
    const content = await taggedPdf(
      [
        { heading: title, level: 1 },
        { say: t('given.reval.cycle', { days: dates.days(record.from, record.to) }) },
        {
          head: [t('given.reval.asks'), t('given.reval.wanted'), t('given.reval.have')],
          rows: record.requirements.map((one) => [
            one.sentence,
            one.amount === null || one.amount === undefined ? '–' : String(one.amount),
            have(record, one.code) ?? '–',
          ]),
        },
        { say: t('given.reval.sources', { source: record.requirements[0]?.source ?? '' }) },
        ...record.entries.flatMap((one) => {
          const { contribution, note, firstDay, lastDay } = one;
          const { practice, participatory, own } = view(one);
          const place = placesOf([contribution.country], language)[0];
          const said: [string, string | number | null | undefined][] = [
            [t('given.dates'), dates.days(firstDay, lastDay)],
            [t('given.host'), [contribution.hostName, place].filter(Boolean).join(', ')],
            [t('given.role'), contribution.account?.role],
            [t('given.reval.standing'), t(`given.state.${contribution.state}`)],
            [t('given.reval.column.practice'), practice],
            [t('given.reval.column.participatory'), participatory],
            [t('given.reval.column.own'), own],
            [t('given.reval.column.feedback'), note?.feedback],
            [t('given.reval.column.learning'), contribution.account?.learning],
            [
              t('given.reval.column.reflection'),
              note?.reflection ?? t(`given.reval.prompt.${record.regulator}`),
            ],
          ];
          return [
            { heading: contribution.account?.title ?? '', level: 2 as const },
            {
              facts: said.flatMap(([name, value]) =>
                value === null || value === undefined || value === '' ? [] : [[name, String(value)] as const],
              ),
            },
          ];
        }),
      ],
      { title, language },
    );
    await reply
      .type('application/pdf')
      .header(
        'content-disposition',
        `attachment; filename="revalidation-${record.regulator}-${record.to}.pdf"`,
      )
      .send(content);
  }

  @Get(':id')
  async note(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { note, title } = await this.noted(visit, id);
    const filled = await this.forms.fill(visit, noteFields, {
      countsAsPractice: note?.countsAsPractice ?? true,
      participatory: note ? note.participatoryMinutes / 60 : null,
      own: note ? note.ownMinutes / 60 : null,
      feedback: note?.feedback ?? null,
      reflection: note?.reflection ?? null,
    });
    await this.form(reply, visit, title, filled);
  }

  @Post(':id')
  async save(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const { title } = await this.noted(visit, id);
    const { answers, faults, filled } = await this.forms.read(visit, noteFields, form);
    const key = keyIn(form);
    if (faults.length > 0) return this.form(reply, visit, title, filled, { faults, key });
    await this.desk.ask(visit, NoteForRevalidationDocument, {
      input: {
        ...{ idempotencyKey: key, contributionId: id, countsAsPractice: answers.countsAsPractice === true },
        participatoryMinutes: Math.round(Number(answers.participatory ?? 0) * 60),
        ownMinutes: Math.round(Number(answers.own ?? 0) * 60),
        feedback: answers.feedback as string | null,
        reflection: answers.reflection as string | null,
      },
    });
    await this.desk.go(reply, visit, '/revalidation?done=noted');
  }

  private async read(visit: Visit, regulator: unknown, to: unknown): Promise<Shaped> {
    const day = text(to, 10);
    const variables = {
      regulator: oneOf(regulator, regulators) ?? 'NMC',
      to: isDay(day) ? day : null,
    };
    return (await this.desk.ask(visit, RevalidationPageDocument, variables)).revalidationRecord;
  }

  private async noted(visit: Visit, id: string) {
    const { contribution } = await this.desk.ask(visit, RevalidationNotePageDocument, { id });
    if (!contribution.mine) throw new NotFoundException();
    return { note: contribution.revalidationNote, title: contribution.account?.title ?? null };
  }

  private form(
    reply: FastifyReply,
    visit: Visit,
    title: string | null,
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
  ): Promise<void> {
    const form = formView(noteFields, filled, wordsIn(visit.language));
    const data = { title, form, regulators, ...again };
    return this.desk.show(reply, visit, 'contributions/revalidation-note', data);
  }
}

const hours = (minutes: number) => Math.round((minutes / 60) * 10) / 10;

function view({ practiceMinutes, note }: Shaped['entries'][number]) {
  return {
    practice: hours(practiceMinutes),
    participatory: hours(note?.participatoryMinutes ?? 0),
    own: hours(note?.ownMinutes ?? 0),
  };
}

/** What of a requirement Midst can count; the rest is for the person to know. */
function have(record: Shaped, code: string): string | undefined {
  const counted: Record<string, number> = {
    'practice-hours': hours(record.practiceMinutes),
    'cpd-hours': hours(record.cpdMinutes),
    'cpd-participatory': hours(record.participatoryMinutes),
    ...{ feedback: record.feedbackPieces, reflections: record.reflections },
  };
  return code in counted ? String(counted[code]) : undefined;
}
