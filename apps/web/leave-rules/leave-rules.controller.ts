import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  AdoptLeavePolicyDocument,
  EmployersOfRulesDocument,
  LeaveRuleProposalDocument,
  LeaveRulesDocument,
  LeaveRuleToStateDocument,
  ProposeLeavePolicyDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { approverRoles } from '../time-off/read-act.js';
import { WebConfig } from '../web-config.js';
import { mayState } from './may-state.js';
import {
  asHeld,
  fields,
  type Held,
  pays,
  pers,
  readRule,
  type Typed,
  typedRule,
  units,
  uses,
} from './read-rule.js';

interface Ids {
  employer: string;
  type: string;
  id: string;
}

/** Rules for leave of an employer: to read, and for its HR and officers to state, look at and adopt. */
@Controller('leave-rules')
export class LeaveRulesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async employers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { organisations, me } = await this.api.ask(visit, EmployersOfRulesDocument, {});
    const employers = organisations.nodes.filter(({ id }) => mayState(me.roles, id));
    await this.pages.send(reply, visit, 'leave-rules/employers', { employers });
  }

  @Get(':employer')
  async list(
    @Param() { employer }: Ids,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { leavePolicies, leaveTypes, me } = await this.api.ask(visit, LeaveRulesDocument, {
      employerId: employer,
      language: visit.language,
    });
    await this.pages.send(reply, visit, 'leave-rules/list', {
      employer,
      rules: leavePolicies,
      types: leaveTypes
        .map(({ code }) => code)
        .filter((code) => leavePolicies.every((one) => one.leaveType !== code)),
      mayState: mayState(me.roles, employer),
      adopted: 'adopted' in query,
    });
  }

  @Get(':employer/:type')
  async form(
    @Param() { employer, type }: Ids,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const held = await this.held(visit, employer, type);
    await this.edit(reply, visit, { employer, type, held, typed: asHeld(held), faults: [] });
  }

  @Post(':employer/:type')
  async propose(
    @Param() { employer, type }: Ids,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const typed = typedRule(body ?? {});
    const held = await this.held(visit, employer, type);
    const { facts, faults } = readRule(typed, held, wordsIn(visit.language));
    const again = (more: Fault[]) => this.edit(reply, visit, { employer, type, held, typed, faults: more });
    if (faults.length > 0) return again(faults);
    try {
      const { proposeLeavePolicy } = await this.api.ask(visit, ProposeLeavePolicyDocument, {
        input: {
          idempotencyKey: text(body?.key, 200) || randomUUID(),
          employerId: employer,
          leaveType: type,
          facts,
          name: typed.name || null,
          otherRules: typed.otherRules.split(/\r?\n/).flatMap((line) => line.trim() || []),
          source: typed.source,
          sourceUrl: typed.sourceUrl || null,
          validFrom: typed.validFrom,
          validTo: typed.validTo || null,
        },
      });
      const id = encodeURIComponent(proposeLeavePolicy.id);
      await reply.redirect(`/leave-rules/${encodeURIComponent(employer)}/proposals/${id}`, 303);
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'TOO_MANY')) throw error;
      return again(faultsOf(error));
    }
  }

  @Get(':employer/proposals/:id')
  async look(
    @Param() { employer, id }: Ids,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.proposal(reply, visitOf(request, reply, this.config), employer, id, []);
  }

  @Post(':employer/proposals/:id')
  async adopt(
    @Param() { employer, id }: Ids,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    try {
      await this.api.ask(visit, AdoptLeavePolicyDocument, {
        input: { idempotencyKey: text(body?.key, 200) || randomUUID(), proposalId: id },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('NOT_NOW', 'CONFLICT')) throw error;
      const said = wordsIn(visit.language)(`leaveRules.refused.${error.code}`);
      return this.proposal(reply, visit, employer, id, [{ field: 'adopt', text: said }]);
    }
    await reply.redirect(`/leave-rules/${encodeURIComponent(employer)}?adopted`, 303);
  }

  private async proposal(reply: FastifyReply, visit: Visit, employer: string, id: string, faults: Fault[]) {
    const { node } = await this.api.ask(visit, LeaveRuleProposalDocument, { id, language: visit.language });
    if (!node || !('changes' in node)) throw new NotFoundException();
    const data = { employer, proposal: node, key: randomUUID(), faults };
    await this.pages.send(reply, visit, 'leave-rules/proposal', data, faults.length > 0 ? 409 : 200);
  }

  private async held(visit: Visit, employerId: string, leaveType: string): Promise<Held | undefined> {
    const { leavePolicies } = await this.api.ask(visit, LeaveRuleToStateDocument, {
      ...{ employerId, leaveType },
      language: visit.language,
    });
    return leavePolicies.at(0);
  }

  private async edit(
    reply: FastifyReply,
    visit: Visit,
    data: { employer: string; type: string; held: Held | undefined; typed: Typed; faults: Fault[] },
  ): Promise<void> {
    const t = wordsIn(visit.language);
    const said = <Code extends string>(codes: readonly Code[], words: (code: Code) => string) =>
      codes.map((value) => ({ value, text: words(value) }));
    const choices = {
      pays: said(pays, (code) => t(`leaveRules.pay.${code}`)),
      units: said(units, (code) => t(`leaveRules.unit.${code}`)),
      pers: said(pers, (code) => t(`leaveRules.per.${code}`)),
      uses: said(uses, (code) => t(`leaveRules.use.${code}`)),
      roles: said(approverRoles, (code) => t(`timeOff.role.${code}`)),
    };
    await this.pages.send(
      reply,
      visit,
      'leave-rules/state',
      { ...data, choices, key: randomUUID() },
      data.faults.length > 0 ? 422 : 200,
    );
  }
}

/** Refusals at the field of the form which they are about; what the form does not ask stands at its first. */
function faultsOf(refused: Refused): Fault[] {
  const named: Record<string, string> = {
    notice: 'noticeAmount',
    minServiceMonths: 'service',
    limits: 'amount',
    chain: 'role1',
  };
  const faults = refused.fields.map(({ field, sentence }) => {
    const [first] = field.replace(/^facts\./, '').split('.');
    const known = named[first] ?? first;
    return { field: (fields as readonly string[]).includes(known) ? known : 'pay', text: sentence };
  });
  return faults.length > 0 ? faults : [{ field: 'pay', text: refused.message }];
}
