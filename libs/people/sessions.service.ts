import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, Not, type EntityManager } from 'typeorm';
import { type Role, type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { notFound } from '../platform/refusal.js';
import { Audit } from './audit.service.js';
import { LastSeen } from './last-seen.service.js';
import { Session } from './session.entity.js';
import { isOpen, isStaff, sessionEnds, sessionLives } from './sign-in.limits.js';

/** The token on a device: 32 random bytes. Chance comes in from outside, so that a test can know it. */
export abstract class Chance {
  abstract bytes(count: number): Buffer;
}

export class SystemChance extends Chance {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Devices on which people are signed in: opened with a code, asked for on every operation, revocable at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly audit: Audit,
    private readonly lastSeen: LastSeen,
  ) {}

  /** Opens a session; the token is returned this once and stored nowhere. As the doorkeeper. */
  async open(
    tx: EntityManager,
    personId: string,
    roles: readonly Role[],
    device: { own: boolean; label: string | null },
  ): Promise<{ session: Session; token: string }> {
    const now = this.clock.now();
    const token = this.chance.bytes(32).toString('base64url');
    const staff = isStaff(roles);
    const session = Object.assign(new Session(), {
      id: newId(),
      personId,
      tokenHash: hashOfToken(token),
      staff,
      ownDevice: device.own,
      deviceLabel: device.label,
      createdAt: now,
      lastSeenAt: now,
      ...sessionEnds(now, staff, device.own),
      revokedAt: null,
    });
    await tx.insert(Session, session);
    return { session, token };
  }

  /**
   * Who holds this token now, with the roles of this moment; null where it opens nothing (any more).
   * @param asked for somebody who goes on to read: by whom it is asked, so that the reading begins with it
   */
  async holderOf(
    token: string,
    network: string,
    asked: Pick<Database, 'ask'> = this.database,
  ): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [found] = await asked.ask<SessionRow>('doorkeeper', 'session_holder', [hashOfToken(token)]);
    if (!found) return null;
    if (!this.opens(found, now)) return null;
    const lastSeen = this.lastSeen.of(found.id, found.last_seen_at);
    if (now.getTime() - lastSeen.getTime() >= sessionLives.seenEvery * 1000)
      this.lastSeen.note(found.id, now);
    return {
      kind: 'person',
      personId: found.person_id,
      sessionId: found.id,
      network,
      roles: found.roles,
      freshUntil: found.fresh_until,
    };
  }

  /** Which of these still open anything. Nobody is seen by it: an open page that nobody touches is idle. */
  async stillOpen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: SessionRow[] = await this.database.read(system('doorkeeper'), (tx) =>
      tx.query(
        `SELECT s.id, s.created_at, s.last_seen_at, s.ends_at, s.revoked_at, s.staff,
                ARRAY(SELECT DISTINCT r.role FROM role r WHERE r.person_id = s.person_id AND r.until IS NULL) AS roles
           FROM session s JOIN person p ON p.id = s.person_id AND p.closed_at IS NULL WHERE s.id = ANY ($1)`,
        [[...ids]],
      ),
    );
    const now = this.clock.now();
    return new Set(rows.filter((row) => this.opens(row, now)).map(({ id }) => id));
  }

  private opens(row: SessionRow, now: Date): boolean {
    const times = {
      createdAt: row.created_at,
      lastSeenAt: this.lastSeen.of(row.id, row.last_seen_at),
      endsAt: row.ends_at,
      revokedAt: row.revoked_at,
    };
    return isOpen(times, row.staff || isStaff(row.roles), now);
  }

  /** Sessions of the person that are not over, the one in use first. */
  async mine(tx: EntityManager, actor: SignedIn): Promise<Session[]> {
    const open = await tx.find(Session, {
      where: { personId: actor.personId, revokedAt: IsNull(), endsAt: MoreThan(this.clock.now()) },
      order: { lastSeenAt: 'DESC' },
    });
    return open.sort((a, b) => Number(b.id === actor.sessionId) - Number(a.id === actor.sessionId));
  }

  /** One of the person's own devices, while it is signed in. */
  async myOwn(tx: EntityManager, actor: SignedIn, id: string): Promise<Session | null> {
    return (await this.mine(tx, actor)).find((session) => session.id === id) ?? null;
  }

  /** Ends one of the person's own sessions at once. @throws Refusal NOT_FOUND */
  async revoke(tx: EntityManager, actor: SignedIn, sessionId: string): Promise<void> {
    const done = await tx.update(
      Session,
      { id: sessionId, personId: actor.personId, revokedAt: IsNull() },
      { revokedAt: this.clock.now() },
    );
    if (!done.affected) throw notFound('session');
    await this.audit.write(tx, {
      act: 'session-revoked',
      noun: 'session',
      nounId: sessionId,
      about: actor.personId,
    });
  }

  /** Ends the session that a new code on the same device took the place of. As the doorkeeper. */
  async replaced(tx: EntityManager, sessionId: string): Promise<void> {
    await tx.update(Session, { id: sessionId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }

  /** Ends every session of a person at once, but perhaps one. As the person, or as the doorkeeper (a leaver, a changed role). */
  async revokeAll(tx: EntityManager, personId: string, { but }: { but?: string } = {}): Promise<void> {
    await tx.update(
      Session,
      { personId, revokedAt: IsNull(), ...(but && { id: Not(but) }) },
      { revokedAt: this.clock.now() },
    );
    await this.audit.write(tx, {
      act: 'sessions-revoked',
      noun: 'person',
      nounId: personId,
      about: personId,
    });
  }
}

interface SessionRow {
  id: string;
  person_id: string;
  created_at: Date;
  last_seen_at: Date;
  ends_at: Date;
  fresh_until: Date;
  revoked_at: Date | null;
  staff: boolean;
  roles: Role[];
}
