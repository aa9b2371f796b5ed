import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages, type Telling } from '../../notifications/messages.service.js';
import { Clock } from '../../platform/clock.js';
import { monthsAfter } from '../../platform/days.js';
import { newId } from '../../platform/ids.js';
import { bothSides } from '../tell-of-engagement.js';
import { SurveyRound, SurveyRespondent, type SurveyAudience } from './survey.entity.js';

export const surveyMonths = [0, 3, 12] as const;
const remindedAfter = 14;
/** What fell due longer ago is not asked: nobody answers well for another time. */
const askedWithin = 30;
/** How long after the last question a colleague's name and address are kept. */
const keptAfter = 60;
const batch = 200;

/** The link of somebody who is asked; each round has its own generation, so that an old link answers no later one. */
export const surveyDoor = (respondentId: string, months: number) => ({
  ...{ purpose: 'survey', id: respondentId, generation: months + 1 },
});

interface Due {
  respondent: SurveyRespondent;
  months: number;
  first: boolean;
}

/** When who is asked; all of it as the timekeeper. */
@Injectable()
export class SurveyRounds {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  /** Both sides of work that is over are asked, unless one of them stopped it; with them the colleagues who were named. */
  async plan(tx: EntityManager): Promise<boolean> {
    const over: { id: string; personId: string; institutionId: string }[] = await tx.query(
      `SELECT e.id, e.person_id AS "personId", e.institution_id AS "institutionId" FROM engagement e
         JOIN person p ON p.id = e.person_id AND p.closed_at IS NULL
        WHERE e.state IN ('handing_over', 'ended') AND e.last_day IS NOT NULL AND e.reason IS NULL
          AND NOT EXISTS (SELECT FROM survey_respondent r WHERE r.engagement_id = e.id AND r.audience = 'host')
        ORDER BY e.id LIMIT ${batch}`,
    );
    for (const { id: engagementId, personId, institutionId } of over)
      for (const audience of ['clinician', 'host'] satisfies SurveyAudience[])
        await tx.query(
          `INSERT INTO survey_respondent (id, engagement_id, institution_id, person_id, audience, named_at)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
          [newId(), engagementId, institutionId, personId, audience, this.clock.now()],
        );
    return over.length === batch;
  }

  /** Writes down the days on which those who are asked about work that is over will be. */
  async date(tx: EntityManager): Promise<boolean> {
    const fresh: { id: string; lastDay: string }[] = await tx.query(
      `SELECT r.id, e.last_day::text AS "lastDay" FROM survey_respondent r JOIN engagement e ON e.id = r.engagement_id
        WHERE r.stopped_at IS NULL AND e.state IN ('handing_over', 'ended')
          AND NOT EXISTS (SELECT FROM survey_round o WHERE o.respondent_id = r.id)
        ORDER BY r.id LIMIT ${batch}`,
    );
    for (const { id, lastDay } of fresh)
      for (const months of surveyMonths)
        await tx.query(
          `INSERT INTO survey_round (respondent_id, months, due_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
          [id, months, monthsAfter(lastDay, months)],
        );
    return fresh.length === batch;
  }

  /** Asks what is due, and reminds once. */
  async ask(tx: EntityManager): Promise<boolean> {
    const due: { respondentId: string; months: number; askedAt: Date | null }[] = await tx.query(
      `SELECT o.respondent_id AS "respondentId", o.months, o.asked_at AS "askedAt" FROM survey_round o
         JOIN survey_respondent r ON r.id = o.respondent_id AND r.stopped_at IS NULL
        WHERE o.answered_at IS NULL AND (o.asked_at IS NULL AND o.due_on BETWEEN $1 AND $2
          OR o.reminded_at IS NULL AND o.asked_at <= $3)
        ORDER BY o.due_on LIMIT ${batch} FOR UPDATE OF o SKIP LOCKED`,
      [this.day(-askedWithin), this.day(0), this.clock.in(-remindedAfter * 24 * 3600)],
    );
    const now = this.clock.now();
    for (const { respondentId, months, askedAt } of due) {
      await tx.update(
        SurveyRound,
        { respondentId, months },
        askedAt ? { remindedAt: now } : { askedAt: now },
      );
      const respondent = await tx.findOneByOrFail(SurveyRespondent, { id: respondentId });
      await this.messages.tellAll(tx, await this.tellings(tx, { respondent, months, first: !askedAt }));
    }
    return due.length === batch;
  }

  /** Names and addresses go when the last question is long past, or when somebody asked not to be asked. */
  async forget(tx: EntityManager): Promise<void> {
    await tx.query(
      `UPDATE survey_respondent r SET name = NULL, email = NULL WHERE r.email IS NOT NULL AND (r.stopped_at IS NOT NULL
         OR EXISTS (SELECT FROM survey_round o WHERE o.respondent_id = r.id AND o.months = 12 AND o.due_on < $1))`,
      [this.day(-keptAfter)],
    );
  }

  private async tellings(tx: EntityManager, { respondent, months, first }: Due): Promise<Telling[]> {
    const { id, audience, personId, name, email, language } = respondent;
    const once = first ? 'asked' : 'reminded';
    const telling = (to: Telling['to'], who: string): Telling => ({
      ...{ key: `survey:${id}:${months}:${once}:${who}`, kind: 'survey', to },
      // Whoever has an account stops it for themselves alone; others stop it where the link leads.
      ids: { respondentId: id, months: String(months), ...('personId' in to && { topicId: id }) },
      door: surveyDoor(id, months),
    });
    if (audience === 'colleague')
      return email && name
        ? [telling({ address: email, name, language: language ?? 'en-GB' }, 'colleague')]
        : [];
    const readers =
      audience === 'clinician'
        ? [personId]
        : (await bothSides(tx, respondent)).filter((reader) => reader !== personId);
    return readers.map((reader) => telling({ personId: reader }, reader));
  }

  private day(days: number): string {
    return this.clock
      .in(days * 24 * 3600)
      .toISOString()
      .slice(0, 10);
  }
}
