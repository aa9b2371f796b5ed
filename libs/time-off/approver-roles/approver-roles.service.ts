import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import { addName } from '../../notifications/words.js';
import type { Anonymous, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { lookAgain } from '../../platform/look-again.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import { roleIn, useRoles } from '../rules/known-roles.js';
import { todayAt } from '../today.js';
import type { ApproverRole } from '../vocabulary.js';
import { ApproverRoleRow } from './approver-role.entity.js';

const nobody: Anonymous = { kind: 'anonymous', network: '' };
const SECONDS_BETWEEN_LOOKS = 3;

export interface StatedRole {
  name: string;
  nameCy?: string | null;
  knownAs: string[];
  above?: ApproverRole | null;
  source: string;
}

/** The only writer of approver roles; keeps those in use in this process's memory, where rules look at them. */
@Injectable()
export class ApproverRoles implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(ApproverRoles.name);
  private end: (() => void) | undefined;
  private known = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // Without a database (to print the schema) there is nothing to read.
    if (!this.database.source.isInitialized) return;
    await this.look();
    this.end = lookAgain(this.log, 'Approver roles', SECONDS_BETWEEN_LOOKS, () => this.look());
  }

  onApplicationShutdown(): void {
    this.end?.();
  }

  /** Reads the roles as they are now. */
  async look(): Promise<void> {
    const rows = await this.database.read(nobody, (tx) =>
      tx.find(ApproverRoleRow, { order: { code: 'ASC' } }),
    );
    const now = JSON.stringify(rows);
    if (now === this.known) return;
    const today = todayAt(this.clock.now());
    useRoles(rows.filter(({ validTo }) => validTo === null || validTo >= today));
    // Whoever decided in a role that has ended since is still called by its name.
    for (const { code, name, nameCy } of rows)
      if (name) {
        addName('time-off', 'en-GB', `role.${code}`, name);
        addName('time-off', 'cy', `role.${code}`, nameCy ?? name);
      }
    this.known = now;
  }

  /** Those that may be named today: what ships, then what officers added. */
  async inUse(tx: EntityManager): Promise<ApproverRoleRow[]> {
    const today = todayAt(this.clock.now());
    const rows = await tx.find(ApproverRoleRow, {
      take: 300,
      order: { addedAt: { direction: 'ASC', nulls: 'FIRST' }, code: 'ASC' },
    });
    return rows.filter(({ validTo }) => validTo === null || validTo >= today);
  }

  /** @throws Refusal CONFLICT where these words name a role already, BAD_INPUT where nothing of the name can be a code */
  async add(tx: EntityManager, actor: SignedIn, stated: StatedRole): Promise<string> {
    const { name, nameCy, knownAs, above, source } = stated;
    const code = codeOf(name);
    const taken = (await tx.existsBy(ApproverRoleRow, { code })) ? code : undefined;
    const [clash] = [name, ...knownAs].flatMap((words) => {
      const role = roleIn(words);
      // "Senior matron" contains a role and is another: only the very words are taken.
      return role && codeOf(words) === role ? [role] : [];
    });
    if (taken ?? clash) {
      const sentence = 'There is such a role already: name that one, or say how this one is another.';
      throw new Refusal('CONFLICT', sentence, [{ field: 'name', sentence }]);
    }
    if (above && !(await tx.existsBy(ApproverRoleRow, { code: above })))
      throw wrongField('above', 'Choose one of the roles of `approverRoles`, or leave it out.');
    const now = this.clock.now();
    await tx.insert(ApproverRoleRow, {
      ...{ code, name: name.trim(), nameCy: nameCy?.trim() || null, above: above ?? null, source },
      knownAs: [...new Set([name.trim(), ...knownAs.map((words) => words.trim())])],
      ...{ validFrom: todayAt(now), validTo: null, addedBy: actor.personId, addedAt: now },
    });
    await this.audit.write(tx, {
      act: 'addApproverRole',
      noun: 'approver-role',
      nounId: code,
      reason: source,
      details: {},
    });
    return code;
  }

  /** From tomorrow on nobody names it; whoever was asked in it stays asked. @throws Refusal NOT_FOUND */
  async endRole(tx: EntityManager, code: ApproverRole, reason: string): Promise<void> {
    const ended = await tx
      .createQueryBuilder()
      .update(ApproverRoleRow)
      .set({ validTo: todayAt(this.clock.now()) })
      .where('code = :code AND added_by IS NOT NULL AND valid_to IS NULL', { code })
      .execute();
    if (!ended.affected) throw notFound('approver role');
    await this.audit.write(tx, {
      act: 'endApproverRole',
      noun: 'approver-role',
      nounId: code,
      reason,
      details: {},
    });
  }
}

function codeOf(name: string): string {
  const code = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (code.length >= 2 && code.length <= 60) return code;
  const sentence = 'Write the name with letters, 2 to 60 of them.';
  throw wrongField('name', sentence);
}
