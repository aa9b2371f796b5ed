import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ChangeMyNameDocument,
  GiveConsentDocument,
  MyProfileDocument,
  type MyProfileQuery,
  SaveProfileDocument,
  WithdrawConsentDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Terms } from '../forms/terms.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { held } from './consents.js';
import { Employers } from './employers.js';
import { type Kept, standingOf, type Task } from './tasks/task.js';
import { tasks } from './tasks/tasks.js';

interface Shown {
  mine: MyProfileQuery;
  kept: Kept;
}

/** A clinician's profile as a list of tasks, in any order, each saved by itself. */
@Controller('profile')
export class ProfileController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
    private readonly terms: Terms,
    private readonly employers: Employers,
  ) {}

  @Get()
  async list(
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    let mine: MyProfileQuery;
    try {
      mine = await this.desk.ask(visit, MyProfileDocument, {});
    } catch (error) {
      // Who is no clinician finds what is theirs, and how to join, on their account.
      if (!(error instanceof Refused && error.is('FORBIDDEN'))) throw error;
      return this.desk.go(reply, visit, '/account');
    }
    const own = mine.myProfile;
    await this.desk.show(reply, visit, 'profile/list', {
      tasks: tasks.map((task) => ({ path: task.path, standing: standingOf(task, own) })),
      shown: own?.profile.visibility === 'SHOWN',
      saved: 'saved' in query,
    });
  }

  @Get(':task')
  async ask(
    @Param('task') path: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const task = taskAt(path);
    const shown = await this.read(visit, task);
    const filled = await this.forms.fill(visit, task.fields(shown.kept), task.answers(shown.kept));
    await this.page(reply, visit, task, shown, filled, { saved: 'saved' in query });
  }

  @Post(':task')
  async save(
    @Param('task') path: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const task = taskAt(path);
    const form = body ?? {};
    const shown = await this.read(visit, task);
    const fields = task.fields(shown.kept);
    const read = await this.forms.read(visit, fields, form);
    const sent =
      task.path === 'employments' ? await this.employers.read(visit, read, form, shown.kept) : read;
    const key = keyIn(form);
    const faults = [...sent.faults, ...unconsented(sent, shown.kept, visit)];
    if (faults.length === 0) {
      try {
        await this.keep(visit, task, shown, sent, {
          key,
          version: Number(text(form.version, 9)),
          consentVersion: Number(text(form.consentVersion, 9)),
        });
        return this.desk.go(reply, visit, `/profile${form.more === 'yes' ? `/${task.path}` : ''}?saved`);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const t = wordsIn(visit.language);
        if (error.is('CONFLICT', 'IDEMPOTENCY_CONFLICT'))
          faults.push({ field: 'save', text: t('profile.changedMeanwhile') });
        else if (error.is('CONSENT_TEXT_CHANGED'))
          faults.push({ field: 'heritageConsent', text: t('profile.textChanged') });
        else if (error.is('BAD_INPUT')) faults.push(...faultsOf(error, sent, fields, t, 'profile.'));
        else throw error;
        if (faults.length === 0) throw error;
        // The next press is a new wish, made by somebody who has read this page.
        await this.page(
          reply,
          visit,
          task,
          shown,
          sent.filled,
          { faults },
          error.is('BAD_INPUT') ? 422 : 409,
        );
        return;
      }
    }
    const version = Number(text(form.version, 9));
    await this.page(reply, visit, task, shown, sent.filled, { faults, key, version }, 422);
  }

  /** No more use of heritage: the ties are forgotten with it. */
  @Post('ties/consent')
  async withdraw(
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    await this.desk.ask(visit, WithdrawConsentDocument, {
      input: { purpose: 'HERITAGE', idempotencyKey: keyIn(body) },
    });
    await this.desk.go(reply, visit, '/profile/ties?saved');
  }

  private async keep(
    visit: Visit,
    task: Task,
    { kept }: Shown,
    { answers, kept: words }: Sent,
    { key, version, consentVersion }: { key: string; version: number; consentVersion: number },
  ): Promise<void> {
    if (answers.heritageConsent === true && !kept.heritageAgreed)
      await this.desk.ask(visit, GiveConsentDocument, {
        input: {
          idempotencyKey: `${key}-consent`,
          purpose: 'HERITAGE',
          // The text that was on the page, not one that came into force since.
          version: consentVersion,
        },
      });
    const changes = task.changes(answers, kept);
    const before = changes.words ?? kept.own?.profile.words ?? [];
    const profile = {
      ...changes,
      ...(words.length > 0 && { words: [...new Set([...before, ...words])] }),
    };
    await this.desk.ask(visit, SaveProfileDocument, { input: { idempotencyKey: key, version, profile } });
    const { name } = answers;
    if (typeof name === 'string' && name !== kept.name)
      await this.desk.ask(visit, ChangeMyNameDocument, { input: { idempotencyKey: `${key}-name`, name } });
  }

  private async read(visit: Visit, task: Task): Promise<Shown> {
    const mine = await this.desk.ask(visit, MyProfileDocument, {});
    const own = mine.myProfile;
    const names = new Map<string, string>();
    const spoken =
      task.path === 'skills'
        ? (own?.profile.professions ?? []).map(({ code }) => ['PROFESSION', code] as const)
        : task.path === 'employments'
          ? (own?.profile.employments ?? []).flatMap(({ organisationId }) =>
              organisationId ? [['ORGANISATION', organisationId] as const] : [],
            )
          : [];
    await Promise.all(
      spoken.map(async ([kind, code]) => names.set(code, await this.terms.name(visit, kind, code))),
    );
    const list = (kind: 'PAY_ITEM' | 'ACTIVITY', ...paths: string[]) =>
      paths.includes(task.path) ? this.terms.list(visit, kind) : [];
    const payItems = await list('PAY_ITEM', 'availability');
    return {
      mine,
      kept: {
        own,
        name: mine.me.name ?? null,
        nameOf: (code) => names.get(code) ?? code,
        // That nothing is paid is an answer of needs, and nothing that somebody can wish to be paid.
        payItems: payItems.filter(
          ({ code }) => code !== 'nothing' || own?.profile.wishes.mustBeCovered.includes(code),
        ),
        activities: await list('ACTIVITY', 'skills', 'availability'),
        heritageAgreed: held(mine.me, 'HERITAGE'),
      },
    };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    task: Task,
    { mine, kept }: Shown,
    filled: Filled,
    again: { faults?: Fault[]; key?: string; version?: number; saved?: boolean } = {},
    status = 200,
  ): Promise<void> {
    const fields = task.fields(kept);
    const data = {
      task: task.path,
      form: formView(fields, filled, wordsIn(visit.language)),
      rows: fields.some(({ is }) => is === 'rows'),
      version: kept.own?.profile.factsVersion ?? 0,
      consent: mine.consentTexts.find(({ purpose }) => purpose === 'HERITAGE'),
      heritageAgreed: kept.heritageAgreed,
      ...again,
    };
    await this.desk.show(reply, visit, 'profile/task', data, status);
  }
}

function taskAt(path: string): Task {
  const task = tasks.find((one) => one.path === path);
  if (!task) throw new NotFoundException();
  return task;
}

/** Ties may tell where somebody comes from: they are kept only by those who said that they may be. */
function unconsented({ answers }: Sent, { heritageAgreed }: Kept, visit: Visit): Fault[] {
  const ties = answers.ties as unknown[] | undefined;
  if (!ties?.length || heritageAgreed || answers.heritageConsent === true) return [];
  return [{ field: 'heritageConsent', text: wordsIn(visit.language)('profile.consentNeeded') }];
}
