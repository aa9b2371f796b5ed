import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { wordsOf } from '../notifications/words.js';
import { Audit } from '../people/audit.service.js';
import { People } from '../people/people.service.js';
import { codeWasEnteredLately } from '../people/sign-in.limits.js';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { Refusal } from '../platform/refusal.js';
import { accountClosed } from './clinician.events.js';
import type { ClinicianRefusalCode } from './clinician.refusals.js';
import { type ClosingAccount, closingStatement, goes, stays } from './closing.types.js';

/**
 * Closing an account. What is open (interests, agreements, time off) ends with it and is not asked to be ended first:
 * the right to go depends on nobody's answer. Only a house that would be left without anybody to speak for it is.
 */
@Injectable()
export class Closing {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly messages: Messages,
    private readonly people: People,
    private readonly audit: Audit,
  ) {}

  /** What it would do, in the words of a language. */
  async statement(tx: EntityManager, actor: SignedIn, language: string): Promise<ClosingAccount> {
    const words = wordsOf('clinicians', language);
    const houses = await this.leftAlone(tx, actor);
    return {
      version: closingStatement,
      goes: goes.map((part) => words(`closing.goes.${part}`)),
      stays: stays.map((part) => words(`closing.stays.${part}`)),
      first: houses.map((name) => words('closing.first', { name: name ?? words('closing.yours') })),
      codeNeeded: !codeWasEnteredLately(actor, this.clock.now()),
      personId: actor.personId,
    };
  }

  /** @throws Refusal FRESH_CODE_NEEDED, STATEMENT_CHANGED, LAST_TO_SPEAK */
  async close(tx: EntityManager, actor: SignedIn, version: number): Promise<Date> {
    const now = this.clock.now();
    if (!codeWasEnteredLately(actor, now))
      throw new Refusal(
        'FRESH_CODE_NEEDED',
        'Before an account is closed, ask for a sign-in code, enter it on this device, and close it within a quarter of an hour.',
      );
    if (version !== closingStatement)
      throw new Refusal<ClinicianRefusalCode>(
        'STATEMENT_CHANGED',
        'What closing an account does is said in other words now. Read `closingMyAccount`, then close it.',
        [{ field: 'version', sentence: `The statement in force has version ${closingStatement}.` }],
      );
    const houses = await this.leftAlone(tx, actor);
    if (houses.length > 0)
      throw new Refusal<ClinicianRefusalCode>(
        'LAST_TO_SPEAK',
        `Nobody else speaks for ${houses.map((name) => name ?? 'your organisation').join(' and ')}. ` +
          'Hand over with `handOverLead`, or invite somebody with `invite`; once they have accepted, close your account.',
      );
    const { email, name, locale } = await this.people.me(tx, actor);
    // While the actor is still somebody whom the trail can name by their number.
    await this.audit.write(tx, {
      act: 'account-closed',
      noun: 'person',
      nounId: actor.personId,
      about: actor.personId,
      details: { statement: version },
    });
    await this.outbox.emit(tx, accountClosed({ personId: actor.personId }));
    await tx.query('SELECT app.close_account($1)', [now]);
    await this.messages.tell(tx, {
      key: `account-closed:${actor.personId}`,
      kind: 'account-closed',
      to: { address: email, name: name ?? '', language: locale },
      ids: {},
    });
    return now;
  }

  /** Names of the verified organisations for which nobody but the actor speaks. */
  private async leftAlone(tx: EntityManager, { personId }: SignedIn): Promise<(string | null)[]> {
    const rows: { name: string | null }[] = await tx.query(
      `SELECT DISTINCT o.name FROM role r JOIN organisation o ON o.id = r.organisation_id AND o.state = 'verified'
        WHERE r.person_id = $1 AND r.until IS NULL AND r.role IN ('lead', 'coordinator')
          AND cardinality(array_remove(app.leads_of(o.id), $1)) = 0 ORDER BY o.name`,
      [personId],
    );
    return rows.map(({ name }) => name);
  }
}
