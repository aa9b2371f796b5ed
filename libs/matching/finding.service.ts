import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClinicianFacts } from '../clinicians/facts.query.js';
import { Clock } from '../platform/clock.js';
import { Secrets } from '../platform/secrets.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { type Narrowing, narrowing } from './candidates.js';
import { sharedNearness, type Asking, type Relatedness } from './criterion.js';
import type { PersonFacts, PositionFacts } from './facts.js';
import { dayNumberOf } from './position-facts.js';
import { relatednessOf } from './relatedness.js';
import { wordsOfId } from './roster/ids.js';
import type { RosterOptions } from './roster/roster.js';
import { Turns } from './roster/turn.js';
import { type Judge, judge, type Score, type Standing } from './score.js';
import { type MatchRow, storeMatches } from './store-matches.query.js';

/** Needs of which turns are at hand. */
const mostTurns = 1_000;

/** A pair that fits, ready to be stored. */
export interface Found {
  position: PositionFacts;
  person: Pick<ClinicianFacts, 'personId'>;
  score: Standing;
}

/** The rule as of today, and the only writer of pairs that fit. */
@Injectable()
export class Finding {
  private readonly relatedness: Relatedness;
  private readonly professions: readonly string[];
  /** Their keys are dear to derive, and the same open needs are asked about again and again. */
  private readonly turns = new Map<string, Turns>();

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

  judge(position: PositionFacts, near?: Asking['near']): Judge {
    return judge(position, this.relatedness, this.today, near);
  }

  /** For judging several positions together. */
  sharedNearness(): Asking['near'] {
    return sharedNearness(this.relatedness);
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
    return people.flatMap((person) => this.found(position, judged, person) ?? []);
  }

  /** The pair where it is a match, else null. */
  found(position: PositionFacts, judged: Judge, person: ClinicianFacts): Found | null {
    const score = judged.outcomeOnly(person);
    return score?.outcome === 'match' ? { position, person, score } : null;
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
    let turns = this.turns.get(needId);
    if (!turns) {
      if (this.turns.size >= mostTurns) this.turns.clear();
      this.turns.set(needId, (turns = new Turns(this.turnKey(needId))));
    }
    return turns.of(wordsOfId(personId));
  }

  /** What a roster needs to say the same as everything here. */
  get rosterOptions(): RosterOptions {
    return {
      relatedness: this.relatedness,
      asOf: this.today,
      turnKeys: (needId) => this.turnKey(needId),
    };
  }

  private turnKey(needId: string): Int32Array {
    const key = Buffer.from(this.secrets.sign('match-turn', needId), 'base64url');
    return Int32Array.from([0, 4, 8, 12], (at) => key.readInt32LE(at));
  }

  /**
   * Stores pairs, and writes only what is new or stands elsewhere in the order now: a saved profile leaves most of a
   * person's matches as they were. What somebody has answered keeps its state. Why they fit is worked out where it is
   * read (`Reasons`).
   * @returns how many of the pairs were not there before
   */
  async store(tx: EntityManager, found: readonly Found[]): Promise<{ fresh: number }> {
    if (found.length === 0) return { fresh: 0 };
    const rows = found.map((one) => this.rowOf(one));
    const there: { id: string; overall: number }[] = await tx.query(
      'SELECT id, overall FROM match WHERE id = ANY ($1)',
      [rows.map(({ id }) => id)],
    );
    const known = new Map(there.map(({ id, overall }) => [id, overall]));
    await storeMatches(
      tx,
      rows.filter(({ id, overall }) => known.get(id) !== overall),
      this.clock.now(),
    );
    return { fresh: found.length - there.length };
  }

  private rowOf({ position, person, score }: Found): MatchRow {
    return {
      id: this.idOf(position, person.personId),
      position,
      personId: person.personId,
      overall: score.overall,
      turn: this.turnOf(position, person.personId),
    };
  }
}
