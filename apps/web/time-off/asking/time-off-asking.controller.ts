import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskAgainForTimeOffDocument,
  PreviewTimeOffAgainDocument,
  PreviewTimeOffDocument,
  RequestTimeOffDocument,
  RoutesToTimeOffDocument,
  TimeOffAskedBeforeDocument,
  type TimeOffAskedBeforeQuery,
  type TimeOffAgain,
  type TimeOffAsking,
  TimeOffToAskDocument,
  type TimeOffToAskQuery,
} from '../../api/operations.js';
import { Forms } from '../../forms/asking.js';
import { type Answers, type Field, laidOut, type Typed } from '../../forms/fields.js';
import { type Filled, formView } from '../../forms/form-view.js';
import { typedIn } from '../../forms/read-form.js';
import { Desk, keyIn } from '../../office/desk.js';
import type { Fault } from '../../pages/pages.js';
import { text } from '../../pages/typed.js';
import type { Visit } from '../../pages/visit.js';
import { type Words, wordsIn } from '../../pages/words.js';
import { learnRoles } from '../approver-roles.js';
import { employerFields, employerNamed, employerOf, routesInput, workFields, workOf } from './about-work.js';
import { refusalsOf } from './refusals.js';
import { answersFor, keyOf, onlyInWords, routesView } from './routes-view.js';
import { againOf, askingFields, askingOf, notNeededFields, withoutRelease } from './what-is-asked.js';

type Before = TimeOffAskedBeforeQuery['timeOffRequest'];

/** One press on one of the pages, with everything that was typed on those before. */
interface Step {
  id: string;
  visit: Visit;
  t: Words;
  shown: TimeOffToAskQuery;
  /** The request that was refused, or put out of date, and is made again in another way. */
  after: Before | null;
  /** What stands in every field of every page: nothing of it is kept but in the form itself. */
  typed: Typed;
  body: Record<string, unknown>;
}

type Said = { faults?: Fault[]; filled?: Filled };

/** Asking for time off: about the work, the lawful routes, who decides, then every mail to the letter, then sent. */
@Controller('engagements/:id/time-off')
export class TimeOffAskingController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async begin(
    @Param('id') id: string,
    @Query('after') after: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const step = await this.step(id, visit, { after });
    const fields = workFields(step.shown, step.t);
    const filled = await this.forms.fill(visit, fields, workOf(step.shown, step.after?.employerName));
    await this.work(reply, { ...step, typed: filled.typed });
  }

  @Post()
  async go(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const step = await this.step(id, visit, body ?? {});
    switch (step.body.act) {
      case 'routes':
        return this.routes(reply, step);
      case 'choose':
        return this.choose(reply, step);
      case 'more':
      case 'edit':
        return this.asking(reply, step);
      case 'look':
      case 'send':
        return this.look(reply, step, step.body.act === 'send');
      case 'declare':
        return this.declare(reply, step);
      default:
        return this.work(reply, step);
    }
  }

  private async step(id: string, visit: Visit, body: Record<string, unknown>): Promise<Step> {
    const t = wordsIn(visit.language);
    const shown = await this.desk.ask(visit, TimeOffToAskDocument, { id });
    learnRoles(shown.approverRoles);
    const before = text(body.after, 200);
    const after = before ? await this.before(id, visit, before) : null;
    return { id, visit, t, shown, after, body, typed: typedIn(everyField(shown, t), body) };
  }

  private async before(id: string, visit: Visit, request: string): Promise<Before> {
    const { timeOffRequest } = await this.desk.ask(visit, TimeOffAskedBeforeDocument, { id: request });
    const { engagementId, allowedActions } = timeOffRequest;
    if (engagementId !== id || !allowedActions.includes('askAgainForTimeOff')) throw new NotFoundException();
    return timeOffRequest;
  }

  private async work(reply: FastifyReply, step: Step, said: Said = {}): Promise<void> {
    const { shown, after, t } = step;
    const requests = shown.engagement.timeOffRequests;
    const employers = after ? employerFields(shown).map(({ name }) => name) : [];
    const fields = workFields(shown, t).filter(({ name }) => !employers.includes(name));
    await this.page(reply, step, 'work', fields, said, { requests });
  }

  private async routes(reply: FastifyReply, step: Step, fault?: string): Promise<void> {
    const { visit, t } = step;
    const fields = workFields(step.shown, t);
    const sent = await this.forms.read(visit, fields, step.body);
    const { faults, filled, answers } = sent;
    if (faults.length > 0) return this.work(reply, step, { faults, filled });
    try {
      const { timeOffRoutes, leavePolicies } = await this.found(step, answers);
      const data = {
        ...routesView(timeOffRoutes, t),
        besides: onlyInWords(leavePolicies),
        employer: employerNamed(step.shown, employerOf(step.shown, answers)),
        nationAssumed: answers.nation === null,
        chosen: text(step.body.route, 400),
      };
      const wrong = fault ? [{ field: 'route', text: fault }] : [];
      await this.page(reply, step, 'routes', [], { faults: wrong }, data);
    } catch (error) {
      const refused = refusalsOf(error, sent, fields, t);
      await this.work(reply, step, { faults: refused, filled });
    }
  }

  /** The leave and the roles of the route that was chosen stand in the next form; own lines begin empty. */
  private async choose(reply: FastifyReply, step: Step): Promise<void> {
    const { visit, t, shown, after } = step;
    const route = text(step.body.route, 400);
    if (route === 'not-needed') return this.notNeeded(reply, step);
    if (route === '') return this.routes(reply, step, t('asking.chooseOne'));
    const fields = askingFields(shown, t, after !== null);
    let chosen: Answers = {};
    if (route !== 'own') {
      const { faults, answers } = await this.forms.read(visit, workFields(shown, t), step.body);
      if (faults.length > 0) return this.routes(reply, step);
      const same = (await this.found(step, answers)).timeOffRoutes.routes.find((one) => keyOf(one) === route);
      if (!same) return this.routes(reply, step, t('asking.routeGone'));
      chosen = answersFor(same, after?.steps);
    }
    const typed: Typed = { ...step.typed, language: step.typed.language || visit.language };
    typed.cover ||= after?.cover ?? '';
    if (route !== 'own') {
      const rows = fields.filter(({ is }) => is === 'rows');
      // What stood in the rows was another route's.
      for (const { field } of laidOut(rows, typed)) delete typed[field.name];
      Object.assign(typed, (await this.forms.fill(visit, rows, chosen)).typed);
    }
    await this.asking(reply, { ...step, typed }, { again: route !== 'own' });
  }

  private async asking(
    reply: FastifyReply,
    step: Step,
    { again = step.body.act === 'edit', ...said }: Said & { again?: boolean } = {},
  ): Promise<void> {
    const { shown, after, t, typed } = step;
    const employer = after?.employerName ?? employerNamed(shown, employerOf(shown, typed));
    const about = said.faults?.some(({ field }) => field === 'employerName');
    // Asked once more only where it is missing or not known.
    const fields = [
      ...(employer && !about ? [] : employerFields(shown)),
      ...askingFields(shown, t, after !== null),
    ];
    const filled = said.filled ?? { typed, codes: {}, again };
    await this.page(reply, step, 'ask', fields, { ...said, filled }, { employer });
  }

  private async look(reply: FastifyReply, step: Step, send: boolean): Promise<void> {
    const { id, visit, shown, after, t } = step;
    const fields = [...askingFields(shown, t, after !== null), ...employerFields(shown)];
    const sent = await this.forms.read(visit, fields, step.body);
    const { answers, filled, faults } = sent;
    const employer = employerOf(shown, answers);
    if (!after && !employer.employerId && !employer.employerName)
      faults.unshift({ field: 'employerName', text: t('ask.fault.employerName') });
    if (faults.length > 0) return this.asking(reply, step, { faults, filled });
    try {
      const asked = after ? againOf(after.id, answers) : askingOf(id, shown, answers);
      if (send) return await this.send(reply, step, asked);
      const mails = await this.mails(visit, asked);
      await this.page(reply, step, 'mails', [], {}, { mails });
    } catch (error) {
      const refused = refusalsOf(error, sent, fields, t);
      await this.asking(reply, step, { faults: refused, filled });
    }
  }

  private async notNeeded(reply: FastifyReply, step: Step, said: Said = {}): Promise<void> {
    const { shown, typed } = step;
    const employer = employerNamed(shown, employerOf(shown, typed));
    const about = said.faults?.some(({ field }) => field === 'employerName');
    const fields = [...(employer && !about ? [] : employerFields(shown)), ...notNeededFields];
    await this.page(reply, step, 'not-needed', fields, said, { employer });
  }

  private async declare(reply: FastifyReply, step: Step): Promise<void> {
    const { id, visit, shown, t } = step;
    const fields = [...notNeededFields, ...employerFields(shown)];
    const sent = await this.forms.read(visit, fields, step.body);
    const { answers, filled, faults } = sent;
    if (faults.length > 0) return this.notNeeded(reply, step, { faults, filled });
    try {
      const asking = withoutRelease(id, shown, answers, t('asking.noEmployer'));
      await this.send(reply, step, asking);
    } catch (error) {
      const refused = refusalsOf(error, sent, fields, t);
      await this.notNeeded(reply, step, { faults: refused, filled });
    }
  }

  private async mails(visit: Visit, asked: TimeOffAsking | TimeOffAgain) {
    return 'requestId' in asked
      ? (await this.desk.ask(visit, PreviewTimeOffAgainDocument, { again: asked })).previewTimeOffAgain
      : (await this.desk.ask(visit, PreviewTimeOffDocument, { asking: asked })).previewTimeOff;
  }

  private async send(
    reply: FastifyReply,
    { visit, body }: Step,
    asked: TimeOffAsking | TimeOffAgain,
  ): Promise<void> {
    const idempotencyKey = keyIn(body);
    const { id } =
      'requestId' in asked
        ? (
            await this.desk.ask(visit, AskAgainForTimeOffDocument, {
              input: { idempotencyKey, again: asked },
            })
          ).askAgainForTimeOff
        : (await this.desk.ask(visit, RequestTimeOffDocument, { input: { idempotencyKey, asking: asked } }))
            .requestTimeOff;
    await this.desk.go(reply, visit, `/time-off-requests/${encodeURIComponent(id)}`);
  }

  private async found({ id, visit, shown }: Step, answers: Answers) {
    const asked = routesInput(id, shown, answers, visit.language);
    const { employerId, employerName } = asked;
    return this.desk.ask(visit, RoutesToTimeOffDocument, { asked, employerId, employerName });
  }

  private async page(
    reply: FastifyReply,
    { visit, t, shown, after, typed }: Step,
    template: string,
    fields: readonly Field[],
    { faults = [], filled = { typed, codes: {}, again: true } }: Said,
    data: Record<string, unknown>,
  ): Promise<void> {
    const asked = laidOut(fields, { ...typed, ...filled.typed }).map(({ field }) => field.name);
    const carried = Object.entries({ ...typed, after: after?.id ?? '' })
      .filter(([name]) => !asked.includes(name))
      .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
      .filter(({ value }) => value !== '');
    await this.desk.show(reply, visit, `time-off/asking/${template}`, {
      ...{ hidden: carried, faults, name: shown.engagement.terms.positionTitle },
      form: formView(fields, filled, t),
      ...data,
    });
  }
}

/** The fields of all pages; an employer is asked for on the first, and on the third where it is missing. */
function everyField(shown: TimeOffToAskQuery, t: Words): Field[] {
  return [...workFields(shown, t), ...askingFields(shown, t), ...notNeededFields];
}
