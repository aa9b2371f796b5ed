import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AskForConfirmationDocument,
  ConfirmContributionDocument,
  ContributionPageDocument,
  type ContributionPageQuery,
  ContributionsPageDocument,
  DisputeContributionDocument,
  WithdrawContributionDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, languageNames, wordsIn } from '../pages/words.js';
import { disputeReasons, readAnswer } from './answering.js';
import { ContributionViews } from './contribution-views.js';

const deeds = ['recorded', 'corrected', 'asked', 'withdrawn', 'confirm', 'dispute'] as const;

/** What somebody gave, for its person and for the leads who received it. */
@Controller('contributions')
export class ContributionsController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly views: ContributionViews,
  ) {}

  @Get()
  async list(
    @Query('after') after: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const lead = (await this.api.rolesOf(visit)).includes('LEAD');
    const variables = { after: text(after, 500) || null };
    const { myContributions, contributionsReceived } = await this.desk.ask(
      visit,
      ContributionsPageDocument,
      variables,
    );
    await this.desk.show(reply, visit, 'contributions/list', {
      own: myContributions.nodes,
      received: contributionsReceived.nodes,
      lead,
      next: myContributions.pageInfo.hasNextPage ? myContributions.pageInfo.endCursor : null,
      continued: variables.after !== null,
    });
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.read(visit, id), { done: oneOf(done, deeds) });
  }

  @Post(':id')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, ['ask', 'withdraw', 'answer'] as const);
    const said = { idempotencyKey: keyIn(form), contributionId: id };
    const t = wordsIn(visit.language);
    const read = readers[act ?? 'ask'](form, t);
    if (read.faults.length === 0)
      try {
        await read.send(this.api, visit, said);
        return this.desk.go(reply, visit, `${visit.path}?done=${read.done}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const at = error.is('YOUR_OWN_CONTRIBUTION', 'BAD_INPUT') && act === 'ask' ? 'email' : read.field;
        const known = hasWords(`given.refused.${error.code}`);
        if (!known) throw error;
        read.faults.push({ field: at, text: t(`given.refused.${error.code}`) });
      }
    const again = { faults: read.faults, values: read.values, key: said.idempotencyKey };
    await this.page(reply, visit, await this.read(visit, id), again);
  }

  private read(visit: Visit, id: string): Promise<ContributionPageQuery> {
    return this.desk.ask(visit, ContributionPageDocument, { id });
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { contribution }: ContributionPageQuery,
    said: { faults?: Fault[]; values?: object; key?: string; done?: string },
  ): Promise<void> {
    const can = (verb: string) => contribution.allowedActions.includes(verb);
    const data = {
      contribution,
      history: contribution.history,
      place: placesOf([contribution.country], visit.language)[0],
      account: contribution.account && (await this.views.account(visit, contribution.account)),
      answers: can('confirmContribution') || can('disputeContribution'),
      asks: can('askForConfirmation'),
      corrects: can('correctContribution'),
      withdraws: can('withdrawContribution'),
      disputeReasons,
      languages: languageNames,
    };
    await this.desk.show(reply, visit, 'contributions/one', { ...data, ...said });
  }
}

interface Reading {
  faults: Fault[];
  values: object;
  field: string;
  done: (typeof deeds)[number];
  send(api: Api, visit: Visit, said: { idempotencyKey: string; contributionId: string }): Promise<unknown>;
}

const readers: Record<
  'ask' | 'withdraw' | 'answer',
  (form: Record<string, unknown>, t: ReturnType<typeof wordsIn>) => Reading
> = {
  ask(form, t) {
    const whom = oneOf(form.whom, ['leads', 'somebody'] as const);
    const [name, email] = [text(form.name, 200), text(form.email, 254)];
    const language = oneOf(form.mailLanguage, Object.keys(languageNames)) ?? 'en-GB';
    const faults: Fault[] = [];
    if (!whom) faults.push({ field: 'whom', text: t('given.fault.whom') });
    if (whom === 'somebody' && name.length < 2) faults.push({ field: 'name', text: t('given.fault.name') });
    if (whom === 'somebody' && !/^\S+@\S+\.\S+$/.test(email))
      faults.push({ field: 'email', text: t('given.fault.email') });
    const confirmer = whom === 'somebody' ? { name, email, language } : null;
    return {
      faults,
      values: { whom, name, email, mailLanguage: language },
      field: 'whom',
      done: 'asked',
      send: (api, visit, said) =>
        api.ask(visit, AskForConfirmationDocument, { input: { ...said, confirmer } }),
    };
  },
  withdraw: () => ({
    faults: [],
    values: {},
    field: 'withdraw',
    done: 'withdrawn',
    send: (api, visit, input) => api.ask(visit, WithdrawContributionDocument, { input }),
  }),
  answer(form, t) {
    const { answer, reason, words, faults, said: of, values } = readAnswer(form, t);
    return {
      ...{ faults, values },
      field: 'answer',
      done: answer ?? 'confirm',
      send: (api, visit, said) =>
        answer === 'dispute'
          ? api.ask(visit, DisputeContributionDocument, {
              input: { ...said, ...of, reason: reason!, words },
            })
          : api.ask(visit, ConfirmContributionDocument, { input: { ...said, ...of } }),
    };
  },
};
