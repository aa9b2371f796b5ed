import { asAdmin } from './profiles.js';
import { dayFromNow, employerDomain, type Introduced, keyOf, tokenIn } from './engagements.js';
import { toGlobalId } from '../../libs/platform/graphql/global-id.js';
import type { Answer } from './api.js';
import type { ReceivedMail } from './mailbox.js';
import { patience } from './patience.js';
import type { WholeMidst } from './whole-midst.js';

export interface SeenStep {
  id: string;
  ordinal: number;
  turn: number;
  role: string;
  name: string;
  email: string;
  standing: string;
  state: string;
  condition: string | null;
  conditionBy: string | null;
  decideBy: string | null;
  suggestedFrom: string | null;
  suggestedTo: string | null;
  awayName: string | null;
  awayUntil: string | null;
  escalatesTo: string | null;
  question: string | null;
  refusal: string | null;
  evidence: string | null;
  reminders: number;
  allowedActions: string[];
}

export interface SeenRequest {
  id: string;
  reference: string;
  state: string;
  destination: string | null;
  host: string | null;
  allowedActions: string[];
  replaces: string | null;
  askedBecause: string | null;
  revision: number;
  lines: { leaveType: string; from: string; to: string; days: number }[];
  afterRefusal: {
    otherLeave: { leaveType: string }[];
    otherDates: { from: string | null; to: string | null }[];
    remote: boolean;
    appeal: { sentence: string; inWords: string | null; source: string; role: string | null } | null;
  } | null;
  notCovered: { from: string; to: string }[];
  steps: SeenStep[];
  history: {
    act: string;
    by: string;
    toState: string | null;
    words: string | null;
    approver: string | null;
  }[];
}

const fields = `id reference state destination host allowedActions replaces askedBecause revision notCovered { from to }
  lines { leaveType from to days }
  afterRefusal { otherLeave { leaveType } otherDates { from to } remote appeal { sentence inWords source role } }
  steps { id ordinal turn role name email standing state condition conditionBy decideBy suggestedFrom suggestedTo
    awayName awayUntil escalatesTo question refusal evidence reminders allowedActions }
  history { act by toState words approver }`;

export const manager = { role: 'LINE_MANAGER', name: 'Mair Invented', email: `mair@${employerDomain}` };
export const director = {
  role: 'CLINICAL_DIRECTOR',
  name: 'Dev Invented',
  email: `dev@ward.${employerDomain}`,
};

/** What somebody asks the invented trust, with one line of annual leave. */
export function asking(
  midst: WholeMidst,
  who: Introduced,
  engagementId: string,
  more: Record<string, unknown> = {},
) {
  return {
    engagementId,
    employerId: toGlobalId('Organisation', who.employerId),
    jobTitle: 'Staff nurse, Ward 7',
    lines: [
      { leaveType: 'AL-AFC', from: dayFromNow(midst, 90), to: dayFromNow(midst, 101), days: 8, hours: 60 },
    ],
    approvers: [manager],
    cover: 'Two colleagues swap shifts with me.',
    replyBy: dayFromNow(midst, 30),
    ...more,
  };
}

export async function asks(
  midst: WholeMidst,
  { clinician }: Introduced,
  stated: ReturnType<typeof asking>,
): Promise<SeenRequest> {
  const { requestTimeOff } = await clinician.ask<{ requestTimeOff: SeenRequest }>(
    `mutation ($input: RequestTimeOffInput!) { requestTimeOff(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: midst.key(), asking: stated } },
  );
  return requestTimeOff;
}

export async function sees(who: Introduced, id: string): Promise<SeenRequest> {
  const { timeOffRequest } = await who.clinician.ask<{ timeOffRequest: SeenRequest }>(
    `query ($id: ID!) { timeOffRequest(id: $id) { ${fields} } }`,
    { id },
  );
  return timeOffRequest;
}

/** Calls one of the clinician's verbs and answers with the request as it is afterwards. */
export async function does(
  midst: WholeMidst,
  who: Introduced,
  verb: string,
  input: Record<string, unknown>,
): Promise<Answer<Record<string, SeenRequest>>> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  return who.clinician.graphql<Record<string, SeenRequest>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`,
    { input: { idempotencyKey: midst.key(), ...input } },
  );
}

/** The one word that the host has. */
export async function hostSees(who: Introduced, engagementId: string): Promise<string | null> {
  const { node } = await who.lead.ask<{ node: { timeOff: string | null } }>(
    `query ($id: ID!) { node(id: $id) { ... on Engagement { timeOff } } }`,
    { id: engagementId },
  );
  return node.timeOff;
}

export interface SeenByApprover {
  link: string;
  replyBy: string | null;
  condition: string | null;
  conditionBy: string | null;
  standsInFor: string | null;
  waitsForCondition: boolean;
  reference: string;
  clinicianName: string;
  approverName: string | null;
  destination: string | null;
  host: string | null;
  cover: string | null;
  question: string | null;
  answer: string | null;
  lines: { leaveType: string; days: number; hours: number }[];
  before: { role: string; how: string }[];
  recorded: { decision: string; code: string | null; words: string | null }[];
  choices: string[];
  canWithdrawUntil: string | null;
}

const shown = `link replyBy condition conditionBy standsInFor waitsForCondition reference clinicianName approverName destination host cover question answer
  lines { leaveType days hours } before { role how } recorded { decision code words } choices canWithdrawUntil`;

/** Nobody in particular opens a link, or, with a session's token, somebody who is signed in. */
export function opens(midst: WholeMidst, token: string, session?: string) {
  return midst.api.graphql<{ approverRequest: SeenByApprover }>(
    `query ($token: String!) { approverRequest(token: $token) { ${shown} } }`,
    { token },
    { token: session },
  );
}

export async function reads(midst: WholeMidst, token: string): Promise<SeenByApprover> {
  const { data, errors } = await opens(midst, token);
  if (!data) throw new Error(errors[0].extensions.code);
  return data.approverRequest;
}

/** An approver's answer: the code of its refusal, or null where it was recorded. */
export async function answers(
  midst: WholeMidst,
  token: string,
  input: Record<string, unknown>,
  {
    key = midst.key(),
    session,
    verb = 'decideTimeOff',
  }: { key?: string; session?: string; verb?: string } = {},
): Promise<string | null> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const { errors } = await midst.api.graphql(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { link } }`,
    { input: { idempotencyKey: key, token, ...input } },
    { token: session },
  );
  return errors[0]?.extensions.code ?? null;
}

export async function askedMail(
  midst: WholeMidst,
  address: string,
  subject = /./,
): Promise<ReceivedMail & { token: string }> {
  const mail = await midst.mailbox.waitFor(address, (one) => subject.test(one.subject ?? ''));
  return { ...mail, token: tokenIn(mail.text) };
}

/** Waits for what follows in the background; fails with what it last was. */
export async function eventually<T>(
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
  seconds = patience,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > until) throw new Error(`Still ${JSON.stringify(value)} after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Everything that a request consists of, to see that nothing has changed. */
export async function allOf(midst: WholeMidst, requestId: string): Promise<string> {
  const id = keyOf(requestId);
  const tables = ['time_off_line', 'time_off_step', 'time_off_decision', 'time_off_history'];
  const rows = [await asAdmin(midst.database, 'SELECT * FROM time_off_request WHERE id = $1', [id])];
  for (const table of tables)
    rows.push(
      await asAdmin(midst.database, `SELECT * FROM ${table} WHERE request_id = $1 ORDER BY id`, [id]),
    );
  rows.push(await asAdmin(midst.database, `SELECT count(*) FROM event`, []));
  rows.push(await asAdmin(midst.database, `SELECT count(*) FROM message`, []));
  return JSON.stringify(rows);
}
