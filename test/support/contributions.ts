import { dayFromNow, type Introduced } from './engagements.js';
import type { Someone, WholeMidst } from './whole-midst.js';

export interface SeenContribution {
  state: string;
  hostName: string | null;
  country: string;
  allowedActions: string[];
  account: { version: number; title: string };
  allAccounts: { version: number; why: string | null }[];
  history: { act: string; side: string }[];
}

/** An account of teaching on two days, 11.5 hours in all. */
export function account(midst: WholeMidst, more: object = {}) {
  return {
    title: 'Newborn resuscitation',
    role: 'Trainer',
    learning: 'To teach without a projector.',
    sessions: [
      { day: dayFromNow(midst, -13), minutes: 450, mode: 'IN_PERSON', topic: 'Airway' },
      { day: dayFromNow(midst, -12), minutes: 240, mode: 'IN_PERSON', topic: 'Cases' },
    ],
    taught: [{ cadre: 'nurse', sex: 'FEMALE', level: 'PRACTISING', people: 9 }],
    produced: [{ kind: 'PROTOCOL', title: 'Newborn card', adopted: true }],
    cameBack: [{ kind: 'TEACHING_SKILL' }],
    trainersTrained: 4,
    ...more,
  };
}

/** Records a contribution. @returns its id */
export async function recorded(
  midst: WholeMidst,
  person: Someone,
  what: { account?: object } & Record<string, unknown>,
): Promise<string> {
  const { recordContribution } = await person.ask<{ recordContribution: { id: string } }>(
    'mutation ($input: RecordContributionInput!) { recordContribution(input: $input) { id } }',
    {
      input: {
        idempotencyKey: midst.key(),
        personName: 'Ama Invented',
        account: account(midst),
        ...what,
      },
    },
  );
  return recordContribution.id;
}

export async function seesContribution(person: Someone, id: string): Promise<SeenContribution> {
  const { contribution } = await person.ask<{ contribution: SeenContribution }>(
    `query ($id: ID!) { contribution(id: $id) { state hostName country allowedActions
       account { version title trainersTrained taught { cadre sex people } }
       allAccounts { version why } history { act side } } }`,
    { id },
  );
  return contribution;
}

/** The token of the link in a mail to somebody who was asked to confirm. */
export async function contributionLink(midst: WholeMidst, email: string, subject: RegExp): Promise<string> {
  const mail = await midst.mailbox.waitFor(email, (m) => subject.test(m.subject ?? ''));
  const [, token] = /\/confirm\/([\w-]{44})\b/.exec(mail.text ?? '') ?? [];
  if (!token) throw new Error(`There is no link in: ${mail.text}`);
  return token;
}

/** Asks the leads of the institution, and one of them confirms. */
export async function confirmed(
  midst: WholeMidst,
  { clinician, lead }: Introduced,
  id: string,
): Promise<void> {
  await clinician.ask(
    'mutation ($input: AskForConfirmationInput!) { askForConfirmation(input: $input) { state } }',
    { input: { idempotencyKey: midst.key(), contributionId: id } },
  );
  await lead.ask(
    'mutation ($input: ConfirmContributionInput!) { confirmContribution(input: $input) { link } }',
    {
      input: { idempotencyKey: midst.key(), contributionId: id, version: 1, post: 'Ward manager' },
    },
  );
}
