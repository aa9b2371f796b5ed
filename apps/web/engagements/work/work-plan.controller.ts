import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  SaveWorkPlanDocument,
  WorkPlanPageDocument,
  type WorkPlanPageQuery,
  type WorkPlanShownFragment,
  WorkPlanVersionDocument,
} from '../../api/operations.js';
import { Refused } from '../../api/refused.js';
import { faultsOf, Forms, type Sent } from '../../forms/asking.js';
import type { Field } from '../../forms/fields.js';
import { type Filled, formView } from '../../forms/form-view.js';
import { Desk, keyIn } from '../../office/desk.js';
import type { Fault } from '../../pages/pages.js';
import { text } from '../../pages/typed.js';
import type { Visit } from '../../pages/visit.js';
import { wordsIn } from '../../pages/words.js';
import { sessionsCalendar } from './sessions-calendar.js';
import { asSaved, planOf, workFields } from './work-fields.js';

type Engagement = WorkPlanPageQuery['engagement'];

interface Again {
  faults?: Fault[];
  key?: string;
  /** The version upon which the next press saves. */
  version: number;
  warned?: boolean;
  /** The other side saved meanwhile. */
  overtaken?: boolean;
}

/** The work plan of an engagement: read, printed, put into a calendar, and written by either side. */
@Controller('engagements/:id/work')
export class WorkPlanController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async read(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const engagement = await this.ask(visit, id);
    const version = Number(text(query.version, 6));
    const earlier = version ? await this.earlier(visit, id, version) : null;
    const data = {
      ...{ engagement, plan: earlier ?? engagement.workPlan, earlier: earlier !== null },
      ...{
        writes: writes(engagement),
        saved: 'saved' in query,
        back: `/engagements/${encodeURIComponent(id)}`,
      },
      shownVersion: (earlier ?? engagement.workPlan)?.version,
    };
    await this.desk.show(reply, visit, 'engagements/work', data);
  }

  @Get('sessions.ics')
  async calendar(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { workPlan } = await this.ask(visit, id);
    if (!workPlan) throw new NotFoundException();
    await reply
      .type('text/calendar; charset=utf-8; method=PUBLISH')
      .header('content-disposition', 'attachment; filename="sessions.ics"')
      .send(sessionsCalendar(id, workPlan, visit.language));
  }

  @Get('write')
  async write(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const engagement = await this.toWrite(visit, id);
    const fields = workFields(engagement.workZones);
    const filled = await this.forms.fill(visit, fields, asSaved(engagement.workPlan));
    await this.form(reply, visit, engagement, fields, filled, { version: engagement.workPlan?.version ?? 0 });
  }

  @Post('write')
  async save(
    @Param('id') engagementId: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const engagement = await this.toWrite(visit, engagementId);
    const fields = workFields(engagement.workZones, { warned: form.warned === 'yes' });
    const sent = await this.forms.read(visit, fields, form);
    const again: Again = {
      ...{ version: Number(text(form.version, 6)) || 0, warned: form.warned === 'yes' },
      ...{ key: keyIn(form), faults: [...sent.faults] },
    };
    if (sent.faults.length === 0) {
      const said = await this.send(visit, engagement, sent, fields, again);
      if (said === null) {
        const to = `${visit.path.slice(0, -'/write'.length)}?saved`;
        return this.desk.go(reply, visit, to);
      }
      Object.assign(again, said);
    }
    const asked = workFields(engagement.workZones, { warned: again.warned });
    await this.form(reply, visit, engagement, asked, sent.filled, again, 422);
  }

  /** What is to be said about a save that did not come about, or null. The next press is a new wish. */
  private async send(
    visit: Visit,
    { id, workZones }: Engagement,
    sent: Sent,
    fields: readonly Field[],
    { key, version }: Again,
  ): Promise<Partial<Again> | null> {
    const { note, noPatient } = sent.answers;
    const input = {
      ...{
        idempotencyKey: key ?? randomUUID(),
        engagementId: id,
        version,
        plan: planOf(sent.answers, workZones),
      },
      ...{ note: note as string | null, noPatient: noPatient === true },
    };
    const t = wordsIn(visit.language);
    try {
      await this.desk.ask(visit, SaveWorkPlanDocument, { input });
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.is('CONFLICT')) {
        const { workPlan } = await this.ask(visit, id);
        const fault = { field: 'objectives', text: t('work.overtaken') };
        return { version: workPlan?.version ?? 0, overtaken: true, faults: [fault], key: randomUUID() };
      }
      if (!error.is('BAD_INPUT', 'LOOKS_LIKE_A_PATIENT')) throw error;
      const found = faultsOf(inPlan(error), sent, fields, t, 'plan.');
      if (error.is('BAD_INPUT')) return { faults: found, key: randomUUID() };
      const warning = t('work.looksLikePatient');
      const faults = found.map(({ field }) => ({ field, text: warning }));
      return { faults, warned: true, key: randomUUID() };
    }
  }

  private async ask(visit: Visit, id: string): Promise<Engagement> {
    return (await this.desk.ask(visit, WorkPlanPageDocument, { id })).engagement;
  }

  private async toWrite(visit: Visit, id: string): Promise<Engagement> {
    const engagement = await this.ask(visit, id);
    if (!writes(engagement)) throw new NotFoundException();
    return engagement;
  }

  private async earlier(visit: Visit, id: string, version: number): Promise<WorkPlanShownFragment> {
    const { engagement } = await this.desk.ask(visit, WorkPlanVersionDocument, { id });
    const plan = engagement.workPlanVersions.find((one) => one.version === version);
    if (!plan) throw new NotFoundException();
    return plan;
  }

  private form(
    reply: FastifyReply,
    visit: Visit,
    { terms }: Engagement,
    fields: readonly Field[],
    filled: Filled,
    again: Again,
    status = 200,
  ): Promise<void> {
    const form = formView(fields, filled, wordsIn(visit.language));
    const back = visit.path.slice(0, -'/write'.length);
    const data = { ...{ form, back, title: terms.positionTitle }, ...again };
    return this.desk.show(reply, visit, 'engagements/work-write', data, status);
  }
}

const writes = ({ state, mySide }: Engagement) =>
  Boolean(mySide) && ['PROPOSED', 'AGREED', 'CHANGING'].includes(state);

/** The note stands beside the plan in the API, and in one form with it here. */
function inPlan({ code, message, fields }: Refused): Refused {
  const within = fields.map(({ field, sentence }) => ({
    field: field.startsWith('plan.') ? field : `plan.${field}`,
    sentence,
  }));
  return new Refused(code, message, within);
}
