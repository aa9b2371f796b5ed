import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ClinicianFacts } from '../clinicians/facts.query.js';
import { isCandidate, type Narrowing } from './candidates.js';
import type { PositionFacts } from './facts.js';
import { Finding, type Found } from './finding.service.js';
import { factsOfOpenNeeds } from './open-needs.query.js';
import type { Judge } from './score.js';

/** A position of an open need, ready to be held against anybody whom it leaves after narrowing. */
interface Asked {
  position: PositionFacts;
  judge: Judge;
  narrowed: Narrowing;
}

/**
 * What all open needs ask, kept in memory. Open needs change rarely and profiles often: read and made ready anew for
 * each saved profile, 120 needs cost 36 ms of the worker's processor. Whoever asks is answered as of their own
 * transaction: a fingerprint over every need's version and its institution's standing is taken first, so that somebody
 * who saves just after a need was opened does not miss it.
 */
@Injectable()
export class OpenNeeds {
  private kept: { fingerprint: string; asked: readonly Asked[] } | undefined;

  constructor(private readonly finding: Finding) {}

  /**
   * Every pair of a person with a position of an open need that is a match; as the matcher. What is open is asked for
   * together with who it is, so that two answers cost one round trip: pass the question, not its answer.
   */
  async matchesOf(tx: EntityManager, asking: Promise<ClinicianFacts[]>): Promise<Found[]> {
    const [people, asked] = await Promise.all([asking, this.asked(tx)]);
    return people.flatMap((person) =>
      asked.flatMap(({ position, judge, narrowed }) =>
        isCandidate(narrowed, person) ? (this.finding.found(position, judge, person) ?? []) : [],
      ),
    );
  }

  /** Positions of open needs that the rule could ever give this person, whatever else they state; as the matcher. */
  async within(tx: EntityManager, person: ClinicianFacts): Promise<Pick<Asked, 'position' | 'judge'>[]> {
    return (await this.asked(tx)).filter(({ narrowed }) => isCandidate(narrowed, person));
  }

  /** Every position of an open need that is not paused, whoever it is held against; as the matcher. */
  async all(tx: EntityManager): Promise<readonly Pick<Asked, 'position' | 'judge'>[]> {
    return this.asked(tx);
  }

  private async asked(tx: EntityManager): Promise<readonly Asked[]> {
    const fingerprint = await this.fingerprint(tx);
    if (this.kept?.fingerprint !== fingerprint) {
      const positions = await factsOfOpenNeeds(tx, this.finding.today);
      const near = this.finding.sharedNearness();
      const asked = positions.flatMap((position) => {
        const narrowed = this.finding.narrowing(position);
        // Paused: it has nobody.
        return narrowed ? [{ position, judge: this.finding.judge(position, near), narrowed }] : [];
      });
      this.kept = { fingerprint, asked };
    }
    return this.kept.asked;
  }

  /** The rule reads the day too: windows pass and thresholds change with it. */
  private async fingerprint(tx: EntityManager): Promise<string> {
    const [{ fingerprint }]: { fingerprint: string }[] = await tx.query(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(n.id || coalesce(o.country, '-'), n.version)), 0)
              AS fingerprint
         FROM need n LEFT JOIN organisation_card o ON o.id = n.institution_id WHERE n.state = 'open'`,
    );
    return `${this.finding.today} ${fingerprint}`;
  }
}
