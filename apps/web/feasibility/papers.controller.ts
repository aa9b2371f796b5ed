import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ForgetDocumentDocument,
  MyPapersDocument,
  NoteDocumentDocument,
  type PaperState,
  type StepOwner,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { isDay, oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';

const holders: readonly StepOwner[] = ['YOU', 'EMPLOYER', 'HOST', 'COUNCIL', 'MIDST'];
const states: readonly PaperState[] = ['HELD', 'ASKED'];
const days = ['askedOn', 'issuedOn', 'lapsesOn', 'withSince'] as const;

/** Somebody's papers: what they noted, for themselves alone. */
@Controller('papers')
export class PapersController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query('change') change: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), { change: text(change, 200) });
  }

  @Post()
  async save(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const idempotencyKey = keyIn(form);
    const id = text(form.id, 200) || null;
    if (form.act === 'forget' && id) {
      await this.desk.ask(visit, ForgetDocumentDocument, { input: { idempotencyKey, documentId: id } });
      return this.desk.go(reply, visit, visit.path);
    }
    const typed = Object.fromEntries(
      ['kind', 'country', 'state', 'holder', ...days].map((field) => [field, text(form[field], 80)]),
    );
    const t = wordsIn(visit.language);
    const faults: Fault[] = days
      .filter((field) => typed[field] && !isDay(typed[field]))
      .map((field) => ({ field, text: t('papers.fault.day') }));
    if (faults.length === 0)
      try {
        const document = {
          ...Object.fromEntries(days.map((field) => [field, typed[field] || null])),
          ...{ id, kind: typed.kind, country: typed.country || null },
          state: oneOf(typed.state, states) ?? 'HELD',
          holder: oneOf(typed.holder, holders) ?? 'YOU',
        };
        await this.desk.ask(visit, NoteDocumentDocument, { input: { idempotencyKey, document } });
        return this.desk.go(reply, visit, visit.path);
      } catch (error) {
        if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'TOO_MANY')) throw error;
        const named = error.fields.map(({ field, sentence }) => {
          const name = field.split('.').at(-1) ?? 'kind';
          return {
            field: name,
            text: hasWords(`papers.fault.${name}`) ? t(`papers.fault.${name}`) : sentence,
          };
        });
        faults.push(...(named.length > 0 ? named : [{ field: 'kind', text: t('papers.fault.many') }]));
      }
    await this.page(reply, visit, { values: { ...typed, id }, faults });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { change, values, faults = [] }: { change?: string; values?: object; faults?: Fault[] },
  ): Promise<void> {
    const { language } = visit;
    const { myDocuments, documentKinds, countries } = await this.desk.ask(visit, MyPapersDocument, {
      language,
    });
    const nameOf = (list: readonly { code: string; name: string }[], code: string | null) =>
      list.find((one) => one.code === code)?.name ?? code;
    const papers = myDocuments.map((paper) => ({
      ...paper,
      name: nameOf(documentKinds, paper.kind),
      place: nameOf(countries, paper.country),
    }));
    const data = { papers, documentKinds, countries, holders, states, faults };
    const shown = values ?? papers.find(({ id }) => id === change) ?? {};
    await this.desk.show(reply, visit, 'feasibility/papers', { ...data, values: shown });
  }
}
