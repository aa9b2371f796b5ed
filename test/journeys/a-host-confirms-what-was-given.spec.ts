/** @queue is tried elsewhere */
import type { SendMailOptions } from 'nodemailer';
import { type MailDoor, openMailDoor } from '../../apps/worker/mail-door.js';
import { RemindHosts } from '../../libs/contributions/remind-hosts.job.js';
import { SendHeldTexts } from '../../libs/engagements/wording/send-held-texts.job.js';
import { LOGGER } from '../../libs/platform/platform.module.js';
import { agreed, dayFromNow, giveRole, introduced, type Introduced } from '../support/engagements.js';
import { asAdmin } from '../support/profiles.js';
import { account, contributionLink, recorded, seesContribution } from '../support/contributions.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { at } from '../support/pages.js';
import { replies } from '../support/replies.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let door: MailDoor;
let who: Introduced;
let engagementId: string;

const confirms = `mutation ($input: ConfirmContributionInput!) { confirmContribution(input: $input) {
  link contribution { state verifierName verifierStanding } } }`;
const disputes = `mutation ($input: DisputeContributionInput!) { disputeContribution(input: $input) {
  contribution { state disputeReason } } }`;
const asks = `mutation ($input: AskForConfirmationInput!) { askForConfirmation(input: $input) { state } }`;

beforeAll(async () => {
  midst = await WholeMidst.start({ variables: { REPLY_ADDRESS: 'reply@in.midst.example' } });
  web = await startWeb(midst.api.url);
  door = await openMailDoor(midst.worker, midst.worker.get(LOGGER, { strict: false }), 0);
  who = await introduced(midst);
  engagementId = await agreed(midst, who, -14);
});
afterAll(async () => {
  await door.close();
  await web.stop();
  await midst.stop();
});

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

describe('The host answers the mail itself', () => {
  const title = 'Airway, answered by mail';
  let id: string;
  let asking: ReceivedMail;
  const seen = () => seesContribution(who.clinician, id);
  const toLead = (about: RegExp) =>
    midst.mailbox.waitFor(who.lead.email, (m) => (m.text ?? '').includes(title) && about.test(m.text ?? ''));
  const nothingConfirmed = (why: RegExp) =>
    midst.mailbox.waitFor(
      who.lead.email,
      (m) => /^Nothing was confirmed/.test(m.subject ?? '') && why.test(m.text ?? ''),
    );
  const answers = (text: string, more: SendMailOptions = {}) =>
    replies(door, {
      ...{ from: who.lead.email, to: asking.replyTo![0].address, subject: `Re: ${asking.subject}` },
      text: `${text}\n\nOn Mon, 1 Mar 2027 at 10:00, Midst <hello@midst.example> wrote:\n${asking.text!.replace(/^/gm, '> ')}`,
      ...more,
    });

  it('which says with what word, and at what address; nobody else’s mail and no machine’s does anything', async () => {
    id = await recorded(midst, who.clinician, {
      kind: 'ENGAGEMENT',
      engagementId,
      account: account(midst, { title }),
    });
    await who.clinician.ask(asks, input({ contributionId: id }));
    asking = await toLead(/write only the word "yes" or "confirmed"/);
    expect(asking.replyTo![0].address).toMatch(/^reply\+[0-9a-f]{52}@in\.midst\.example$/);
    const others: SendMailOptions[] = [
      { from: who.clinician.email },
      { headers: { 'Auto-Submitted': 'auto-replied' } },
      { envelope: { from: '', to: asking.replyTo![0].address } },
      { headers: { 'Authentication-Results': 'mx.midst.example; dmarc=fail' } },
      { to: asking.replyTo![0].address!.replace(/[0-9a-f](?=@)/, (last) => (last === '0' ? '1' : '0')) },
    ];
    for (const other of others) expect(await answers('yes', other)).toBe(250);
    await nothingConfirmed(/came from another address/);
    expect((await seen()).history.map(({ act }) => act)).toEqual(['record', 'ask']);
  });

  it('words other than the one are a remark on the page, and lead to it; they confirm and dispute nothing', async () => {
    expect(await answers('No, the second day had four hours.')).toBe(250);
    const back = await nothingConfirmed(/nothing has been confirmed yet/);
    expect(back.text).toContain(`/contributions/${id}`);
    await midst.mailbox.waitFor(who.clinician.email, (m) => /^A remark about/.test(m.subject ?? ''));
    expect(await answers('Yes\nbut not the second day')).toBe(250);
    expect(await answers('Yes', { subject: 'Fwd: asks you to confirm' })).toBe(250);
    // Our address cuts the rest out of a remark, and yet the rest counts.
    expect(await answers('Yes\n\nhttp://web.test/ has other hours')).toBe(250);
    expect(await answers('Her number is 943 476 5919.')).toBe(250);
    await nothingConfirmed(/looks like an NHS number/);
    const { state, history } = await seen();
    expect([state, history.map(({ act }) => act)]).toEqual([
      'WAITING',
      ['record', 'ask', 'remark', 'remark', 'remark', 'remark'],
    ]);
    const page = await at(web, who.clinician).open(`/contributions/${encodeURIComponent(id)}`);
    expect(page.text).toMatch(
      /in reply to the mail; it confirms nothing: No, the second day had four hours\./,
    );
  });

  it('words of recruitment in it are held, and are a remark by themselves once an officer has released them', async () => {
    const words = 'She spoke of a career in the UK.';
    expect(await answers(words)).toBe(250);
    await nothingConfirmed(/read like recruitment. It is held/);
    const acts = async () => (await seen()).history.filter(({ act }) => act === 'remark').length;
    expect(await acts()).toBe(4);
    const officer = await midst.signIn('officer@host-confirms.example');
    await giveRole(midst.database, officer, 'officer', null);
    const office = at(web, officer);
    const list = await office.open('/flagged-messages');
    await office.press(list, { note: 'It is about her own work.', outcome: 'RELEASED' }, 'name="flag"');
    await midst.turnOf(SendHeldTexts);
    expect(await acts()).toBe(5);
    const page = await at(web, who.clinician).open(`/contributions/${encodeURIComponent(id)}`);
    expect(page.text).toContain(words);
  });

  it('a word in answer to what was corrected since confirms nothing, and says so', async () => {
    await who.clinician.ask(
      'mutation ($input: CorrectContributionInput!) { correctContribution(input: $input) { state } }',
      input({ contributionId: id, version: 1, account: account(midst, { title }), why: 'Four hours.' }),
    );
    expect(await answers('Yes')).toBe(250);
    await nothingConfirmed(/asked anew since the mail/);
    expect((await seen()).state).toBe('WAITING');
    asking = await toLead(/has corrected the record/);
  });

  it('a word alone confirms exactly what the mail states, once, and the history says that it was by reply', async () => {
    const once = { messageId: '<yes@hospital.example>' };
    const sent = () => answers('Yes, confirmed.\n\nThanks', once);
    expect(await Promise.all([sent(), sent()])).toEqual([250, 250]);
    expect(await sent()).toBe(250);
    await midst.mailbox.waitFor(who.clinician.email, (m) => m.subject === `Confirmed: ${title}`);
    const { contribution } = await who.clinician.ask<{ contribution: { state: string; history: object[] } }>(
      `query ($id: ID!) { contribution(id: $id) { state verifierStanding
         history { act side version byReply byLink words } } }`,
      { id },
    );
    expect(contribution).toMatchObject({ state: 'CONFIRMED', verifierStanding: 'LEAD' });
    expect(contribution.history.slice(-2)).toEqual([
      { act: 'correct', side: 'person', version: 2, byReply: false, byLink: false, words: 'Four hours.' },
      { act: 'confirm', side: 'host', version: 2, byReply: true, byLink: false, words: null },
    ]);
    expect(await answers('Yes')).toBe(250);
    await nothingConfirmed(/answered before your mail came/);
    expect((await seen()).history).toHaveLength(9);
  });

  it('somebody outside Midst answers in their language, and from the address that was asked alone', async () => {
    const asked = { name: 'Awa Inventée', email: 'awa@clinique.example', language: 'fr' };
    id = await recorded(midst, who.clinician, { kind: 'PAST_INFORMAL', hostName: 'Clinique', country: 'CD' });
    await who.clinician.ask(asks, input({ contributionId: id, confirmer: asked }));
    asking = await midst.mailbox.waitFor(asked.email, (m) => /le mot « oui »/.test(m.text ?? ''));
    expect(await answers('Oui', { from: who.lead.email })).toBe(250);
    await midst.mailbox.waitFor(asked.email, (m) => /d'une autre adresse/.test(m.text ?? ''));
    expect(await answers('Oui.', { from: asked.email })).toBe(250);
    const confirmed = await who.clinician.ask<{ contribution: object }>(
      `query ($id: ID!) { contribution(id: $id) { state verifierName verifierStanding } }`,
      { id },
    );
    expect(confirmed.contribution).toEqual({
      state: 'CONFIRMED',
      verifierName: 'Awa Inventée',
      verifierStanding: 'NAMED_BY_PERSON',
    });
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
    expect(myContributions.nodes.map(({ state }) => state)).toEqual([
      ...['WITHDRAWN', 'CONFIRMED', 'CONFIRMED', 'WAITING', 'CONFIRMED'],
    ]);
    const { contributionsReceived } = await who.lead.ask<{
      contributionsReceived: { nodes: { id: string }[] };
    }>('{ contributionsReceived(state: WAITING) { nodes { id } } }');
    expect(contributionsReceived.nodes).toHaveLength(1);
  });
});
