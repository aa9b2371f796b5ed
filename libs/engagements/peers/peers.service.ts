import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { PeerTopic } from './topics.js';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { knownKey } from '../../platform/graphql/global-id.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { RecruitmentWords } from '../../reference/recruitment-words.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { warnOfPatients } from '../work/warned.js';
import { PeerAnswer, PeerHelped, PeerMember, PeerQuestion } from './peer.entity.js';

export interface GroupOf {
  topic: PeerTopic;
  language: string;
}

const mostPerDay = 30;

/** The only writer of what people of different partnerships ask and answer each other. */
@Injectable()
export class Peers {
  constructor(
    private readonly clock: Clock,
    private readonly vocabulary: Vocabulary,
    private readonly audit: Audit,
    private readonly recruitment: RecruitmentWords,
  ) {}

  /** Joining again changes whether the name is shown. @throws Refusal FORBIDDEN, BAD_INPUT */
  async join(tx: EntityManager, actor: SignedIn, of: GroupOf, showsName: boolean): Promise<string> {
    const [{ may }]: { may: boolean }[] = await tx.query('SELECT app.may_join_peers() AS may');
    if (!may)
      throw new Refusal(
        'FORBIDDEN',
        'Groups are for leads, coordinators and clinicians with an agreement. Once you have agreed on work, you can join.',
      );
    if (!this.vocabulary.find('language', of.language))
      throw wrongField('language', `There is no language "${of.language}".`);
    const held = await this.membership(tx, actor, of);
    if (held) {
      await tx.update(PeerMember, { id: held.id }, { showsName });
      return held.id;
    }
    const id = newId();
    await tx.insert(PeerMember, {
      ...{ id, ...of, personId: actor.personId, showsName },
      ...{ joinedAt: this.clock.now(), leftAt: null },
    });
    return id;
  }

  /** What was written stays, without a name. Leaving twice is no fault. */
  async leave(tx: EntityManager, actor: SignedIn, of: GroupOf): Promise<void> {
    const held = await this.membership(tx, actor, of);
    if (held) await tx.update(PeerMember, { id: held.id }, { leftAt: this.clock.now() });
  }

  /** @throws Refusal NOT_FOUND to whoever has not joined, LOOKS_LIKE_A_PATIENT, TOO_MANY */
  async ask(
    tx: EntityManager,
    actor: SignedIn,
    of: GroupOf,
    said: { title: string; words: string; noPatient: boolean },
  ): Promise<string> {
    if (!(await this.membership(tx, actor, of))) throw notFound('group');
    const { title, words } = { title: said.title.trim(), words: said.words.trim() };
    warnOfPatients(
      [
        ['title', title],
        ['words', words],
      ],
      said.noPatient,
    );
    await this.refuseFlood(tx, actor);
    const id = newId();
    await tx.insert(PeerQuestion, {
      ...this.written(id, actor, of, words),
      title,
      remark: this.remarkOn(title, words),
    });
    return id;
  }

  /** @throws Refusal NOT_FOUND, LOOKS_LIKE_A_PATIENT, NOT_NOW, TOO_MANY */
  async answer(
    tx: EntityManager,
    actor: SignedIn,
    questionId: string,
    said: { words: string; noPatient: boolean },
  ): Promise<string> {
    const question = await this.question(tx, questionId);
    const { topic, language } = question;
    if (!(await this.membership(tx, actor, { topic, language }))) throw notFound('question');
    if (question.hiddenAt) throw new Refusal('NOT_NOW', 'This question was hidden from its group.');
    const words = said.words.trim();
    warnOfPatients([['words', words]], said.noPatient);
    await this.refuseFlood(tx, actor);
    const id = newId();
    await tx.insert(PeerAnswer, {
      ...this.written(id, actor, { topic, language }, words),
      ...{ questionId: question.id, remark: this.remarkOn(words) },
    });
    return question.id;
  }

  /** Says that an answer of somebody else helped, or takes it back. Twice is no fault. @throws Refusal NOT_FOUND, NOT_NOW */
  async helped(tx: EntityManager, actor: SignedIn, answerId: string, helped: boolean): Promise<string> {
    const answer = await this.oneAnswer(tx, answerId);
    const { topic, language } = answer;
    if (!(await this.membership(tx, actor, { topic, language }))) throw notFound('answer');
    if (answer.authorId === actor.personId || answer.hiddenAt)
      throw new Refusal('NOT_NOW', 'Only an answer of somebody else, which the group sees, is marked.');
    const of = { answerId: answer.id, personId: actor.personId };
    const held = await tx.existsBy(PeerHelped, of);
    if (helped && !held) await tx.insert(PeerHelped, { ...of, at: this.clock.now() });
    if (!helped && held) await tx.delete(PeerHelped, of);
    return answer.questionId;
  }

  /** An officer hides words with a reason, or says that they stay. @throws Refusal NOT_FOUND, BAD_INPUT */
  async settle(
    tx: EntityManager,
    which: { questionId: string | null; answerId: string | null; hideBecause: string | null },
  ): Promise<string> {
    if ((which.questionId === null) === (which.answerId === null))
      throw new Refusal('BAD_INPUT', 'Name a question or an answer.', [
        { field: 'questionId', sentence: 'Name either this or an answer.' },
      ]);
    const now = this.clock.now();
    const hidden = which.hideBecause ? { hiddenAt: now, hiddenBecause: which.hideBecause.trim() } : {};
    const act = which.hideBecause ? 'hid-peer-words' : 'kept-peer-words';
    const reason = which.hideBecause ?? undefined;
    if (which.questionId !== null) {
      const { id, authorId } = await this.question(tx, which.questionId);
      await tx.update(PeerQuestion, { id }, { lookedAt: now, ...hidden });
      await this.audit.write(tx, { act, noun: 'peer-question', nounId: id, about: authorId, reason });
      return id;
    }
    const { id, authorId, questionId } = await this.oneAnswer(tx, which.answerId!);
    await tx.update(PeerAnswer, { id }, { lookedAt: now, ...hidden });
    await this.audit.write(tx, { act, noun: 'peer-answer', nounId: id, about: authorId, reason });
    return questionId;
  }

  async question(tx: EntityManager, id: string): Promise<PeerQuestion> {
    const found = await tx.findOneBy(PeerQuestion, { id: knownKey(id, 'question') });
    if (!found) throw notFound('question');
    return found;
  }

  membership(
    tx: EntityManager,
    { personId }: SignedIn,
    { topic, language }: GroupOf,
  ): Promise<PeerMember | null> {
    return tx.findOneBy(PeerMember, { topic, language, personId, leftAt: IsNull() });
  }

  private async oneAnswer(tx: EntityManager, id: string): Promise<PeerAnswer> {
    const found = await tx.findOneBy(PeerAnswer, { id: knownKey(id, 'answer') });
    if (!found) throw notFound('answer');
    return found;
  }

  private written(id: string, { personId }: SignedIn, { topic, language }: GroupOf, words: string) {
    return {
      ...{ id, topic, language, authorId: personId, words, at: this.clock.now() },
      ...{ lookedAt: null, hiddenAt: null, hiddenBecause: null, forgotten: false },
    };
  }

  private async refuseFlood(tx: EntityManager, { personId }: SignedIn): Promise<void> {
    const [{ written }]: { written: number }[] = await tx.query(
      `SELECT (SELECT count(*) FROM peer_question WHERE author_id = $1 AND at > $2)::int
            + (SELECT count(*) FROM peer_answer WHERE author_id = $1 AND at > $2)::int AS written`,
      [personId, this.clock.in(-24 * 3600)],
    );
    if (written >= mostPerDay)
      throw new Refusal('TOO_MANY', 'You have written very much since yesterday; go on tomorrow.');
  }

  /** Words of recruitment, for an officer to look at; they hold nothing back. */
  private remarkOn(...texts: readonly string[]): string | null {
    const found = new Set(texts.flatMap((text) => this.recruitment.in(text)));
    return found.size > 0 ? [...found].join(', ').slice(0, 300) : null;
  }
}
