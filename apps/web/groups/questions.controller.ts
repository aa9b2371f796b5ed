import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnswerPeerDocument,
  MarkHelpedDocument,
  PeerGroupsDocument,
  PeerQuestionDocument,
  RemarkedPeerWordsDocument,
  SettlePeerWordsDocument,
} from '../api/operations.js';
import { Terms } from '../forms/terms.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { inAddress } from './groups.js';

interface Again {
  faults?: Fault[];
  values?: Form;
  warned?: boolean;
}

/** One question of a group with its answers; officers hide here what does not belong. */
@Controller()
export class PeerQuestionsController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
  ) {}

  @Get('group-questions/:id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, this.desk.visit(request, reply), id, query);
  }

  @Post('group-questions/:id')
  async act(
    @Param('id') id: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    if (form.act === 'helped') return this.helped(reply, visit, form);
    if (form.act === 'hide' || form.act === 'keep') return this.settle(reply, visit, id, form);
    const t = wordsIn(visit.language);
    const words = text(form.words, 4000);
    const refuse = (key: string, warned = false) =>
      this.page(
        reply,
        visit,
        id,
        {},
        { faults: [{ field: 'words', text: t(key) }], values: { words }, warned },
      );
    if (words.length < 3) return refuse('groups.faults.answer');
    const input = { questionId: id, words, noPatient: form.noPatient === 'yes' };
    const refused = await this.desk.does(visit, AnswerPeerDocument, input, form);
    if (!refused) return this.desk.go(reply, visit, `${visit.path}?saved`);
    if (!hasWords(`groups.refused.${refused.code}`)) throw refused;
    await refuse(`groups.refused.${refused.code}`, refused.is('LOOKS_LIKE_A_PATIENT'));
  }

  /** What officers have not looked at: words of recruitment in questions and answers. */
  @Get('office/groups')
  async remarked(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const found = await this.desk.ask(visit, RemarkedPeerWordsDocument, {});
    const { peerGroups } = await this.desk.ask(visit, PeerGroupsDocument, {});
    await this.desk.show(reply, visit, 'office/groups', {
      waiting: [
        ...found.remarkedPeerQuestions.map((one) => ({ ...one, of: one.id, said: one.title })),
        ...found.remarkedPeerAnswers.map((one) => ({ ...one, of: one.questionId, said: one.words })),
      ],
      groups: await Promise.all(
        peerGroups.map(async (one) => ({
          ...one,
          path: `/groups/${inAddress(one.topic)}/${encodeURIComponent(one.language)}`,
          languageName: await this.terms.name(visit, 'LANGUAGE', one.language),
        })),
      ),
    });
  }

  private async helped(reply: FastifyReply, visit: Visit, form: Form): Promise<void> {
    const input = { answerId: text(form.answer, 80), helped: form.helped === 'yes' };
    const refused = await this.desk.does(visit, MarkHelpedDocument, input, form);
    // Hidden meanwhile: the page shows it no more.
    if (refused && !refused.is('NOT_NOW', 'NOT_FOUND')) throw refused;
    await this.desk.go(reply, visit, visit.path);
  }

  private async settle(reply: FastifyReply, visit: Visit, id: string, form: Form): Promise<void> {
    const answerId = text(form.answer, 80) || null;
    const because = text(form.because, 500);
    const field = `because-${answerId ?? 'question'}`;
    if (form.act === 'hide' && because.length < 3) {
      const faults = [{ field, text: wordsIn(visit.language)('groups.faults.because') }];
      return this.page(reply, visit, id, {}, { faults, values: { [field]: because } });
    }
    const input = {
      ...(answerId ? { answerId } : { questionId: id }),
      hideBecause: form.act === 'hide' ? because : null,
    };
    const refused = await this.desk.does(visit, SettlePeerWordsDocument, input, form);
    if (refused) throw refused;
    await this.desk.go(reply, visit, `${visit.path}?saved`);
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    query: Form,
    again: Again = {},
  ): Promise<void> {
    const { peerQuestion: question } = await this.desk.ask(visit, PeerQuestionDocument, {
      id,
      after: afterIn(query),
    });
    const { peerGroups, me } = await this.desk.ask(visit, PeerGroupsDocument, {});
    const { topic, language } = question;
    await this.desk.show(reply, visit, 'groups/question', {
      ...{ question, answers: question.answers.nodes, saved: 'saved' in query },
      group: `/groups/${inAddress(topic)}/${encodeURIComponent(language)}`,
      member: peerGroups.some((one) => one.joined && one.topic === topic && one.language === language),
      officer: me.roles.some(({ role }) => role === 'OFFICER'),
      next: nextOf(question.answers, visit.path),
      ...again,
    });
  }
}
