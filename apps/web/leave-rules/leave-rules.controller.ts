import { Desk, keyIn } from '../office/desk.js';
import { learnRoles } from '../time-off/approver-roles.js';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AdoptLeavePolicyDocument,
  EmployersOfRulesDocument,
  LeaveRuleProposalDocument,
  LeaveRulesDocument,
  LeaveRuleToStateDocument,
  ProposeLeavePolicyDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { typedIn } from '../forms/read-form.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { mayState } from './may-state.js';
import { asHeld, type Held, pathOf, readRule, ruleFields } from './read-rule.js';

interface Ids {
  employer: string;
  type: string;
  id: string;
}

/** Rules for leave of an employer: to read, and for its HR and officers to state, look at and adopt. */
@Controller('leave-rules')
export class LeaveRulesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async employers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { organisations, overseas, me } = await this.desk.ask(visit, EmployersOfRulesDocument, {});
    const own = organisations.nodes.filter(({ id }) => mayState(me.roles, id));
    // Institutions overseas release their own colleagues; an officer states their rules as they tell them.
    const officer = me.roles.some(({ role }) => role === 'OFFICER');
    const employers = [...own, ...(officer ? overseas.nodes : [])];
    await this.desk.show(reply, visit, 'leave-rules/employers', { employers });
  }

  @Get(':employer')
  async list(
    @Param() { employer }: Ids,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { leavePolicies, leaveTypes, me } = await this.desk.ask(visit, LeaveRulesDocument, {
      employerId: employer,
      language: visit.language,
    });
    await this.desk.show(reply, visit, 'leave-rules/list', {
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
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const rule = await this.rule(visit, employer, type, text(query.rule, 200));
    const filled = await this.forms.fill(visit, rule.fields, asHeld(rule.held));
    await this.edit(reply, visit, { employer, type, ...rule, filled, faults: [] });
  }

  @Post(':employer/:type')
  async propose(
    @Param() { employer, type }: Ids,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const rule = await this.rule(visit, employer, type);
    const form = body ?? {};
    const edit = (filled: Filled, faults: Fault[]) =>
      this.edit(reply, visit, { employer, type, ...rule, filled, faults });
    if (form.act === 'more') return edit({ typed: typedIn(rule.fields, form), codes: {} }, []);
    const t = wordsIn(visit.language);
    const sent = await this.forms.read(visit, rule.fields, form);
    const { answers, filled } = sent;
    const { facts, faults } = readRule(answers, t);
    if (sent.faults.length + faults.length > 0) return edit(filled, [...sent.faults, ...faults]);
    try {
      const { proposeLeavePolicy } = await this.desk.ask(visit, ProposeLeavePolicyDocument, {
        input: {
          idempotencyKey: keyIn(form),
          employerId: employer,
          leaveType: type,
          facts,
          name: answers.name as string | null,
          otherRules: String((answers.otherRules as string | null) ?? '')
            .split(/\r?\n/)
            .flatMap((line) => line.trim() || []),
          source: answers.source as string,
          sourceUrl: answers.sourceUrl as string | null,
          validFrom: answers.validFrom as string,
          validTo: answers.validTo as string | null,
        },
      });
      const id = encodeURIComponent(proposeLeavePolicy.id);
      await this.desk.go(reply, visit, `/leave-rules/${encodeURIComponent(employer)}/proposals/${id}`);
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'TOO_MANY')) throw error;
      return edit(filled, refusalsOf(error, sent, rule.fields));
    }
  }

  @Get(':employer/proposals/:id')
  async look(
    @Param() { employer, id }: Ids,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.proposal(reply, this.desk.visit(request, reply), employer, id, []);
  }

  @Post(':employer/proposals/:id')
  async adopt(
    @Param() { employer, id }: Ids,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    try {
      await this.desk.ask(visit, AdoptLeavePolicyDocument, {
        input: { idempotencyKey: keyIn(body), proposalId: id },
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('NOT_NOW', 'CONFLICT')) throw error;
      const said = wordsIn(visit.language)(`leaveRules.refused.${error.code}`);
      return this.proposal(reply, visit, employer, id, [{ field: 'adopt', text: said }]);
    }
    await this.desk.go(reply, visit, `/leave-rules/${encodeURIComponent(employer)}?adopted`);
  }

  private async proposal(reply: FastifyReply, visit: Visit, employer: string, id: string, faults: Fault[]) {
    const { node } = await this.desk.ask(visit, LeaveRuleProposalDocument, { id, language: visit.language });
    if (!node || !('changes' in node)) throw new NotFoundException();
    const data = { employer, proposal: node, faults };
    await this.desk.show(reply, visit, 'leave-rules/proposal', data, faults.length > 0 ? 409 : 200);
  }

  /** @param id of several that hold for different staff the one to begin from */
  private async rule(visit: Visit, employerId: string, leaveType: string, id = '') {
    const asked = { employerId, leaveType, language: visit.language };
    const shown = await this.desk.ask(visit, LeaveRuleToStateDocument, asked);
    const { leavePolicies, leaveTypes, approverRoles } = shown;
    learnRoles(approverRoles);
    const others = leaveTypes.map(({ code }) => code).filter((code) => code !== leaveType);
    const held = leavePolicies.find((one) => one.id === id) ?? leavePolicies.at(0);
    return { held, fields: ruleFields(others, wordsIn(visit.language)) };
  }

  private async edit(
    reply: FastifyReply,
    visit: Visit,
    data: {
      employer: string;
      type: string;
      held: Held | undefined;
      fields: readonly Field[];
      filled: Filled;
      faults: Fault[];
    },
  ): Promise<void> {
    const { employer, type, held, fields, filled, faults } = data;
    await this.desk.show(reply, visit, 'leave-rules/state', {
      ...{ employer, type, held, faults },
      form: formView(fields, filled, wordsIn(visit.language)),
    });
  }
}

/** Refusals at the field of the form which they are about, in the words of the API: it names what is wrong with a rule. */
function refusalsOf(refused: Refused, sent: Sent, fields: readonly Field[]): Fault[] {
  const said = refused.fields.map(({ field, sentence }) => ({ field: pathOf(field), sentence }));
  if (said.length === 0) return [{ field: 'pay', text: refused.message }];
  const at = faultsOf(new Refused(refused.code, refused.message, said), sent, fields, (key) => key);
  return at.map(({ field }, i) => ({ field, text: said[i]!.sentence }));
}
