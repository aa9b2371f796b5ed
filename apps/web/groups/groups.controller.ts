import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AskPeersDocument,
  JoinPeerGroupDocument,
  LeavePeerGroupDocument,
  PeerGroupsDocument,
  PeerQuestionsDocument,
  type PeerTopic,
} from '../api/operations.js';
import { Terms } from '../forms/terms.js';
import { afterIn, Desk, type Form, nextOf } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { groupLanguages, inAddress, topicOf, topics } from './groups.js';

interface Again {
  faults?: Fault[];
  values?: Form;
  warned?: boolean;
}

/** Groups in which people of different partnerships ask each other: joined, read, searched, asked. */
@Controller('groups')
export class GroupsController {
  constructor(
    private readonly desk: Desk,
    private readonly terms: Terms,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.groups(reply, this.desk.visit(request, reply), {});
  }

  @Post()
  async join(
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const topic = oneOf(form.topic, topics);
    const language = oneOf(form.language, groupLanguages);
    const values = { topic, language, showsName: form.showsName === 'yes' };
    if (!topic || !language) {
      const faults = [
        ...(topic ? [] : [{ field: 'topic', text: t('groups.faults.topic') }]),
        ...(language ? [] : [{ field: 'language', text: t('groups.faults.language') }]),
      ];
      return this.groups(reply, visit, { faults, values });
    }
    const input = { topic, language, showsName: values.showsName };
    const refused = await this.desk.does(visit, JoinPeerGroupDocument, input, form);
    if (!refused) return this.desk.go(reply, visit, `/groups/${inAddress(topic)}/${language}?joined`);
    if (!refused.is('BAD_INPUT')) throw refused;
    await this.groups(reply, visit, {
      faults: [{ field: 'language', text: t('groups.faults.language') }],
      values,
    });
  }

  @Get(':topic/:language')
  async one(
    @Param() which: Record<string, string>,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.group(reply, this.desk.visit(request, reply), which, query);
  }

  @Post(':topic/:language')
  async act(
    @Param() which: Record<string, string>,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    const of = this.which(which);
    if (form.act === 'leave') {
      const refused = await this.desk.does(visit, LeavePeerGroupDocument, of, form);
      if (refused) throw refused;
      return this.desk.go(reply, visit, '/groups');
    }
    if (form.act === 'name') {
      const showsName = form.showsName === 'yes';
      const refused = await this.desk.does(visit, JoinPeerGroupDocument, { ...of, showsName }, form);
      if (refused) throw refused;
      return this.desk.go(reply, visit, `${visit.path}?joined`);
    }
    const values = { title: text(form.title, 150), words: text(form.words, 4000) };
    if (values.title.length < 5) {
      const faults = [{ field: 'title', text: t('groups.faults.title') }];
      return this.group(reply, visit, which, {}, { faults, values });
    }
    const input = { ...of, ...values, noPatient: form.noPatient === 'yes' };
    const refused = await this.desk.does(visit, AskPeersDocument, input, form);
    if (!refused) return this.desk.go(reply, visit, `${visit.path}?asked`);
    if (!hasWords(`groups.refused.${refused.code}`)) throw refused;
    const field = refused.fields.at(0)?.field === 'words' ? 'words' : 'title';
    await this.group(
      reply,
      visit,
      which,
      {},
      {
        faults: [{ field, text: t(`groups.refused.${refused.code}`) }],
        ...{ values, warned: refused.is('LOOKS_LIKE_A_PATIENT') },
      },
    );
  }

  private async groups(reply: FastifyReply, visit: Visit, again: Again): Promise<void> {
    const { peerGroups } = await this.desk.ask(visit, PeerGroupsDocument, {});
    const named = new Map(
      await Promise.all(
        [...new Set([...groupLanguages, ...peerGroups.map(({ language }) => language)])].map(
          async (code) => [code, await this.terms.name(visit, 'LANGUAGE', code)] as const,
        ),
      ),
    );
    const groups = peerGroups.map((one) => ({
      ...one,
      path: `/groups/${inAddress(one.topic)}/${encodeURIComponent(one.language)}`,
      languageName: named.get(one.language),
    }));
    await this.desk.show(reply, visit, 'groups/list', {
      mine: groups.filter(({ joined }) => joined),
      others: groups.filter(({ joined }) => !joined),
      ...{ topics, languages: groupLanguages.map((code) => ({ code, name: named.get(code) })) },
      ...again,
    });
  }

  private async group(
    reply: FastifyReply,
    visit: Visit,
    which: Record<string, string>,
    query: Form,
    again: Again = {},
  ): Promise<void> {
    const of = this.which(which);
    const words = text(query.words, 200);
    const { peerGroups, me } = await this.desk.ask(visit, PeerGroupsDocument, {});
    const group = peerGroups.find(({ topic, language }) => topic === of.topic && language === of.language);
    const officer = me.roles.some(({ role }) => role === 'OFFICER');
    if (!group?.joined && !officer) throw new NotFoundException();
    const { peerQuestions: list } = await this.desk.ask(visit, PeerQuestionsDocument, {
      ...{ ...of, words: words || null, after: afterIn(query) },
    });
    await this.desk.show(reply, visit, 'groups/one', {
      ...{ group, of, list, words, joined: 'joined' in query, asked: 'asked' in query },
      languageName: await this.terms.name(visit, 'LANGUAGE', of.language),
      next: nextOf(list, visit.path, { words }),
      ...again,
    });
  }

  private which({ topic, language }: Record<string, string>): { topic: PeerTopic; language: string } {
    const known = topicOf(topic);
    if (!known) throw new NotFoundException();
    return { topic: known, language };
  }
}
