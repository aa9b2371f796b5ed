import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { Refused } from '../api/refused.js';
import { faultsOf, Forms, type Sent } from '../forms/asking.js';
import type { Field } from '../forms/fields.js';
import { type Filled, formView } from '../forms/form-view.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { movesNothing, type NeedAct, type NeedActName, needActNames, needActs } from './need-acts.js';
import { ownNeed } from './own-need.js';
import type { Written } from './question.js';

/** Pausing, extending, closing a need and the like: what it does is said first, and done with the button. */
@Controller('needs/:id')
export class NeedActsController {
  constructor(
    private readonly desk: Desk,
    private readonly api: Api,
    private readonly forms: Forms,
  ) {}

  @Get(needActNames)
  async ask(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { name, act } = actAt(visit);
    const need = await ownNeed(this.api, visit, id);
    // Whoever comes back to it after it was done, or too late, reads how the need stands.
    if (!need.allowedActions.includes(act.verb)) return this.desk.go(reply, visit, at(id));
    const fields = act.fields(need, wordsIn(visit.language));
    const filled = await this.forms.fill(visit, fields, act.answers?.(need) ?? {});
    await this.page(reply, visit, need, name, fields, filled);
  }

  @Post(needActNames)
  async do(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const { name, act } = actAt(visit);
    const need = await ownNeed(this.api, visit, id);
    const fields = act.fields(need, t);
    const sent = await this.forms.read(visit, fields, body ?? {});
    const idempotencyKey = keyIn(body);
    const { faults, answers } = sent;
    if (faults.length === 0 && movesNothing(name, need, answers))
      faults.push({ field: 'deadline', text: t('needAct.movesNothing') });
    if (faults.length === 0) {
      try {
        const next = await act.does(this.api, visit, { needId: id, idempotencyKey }, answers, need);
        return this.desk.go(reply, visit, next ?? `${at(id)}?done=${name}`);
      } catch (error) {
        faults.push(...this.refusals(error, act, sent, fields, visit));
        return this.page(reply, visit, need, name, fields, sent.filled, { faults }, 409);
      }
    }
    await this.page(reply, visit, need, name, fields, sent.filled, { faults, key: idempotencyKey }, 422);
  }

  private refusals(error: unknown, act: NeedAct, sent: Sent, fields: Field[], visit: Visit): Fault[] {
    if (!(error instanceof Refused)) throw error;
    const t = wordsIn(visit.language);
    const fits = fields.length > 0 && error.is('BAD_INPUT');
    const at = fits ? faultsOf(error, sent, fields, t, act.before) : [];
    if (at.length > 0) return at;
    const code = error.is('IDEMPOTENCY_CONFLICT') ? 'CONFLICT' : error.code;
    if (!hasWords(`needAct.refused.${code}`)) throw error;
    return [{ field: 'do', text: t(`needAct.refused.${code}`) }];
  }

  private page(
    reply: FastifyReply,
    visit: Visit,
    need: Written,
    name: NeedActName,
    fields: readonly Field[],
    filled: Filled,
    again: { faults?: Fault[]; key?: string } = {},
    status = 200,
  ): Promise<void> {
    const data = {
      ...{ need, act: name, final: (needActs[name] as NeedAct).final },
      // The heading says what is done, and not what a single field asks.
      form: formView(fields, filled, wordsIn(visit.language)).map((one) => ({ ...one, alone: false })),
      ...again,
    };
    return this.desk.show(reply, visit, 'needs/act', data, status);
  }
}

function actAt({ path }: Visit): { name: NeedActName; act: NeedAct } {
  const name = path.slice(path.lastIndexOf('/') + 1) as NeedActName;
  return { name, act: needActs[name] };
}

function at(id: string): string {
  return `/needs/${encodeURIComponent(id)}`;
}
