import { LiveStreams } from '../../libs/platform/live/live-streams.service.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { agreed, introduced, type Introduced } from '../support/engagements.js';
import { Watcher } from '../support/live.js';
import { eventually } from '../support/matching.js';
import { at } from '../support/pages.js';
import { type RunningWeb, startWeb } from '../support/web.js';
import { type Someone, WholeMidst } from '../support/whole-midst.js';

let midst: WholeMidst;
let web: RunningWeb;
let who: Introduced;
let matchId: string;
const open: Watcher[] = [];

beforeAll(async () => {
  midst = await WholeMidst.start({ variables: { LIVE_STREAMS: '12' } });
  web = await startWeb(midst.api.url);
  who = await introduced(midst);
  matchId = toGlobalId('Match', who.matchId);
});
afterAll(async () => {
  await web.stop();
  await midst.stop();
});
afterEach(async () => {
  for (const watcher of open.splice(0)) watcher.close();
  const streams = midst.api.app.get(LiveStreams);
  for (const end = Date.now() + 5_000; streams.open > 0 && Date.now() < end;)
    await new Promise((go) => setTimeout(go, 20));
  expect(streams.open).toBe(0);
});

const messages = 'subscription ($id: ID!) { messageAdded(matchId: $id) { matchId messageId } }';

async function watches(
  { token }: Pick<Someone, 'token'>,
  { query = messages, id = matchId }: { query?: string; id?: string } = {},
): Promise<Watcher> {
  const watcher = await Watcher.subscribe(midst.api.url, query, { id }, token);
  open.push(watcher);
  return watcher;
}

/** Whether it was taken: a refusal is told and ends at once. */
async function staysOpen(watcher: Watcher): Promise<boolean> {
  await watcher.until(({ comments, over }) => over || comments >= 2);
  return !watcher.over;
}

async function writes(writer: Someone, body: string, id = matchId): Promise<string> {
  const { sendMessage } = await writer.ask<{ sendMessage: { id: string } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }',
    { input: { idempotencyKey: midst.key(), matchId: id, body } },
  );
  return sendMessage.id;
}

it('whoever has a conversation open is told the id of each new message, and reads the words by query', async () => {
  const lead = await watches(who.lead);
  const clinician = await watches(who.clinician);
  const messageId = await writes(who.clinician, 'When shall I come?');
  await lead.until(({ told }) => told.length === 1);
  expect(lead.told).toEqual([{ data: { messageAdded: { matchId, messageId } } }]);
  expect(JSON.stringify(lead.events)).not.toContain('When shall');
  await clinician.until(({ told }) => told.length === 1);
  const { node } = await who.lead.ask<{ node: { body: string } }>(
    'query ($id: ID!) { node(id: $id) { ... on ThreadMessage { body } } }',
    { id: messageId },
  );
  expect(node.body).toBe('When shall I come?');
  expect(lead.response.headers.get('x-accel-buffering')).toBe('no');
  expect(lead.response.headers.get('cache-control')).toContain('no-store');
});

it('what is held for an officer is told to nobody on the other side', async () => {
  const lead = await watches(who.lead);
  await writes(who.clinician, 'Come and work for us in a permanent job with a sign-on bonus.');
  const messageId = await writes(who.clinician, 'And this one is read.');
  await lead.until(({ told }) => told.length > 0);
  expect(lead.told).toEqual([{ data: { messageAdded: { matchId, messageId } } }]);
});

it('a line without news is kept open, and a page that is closed leaves nothing behind', async () => {
  const lead = await watches(who.lead);
  await lead.until(({ comments }) => comments >= 3);
  expect(midst.api.app.get(LiveStreams).open).toBe(1);
  // What a look at sessions holds for a moment is given back.
  await eventually(async () => {
    const [{ held }] = await midst.db.source.query(
      `SELECT count(*)::int AS held FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'midst-api' AND state LIKE 'idle in%'`,
    );
    return held === 0;
  }, 'no connection of the API in a transaction');
});

it('an engagement that moves says so to both sides', async () => {
  const id = await agreed(midst, who);
  const query = 'subscription ($id: ID!) { engagementChanged(engagementId: $id) { engagementId } }';
  const clinician = await watches(who.clinician, { query, id });
  await who.lead.ask('mutation ($input: CancelEngagementInput!) { cancelEngagement(input: $input) { id } }', {
    input: { idempotencyKey: midst.key(), engagementId: id, reason: 'OTHER', words: 'The ward is closed.' },
  });
  await clinician.until(({ told }) => told.length > 0);
  expect(clinician.told[0]).toEqual({ data: { engagementChanged: { engagementId: id } } });
});

it('a stranger, and nobody, are told what they are told of a match that does not exist', async () => {
  const other = await introduced(midst);
  const stranger = await watches(other.lead);
  const nobody = await Watcher.subscribe(midst.api.url, messages, { id: matchId });
  const nothing = await watches(other.lead, {
    id: toGlobalId('Match', '00000000-0000-4000-8000-000000000000'),
  });
  await Promise.all([stranger.ended(), nobody.ended(), nothing.ended()]);
  expect(stranger.told[0].errors?.[0].extensions.code).toBe('NOT_FOUND');
  expect(stranger.told).toEqual(nothing.told);
  expect(nobody.told[0].errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
  await writes(who.clinician, 'Not for strangers.');
  expect(midst.api.app.get(LiveStreams).open).toBe(0);
});

it('a subscription asked for in another way than as a stream opens none', async () => {
  const answer = await Watcher.subscribe(
    midst.api.url,
    messages,
    { id: matchId },
    who.lead.token,
    'application/json',
  );
  expect(answer.response.status).toBe(406);
  expect(midst.api.app.get(LiveStreams).open).toBe(0);
});

it('a document beyond the limits opens none', async () => {
  const many = Array.from({ length: 16 }, (_, i) => `a${i}: messageId`).join(' ');
  const answer = await watches(who.lead, {
    query: `subscription ($id: ID!) { messageAdded(matchId: $id) { ${many} } }`,
  });
  await answer.ended();
  expect(answer.told[0].errors?.[0].extensions.code).toBe('TOO_COMPLEX');
});

it('a person has six at a time, and a program as many as it was told', async () => {
  const six = await Promise.all(Array.from({ length: 6 }, () => watches(who.lead)));
  await Promise.all(six.map((one) => one.until(({ comments }) => comments > 0)));
  const seventh = await watches(who.lead);
  await seventh.ended();
  expect(seventh.told[0].errors?.[0].extensions.code).toBe('TOO_MANY');
  const another = await introduced(midst, { besides: who });
  const theirs = toGlobalId('Match', another.matchId);
  const more = await Promise.all(Array.from({ length: 6 }, () => watches(another.clinician, { id: theirs })));
  await Promise.all(more.map((one) => one.until(({ comments }) => comments > 0)));
  const thirteenth = await watches(who.clinician);
  await thirteenth.ended();
  expect(thirteenth.told[0].errors?.[0].extensions.code).toBe('UNAVAILABLE');
});

it('a session that is ended on another device ends its stream', async () => {
  const phone = await midst.signIn(who.lead.email);
  const stream = await watches(phone);
  const kept = await watches(who.lead);
  await stream.until(({ comments }) => comments > 0);
  const from = Date.now();
  await who.lead.ask(
    'mutation ($input: SignOutEverywhereInput!) { signOutElsewhere(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key() } },
  );
  await stream.ended();
  expect(Date.now() - from).toBeLessThan(3_000);
  expect(stream.events.at(-1)?.event).toBe('complete');
  expect(kept.over).toBe(false);
});

it('after half an hour a stream ends, and its page opens another', async () => {
  const stream = await watches(who.lead);
  await stream.until(({ comments }) => comments > 0);
  midst.clock.advance({ minutes: 31 });
  await stream.ended();
  expect(stream.events.at(-1)?.event).toBe('complete');
});

it('when the connection that listens breaks, streams end, and whoever comes back is served', async () => {
  const stream = await watches(who.lead);
  await stream.until(({ comments }) => comments > 0);
  await midst.db.source.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'midst-live' AND datname = current_database()`,
  );
  await stream.ended();
  let again = await watches(who.lead);
  while (!(await staysOpen(again))) again = await watches(who.lead);
  const messageId = await writes(who.clinician, 'Are you back?');
  await again.until(({ told }) => told.length === 1);
  expect(again.told).toEqual([{ data: { messageAdded: { matchId, messageId } } }]);
});

it('who takes their consent back is left alone: the stream of the other side ends', async () => {
  const other = await introduced(midst);
  const id = toGlobalId('Match', other.matchId);
  const lead = await watches(other.lead, { id });
  await lead.until(({ comments }) => comments > 0);
  const { consentTexts } = await other.clinician.ask<{
    consentTexts: { purpose: string; version: number }[];
  }>('{ consentTexts { purpose version } }');
  const { version } = consentTexts.find(({ purpose }) => purpose === 'MATCHING')!;
  await other.clinician.ask(
    'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), purpose: 'MATCHING', version } },
  );
  await other.clinician.ask(
    'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename } }',
    { input: { idempotencyKey: midst.key(), purpose: 'MATCHING' } },
  );
  await lead.ended();
  expect(lead.told).toEqual([]);
  const after = await watches(other.lead, { id });
  await after.ended();
  expect(after.told[0].errors?.[0].extensions.code).toBe('NOT_FOUND');
});

/** What the page's script opens, in the page's own name and at its own place. */
async function atPage(
  { token }: Someone,
  id: string,
  after?: string,
): Promise<{ live: string; watcher: Watcher }> {
  const page = await at(web, { token }).open(`/matches/${encodeURIComponent(id)}/messages`);
  const live = /data-live="([^"]+)"/.exec(page.html)?.[1].replaceAll('&amp;', '&') ?? '';
  const headers = { cookie: `midst_session=${token}`, ...(after && { 'last-event-id': after }) };
  const watcher = await Watcher.open(new URL(live, web.url).href, { headers });
  open.push(watcher);
  return { live, watcher };
}

it('the page of a conversation hears of what is new from its own place, and says no word of it', async () => {
  const before = await writes(who.clinician, 'Before the page was opened.');
  const { live, watcher } = await atPage(who.lead, matchId);
  expect(live).toMatch(/^\/matches\/[^/]+\/messages\/live\?after=/);
  expect(watcher.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(watcher.response.headers.get('content-encoding')).toBeNull();
  await watcher.until(({ comments }) => comments > 1);
  expect(watcher.events).toEqual([]);
  const id = await writes(who.clinician, 'While it was open.');
  await watcher.until(({ events }) => events.length > 0);
  expect(watcher.events).toEqual([{ event: 'message', data: 'new', id }]);
  watcher.close();

  // What was written while the line was cut is told when the page comes back with the last that it saw.
  const back = await atPage(who.lead, matchId, before);
  await back.watcher.until(({ events }) => events.length > 0);
  expect(back.watcher.events[0].id).toBe(id);
});

it('a page that has nothing to come back for is told so', async () => {
  const phone = await midst.signIn(who.lead.email);
  const { watcher, live } = await atPage(phone, matchId);
  await watcher.until(({ comments }) => comments > 1);
  await phone.ask('mutation { signOut { __typename } }').catch(() => undefined);
  await watcher.ended();
  const again = await Watcher.open(new URL(live, web.url).href, {
    headers: { cookie: `midst_session=${phone.token}` },
  });
  await again.ended();
  expect(again.events).toEqual([{ event: 'over', data: 'over', id: '' }]);
});

it('a web service that stops lets go of its pages', async () => {
  const other = await startWeb(midst.api.url);
  const watcher = await Watcher.open(`${other.url}/matches/${encodeURIComponent(matchId)}/messages/live`, {
    headers: { cookie: `midst_session=${who.lead.token}` },
  });
  await watcher.until(({ comments }) => comments > 0);
  await other.stop();
  await watcher.ended().catch(() => undefined);
  expect(watcher.over).toBe(true);
});

it('a program that stops ends its streams cleanly', async () => {
  const stream = await watches(who.lead);
  await stream.until(({ comments }) => comments > 0);
  midst.api.app.get(LiveStreams).close();
  await stream.ended();
  expect(stream.events.at(-1)?.event).toBe('complete');
  const late = await watches(who.lead);
  await late.ended();
  expect(late.told[0].errors?.[0].extensions.code).toBe('UNAVAILABLE');
});
