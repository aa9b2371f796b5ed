import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AddToConcernDocument,
  type ConcernKind,
  FollowConcernDocument,
  RaiseConcernDocument,
  SafeguardingStaffedDocument,
  WorkToTellOfDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, type Form, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';

const kinds: readonly ConcernKind[] = ['ABUSE', 'RACISM', 'DANGER', 'FRAUD', 'OTHER'];
const most = 8000;

/**
 * Raising a concern, for anybody, and the page behind its link. Both are asked in nobody's name, also where somebody is
 * signed in; only what work it is about is looked up in theirs, when they came from there.
 */
@Controller('concerns')
export class ConcernsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async ask(@Query() query: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.page(reply, visit, { engagement: text(query.engagement, 200) });
  }

  @Post()
  async raise(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const values = {
      ...{ what: text(form.what, most + 1), name: text(form.name, 200), email: text(form.email, 254) },
      ...{ reach: text(form.reach, 300), kind: oneOf(form.kind, kinds) },
    };
    const said = { engagement: text(form.engagement, 200), key: keyIn(form), values };
    const again = (field: string, words: string) =>
      this.page(reply, visit, { ...said, faults: [{ field, text: t(words) }] });
    if (!values.what) return again('what', 'concern.whatMissing');
    if (values.what.length > most) return again('what', 'concern.whatLong');
    try {
      const asker = said.engagement ? visit : nobody(visit);
      const { raiseConcern } = await this.desk.ask(asker, RaiseConcernDocument, {
        input: {
          ...{ idempotencyKey: said.key, what: values.what, kind: values.kind ?? null },
          ...{ name: values.name || null, email: values.email || null, reach: values.reach || null },
          ...{ engagementId: said.engagement || null, language: visit.language },
        },
      });
      await this.desk.go(reply, visit, `/concerns/${raiseConcern.token}?sent`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      // Nothing that was written is lost to a slip in an address or to waiting.
      if (error.is('BAD_INPUT')) {
        const email = error.fields.some(({ field }) => field.endsWith('email'));
        return again(email ? 'email' : 'what', email ? 'concern.emailWrong' : 'concern.whatLong');
      }
      if (error.is('TOO_MANY')) return again('what', 'concern.tooMany');
      throw error;
    }
  }

  @Get(':token')
  async follow(
    @Param('token') token: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.behindLink(reply, visit, token, { sent: 'sent' in query, added: 'added' in query });
  }

  @Post(':token')
  async add(
    @Param('token') token: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const words = text(body?.words, most);
    const key = keyIn(body);
    const again = (said: string) =>
      this.behindLink(reply, visit, token, {
        key,
        values: { words },
        faults: [{ field: 'words', text: wordsIn(visit.language)(said) }],
      });
    if (!words) return again('concern.wordsMissing');
    try {
      await this.desk.ask(nobody(visit), AddToConcernDocument, {
        input: { token, words, idempotencyKey: key },
      });
    } catch (error) {
      if (!(error instanceof Refused && error.is('TOO_MANY', 'NOT_FOUND', 'BAD_INPUT'))) throw error;
      return again('concern.tooMany');
    }
    await this.desk.go(reply, visit, `${visit.path}?added`);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    said: { engagement: string; key?: string; values?: object; faults?: Fault[] },
  ): Promise<void> {
    const { safeguarding } = await this.desk.ask(nobody(visit), SafeguardingStaffedDocument, {});
    const work = said.engagement ? await this.work(visit, said.engagement) : null;
    const data = { kinds, staffed: safeguarding.staffed, ...said, work };
    await this.desk.show(reply, visit, 'concerns/ask', data);
  }

  /** What the work is called that somebody came from; a concern is raised without it as well. */
  private async work(visit: Visit, id: string): Promise<{ id: string; title: string | null } | null> {
    try {
      const { engagement } = await this.desk.ask(visit, WorkToTellOfDocument, { id });
      return { id: engagement.id, title: engagement.terms.positionTitle ?? null };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return null;
    }
  }

  private async behindLink(
    reply: FastifyReply,
    visit: Visit,
    token: string,
    said: { sent?: boolean; added?: boolean; key?: string; values?: object; faults?: Fault[] },
  ): Promise<void> {
    try {
      const { followedConcern } = await this.desk.ask(nobody(visit), FollowConcernDocument, { token });
      const data = { concern: followedConcern, ...said };
      await this.desk.show(reply, visit, 'concerns/one', data);
    } catch (error) {
      // Cut short, made up: one page for all, so that links cannot be probed.
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.desk.show(reply, visit, 'concerns/closed', {}, 404);
    }
  }
}

const nobody = (visit: Visit): Visit => ({ ...visit, session: undefined });
