import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../platform/actor.js';
import { workOff } from '../../platform/claimed.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { Task } from '../../platform/jobs.js';
import { Secrets } from '../../platform/secrets.js';
import { Recipients } from '../recipients.query.js';
import { endOfQuietHours } from '../when-to-send.js';
import { wordsOf } from '../words.js';
import { codeHolds, codeOf } from './mobile-numbers.service.js';
import { MobileNumber } from './mobile-number.entity.js';
import { TextGateway } from './text-gateway.js';
import { TextMessage, type TextState } from './text-message.entity.js';
import { forTelephones } from './text-words.js';

const relay = system('relay');
/** Outlasts the patience with the gateway. */
const leaseSeconds = 60;
const batch = 50;
const atOnce = 10;
const giveUpAfterSeconds = 24 * 3600;
/** However many accounts ask: a telephone that is nobody's here gets no more codes than this in a day. */
const codesToOneNumber = 10;
const nextTry = (attempts: number) => Math.min(15 * 2 ** (attempts - 1), 1800);

type Plan =
  { do: 'send'; to: string; text: string } | { do: 'wait'; until: Date } | { do: 'suppress'; reason: string };

/** Sends the texts that are due, each by the choice of its reader at that moment; a gateway that is down loses none. */
@Injectable()
export class SendTexts implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly secrets: Secrets,
    private readonly recipients: Recipients,
    private readonly gateway: TextGateway,
  ) {}

  async run(): Promise<void> {
    if (!this.gateway.offered) return;
    await workOff(
      { batch, atOnce },
      () => this.claim(),
      (text) => this.sendOne(text),
    );
  }

  private claim(): Promise<TextMessage[]> {
    return this.database.as(relay, async (tx) => {
      const [rows]: [{ id: string }[]] = await tx.query(
        `UPDATE text_message SET lease_until = now() + $1 * interval '1 second', attempts = attempts + 1
          WHERE id IN (SELECT id FROM text_message WHERE state = 'waiting' AND due_at <= $2 AND lease_until < now()
                        ORDER BY due_at LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id`,
        [leaseSeconds, this.clock.now(), batch],
      );
      if (rows.length === 0) return [];
      return tx
        .createQueryBuilder(TextMessage, 't')
        .whereInIds(rows.map(({ id }) => id))
        .orderBy('t.dueAt')
        .getMany();
    });
  }

  private async sendOne(text: TextMessage): Promise<void> {
    const plan = await this.database.read(relay, (tx) => this.planOf(tx, text));
    if (plan.do === 'suppress') return this.settle(text, 'suppressed', plan.reason);
    if (plan.do === 'wait') return this.postpone(text, plan.until);
    const sending = await this.gateway.send({ id: text.id, to: plan.to, text: plan.text });
    if (sending.sent) return this.settle(text, 'sent', null);
    const late = this.clock.now().getTime() - text.createdAt.getTime() > giveUpAfterSeconds * 1000;
    if (sending.forGood || late) return this.settle(text, 'failed', sending.reason);
    await this.write(
      `UPDATE text_message SET reason = $2, lease_until = now() + $3 * interval '1 second' WHERE id = $1 AND state = 'waiting'`,
      [text.id, sending.reason, nextTry(text.attempts)],
    );
  }

  /** What their own choice makes of it now: whoever answered STOP at nine gets nothing at ten. */
  private async planOf(tx: EntityManager, text: TextMessage): Promise<Plan> {
    const suppress = (reason: string): Plan => ({ do: 'suppress', reason });
    const { personId, kind, path } = text;
    const number = await tx.findOneBy(MobileNumber, { personId });
    const person = await this.recipients.person(tx, personId);
    if (!number || !person) return suppress('The number is no longer there.');
    const now = this.clock.now();
    const words = wordsOf('notifications', person.language);
    const said = (values: Record<string, string>): Plan => ({
      ...{ do: 'send', to: number.number },
      text: forTelephones(words(`texts.say.${kind}`, values)),
    });
    if (kind === 'code') {
      if (
        text.key !== `code:${personId}:${number.generation}` ||
        number.confirmedAt ||
        !codeHolds(number, now)
      )
        return suppress('The code could no longer be used.');
      if ((await this.codesToday(tx, number.number)) >= codesToOneNumber)
        return suppress('Too many codes went to this number today.');
      return said({ code: codeOf(this.secrets, number) });
    }
    if (!number.confirmedAt || number.stoppedAt || !number.kinds.includes(kind))
      return suppress('The person wants no text about this.');
    if (now.getTime() - text.createdAt.getTime() > giveUpAfterSeconds * 1000)
      return suppress('The news was out of date before it could be sent.');
    const preference = await this.recipients.choiceOf(tx, personId, person.timeZone);
    // A trip that is stopped, or whether somebody is safe, waits for no morning.
    const until = kind === 'trip' ? null : endOfQuietHours(preference, now);
    if (until) return { do: 'wait', until };
    if (kind === 'match' && (await this.matchesThisWeek(tx, personId)) >= preference.weeklyLimit)
      return suppress('The weekly limit of the person was reached; it came by e-mail.');
    return said({ url: `${this.config.values.WEB_URL}${path}` });
  }

  private async codesToday(tx: EntityManager, number: string): Promise<number> {
    const [{ sent }]: { sent: number }[] = await tx.query(
      `SELECT count(*)::int AS sent FROM text_message t JOIN mobile_number m ON m.person_id = t.person_id
        WHERE m.number = $1 AND t.kind = 'code' AND t.sent_at > $2`,
      [number, this.clock.in(-24 * 3600)],
    );
    return sent;
  }

  private async matchesThisWeek(tx: EntityManager, personId: string): Promise<number> {
    const [{ sent }]: { sent: number }[] = await tx.query(
      `SELECT count(*)::int AS sent FROM text_message WHERE person_id = $1 AND kind = 'match' AND sent_at > $2`,
      [personId, this.clock.in(-7 * 24 * 3600)],
    );
    return sent;
  }

  /** A receipt may be quicker than this: what it said stays. */
  private settle({ id }: TextMessage, state: TextState, reason: string | null): Promise<void> {
    return this.write(
      `UPDATE text_message SET state = CASE state WHEN 'waiting' THEN $2 ELSE state END, reason = coalesce($3, reason),
              sent_at = $4, lease_until = '-infinity' WHERE id = $1`,
      [id, state, reason, state === 'sent' ? this.clock.now() : null],
    );
  }

  private postpone({ id }: TextMessage, until: Date): Promise<void> {
    return this.write(
      `UPDATE text_message SET due_at = $2, attempts = 0, lease_until = '-infinity' WHERE id = $1`,
      [id, until],
    );
  }

  private async write(statement: string, values: unknown[]): Promise<void> {
    await this.database.as(relay, (tx) => tx.query(statement, values));
  }
}
