import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOneOptions } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Secrets } from '../platform/secrets.js';
import { signInCodeRequested } from './people.events.js';
import { opensStill, SignInCode } from './sign-in-code.entity.js';
import { SignInLimits } from './sign-in.limits.js';

/** What the mail with a code needs. */
export interface RevealedCode {
  email: string;
  code: string;
  locale: string;
  endsAt: Date;
}

/** Codes by e-mail: asked for, derived, tried. Everything here runs in a transaction as the doorkeeper. */
@Injectable()
export class SignInCodes {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly limits: SignInLimits,
  ) {}

  /** Any well-formed address gets one, whether or not somebody is known by it, so nothing is revealed. */
  async request(tx: EntityManager, email: string, locale: string): Promise<void> {
    const id = newId();
    await tx.insert(SignInCode, {
      id,
      email,
      locale,
      generation: 1,
      tries: 0,
      usedAt: null,
      createdAt: this.clock.now(),
      endsAt: this.clock.in(this.limits.codeLives),
    });
    await this.outbox.emit(tx, signInCodeRequested({ codeId: id }));
  }

  /**
   * The code and where to send it, or null where it cannot be entered any more: then no mail goes out. A newer code has
   * ended an older one, whose mail could arrive after it and be taken for the newest.
   */
  async reveal(tx: EntityManager, codeId: string): Promise<RevealedCode | null> {
    const row = await tx.findOneBy(SignInCode, { id: codeId });
    if (!row || !opensStill(row, this.limits.triesPerCode, this.clock.now())) return null;
    if ((await tx.findOne(SignInCode, newestOf(row.email)))?.id !== codeId) return null;
    return { email: row.email, code: this.codeOf(row), locale: row.locale, endsAt: row.endsAt };
  }

  /** Tries a code against the newest that was asked for with this address; counts the try; uses it up when right. */
  async take(tx: EntityManager, email: string, stated: string): Promise<boolean> {
    const row = await tx.findOne(SignInCode, {
      ...newestOf(email),
      lock: { mode: 'pessimistic_write' },
    });
    if (!row || !opensStill(row, this.limits.triesPerCode, this.clock.now())) return false;
    const right = same(this.codeOf(row), stated.replace(/\s/g, ''));
    await tx.update(
      SignInCode,
      { id: row.id },
      right ? { usedAt: this.clock.now(), tries: row.tries + 1 } : { tries: row.tries + 1 },
    );
    return right;
  }

  private codeOf(row: SignInCode): string {
    return this.secrets.code('sign-in-code', row.id, row.generation, 6);
  }
}

const newestOf = (email: string): FindOneOptions<SignInCode> => ({
  where: { email },
  order: { createdAt: 'DESC', id: 'DESC' },
});

function same(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
