import { Injectable } from '@nestjs/common';
import type { DeepPartial, EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { rowOf } from '../platform/rows.js';
import { NotificationPreference } from './preference.entity.js';
import { unstated } from './when-to-send.js';
import type { SetNotificationPreferencesInput } from './notifications.input.js';

/** The only writer of how people want to be told. */
@Injectable()
export class Preferences {
  constructor(private readonly clock: Clock) {}

  /** What the person chose, or what holds for somebody who never chose. */
  async of(tx: EntityManager, personId: string): Promise<NotificationPreference> {
    const chosen = await rowOf(tx, NotificationPreference, 'WHERE person_id = $1', [personId]);
    return (
      chosen ??
      tx.create(NotificationPreference, {
        ...unstated,
        personId,
        changedAt: this.clock.now(),
      } as DeepPartial<NotificationPreference>)
    );
  }

  /** Changes only what is stated; null for the quiet hours switches them off. */
  async set(tx: EntityManager, actor: SignedIn, input: SetNotificationPreferencesInput): Promise<void> {
    const { idempotencyKey: _, ...stated } = input;
    const changes = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
    const before = await this.of(tx, actor.personId);
    await tx.save(NotificationPreference, { ...before, ...changes, changedAt: this.clock.now() });
  }
}
