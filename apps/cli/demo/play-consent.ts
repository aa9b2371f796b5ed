import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { EmployerConsents } from '../../../libs/time-off/consent/employer-consents.service.js';
import type { Performer, Stage } from './stage.js';

/** Somebody who is interested asks their employer whether they may: the question waits in the outbox. */
export async function playConsent(
  stage: Stage,
  asker: Performer,
  { needId, employerId }: { needId: string; employerId: string },
): Promise<void> {
  await stage.act(asker, 'employer-consent', (tx, actor) =>
    stage.get(EmployerConsents).ask(tx, actor, {
      idempotencyKey: 'demo/employer-consent',
      needId: toGlobalId('Need', needId),
      employerId: toGlobalId('Organisation', employerId),
      approver: { role: 'clinical-lead', name: 'Gethin Makebelieve', email: 'clinical.lead@vale.example' },
      about: 'Three weeks in a county hospital, some time next spring, teaching new starters in theatre.',
      language: 'en-GB',
      showDestination: true,
      showHost: false,
    }),
  );
}
