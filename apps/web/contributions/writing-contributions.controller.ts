import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ContributionPageDocument,
  CorrectContributionDocument,
  MyMentoringsDocument,
  RecordContributionDocument,
  AccountDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Answers, Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { accountFields, accountOf, countryField, hostFields, nameField, standing } from './account-fields.js';

/** What is written: a contribution, or a corrected account of one. */
interface Draft {
  act: 'record' | 'correct';
  back: string;
  title: string | null;
  engagementId: string | null;
  /** The pair whose hours are recorded. */
  mentoringId: string | null;
  pair?: { startsOn: string; endsOn: string };
  contributionId: string | null;
  version: number;
  before: Answers;
  fields: readonly Field[];
}

/** Of which engagement, or of which pair. */
interface Of {
  engagement: string;
  mentoring: string;
}

const of = (engagement: unknown, mentoring: unknown): Of => ({
  engagement: text(engagement, 200),
  mentoring: text(mentoring, 80),
});

const nothing: Answers = { sessions: [], taught: [], produced: [], cameBack: [] };

/** The form in which somebody records what they gave, and the same to correct it. */
@Controller('contributions')
export class WritingContributionsController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get(['new', ':id/correct'])
  async ask(
    @Param('id') id: string | undefined,
    @Query('engagement') engagement: unknown,
    @Query('mentoring') mentoring: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const draft = await this.draft(visit, id, of(engagement, mentoring));
    await this.page(reply, visit, draft, await this.forms.fill(visit, draft.fields, draft.before));
  }

  @Post(['new', ':id/correct'])
  async save(
    @Param('id') id: string | undefined,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const draft = await this.draft(visit, id, of(form.engagementId, form.mentoringId));
    const t = wordsIn(visit.language);
    const sent = await this.forms.read(visit, draft.fields, form);
    const faults = [...sent.faults];
    if (faults.length === 0 && (sent.answers.sessions as unknown[]).length === 0)
      faults.push({ field: 'sessions-0-day', text: t('given.fault.sessions') });
    const key = keyIn(form);
    if (faults.length === 0)
      try {
        const made = await this.send(visit, draft, sent, key, Number(text(form.version, 9)) || draft.version);
        const done = draft.act === 'record' ? 'recorded' : 'corrected';
        return this.desk.go(reply, visit, `/contributions/${encodeURIComponent(made)}?done=${done}`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        faults.push(...this.faultsOf(error, sent, draft, t));
      }
    await this.page(reply, visit, draft, sent.filled, { faults, key });
  }

  /** A refusal at its fields; hours are minutes to the API. */
  private faultsOf(error: Refused, sent: Sent, { fields }: Draft, t: ReturnType<typeof wordsIn>): Fault[] {
    if (error.is('BAD_INPUT')) {
      const said = error.fields.map((one) => ({
        ...one,
        field: one.field.replace(/^account\./, '').replace(/minutes$/, 'hours'),
      }));
      return faultsOf(new Refused(error.code, error.message, said), sent, fields, t);
    }
    if (!hasWords(`given.refused.${error.code}`)) throw error;
    return [{ field: 'title', text: t(`given.refused.${error.code}`) }];
  }

  private async draft(visit: Visit, id: string | undefined, { engagement, mentoring }: Of): Promise<Draft> {
    if (id) {
      const { contribution } = await this.desk.ask(visit, ContributionPageDocument, { id });
      if (!contribution.allowedActions.includes('correctContribution') || !contribution.account)
        throw new NotFoundException();
      return {
        ...{ act: 'correct', contributionId: id, engagementId: null, mentoringId: null },
        version: contribution.version,
        back: `/contributions/${encodeURIComponent(id)}`,
        title: contribution.account.title,
        before: standing(contribution.account),
        fields: accountFields({ why: true }),
      };
    }
    const { me } = await this.desk.ask(visit, AccountDocument, {});
    const fields = accountFields({ why: false });
    if (mentoring) return this.ofPair(visit, mentoring, { fields, personName: me.name ?? null });
    return {
      ...{ act: 'record', contributionId: null, engagementId: engagement || null, mentoringId: null },
      ...{ version: 1, title: null },
      back: engagement ? `/engagements/${encodeURIComponent(engagement)}` : '/contributions',
      before: { ...nothing, personName: me.name ?? null },
      fields: engagement ? [nameField, ...fields] : [...hostFields, nameField, ...fields],
    };
  }

  /** What a mentor records of a pair begins with what the pair is for. */
  private async ofPair(
    visit: Visit,
    mentoringId: string,
    { fields, personName }: { fields: Field[]; personName: string | null },
  ): Promise<Draft> {
    const { me } = await this.desk.ask(visit, MyMentoringsDocument, {});
    const pair = me.mentorings.find(({ id, mine }) => id === mentoringId && mine === 'MENTOR');
    if (!pair) throw new NotFoundException();
    const [title, role] = [pair.purpose.slice(0, 200), wordsIn(visit.language)('mentoring.mentor')];
    return {
      ...{ act: 'record', contributionId: null, engagementId: null, mentoringId, version: 1 },
      ...{ back: '/mentoring', title: pair.purpose, pair, fields: [countryField, nameField, ...fields] },
      before: { ...nothing, personName, title, role },
    };
  }

  private async send(
    visit: Visit,
    { act, engagementId, mentoringId, contributionId }: Draft,
    { answers }: Sent,
    idempotencyKey: string,
    version: number,
  ): Promise<string> {
    const account = accountOf(answers);
    if (act === 'correct') {
      const input = {
        idempotencyKey,
        contributionId: contributionId!,
        version,
        account,
        why: answers.why as string,
      };
      return (await this.desk.ask(visit, CorrectContributionDocument, { input })).correctContribution.id;
    }
    const personName = answers.personName as string;
    const host = hostOf({ engagementId, mentoringId }, answers);
    const input = { idempotencyKey, personName, account, ...host };
    return (await this.desk.ask(visit, RecordContributionDocument, { input })).recordContribution.id;
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    draft: Draft,
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
  ): Promise<void> {
    const { act, back, title, engagementId, mentoringId, pair, version } = draft;
    const form = formView(draft.fields, filled, wordsIn(visit.language));
    const data = { act, back, title, engagementId, mentoringId, pair, version, form, ...again };
    return this.desk.show(reply, visit, 'contributions/write', data);
  }
}

/** For whom it was: of an engagement or a pair this follows from it. */
function hostOf(
  { engagementId, mentoringId }: Pick<Draft, 'engagementId' | 'mentoringId'>,
  answers: Answers,
) {
  if (engagementId) return { kind: 'ENGAGEMENT' as const, engagementId };
  const country = answers.country as string | null;
  if (mentoringId) return { kind: 'MENTORING' as const, mentoringId, country };
  return {
    kind: answers.kind as 'PAST_INFORMAL',
    institutionId: answers.institutionId as string | null,
    hostName: answers.hostName as string | null,
    country,
  };
}
