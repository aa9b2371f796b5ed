import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../../api/api.js';
import {
  PreviewTimeOffDocument,
  RequestTimeOffDocument,
  RoutesToTimeOffDocument,
  type TimeOffAsking,
  TimeOffToAskDocument,
  type TimeOffToAskQuery,
} from '../../api/operations.js';
import { Refused } from '../../api/refused.js';
import { faultsOf, Forms, type Sent } from '../../forms/asking.js';
import { type Answers, type Field, laidOut, type Typed } from '../../forms/fields.js';
import { type Filled, formView } from '../../forms/form-view.js';
import { typedIn } from '../../forms/read-form.js';
import { FormGuard } from '../../pages/form-guard.js';
import { type Fault, Pages } from '../../pages/pages.js';
import { text } from '../../pages/typed.js';
import { type Visit, visitOf } from '../../pages/visit.js';
import { hasWords, type Words, wordsIn } from '../../pages/words.js';
import { WebConfig } from '../../web-config.js';
import { employerFields, employerNamed, employerOf, routesInput, workFields, workOf } from './about-work.js';
import { answersFor, keyOf, routesView } from './routes-view.js';
import { askingFields, askingOf, notNeededFields, withoutRelease } from './what-is-asked.js';

/** One press on one of the pages, with everything that was typed on those before. */
interface Step {
  id: string;
  visit: Visit;
  t: Words;
  shown: TimeOffToAskQuery;
  /** What stands in every field of every page: nothing of it is kept but in the form itself. */
  typed: Typed;
  body: Record<string, unknown>;
}

type Said = { faults?: Fault[]; filled?: Filled };

/** Asking for time off: about the work, the lawful routes, who decides, then every mail to the letter, then sent. */
@Controller('engagements/:id/time-off')
export class TimeOffAskingController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly forms: Forms,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async begin(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const step = await this.step(id, visit, {});
    const filled = await this.forms.fill(visit, workFields(step.shown, step.t), workOf(step.shown));
    await this.work(reply, { ...step, typed: filled.typed });
  }

  @Post()
  async go(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
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
    const shown = await this.api.ask(visit, TimeOffToAskDocument, { id });
    return { id, visit, t, shown, body, typed: typedIn(everyField(shown, t), body) };
  }

  private async work(reply: FastifyReply, step: Step, said: Said = {}): Promise<void> {
    const { shown, t } = step;
    const requests = shown.engagement.timeOffRequests;
    await this.page(reply, step, 'work', workFields(shown, t), said, { requests });
  }

  private async routes(reply: FastifyReply, step: Step, fault?: string): Promise<void> {
    const { visit, t } = step;
    const fields = workFields(step.shown, t);
    const sent = await this.forms.read(visit, fields, step.body);
    const { faults, filled, answers } = sent;
    if (faults.length > 0) return this.work(reply, step, { faults, filled });
    try {
      const found = await this.found(step, answers);
      const data = {
        ...routesView(found, t, visit.language),
        employer: employerNamed(step.shown, employerOf(step.shown, answers)),
        nationAssumed: answers.nation === null,
        chosen: text(step.body.route, 400),
      };
      const wrong = fault ? [{ field: 'route', text: fault }] : [];
      await this.page(reply, step, 'routes', [], { faults: wrong }, data);
    } catch (error) {
      const refused = this.refusals(error, step, sent, fields);
      await this.work(reply, step, { faults: refused, filled });
    }
  }

  /** The leave and the roles of the route that was chosen stand in the next form; own lines begin empty. */
  private async choose(reply: FastifyReply, step: Step): Promise<void> {
    const { visit, t, shown } = step;
    const route = text(step.body.route, 400);
    if (route === 'not-needed') return this.notNeeded(reply, step);
    if (route === '') return this.routes(reply, step, t('asking.chooseOne'));
    const fields = askingFields(shown, t);
    let chosen: Answers = {};
    if (route !== 'own') {
      const { faults, answers } = await this.forms.read(visit, workFields(shown, t), step.body);
      if (faults.length > 0) return this.routes(reply, step);
      const same = (await this.found(step, answers)).routes.find((one) => keyOf(one) === route);
      if (!same) return this.routes(reply, step, t('asking.routeGone'));
      chosen = answersFor(same);
    }
    const typed: Typed = { ...step.typed, language: step.typed.language || visit.language };
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
    const { shown, t, typed } = step;
    const employer = employerNamed(shown, employerOf(shown, typed));
    const about = said.faults?.some(({ field }) => field === 'employerName');
    // Asked once more only where it is missing or not known.
    const fields = [...(employer && !about ? [] : employerFields(shown)), ...askingFields(shown, t)];
    const filled = said.filled ?? { typed, codes: {}, again };
    await this.page(reply, step, 'ask', fields, { ...said, filled }, { employer });
  }

  private async look(reply: FastifyReply, step: Step, send: boolean): Promise<void> {
    const { id, visit, shown, t } = step;
    const fields = [...employerFields(shown), ...askingFields(shown, t)];
    const sent = await this.forms.read(visit, fields, step.body);
    const { answers, filled, faults } = sent;
    const employer = employerOf(shown, answers);
    if (!employer.employerId && !employer.employerName)
      faults.unshift({ field: 'employerName', text: t('ask.fault.employerName') });
    if (faults.length > 0) return this.asking(reply, step, { faults, filled });
    const asking = askingOf(id, shown, answers);
    try {
      if (send) return await this.send(reply, step, asking);
      const { previewTimeOff: mails } = await this.api.ask(visit, PreviewTimeOffDocument, { asking });
      await this.page(reply, step, 'mails', [], {}, { mails });
    } catch (error) {
      const refused = this.refusals(error, step, sent, fields);
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
    const fields = [...employerFields(shown), ...notNeededFields];
    const sent = await this.forms.read(visit, fields, step.body);
    const { answers, filled, faults } = sent;
    if (faults.length > 0) return this.notNeeded(reply, step, { faults, filled });
    try {
      const asking = withoutRelease(id, shown, answers, t('asking.noEmployer'));
      await this.send(reply, step, asking);
    } catch (error) {
      const refused = this.refusals(error, step, sent, fields);
      await this.notNeeded(reply, step, { faults: refused, filled });
    }
  }

  private async send(reply: FastifyReply, { visit, body }: Step, asking: TimeOffAsking): Promise<void> {
    const input = { idempotencyKey: text(body.key, 200) || randomUUID(), asking };
    const { requestTimeOff } = await this.api.ask(visit, RequestTimeOffDocument, { input });
    const lang = visit.languageInAddress ? `?lang=${visit.language}` : '';
    await reply.redirect(`/time-off-requests/${encodeURIComponent(requestTimeOff.id)}${lang}`, 303);
  }

  private async found({ id, visit, shown }: Step, answers: Answers) {
    const asked = routesInput(id, shown, answers, visit.language);
    return (await this.api.ask(visit, RoutesToTimeOffDocument, { asked })).timeOffRoutes;
  }

  /** What the API refused, at its fields; what is about none of them stands at the button. */
  private refusals(error: unknown, step: Step, sent: Sent, fields: readonly Field[]): Fault[] {
    if (!(error instanceof Refused) || error.is('UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN')) throw error;
    const { t } = step;
    const faults = error.fields.map(({ field, sentence }) => ({ field: pathOf(field), sentence }));
    if (faults.some(({ field }) => field === 'clinicianName'))
      return [{ field: 'send', text: t('asking.nameMissing') }];
    const known = `asking.refused.${error.code}`;
    if (faults.length === 0) return [{ field: 'send', text: hasWords(known) ? t(known) : error.message }];
    return faultsOf(new Refused(error.code, error.message, faults), sent, fields, t);
  }

  private async page(
    reply: FastifyReply,
    { visit, t, shown, typed }: Step,
    template: string,
    fields: readonly Field[],
    { faults = [], filled = { typed, codes: {}, again: true } }: Said,
    data: Record<string, unknown>,
  ): Promise<void> {
    const asked = laidOut(fields, { ...typed, ...filled.typed }).map(({ field }) => field.name);
    const hidden = Object.entries(typed)
      .filter(([name]) => !asked.includes(name))
      .flatMap(([name, value]) => [value].flat().map((one) => ({ name, value: one })))
      .filter(({ value }) => value !== '');
    await this.pages.send(
      reply,
      visit,
      `time-off/asking/${template}`,
      {
        ...{ hidden, faults, key: randomUUID(), name: shown.engagement.terms.positionTitle },
        form: formView(fields, filled, t),
        ...data,
      },
      faults.length > 0 ? 422 : 200,
    );
  }
}

/** The fields of all pages; an employer is asked for on the first, and on the third where it is missing. */
function everyField(shown: TimeOffToAskQuery, t: Words): Field[] {
  return [...workFields(shown, t), ...askingFields(shown, t), ...notNeededFields];
}

/** The API's path of a field without the name of its argument; an employer by its id was chosen or typed by its name. */
function pathOf(field: string): string {
  const path = field.replace(/^(input\.)?(asking|asked)\./, '');
  return path === 'employerId' ? 'employerName' : path;
}
