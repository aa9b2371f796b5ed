import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';

/** What was done. By whom is read from the transaction by PostgreSQL, and the chain of hashes is its as well. */
export interface Deed {
  /** A verb as in the schema, or a past-tense fact: `verifyOrganisation`, `signed-in`, `denied`. */
  act: string;
  noun?: string;
  nounId?: string;
  /** The person whom it concerns, who may read the entry. */
  about?: string;
  organisationId?: string;
  reason?: string;
  /** Codes and counts only: no name, no contact, no free text of others. */
  details?: Record<string, string | number | boolean | null>;
  network?: string;
}

@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  /** Adds an entry in the transaction of the deed: no deed without it, no entry for what was rolled back. */
  async write(tx: EntityManager, deed: Deed): Promise<void> {
    // A trigger puts in chain, link and hash; NOT NULL wants something there first.
    await tx.query(
      `INSERT INTO audit_entry (id, network, act, noun, noun_id, about, organisation_id, reason, details, chain, link, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, -1, -1, '')`,
      [
        newId(),
        deed.network ?? null,
        deed.act,
        deed.noun ?? null,
        deed.nounId ?? null,
        deed.about ?? null,
        deed.organisationId ?? null,
        deed.reason ?? null,
        JSON.stringify(deed.details ?? {}),
      ],
    );
  }

  /** Adds an entry in a transaction of its own: for what must survive a refusal. */
  async writeApart(actor: Actor, deed: Deed): Promise<void> {
    await this.database.as(actor, (tx) => this.write(tx, { network: networkOf(actor), ...deed }));
  }
}

function networkOf(actor: Actor): string | undefined {
  return actor.kind === 'system' ? undefined : actor.network;
}
