import { Injectable } from '@nestjs/common';
import { factsAfter, type ClinicianFacts } from '../clinicians/facts.query.js';
import { Need } from '../needs/need.entity.js';
import { system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import type { PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { askedNeeds } from './open-needs.query.js';
import { inOrder } from './order.js';
import { positionFactsOf } from './position-facts.js';
import type { Standing } from './score.js';

/** Somebody's place under a need: their standing for the position of it that suits them best. */
export interface Ranked extends Standing {
  personId: string;
  positionId: string;
}

const page = 1_000;

/**
 * Everybody ranked under every need, whatever its state: for judging the rule itself against cases in a database that
 * holds nothing else. It belongs to a command and to no program, because nobody may see such lists in earnest.
 */
@Injectable()
export class Ranking {
  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
  ) {}

  /**
   * Matches, then near misses, then the rest, each best first; who stands alike is turned by `nameOf` need and person, so
   * that the same cases give the same list. A learning need is for people overseas and a return post for those who may go
   * back: everybody else comes after them. A pair that does not exist for any other reason is missing.
   */
  async everybody(nameOf: (id: string) => string): Promise<Map<string, Ranked[]>> {
    const people = await this.people();
    const lists = new Map<string, Ranked[]>();
    for (const [needId, positions] of await this.needs()) {
      const ordered = (of: readonly PositionFacts[], among: readonly ClinicianFacts[]) =>
        inOrder(this.best(of, among), nameOf(needId), ({ personId }) => nameOf(personId));
      const reached = ordered(positions, people);
      const known = new Set(reached.map(({ personId }) => personId));
      const others = ordered(
        positions.map((position) => ({ ...position, learning: false, returnPost: false })),
        people.filter(({ personId }) => !known.has(personId)),
      );
      lists.set(needId, [...reached, ...others]);
    }
    return lists;
  }

  /** Everybody for whom a pair exists, with their standing for the position that suits them best. */
  private best(positions: readonly PositionFacts[], people: readonly ClinicianFacts[]): Ranked[] {
    const best = new Map<string, Ranked>();
    for (const position of positions) {
      const judge = this.finding.judge(position);
      for (const person of people) {
        const { personId } = person;
        const standing = judge.outcomeOnly(person);
        if (!standing || standing.overall <= (best.get(personId)?.overall ?? -1)) continue;
        best.set(personId, { ...standing, personId, positionId: position.positionId });
      }
    }
    return [...best.values()];
  }

  private needs(): Promise<Map<string, PositionFacts[]>> {
    return this.database.read(system('matcher'), async (tx) => {
      const asked = await askedNeeds(tx, await tx.find(Need, { order: { id: 'ASC' } }));
      const asker = { country: null, mayAsk: true };
      return new Map(
        asked.map((one) => [
          one.need.id,
          positionFactsOf(one, asker, this.finding.today).map((facts) => ({ ...facts, paused: false })),
        ]),
      );
    });
  }

  private people(): Promise<ClinicianFacts[]> {
    return this.database.read(system('matcher'), async (tx) => {
      const all: ClinicianFacts[] = [];
      for (;;) {
        const next = await factsAfter(tx, all.at(-1)?.personId ?? null, page);
        all.push(...next);
        if (next.length < page) return all;
      }
    });
  }
}
