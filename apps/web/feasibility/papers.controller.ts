import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  ForgetDocumentDocument,
  MyPapersDocument,
  NoteDocumentDocument,
  type PaperState,
  type StepOwner,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';

const holders: readonly StepOwner[] = ['YOU', 'EMPLOYER', 'HOST', 'COUNCIL', 'MIDST'];
const states: readonly PaperState[] = ['HELD', 'ASKED'];
const days = ['askedOn', 'issuedOn', 'lapsesOn', 'withSince'] as const;

/** Somebody's papers: what they noted, for themselves alone. */
@Controller('papers')
export class PapersController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Query('change') change: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), { change: text(change, 200) });
  }

  @Post()
  async save(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const idempotencyKey = text(form.key, 200) || randomUUID();
    const id = text(form.id, 200) || null;
    if (form.act === 'forget' && id) {
      await this.api.ask(visit, ForgetDocumentDocument, { input: { idempotencyKey, documentId: id } });
      await reply.redirect(inLanguage(visit, visit.path), 303);
      return;
    }
    const typed = Object.fromEntries(
      ['kind', 'country', 'state', 'holder', ...days].map((field) => [field, text(form[field], 80)]),
    );
    const t = wordsIn(visit.language);
    const faults: Fault[] = days
      .filter((field) => typed[field] && !/^\d{4}-\d{2}-\d{2}$/.test(typed[field]))
      .map((field) => ({ field, text: t('papers.fault.day') }));
    if (faults.length === 0)
      try {
        const document = {
          ...Object.fromEntries(days.map((field) => [field, typed[field] || null])),
          ...{ id, kind: typed.kind, country: typed.country || null },
          state: oneOf(typed.state, states) ?? 'HELD',
          holder: oneOf(typed.holder, holders) ?? 'YOU',
        };
        await this.api.ask(visit, NoteDocumentDocument, { input: { idempotencyKey, document } });
        await reply.redirect(inLanguage(visit, visit.path), 303);
        return;
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
    await this.page(reply, visit, { values: { ...typed, id }, faults }, 422);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { change, values, faults = [] }: { change?: string; values?: object; faults?: Fault[] },
    status = 200,
  ): Promise<void> {
    const { language } = visit;
    const { myDocuments, documentKinds, countries } = await this.api.ask(visit, MyPapersDocument, {
      language,
    });
    const nameOf = (list: readonly { code: string; name: string }[], code: string | null) =>
      list.find((one) => one.code === code)?.name ?? code;
    const papers = myDocuments.map((paper) => ({
      ...paper,
      name: nameOf(documentKinds, paper.kind),
      place: nameOf(countries, paper.country),
    }));
    const data = { papers, documentKinds, countries, holders, states, faults, key: randomUUID() };
    const shown = values ?? papers.find(({ id }) => id === change) ?? {};
    await this.pages.send(reply, visit, 'feasibility/papers', { ...data, values: shown }, status);
  }
}
