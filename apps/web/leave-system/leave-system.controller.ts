import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
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
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { approverRoles, learnRoles } from '../time-off/approver-roles.js';
import { WebConfig } from '../web-config.js';

type Form = Record<string, unknown>;

/** An employer's HR connects the employer's own leave system, tries it out and sees what became of each message. */
@Controller('leave-system')
export class LeaveSystemController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async one(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.show(visit, reply, { saved: 'saved' in query });
  }

  @Get('secret')
  async secret(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const organisationId = await this.employerOf(visit);
    const { leaveSystemSecret: secret } = await this.api.ask(visit, LeaveSystemSecretDocument, {
      organisationId,
    });
    await this.pages.send(reply, visit, 'leave-system/secret', { secret });
  }

  @Post()
  async change(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    try {
      await this.does(visit, form);
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT', 'NOT_NOW', 'TOO_MANY'))) throw error;
      const field = error.is('BAD_INPUT') ? 'url' : 'act';
      const faults = [{ field, text: t(`leaveSystem.faults.${error.code}`) }];
      return this.show(visit, reply, { faults, values: { url: text(form.url, 2000) } }, 422);
    }
    await reply.redirect(inLanguage(visit, '/leave-system?saved'), 303);
  }

  private async does(visit: Visit, form: Form): Promise<void> {
    const organisationId = await this.employerOf(visit);
    const idempotencyKey = text(form.key, 200) || randomUUID();
    const input = { idempotencyKey, organisationId };
    if (form.act === 'connect') {
      const decides = approverRoles().filter((role) => form[`decides-${role}`] === 'yes');
      const url = text(form.url, 2000);
      await this.api.ask(visit, ConnectLeaveSystemDocument, { input: { ...input, url, decides } });
    } else if (form.act === 'try') await this.api.ask(visit, TryLeaveSystemDocument, { input });
    else if (form.act === 'rotate') await this.api.ask(visit, RotateLeaveSystemSecretDocument, { input });
    else if (form.act === 'disconnect') await this.api.ask(visit, DisconnectLeaveSystemDocument, { input });
    else if (form.act === 'again')
      await this.api.ask(visit, SendAgainToLeaveSystemDocument, {
        input: { idempotencyKey, webhookId: text(form.message, 60) },
      });
    else throw new NotFoundException();
  }

  /** HR of several employers is rare enough to be asked to use the interface; the page is about the first. */
  private async employerOf(visit: Visit): Promise<string> {
    const { me } = await this.api.ask(visit, HrOfDocument, {});
    const held = me.roles.find(({ role, until }) => role === 'EMPLOYER_HR' && !until);
    if (!held?.organisationId) throw new NotFoundException();
    return held.organisationId;
  }

  private async show(
    visit: Visit,
    reply: FastifyReply,
    said: { faults?: Fault[]; values?: object; saved?: boolean },
    status = 200,
  ): Promise<void> {
    const organisationId = await this.employerOf(visit);
    const { leaveSystem: system, approverRoles: known } = await this.api.ask(visit, LeaveSystemDocument, {
      organisationId,
    });
    learnRoles(known);
    await this.pages.send(
      reply,
      visit,
      'leave-system/one',
      { system, roles: approverRoles(), key: randomUUID(), ...said },
      status,
    );
  }
}
