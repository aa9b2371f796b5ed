import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Refusal, wrongField } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import { MobileNumber } from './mobile-number.entity.js';
import { TextGateway } from './text-gateway.js';
import { TextKind, TextMessage } from './text-message.entity.js';
import { readNumber } from './text-words.js';

const codeLives = 600;
const triesPerCode = 5;
const codesADay = 5;
/** Until somebody chooses otherwise, who gave a number wants all of it there. */
const allKinds = Object.values(TextKind);

export const codeOf = (secrets: Secrets, { personId, generation }: MobileNumber): string =>
  secrets.code('mobile-number', personId, generation, 6);

export const codeHolds = ({ askedAt, tries }: MobileNumber, now: Date): boolean =>
  tries < triesPerCode && now.getTime() - askedAt.getTime() < codeLives * 1000;

/** The only writer of mobile numbers, but for a STOP that comes by text. */
@Injectable()
export class MobileNumbers {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly gateway: TextGateway,
  ) {}

  of(tx: EntityManager, personId: string): Promise<MobileNumber | null> {
    return tx.findOneBy(MobileNumber, { personId });
  }

  /** Text messages to one person, the newest first. */
  texts(tx: EntityManager, personId: string, first: number): Promise<TextMessage[]> {
    return tx.find(TextMessage, {
      where: { personId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: first,
    });
  }

  /**
   * Takes a number, which is used for nothing until its code is confirmed, and asks for the text with the code.
   * @throws Refusal NOT_NOW without a gateway, BAD_INPUT, TOO_MANY after five codes in a day
   */
  async state(tx: EntityManager, { personId }: SignedIn, stated: string): Promise<void> {
    if (!this.gateway.offered)
      throw new Refusal('NOT_NOW', 'Midst sends no text messages here: everything comes by e-mail.');
    const number = readNumber(stated);
    if (!number) throw wrongField('number', 'Write a mobile number with its country, e.g. +44 7700 900123.');
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('mobile ' || $1, 0))`, [personId]);
    const known = await this.of(tx, personId);
    const now = this.clock.now();
    const sameDay = known !== null && now.getTime() - known.askedAt.getTime() < 24 * 3600 * 1000;
    const askedToday = sameDay ? known.askedToday + 1 : 1;
    if (askedToday > codesADay)
      throw new Refusal('TOO_MANY', 'You have asked for five codes today. Try again tomorrow.');
    const generation = (known?.generation ?? 0) + 1;
    await tx.save(MobileNumber, {
      ...{
        personId,
        number,
        generation,
        askedAt: now,
        askedToday,
        tries: 0,
        confirmedAt: null,
        stoppedAt: null,
      },
      kinds: known?.kinds ?? allKinds,
    });
    await tx.insert(TextMessage, {
      ...{
        id: newId(),
        key: `code:${personId}:${generation}`,
        personId,
        kind: 'code',
        path: '/',
        state: 'waiting',
      },
      ...{ dueAt: now, attempts: 0, reason: null, createdAt: now, sentAt: null },
    });
  }

  /**
   * Counts a try of the code, in a transaction that stays when it is wrong.
   * @returns whether it is right, or was confirmed already
   */
  async tryCode(tx: EntityManager, { personId }: SignedIn, stated: string): Promise<boolean> {
    const number = await tx.findOne(MobileNumber, {
      where: { personId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!number) return false;
    const [right, given] = [codeOf(this.secrets, number), stated.replace(/\s/g, '')].map((code) =>
      Buffer.from(code),
    );
    const same = right.length === given.length && timingSafeEqual(right, given);
    if (number.confirmedAt) return same;
    if (!codeHolds(number, this.clock.now())) return false;
    await tx.update(MobileNumber, { personId }, { tries: number.tries + 1 });
    return same;
  }

  async confirm(tx: EntityManager, { personId }: SignedIn): Promise<void> {
    await tx.update(MobileNumber, { personId }, { confirmedAt: this.clock.now(), stoppedAt: null });
  }

  async choose(tx: EntityManager, { personId }: SignedIn, kinds: readonly TextKind[]): Promise<void> {
    const changed = await tx.update(MobileNumber, { personId }, { kinds: [...new Set(kinds)] });
    if (!changed.affected) throw new Refusal('NOT_NOW', 'Give a mobile number first.');
  }

  async remove(tx: EntityManager, { personId }: SignedIn): Promise<void> {
    await tx.delete(MobileNumber, { personId });
  }
}
