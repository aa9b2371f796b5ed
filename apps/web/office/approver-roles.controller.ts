import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AddApproverRoleDocument,
  ApproverRolesKeptDocument,
  EndApproverRoleDocument,
} from '../api/operations.js';
import { Forms } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { type Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { approverRoles, learnRoles } from '../time-off/approver-roles.js';
import { Desk, type Form } from './desk.js';

/** In which roles somebody may be asked: an officer adds one that policies name and no list has. */
@Controller('office/approver-roles')
export class OfficeApproverRolesController {
  constructor(
    private readonly desk: Desk,
    private readonly forms: Forms,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.desk.officersOnly(visit);
    await this.page(visit, reply, await this.forms.fill(visit, this.fields(), {}), [], 'saved' in query);
  }

  @Post()
  async add(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const { faults, answers, filled } = await this.forms.read(visit, this.fields(), form);
    if (faults.length > 0) return this.page(visit, reply, filled, faults);
    const known = text(answers.approverRoleKnownAs, 600);
    const refused = await this.desk.does(
      visit,
      AddApproverRoleDocument,
      {
        name: text(answers.approverRoleName, 60),
        nameCy: text(answers.approverRoleNameCy, 60) || null,
        knownAs: known
          .split(',')
          .map((words) => words.trim())
          .filter((words) => words.length > 1)
          .slice(0, 9),
        above: text(answers.approverRoleAbove, 80) || null,
        source: text(answers.approverRoleSource, 300),
      },
      form,
    );
    if (!refused) return this.desk.go(reply, visit, '/office/approver-roles?saved');
    const said = wordsIn(visit.language)(
      refused.is('CONFLICT') ? 'approverRoles.taken' : 'approverRoles.refused',
    );
    await this.page(visit, reply, filled, [{ field: 'approverRoleName', text: said }]);
  }

  @Post('end')
  async end(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const reason = wordsIn(visit.language)('approverRoles.endedOnPage');
    await this.desk.does(visit, EndApproverRoleDocument, { code: text(form.code, 80), reason }, form);
    await this.desk.go(reply, visit, '/office/approver-roles?saved');
  }

  private fields(): Field[] {
    return [
      { name: 'approverRoleName', is: 'text', most: 60, needed: true },
      { name: 'approverRoleNameCy', is: 'text', most: 60 },
      { name: 'approverRoleKnownAs', is: 'text', most: 600 },
      { name: 'approverRoleAbove', is: 'one', drop: true, of: approverRoles(), words: 'timeOff.role.' },
      { name: 'approverRoleSource', is: 'text', most: 300, needed: true },
    ];
  }

  private async page(
    visit: Visit,
    reply: FastifyReply,
    filled: Filled,
    faults: Fault[],
    saved = false,
  ): Promise<void> {
    const { approverRoles: roles } = await this.desk.ask(visit, ApproverRolesKeptDocument, {});
    learnRoles(roles);
    const form = formView(this.fields(), filled, wordsIn(visit.language));
    await this.desk.show(reply, visit, 'office/approver-roles', { roles, form, faults, saved });
  }
}
