/** @queue is tried elsewhere */
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { linkTo } from '../support/pages.js';
import { asking } from '../support/time-off.js';
import { Browser, type Page, type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let engagementId: string;

beforeAll(async () => {
  midst = await WholeMidst.start();
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  engagementId = await agreed(midst, who);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});

/** A browser in which somebody has signed in. */
function browserOf({ token }: Someone): Browser {
  const browser = new Browser(web);
  (browser.cookies as Map<string, string>).set('midst_session', token);
  return browser;
}

const expectOpen = (page: Page, url: string) => {
  expect(page.url).toBe(url);
  expect(page.status).toBe(200);
  // A word that the language files lack would show as its key.
  expect(page.text).not.toMatch(/\b(need|pay|engagement|leaveStatus|partnership|messages|next)\.\w+/);
};

describe('behind the links of mails', () => {
  it('a need is read by its clinician and its lead, and nobody else before signing in', async () => {
    const url = `/needs/${toGlobalId('Need', who.needId)}`;
    for (const reader of [who.clinician, who.lead]) {
      const page = await browserOf(reader).open(url);
      expectOpen(page, url);
      expect(page.text).toContain('Invented paediatric teaching');
      expect(page.text).toContain('Invented Teaching Hospital');
    }
    expect((await new Browser(web).open(url)).url).toBe(`/sign-in?back=${encodeURIComponent(url)}`);
    const own = await browserOf(who.clinician).open(url);
    expect(own.html).toContain(`href="/matches/${toGlobalId('Match', who.matchId)}`);
  });

  it('a need that is sensitive names its region only', async () => {
    const other = await introduced(midst, { country: 'SD', sensitive: true });
    const url = `/needs/${toGlobalId('Need', other.needId)}`;
    const page = await browserOf(who.clinician).open(url);
    expectOpen(page, url);
    expect(page.text).not.toContain('Invented Teaching Hospital');
    expect(page.text).toContain('Kept back for safety');
  });

  it('an engagement is read by both sides', async () => {
    const url = `/engagements/${engagementId}`;
    for (const reader of [who.clinician, who.lead]) {
      const page = await browserOf(reader).open(url);
      expectOpen(page, url);
      expect(page.text).toContain('Agreed by both sides');
      expect((await browserOf(reader).open(linkTo(page.html, 'Cancel the engagement'))).status).toBe(200);
    }
  });

  it('a request for time off is read by whoever made it, and by no lead', async () => {
    const { requestTimeOff } = await who.clinician.ask<{ requestTimeOff: { id: string } }>(
      'mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { id } }',
      { input: { idempotencyKey: midst.key(), asking: asking(midst, who, engagementId) } },
    );
    const url = `/time-off-requests/${requestTimeOff.id}`;
    const page = await browserOf(who.clinician).open(url);
    expectOpen(page, url);
    expect(page.text).toContain('Asked; nothing is agreed yet');
    expect(page.text).toContain('Withdraw the request');
    expect([403, 404]).toContain((await browserOf(who.lead).open(url)).status);
    const engagement = await browserOf(who.clinician).open(`/engagements/${engagementId}`);
    expect(engagement.html).toContain(`href="${url}`);
  });

  it('a message is read and answered', async () => {
    const matchId = toGlobalId('Match', who.matchId);
    await who.lead.ask('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', {
      input: { idempotencyKey: midst.key(), matchId, body: 'We look forward to you.' },
    });
    const url = `/matches/${matchId}/messages`;
    const browser = browserOf(who.clinician);
    const page = await browser.open(url);
    expectOpen(page, url);
    expect(page.text).toContain('We look forward to you.');
    const empty = await browser.send(page, { body: ' ' });
    expect(empty.status).toBe(422);
    const sent = await browser.send(empty, { body: 'And I to you.' });
    expectOpen(sent, url);
    expect(sent.text).toContain('And I to you.');
  });

  it('a partnership is read, and agreed for the other side', async () => {
    const other = await introduced(midst, { country: 'MW' });
    const { proposePartnership } = await who.lead.ask<{ proposePartnership: { id: string } }>(
      'mutation ($input: ProposePartnershipInput!) { proposePartnership(input: $input) { id } }',
      {
        input: {
          idempotencyKey: midst.key(),
          name: 'Invented Lakes',
          purpose: 'Newborn care that stays',
          organisationIds: [who.institutionId, other.institutionId].map((id) =>
            toGlobalId('Organisation', id),
          ),
        },
      },
    );
    const url = `/partnerships/${proposePartnership.id}`;
    const own = await browserOf(who.lead).open(url);
    expectOpen(own, url);
    expect(own.html).not.toContain('Agree for our side');
    const browser = browserOf(other.lead);
    const done = await browser.send(await browser.open(url));
    expectOpen(done, url);
    expect(done.text).toContain('Agreed by every side');
  });
});
