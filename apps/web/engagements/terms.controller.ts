import { Body, Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AgreeEngagementDocument,
  ChangeEngagementDocument,
  EngagementToChangeDocument,
  type EngagementToChangeQuery,
  InterestedToProposeDocument,
  MatchToProposeDocument,
  NeedToWriteDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms } from '../forms/asking.js';
import type { Answers, Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { type Offer, Terms } from '../forms/terms.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import {
  asOwnNeedSays,
  asTheNeedSays,
  type Proposable,
  standing,
  termsFields,
  termsOf,
} from './terms-fields.js';

const paths = ['engagements/:id/change', 'matches/:id/terms', 'needs/:need/interested/:id/terms'];

/** Where terms come from and go to: a match without any, terms that wait for the other side, or an agreed plan. */
interface Table {
  act: 'propose' | 'again' | 'change';
  back: string;
  title: string | null;
  before: Answers;
  conduct: EngagementToChangeQuery['conductCode'];
  matchId: string;
  engagementId?: string;
  /** Roles of the need to choose from, where a lead writes. */
  positions?: readonly Offer[];
}

/** Terms, written by either side: put on the table, put there anew, or an agreed plan changed with a reason. */
@Controller()
export class TermsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
  ) {}

  @Get(paths)
  async ask(
    @Param() which: Record<string, string>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const table = await this.table(visit, which);
    const fields = await this.fields(visit, table);
    await this.page(reply, visit, table, fields, await this.forms.fill(visit, fields, table.before));
  }

  @Post(paths)
  async save(
    @Param() which: Record<string, string>,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const table = await this.table(visit, which);
    const form = body ?? {};
    const fields = await this.fields(visit, table);
    const sent = await this.forms.read(visit, fields, form);
    const faults = [...sent.faults];
    const t = wordsIn(visit.language);
    if (faults.length === 0 && (sent.answers.legs as unknown[]).length === 0)
      faults.push({ field: 'legs-0-mode', text: t('deal.noLegs') });
    const key = keyIn(form);
    if (faults.length === 0)
      try {
        const id = await this.send(visit, table, sent.answers, key, text(form.conductCode, 20));
        return this.desk.go(reply, visit, `/engagements/${encodeURIComponent(id)}?done=${table.act}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        if (error.is('BAD_INPUT')) faults.push(...faultsOf(error, sent, fields, t, 'terms.'));
        else if (hasWords(`deal.refused.${error.code}`))
          faults.push({ field: 'conduct', text: t(`deal.refused.${error.code}`) });
        if (faults.length === 0) throw error;
        // The next press is a new wish, made by somebody who has read this page.
        await this.page(reply, visit, table, fields, sent.filled, { faults });
        return;
      }
    await this.page(reply, visit, table, fields, sent.filled, { faults, key });
  }

  private table(visit: Visit, which: Record<string, string>): Promise<Table> {
    if (which.need !== undefined) return this.ofInterested(visit, which);
    return visit.path.endsWith('/change')
      ? this.ofEngagement(visit, which.id)
      : this.ofMatch(visit, which.id);
  }

  /** A lead begins with their own need, and may say for which of its roles. */
  private async ofInterested(
    visit: Visit,
    { need: id, id: matchId }: Record<string, string>,
  ): Promise<Table> {
    const [{ need }, { interestedClinician: one, conductCode }] = await Promise.all([
      this.desk.ask(visit, NeedToWriteDocument, { id }),
      this.desk.ask(visit, InterestedToProposeDocument, { matchId }),
    ]);
    if (!need.positions.some((position) => position.id === one.positionId)) throw new NotFoundException();
    const t = wordsIn(visit.language);
    const positions = need.positions.map((position, i) => ({
      code: String(position.id),
      name: [t('write.part.positions', { number: i + 1 }), position.title].filter(Boolean).join(', '),
    }));
    return {
      ...{ act: 'propose', conduct: conductCode, matchId, positions },
      back: visit.path.slice(0, -'/terms'.length),
      title: [need.title, one.card?.name].filter(Boolean).join(', ') || null,
      before: asOwnNeedSays(need, one.positionId),
    };
  }

  private async ofEngagement(visit: Visit, id: string): Promise<Table> {
    const { engagement, conductCode } = await this.desk.ask(visit, EngagementToChangeDocument, { id });
    const { allowedActions, terms, matchId } = engagement;
    const changes = allowedActions.includes('changeEngagement');
    if (!changes && !allowedActions.includes('agreeEngagement')) throw new NotFoundException();
    return {
      ...{ act: changes ? 'change' : 'again', matchId, engagementId: engagement.id, conduct: conductCode },
      back: visit.path.slice(0, -'/change'.length),
      title: terms.positionTitle ?? null,
      before: standing(terms),
    };
  }

  private async ofMatch(visit: Visit, matchId: string): Promise<Table> {
    const { node, thread, conductCode } = await this.desk.ask(visit, MatchToProposeDocument, { id: matchId });
    const match = node && 'state' in node ? (node as Proposable) : null;
    // A lead reads no match, and the conversation shows that the two were introduced.
    if (!match && !thread) throw new NotFoundException();
    const back = `${visit.path.slice(0, -'/terms'.length)}${match ? '' : '/messages'}`;
    const title = match?.need?.title ?? match?.position?.title ?? null;
    return { act: 'propose', back, title, before: asTheNeedSays(match), conduct: conductCode, matchId };
  }

  private async send(
    visit: Visit,
    { act, matchId, engagementId }: Table,
    answers: Answers,
    idempotencyKey: string,
    conductCode: string,
  ): Promise<string> {
    const said = { idempotencyKey, terms: termsOf(answers), conductCode };
    if (act !== 'change' || !engagementId) {
      const input = { ...said, matchId };
      return (await this.desk.ask(visit, AgreeEngagementDocument, { input })).agreeEngagement.id;
    }
    const input = { ...said, engagementId, reason: answers.reason as string };
    return (await this.desk.ask(visit, ChangeEngagementDocument, { input })).changeEngagement.id;
  }

  private async fields(visit: Visit, { act, before, positions }: Table): Promise<Field[]> {
    const offered = await this.terms.openList(visit, 'PAY_ITEM');
    // What was agreed about something that the list does not have any more stays to be chosen.
    const others = (before.pays as { item: string }[])
      .filter(({ item }) => !offered.some(({ code }) => code === item))
      .map(({ item }): Offer => ({ code: item, name: item }));
    return termsFields([...offered, ...others], { why: act === 'change', positions });
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    { act, back, title, conduct }: Table,
    fields: readonly Field[],
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
  ): Promise<void> {
    const form = formView(fields, filled, wordsIn(visit.language));
    const data = { ...{ act, back, title, conduct, form }, ...again };
    return this.desk.show(reply, visit, 'engagements/terms', data);
  }
}
