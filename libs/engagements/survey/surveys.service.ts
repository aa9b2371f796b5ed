import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Doors } from '../../people/doors.service.js';
import { type Actor, type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { dayAt } from '../../platform/days.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { EngagementStore } from '../engagement.store.js';
import { wasAgreed } from '../engagement.states.js';
import { patientNumbersIn } from '../work/patient-numbers.js';
import { surveyDoor, surveyMonths } from './survey-rounds.service.js';
import { SurveyAnswer, SurveyQuestion, SurveyRespondent, SurveyRound } from './survey.entity.js';

const doorkeeper = system('doorkeeper');
export const mostColleagues = 10;
/** The edition of the text to which whoever answers agrees; the page says it. */
export const surveyConsent = '2026-11';

export interface Surveyed {
  respondent: SurveyRespondent;
  round: SurveyRound;
  questions: SurveyQuestion[];
  title: string | null;
  institution: string;
  lastDay: string | null;
}

export interface Answered {
  question: string;
  scale?: number | null;
  words?: string | null;
}

/** Who is asked, and what they answer; how it is counted is PostgreSQL's. */
@Injectable()
export class Surveys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly doors: Doors,
    private readonly store: EngagementStore,
  ) {}

  /** Colleagues whom either side named and who are still asked. */
  colleagues(tx: EntityManager, engagementId: string): Promise<SurveyRespondent[]> {
    return tx.find(SurveyRespondent, {
      where: { engagementId, audience: 'colleague', stoppedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, BAD_INPUT */
  async name(
    tx: EntityManager,
    actor: SignedIn,
    engagementId: string,
    { name, email, language }: { name: string; email: string; language: string },
  ): Promise<void> {
    const engagement = await this.store.lock(tx, engagementId);
    await this.store.side(tx, actor, engagement);
    if (!wasAgreed(engagement.state))
      throw new Refusal(
        'NOT_NOW',
        'Colleagues are named once the work was agreed, and not of cancelled work.',
      );
    const known = await this.colleagues(tx, engagementId);
    const fault = (sentence: string) => wrongField('email', sentence);
    if (known.some((one) => one.email?.toLowerCase() === email.toLowerCase()))
      throw fault('Somebody with this address is named already.');
    if (known.length >= mostColleagues) throw fault(`${mostColleagues} colleagues at most are asked.`);
    const { institutionId, personId } = engagement;
    await tx.insert(SurveyRespondent, {
      ...{ id: newId(), engagementId, institutionId, personId, audience: 'colleague' },
      ...{ name: name.trim(), email: email.trim(), language },
      ...{ namedBy: actor.personId, namedAt: this.clock.now(), stoppedAt: null },
    });
  }

  /** They are asked no more, and their name and address go. @throws Refusal NOT_FOUND, FORBIDDEN */
  async drop(tx: EntityManager, actor: SignedIn, engagementId: string, email: string): Promise<void> {
    const engagement = await this.store.get(tx, engagementId);
    await this.store.side(tx, actor, engagement);
    const known = await this.colleagues(tx, engagementId);
    const found = known.find((one) => one.email?.toLowerCase() === email.trim().toLowerCase());
    if (!found) throw notFound('colleague');
    await tx.update(
      SurveyRespondent,
      { id: found.id },
      { stoppedAt: this.clock.now(), name: null, email: null },
    );
  }

  /** What a link asks. @throws Refusal NOT_FOUND, TOO_MANY */
  async asked(actor: Actor, token: string): Promise<Surveyed> {
    const opened = await this.doors.open(actor, token, async (id) => {
      const months = surveyMonths.find((one) => {
        const { purpose, generation } = surveyDoor(id, one);
        return this.secrets.opens(token, purpose, id, generation);
      });
      const found = await this.database.read(doorkeeper, (tx) => this.look(tx, id, months ?? 0));
      return found && months !== undefined ? { opens: found } : { stands: found !== null };
    });
    if (!opened) throw notFound('question');
    return opened;
  }

  /** As the doorkeeper. The first answers stay. @throws Refusal NOT_NOW, BAD_INPUT */
  async answer(
    tx: EntityManager,
    { respondent, round, questions }: Surveyed,
    answers: readonly Answered[],
  ): Promise<void> {
    if (respondent.stoppedAt) throw new Refusal('NOT_NOW', 'Nothing is asked by this link any more.');
    const { respondentId, months } = round;
    const now = this.clock.now();
    const given = answers.flatMap(({ question: code, scale, words }, at) => {
      const question = questions.find((one) => one.code === code);
      if (!question) throw wrongField(`answers.${at}.question`, 'This is not asked here.');
      const said = words?.trim() || null;
      if (said && patientNumbersIn(said).length > 0)
        throw wrongField(`answers.${at}.words`, 'This looks like an NHS number. Please take it out.');
      const value =
        question.kind === 'scale' ? { scale: scale ?? null, words: null } : { scale: null, words: said };
      if (value.scale === null && value.words === null) return [];
      return [{ respondentId, months, question: code, ...value, answeredAt: now }];
    });
    if (given.length === 0) throw wrongField('answers', 'Answer at least one of the questions.');
    const [rows]: [unknown[]] = await tx.query(
      `UPDATE survey_round SET answered_at = $3, consent = $4
        WHERE respondent_id = $1 AND months = $2 AND answered_at IS NULL RETURNING months`,
      [respondentId, months, now, surveyConsent],
    );
    if (rows.length > 0) await tx.insert(SurveyAnswer, given);
  }

  /** As the doorkeeper. Nobody asks by this link again; of a colleague name and address go. */
  async stop(tx: EntityManager, { respondent: { id, stoppedAt } }: Surveyed): Promise<void> {
    const now = this.clock.now();
    await tx.update(SurveyRespondent, { id }, { stoppedAt: stoppedAt ?? now, name: null, email: null });
  }

  private async look(tx: EntityManager, id: string, months: number): Promise<Surveyed | null> {
    const respondent = await tx.findOneBy(SurveyRespondent, { id });
    const round = await tx.findOneBy(SurveyRound, { respondentId: id, months });
    const [about]: Pick<Surveyed, 'title' | 'institution' | 'lastDay'>[] = await tx.query(
      `SELECT title, institution, last_day::text AS "lastDay" FROM app.surveyed($1)`,
      [id],
    );
    if (!respondent || !round || !about) return null;
    const questions = await tx
      .createQueryBuilder(SurveyQuestion, 'q')
      .where('q.audience = :audience AND :months = ANY (q.months)', { audience: respondent.audience, months })
      .andWhere('q.valid_from <= :day AND (q.valid_to IS NULL OR q.valid_to >= :day)', {
        day: dayAt(round.askedAt ?? this.clock.now()),
      })
      .orderBy('q.ordinal')
      .getMany();
    return { respondent, round, questions, ...about };
  }
}
