import { Injectable } from '@nestjs/common';
import { factsOf } from '../clinicians/facts.query.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Finding } from './finding.service.js';
import { OpenNeeds } from './open-needs.service.js';
import { type Opening, openings } from './openings.js';

/** What one's own changes would open. Worked out when somebody asks, and kept nowhere. */
@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
    private readonly openNeeds: OpenNeeds,
  ) {}

  /** Most first; empty while the profile is hidden. Only needs that the person may read count. */
  async of(actor: SignedIn, first: number): Promise<Opening[]> {
    const rows: { id: string }[] = await this.database.read(actor, (tx) =>
      tx.query(`SELECT id FROM need WHERE state = 'open'`),
    );
    const readable = new Set(rows.map(({ id }) => id));
    const { today } = this.finding;
    return this.database.read(system('matcher'), async (tx) => {
      const [person] = await factsOf(tx, [actor.personId]);
      if (!person) return [];
      const asked = (await this.openNeeds.within(tx, person)).filter(({ position }) =>
        readable.has(position.needId),
      );
      const judges = new Map(asked.map(({ position, judge }) => [position, judge]));
      return openings(
        person,
        [...judges.keys()],
        (position) => judges.get(position) ?? this.finding.judge(position),
        today,
      ).slice(0, first);
    });
  }
}
