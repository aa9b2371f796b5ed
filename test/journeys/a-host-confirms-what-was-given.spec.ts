/** @queue is tried elsewhere */
import { RemindHosts } from '../../libs/contributions/remind-hosts.job.js';
import { agreed, dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { account, contributionLink, recorded, seesContribution } from '../support/contributions.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let who: Introduced;
let engagementId: string;

const confirms = `mutation ($input: ConfirmContributionInput!) { confirmContribution(input: $input) {
  link contribution { state verifierName verifierStanding } } }`;
const disputes = `mutation ($input: DisputeContributionInput!) { disputeContribution(input: $input) {
  contribution { state disputeReason } } }`;
const asks = `mutation ($input: AskForConfirmationInput!) { askForConfirmation(input: $input) { state } }`;

beforeAll(async () => {
  midst = await WholeMidst.start();
  who = await introduced(midst);
  engagementId = await agreed(midst, who, -14);
});
afterAll(() => midst.stop());

const input = (more: object) => ({ input: { idempotencyKey: midst.key(), ...more } });

describe('A clinician records what she gave, and the host answers for it', () => {
  let id: string;

  it('self-reported first: only she and officers see it', async () => {
    id = await recorded(midst, who.clinician, { kind: 'ENGAGEMENT', engagementId });
    const seen = await seesContribution(who.clinician, id);
    expect(seen).toMatchObject({
      state: 'RECORDED',
      country: 'KE',
      hostName: 'Invented Teaching Hospital',
      account: { version: 1, trainersTrained: 4, taught: [{ cadre: 'nurse', sex: 'FEMALE', people: 9 }] },
      allowedActions: ['correctContribution', 'askForConfirmation', 'withdrawContribution'],
    });
    const { errors } = await who.lead.graphql('query ($id: ID!) { contribution(id: $id) { state } }', { id });
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('refuses days to come, unknown cadres and impossible hours, each at its field', async () => {
    const { errors } = await who.clinician.graphql(
      'mutation ($input: CorrectContributionInput!) { correctContribution(input: $input) { id } }',
      input({
        contributionId: id,
        version: 1,
        why: 'A slip of the pen.',
        account: account(midst, {
          sessions: [
            { day: dayFromNow(midst, 3), minutes: 60, mode: 'REMOTE', topic: 'Tomorrow' },
            { day: dayFromNow(midst, -3), minutes: 1200, mode: 'REMOTE', topic: 'Too long' },
          ],
          taught: [{ cadre: 'wizard', sex: 'MALE', level: 'SENIOR', people: 2 }],
          trainersTrained: 3,
        }),
      }),
    );
    const { fields } = errors[0].extensions as { fields: { field: string }[] };
    expect(fields.map(({ field }) => field)).toEqual([
      'account.sessions.0.day',
      'account.sessions.1.minutes',
      'account.taught.0.cadre',
      'account.trainersTrained',
    ]);
  });

  it('the lead disputes it, she corrects it, and the lead confirms exactly the corrected account', async () => {
    await who.clinician.ask(asks, input({ contributionId: id }));
    const mail = await midst.mailbox.waitFor(who.lead.email, (m) =>
      /asks you to confirm work/.test(m.subject ?? ''),
    );
    expect(mail.text).toContain('11.5 hours in all');
    expect((await seesContribution(who.lead, id)).allowedActions).toEqual([
      'confirmContribution',
      'disputeContribution',
    ]);

    const disputed = {
      contributionId: id,
      version: 1,
      reason: 'DATES_OR_HOURS',
      words: 'The second day had four hours.',
    };
    expect(await who.lead.ask(disputes, input(disputed))).toMatchObject({
      disputeContribution: { contribution: { state: 'DISPUTED', disputeReason: 'DATES_OR_HOURS' } },
    });
    await midst.mailbox.waitFor(who.clinician.email, (m) => /Something is otherwise/.test(m.subject ?? ''));

    const corrected = account(midst, { title: 'Newborn resuscitation, corrected' });
    await who.clinician.ask(
      'mutation ($input: CorrectContributionInput!) { correctContribution(input: $input) { state } }',
      input({ contributionId: id, version: 1, account: corrected, why: 'They are right about the hours.' }),
    );
    await midst.mailbox.waitFor(who.lead.email, (m) => /^Corrected:/.test(m.subject ?? ''));
    const { errors } = await who.lead.graphql(confirms, input({ contributionId: id, version: 1 }));
    expect(errors[0].extensions.code).toBe('OTHER_ACCOUNT');
    expect(
      await who.lead.ask(confirms, input({ contributionId: id, version: 2, post: 'Ward manager' })),
    ).toMatchObject({
      confirmContribution: { contribution: { state: 'CONFIRMED', verifierStanding: 'LEAD' } },
    });

    const seen = await seesContribution(who.clinician, id);
    expect(seen.history.map(({ act, side }) => `${side} ${act}`)).toEqual([
      'person record',
      'person ask',
      'host dispute',
      'person correct',
      'host confirm',
    ]);
    expect(seen.allAccounts.map(({ version, why }) => [version, why])).toEqual([
      [1, null],
      [2, 'They are right about the hours.'],
    ]);
    await midst.mailbox.waitFor(who.clinician.email, (m) => /^Confirmed:/.test(m.subject ?? ''));
  });

  it('nobody rewrites it: neither PostgreSQL’s rows nor the answer to one’s own', async () => {
    for (const table of [
      'contribution_account',
      'contribution_session',
      'contribution_taught',
      'contribution_history',
    ])
      await expect(asAdmin(midst.database, `UPDATE ${table} SET id = gen_random_uuid()`, [])).rejects.toThrow(
        /only ever added to/,
      );
    await giveRole(midst.database, who.clinician, 'lead', who.institutionId);
    await who.clinician.ask(
      asks,
      input({ contributionId: await recorded(midst, who.clinician, { kind: 'ENGAGEMENT', engagementId }) }),
    );
    const { errors } = await who.clinician.graphql(confirms, input({ contributionId: id, version: 2 }));
    expect(errors[0].extensions.code).toBe('YOUR_OWN_CONTRIBUTION');
  });
});

describe('Past informal work, confirmed by somebody outside Midst through the link of one mail', () => {
  let id: string;
  const head = { name: 'Grace Invented', email: 'grace@clinic.example', language: 'fr' };

  it('asks in their language, reminds by the worker, and the link confirms', async () => {
    id = await recorded(midst, who.clinician, {
      kind: 'PAST_INFORMAL',
      hostName: 'Clinique Inventée',
      country: 'CD',
    });
    const own = { ...head, name: 'Ama I.', email: who.clinician.email.replace('@', '+me@') };
    const { errors } = await who.clinician.graphql(asks, input({ contributionId: id, confirmer: own }));
    expect(errors[0].extensions).toMatchObject({
      code: 'YOUR_OWN_CONTRIBUTION',
      fields: [{ field: 'confirmer.email' }],
    });
    await who.clinician.ask(asks, input({ contributionId: id, confirmer: head }));
    const token = await contributionLink(midst, head.email, /vous demande de confirmer/);

    midst.clock.advance({ days: 8 });
    await midst.turnOf(RemindHosts);
    // Eight days later nobody's session is alive any more.
    const again = (one: { email: string }) => midst.signIn(one.email);
    who = { ...who, clinician: await again(who.clinician), lead: await again(who.lead) };
    await midst.mailbox.waitFor(head.email, (m) => /^Rappel/.test(m.subject ?? ''));

    const opened = await midst.ask<{ contributionToConfirm: { link: string; account: { title: string } } }>(
      'query ($token: String!) { contributionToConfirm(token: $token) { link language account { title sessions { day } } } }',
      { token },
    );
    expect(opened.contributionToConfirm).toMatchObject({
      link: 'OPEN',
      language: 'fr',
      account: { title: 'Newborn resuscitation' },
    });
    const shut = await who.clinician.graphql(confirms, input({ token, version: 1 }));
    expect(shut.errors[0].extensions.code).toBe('YOUR_OWN_CONTRIBUTION');
    expect(await midst.ask(confirms, input({ token, version: 1, post: 'Médecin-chef' }))).toMatchObject({
      confirmContribution: {
        contribution: {
          state: 'CONFIRMED',
          verifierName: 'Grace Invented',
          verifierStanding: 'NAMED_BY_PERSON',
        },
      },
    });
  });

  it('taken back, the link shows nothing, and the lists are each person’s own', async () => {
    const token = await contributionLink(midst, head.email, /vous demande de confirmer/);
    await who.clinician.ask(
      'mutation ($input: WithdrawContributionInput!) { withdrawContribution(input: $input) { state } }',
      input({ contributionId: id }),
    );
    const shown = await midst.ask<{ contributionToConfirm: object }>(
      'query ($token: String!) { contributionToConfirm(token: $token) { link contribution { title: hostName } } }',
      { token },
    );
    expect(shown.contributionToConfirm).toEqual({ link: 'WITHDRAWN', contribution: null });
    const { myContributions } = await who.clinician.ask<{ myContributions: { nodes: { state: string }[] } }>(
      '{ myContributions { nodes { state } } }',
    );
    expect(myContributions.nodes.map(({ state }) => state)).toEqual(['WITHDRAWN', 'WAITING', 'CONFIRMED']);
    const { contributionsReceived } = await who.lead.ask<{
      contributionsReceived: { nodes: { id: string }[] };
    }>('{ contributionsReceived(state: WAITING) { nodes { id } } }');
    expect(contributionsReceived.nodes).toHaveLength(1);
  });
});
