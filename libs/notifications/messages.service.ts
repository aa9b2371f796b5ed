import { Injectable } from '@nestjs/common';
import { ObjectType } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Connection, type ConnectionArgs, page } from '../platform/graphql/connection.js';
import { Cursors } from '../platform/graphql/cursor.js';
import { newId } from '../platform/ids.js';
import { Message } from './message.entity.js';

@ObjectType({ description: 'A page of messages.' })
export class MessageConnection extends Connection(Message) {}

export interface Stranger {
  address: string;
  name: string;
  language: string;
}

export interface Telling {
  /** Unique for ever: the same thing to the same person has the same key, and is told once. */
  key: string;
  kind: string;
  to: { personId: string } | Stranger;
  /** Ids only; the facts are loaded when it is sent. */
  ids: Record<string, string>;
  /** The link that the mail carries, where it opens something without an account. */
  door?: { purpose: string; id: string; generation: number };
  notBefore?: Date;
  /** After this the news is stale: it is suppressed, with that reason. */
  expiresAt?: Date;
}

/** Asks for a message in the caller's own transaction: committed with its cause, or not at all. */
@Injectable()
export class Messages {
  constructor(
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /** Messages to one person, newest first. */
  of(tx: EntityManager, personId: string, args: ConnectionArgs): Promise<MessageConnection> {
    return page<Message>(
      this.cursors,
      'my messages',
      args,
      (message) => [message.createdAt.toISOString(), message.id],
      (after, limit) => {
        const query = tx
          .getRepository(Message)
          .createQueryBuilder('m')
          .where('m.personId = :personId', { personId })
          .orderBy('m.createdAt', 'DESC')
          .addOrderBy('m.id', 'DESC')
          .limit(limit);
        if (after) query.andWhere('(m.createdAt, m.id) < (:at, :id)', { at: after[0], id: after[1] });
        return query.getMany();
      },
    );
  }

  async tell(tx: EntityManager, telling: Telling): Promise<void> {
    await this.tellAll(tx, [telling]);
  }

  /** Many at once, in one statement. */
  async tellAll(tx: EntityManager, tellings: readonly Telling[]): Promise<void> {
    if (tellings.length === 0) return;
    const rows = tellings.map((telling) => ({
      id: newId(),
      key: telling.key,
      kind: telling.kind,
      person_id: 'personId' in telling.to ? telling.to.personId : null,
      address: 'address' in telling.to ? telling.to.address : null,
      name: 'address' in telling.to ? telling.to.name : null,
      language: 'address' in telling.to ? telling.to.language : null,
      ids: telling.ids,
      door_purpose: telling.door?.purpose ?? null,
      door_id: telling.door?.id ?? null,
      door_generation: telling.door?.generation ?? null,
      due_at: telling.notBefore ?? this.clock.now(),
      expires_at: telling.expiresAt ?? null,
    }));
    // No conflict target: naming one would need the right to read the row that is there.
    await tx.query(
      `INSERT INTO message (id, key, kind, person_id, address, name, language, ids,
                            door_purpose, door_id, door_generation, due_at, expires_at)
       SELECT id, key, kind, person_id, address, name, language, ids,
              door_purpose, door_id, door_generation, due_at, expires_at
         FROM jsonb_to_recordset($1) AS r (id uuid, key text, kind text, person_id uuid, address text, name text,
              language text, ids jsonb, door_purpose text, door_id uuid, door_generation integer,
              due_at timestamptz, expires_at timestamptz)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}
