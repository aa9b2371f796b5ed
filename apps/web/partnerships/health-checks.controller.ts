import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  FinishActionDocument,
  HealthChecksPageDocument,
  OpenHealthCheckDocument,
  PlanActionDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, type Form } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import type { NamedSide } from './agreement-fields.js';
import { overYears } from './over-years.js';
import { faultOf, faultsAt } from './partnerships.controller.js';

/** What is asked about something that partners will do. */
export const actionFields = (sides: readonly NamedSide[]): readonly Field[] => [
  { name: 'what', say: 'actionWhat', is: 'text', most: 1000, lines: 2, needed: true },
  {
    ...({ name: 'ownerId', is: 'one', needed: true } as const),
    ...{ of: sides.map(({ id }) => id), names: sides.map(({ name }) => name) },
  },
  { name: 'ownerName', is: 'text', most: 200, needed: true },
  { name: 'dueOn', is: 'day', needed: true },
];

/** How partners have looked at their work over the years, and what they will do. */
@Controller('partnerships/:id/health-checks')
export class HealthChecksController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, await this.asked(visit, id));
  }

  @Post()
  async act(
    @Param('id') partnershipId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    if (form.act === 'plan') return this.plan(reply, visit, partnershipId, form);
    const refused =
      form.act === 'finish'
        ? await this.desk.does(visit, FinishActionDocument, { actionId: text(form.action, 600) }, form)
        : await this.desk.does(visit, OpenHealthCheckDocument, { partnershipId }, form);
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const asked = await this.asked(visit, partnershipId);
    await this.page(reply, visit, asked, undefined, [faultOf(refused, 'what', visit)]);
  }

  private async plan(reply: FastifyReply, visit: Visit, partnershipId: string, form: Form): Promise<void> {
    const asked = await this.asked(visit, partnershipId);
    const sent = await this.forms.read(visit, asked.fields, form);
    if (sent.faults.length > 0) return this.page(reply, visit, asked, sent.filled, sent.faults);
    const { what, ownerId, ownerName, dueOn } = sent.answers as Record<string, string>;
    const checks = asked.partnership.healthChecks;
    const refused = await this.desk.does(
      visit,
      PlanActionDocument,
      { partnershipId, healthCheckId: checks[0]?.id ?? null, what, ownerId, ownerName, dueOn },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const faults = faultsAt(refused, sent, asked.fields, 'what', visit);
    await this.page(reply, visit, asked, sent.filled, faults);
  }

  private async asked(visit: Visit, id: string) {
    const { language } = visit;
    const { partnership } = await this.desk.ask(visit, HealthChecksPageDocument, { id, language });
    const sides = partnership.parties.flatMap(({ organisation }) => organisation ?? []);
    return { partnership, fields: actionFields(sides) };
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    { partnership, fields }: Awaited<ReturnType<HealthChecksController['asked']>>,
    filled?: Filled,
    faults: Fault[] = [],
  ): Promise<void> {
    const agreed = partnership.healthChecks.filter(({ state }) => state === 'agreed').reverse();
    const open = partnership.state !== 'closed';
    const anew = partnership.healthChecks.every(({ state }) => state === 'agreed');
    const today = new Date().toISOString().slice(0, 10);
    await this.desk.show(reply, visit, 'partnerships/health-checks', {
      ...{ partnership, faults, open, years: overYears(agreed) },
      agreed: agreed.map(({ agreedAt }) => agreedAt),
      mayOpen:
        open && anew && partnership.state !== 'exploring' && partnership.parties.some(({ yours }) => yours),
      actions: partnership.actions.map((one) => ({ ...one, late: !one.doneAt && one.dueOn < today })),
      form: formView(fields, filled ?? (await this.forms.fill(visit, fields, {})), wordsIn(visit.language)),
    });
  }
}
