import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { Listener, Task } from '../../platform/jobs.js';
import { dueNext, whatIsDue } from '../deadlines.js';
import { deadlinesOf } from './answer-by.js';
import { consentDoor } from './consent-links.service.js';
import { EmployerConsent } from './employer-consent.entity.js';

const batch = 100;

function asked(consent: EmployerConsent, occasion: 'first' | 'reminder') {
  const { id, generation, reminders, name, email, language } = consent;
  return {
    key: `employer-consent-asked:${id}:${generation}:${occasion}:${reminders}`,
    kind: 'employer-consent-asked',
    to: { address: email, name, language },
    ids: { consentId: id, generation: String(generation), occasion },
    door: { purpose: consentDoor, id, generation },
  };
}

function news({ id, personId, generation }: EmployerConsent, state: string) {
  return {
    key: `employer-consent-news:${id}:${generation}:${state}`,
    kind: 'employer-consent-news',
    to: { personId },
    ids: { consentId: id, state },
  };
}

/** Whoever can consent to an application is asked. */
@Injectable()
export class AskForConsent implements Listener<{ consentId: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { consentId }: { consentId: string }): Promise<void> {
    const consent = await tx.findOneBy(EmployerConsent, { id: consentId, state: 'asking' });
    if (consent) await this.messages.tell(tx, asked(consent, 'first'));
  }
}

/** The clinician learns what an employer answered. */
@Injectable()
export class TellOfConsent implements Listener<{ consentId: string; state: string }> {
  readonly actor = 'relay';

  constructor(private readonly messages: Messages) {}

  async run(tx: EntityManager, { consentId, state }: { consentId: string; state: string }): Promise<void> {
    const consent = await tx.findOneBy(EmployerConsent, { id: consentId });
    if (consent) await this.messages.tell(tx, news(consent, state));
  }
}

const dueConsents = `
  SELECT id FROM employer_consent WHERE state = 'asking' AND due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** Reminds employers who have not answered, and tells the clinician once that they have not. It consents to nothing. */
@Injectable()
export class RemindOfConsents implements Task {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly messages: Messages,
  ) {}

  run(): Promise<void> {
    return this.database.inLots(system('timekeeper'), batch, (tx) => this.some(tx));
  }

  private async some(tx: EntityManager): Promise<number> {
    const now = this.clock.now();
    const due: { id: string }[] = await tx.query(dueConsents, [now, batch]);
    for (const { id } of due) await this.keep(tx, await tx.findOneByOrFail(EmployerConsent, { id }), now);
    return due.length;
  }

  private async keep(tx: EntityManager, consent: EmployerConsent, now: Date): Promise<void> {
    const deadlines = deadlinesOf(consent);
    const due = whatIsDue(deadlines, now);
    const reminders = due.remind ?? consent.reminders;
    const silenceTold = deadlines.silenceTold || due.tellOfSilence;
    await tx.update(
      EmployerConsent,
      { id: consent.id },
      {
        reminders,
        dueAt: dueNext({ ...deadlines, reminders, silenceTold }),
        ...(due.tellOfSilence && { silenceToldAt: now }),
      },
    );
    if (due.remind) await this.messages.tell(tx, asked({ ...consent, reminders }, 'reminder'));
    if (due.tellOfSilence) await this.messages.tell(tx, news(consent, 'asking'));
  }
}
