import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ConnectLeaveSystemDocument,
  DisconnectLeaveSystemDocument,
  HrOfDocument,
  LeaveSystemDocument,
  LeaveSystemSecretDocument,
  RotateLeaveSystemSecretDocument,
  SendAgainToLeaveSystemDocument,
  TryLeaveSystemDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, type Form, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { approverRoles, learnRoles } from '../time-off/approver-roles.js';

/** An employer's HR connects the employer's own leave system, tries it out and sees what became of each message. */
@Controller('leave-system')
export class LeaveSystemController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async one(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.show(visit, reply, { saved: 'saved' in query });
  }

  @Get('secret')
  async secret(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const organisationId = await this.employerOf(visit);
    const { leaveSystemSecret: secret } = await this.desk.ask(visit, LeaveSystemSecretDocument, {
      organisationId,
    });
    await this.desk.show(reply, visit, 'leave-system/secret', { secret });
  }

  @Post()
  async change(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    try {
      await this.does(visit, form);
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT', 'NOT_NOW', 'TOO_MANY'))) throw error;
      const field = error.is('BAD_INPUT') ? 'url' : 'act';
      const faults = [{ field, text: t(`leaveSystem.faults.${error.code}`) }];
      return this.show(visit, reply, { faults, values: { url: text(form.url, 2000) } });
    }
    await this.desk.go(reply, visit, '/leave-system?saved');
  }

  private async does(visit: Visit, form: Form): Promise<void> {
    const organisationId = await this.employerOf(visit);
    const idempotencyKey = keyIn(form);
    const input = { idempotencyKey, organisationId };
    if (form.act === 'connect') {
      const decides = approverRoles().filter((role) => form[`decides-${role}`] === 'yes');
      const url = text(form.url, 2000);
      await this.desk.ask(visit, ConnectLeaveSystemDocument, { input: { ...input, url, decides } });
    } else if (form.act === 'try') await this.desk.ask(visit, TryLeaveSystemDocument, { input });
    else if (form.act === 'rotate') await this.desk.ask(visit, RotateLeaveSystemSecretDocument, { input });
    else if (form.act === 'disconnect') await this.desk.ask(visit, DisconnectLeaveSystemDocument, { input });
    else if (form.act === 'again')
      await this.desk.ask(visit, SendAgainToLeaveSystemDocument, {
        input: { idempotencyKey, webhookId: text(form.message, 60) },
      });
    else throw new NotFoundException();
  }

  /** HR of several employers is rare enough to be asked to use the interface; the page is about the first. */
  private async employerOf(visit: Visit): Promise<string> {
    const { me } = await this.desk.ask(visit, HrOfDocument, {});
    const held = me.roles.find(({ role, until }) => role === 'EMPLOYER_HR' && !until);
    if (!held?.organisationId) throw new NotFoundException();
    return held.organisationId;
  }

  private async show(
    visit: Visit,
    reply: FastifyReply,
    said: { faults?: Fault[]; values?: object; saved?: boolean },
  ): Promise<void> {
    const organisationId = await this.employerOf(visit);
    const { leaveSystem: system, approverRoles: known } = await this.desk.ask(visit, LeaveSystemDocument, {
      organisationId,
    });
    learnRoles(known);
    await this.desk.show(reply, visit, 'leave-system/one', { system, roles: approverRoles(), ...said });
  }
}
