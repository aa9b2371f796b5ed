import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClinicianFacts } from '../clinicians/facts.query.js';
import { Clock } from '../platform/clock.js';
import { Secrets } from '../platform/secrets.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { type Narrowing, narrowing } from './candidates.js';
import type { Relatedness } from './criterion.js';
import type { PersonFacts, PositionFacts } from './facts.js';
import { dayNumberOf } from './position-facts.js';
import { relatednessOf } from './relatedness.js';
import { type Judge, judge, type Score } from './score.js';
import { thresholdsOn } from './thresholds.js';

/** A pair that fits, ready to be stored. */
export interface Found {
  position: PositionFacts;
  person: Pick<ClinicianFacts, 'personId' | 'factsVersion'>;
  score: Score;
}

/** The rule as of today, and the only writer of pairs that fit. */
@Injectable()
export class Finding {
  private readonly relatedness: Relatedness;
  private readonly professions: readonly string[];

  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    vocabulary: Vocabulary,
  ) {
    this.relatedness = relatednessOf(vocabulary);
    this.professions = vocabulary.all('profession').map(({ code }) => code);
  }

  get today(): number {
    return dayNumberOf(this.clock.now());
  }

  judge(position: PositionFacts): Judge {
    return judge(position, this.relatedness, this.today);
  }

  narrowing(position: PositionFacts): Narrowing | null {
    return narrowing(position, this.professions, this.relatedness, this.today);
  }

  score(position: PositionFacts, person: PersonFacts): Score | null {
    return this.judge(position).score(person);
  }

  /** The matches among these people; near misses are no matches and are stored nowhere. */
  among(position: PositionFacts, people: readonly ClinicianFacts[]): Found[] {
    const judged = this.judge(position);
    return people.flatMap((person) => {
      if (judged.outcomeOnly(person)?.outcome !== 'match') return [];
      return [{ position, person, score: judged.score(person) as Score }];
    });
  }

  /** The same pair has the same id for ever, so that what was told once is never told again under another. */
  idOf({ positionId }: Pick<PositionFacts, 'positionId'>, personId: string): string {
    const hex = Buffer.from(this.secrets.sign('match', `${positionId}\n${personId}`), 'base64url').toString(
      'hex',
    );
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** Where a person stands among equals for a need: nobody can work it out, and nobody is always twenty-first. */
  turnOf({ needId }: Pick<PositionFacts, 'needId'>, personId: string): number {
    return Buffer.from(this.secrets.sign('match-turn', `${needId}\n${personId}`), 'base64url').readUIntBE(
      0,
      6,
    );
  }

  /**
   * Stores pairs with their reasons in two statements. What somebody has answered keeps its state; its reasons are
   * brought up to date all the same.
   */
  async store(tx: EntityManager, found: readonly Found[]): Promise<void> {
    if (found.length === 0) return;
    const now = this.clock.now();
    const ids = found.map(({ position, person }) => this.idOf(position, person.personId));
    const people = found.map(({ person }) => person.personId);
    await tx.query(
      `INSERT INTO match (id, need_id, position_id, institution_id, person_id, state, overall, turn, found_at)
       SELECT id, need, "position", institution, person, 'found', overall, turn, $8
         FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::bigint[])
              AS r (id, need, "position", institution, person, overall, turn)
       ON CONFLICT (position_id, person_id) DO UPDATE SET overall = excluded.overall
         WHERE match.state IN ('found', 'told', 'seen') AND match.overall <> excluded.overall`,
      [
        ids,
        found.map(({ position }) => position.needId),
        found.map(({ position }) => position.positionId),
        found.map(({ position }) => position.institutionId),
        people,
        found.map(({ score }) => score.overall),
        found.map(({ position, person }) => this.turnOf(position, person.personId)),
        now,
      ],
    );
    await tx.query(
      `INSERT INTO match_reasons (match_id, person_id, fit_for_need, fit_for_clinician, criteria, open_questions, legs,
                                  facts_version, rule, at)
       SELECT id, person, need, clinician, criteria::jsonb, questions::jsonb,
              ARRAY(SELECT jsonb_array_elements_text(legs::jsonb)), version, $9, $10
         FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::int[])
              AS r (id, person, need, clinician, criteria, questions, legs, version)
       ON CONFLICT (match_id) DO UPDATE SET fit_for_need = excluded.fit_for_need,
         fit_for_clinician = excluded.fit_for_clinician, criteria = excluded.criteria,
         open_questions = excluded.open_questions, legs = excluded.legs, facts_version = excluded.facts_version,
         rule = excluded.rule, at = excluded.at
         WHERE match_reasons.criteria <> excluded.criteria OR match_reasons.legs <> excluded.legs
            OR match_reasons.facts_version <> excluded.facts_version`,
      [
        ids,
        people,
        found.map(({ score }) => score.fitForNeed),
        found.map(({ score }) => score.fitForClinician),
        found.map(({ score }) => JSON.stringify(score.criteria)),
        found.map(({ score }) => JSON.stringify(score.openQuestions)),
        found.map(({ score }) => JSON.stringify(score.legs)),
        found.map(({ person }) => person.factsVersion),
        thresholdsOn(this.today).since,
        now,
      ],
    );
  }
}
