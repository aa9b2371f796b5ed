import { Agreeing } from '../../../libs/engagements/agreeing.service.js';
import { conductCode } from '../../../libs/engagements/conduct-code.js';
import { EngagementStore } from '../../../libs/engagements/engagement.store.js';
import { Engagements } from '../../../libs/engagements/engagement.service.js';
import { KeepAgreement } from '../../../libs/engagements/keep-agreement.job.js';
import { OpenThread } from '../../../libs/engagements/open-thread.job.js';
import { Threads } from '../../../libs/engagements/threads.service.js';
import { Messages } from '../../../libs/notifications/messages.service.js';
import { system } from '../../../libs/platform/actor.js';
import { Commands } from '../../../libs/platform/commands.js';
import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { Secrets } from '../../../libs/platform/secrets.js';
import { ApproverLinks } from '../../../libs/time-off/approver-links.service.js';
import { Approving } from '../../../libs/time-off/approving.service.js';
import { Asking } from '../../../libs/time-off/asking.service.js';
import { CarryOnTimeOff } from '../../../libs/time-off/carry-on-time-off.job.js';
import { Plans } from '../../../libs/time-off/plans.service.js';
import { stepDoor, TimeOffStore } from '../../../libs/time-off/time-off.store.js';
import { type DemoEngagement, engagements as ofTheStory } from './engagements.js';
import { forEach, type Performer, type Stage } from './stage.js';
import { wardEngagements } from './ward-course.js';

const engagements = [...ofTheStory, ...wardEngagements];

export interface EngagementCast {
  clinicians: ReadonlyMap<string, Performer>;
  /** The lead of each need's institution, by the key of the need. */
  leads: ReadonlyMap<string, Performer>;
  /** The matches of those who were introduced, by the clinician's address. */
  matches: ReadonlyMap<string, string>;
  /** The ids of the employers by key. */
  employers: ReadonlyMap<string, string>;
}

/**
 * From an introduction to time off: both sides talk, agree, and employers are asked. What the worker would do in
 * between is done here with the same step, dated by its scene; hearing of it again later it finds nothing left to do.
 * @returns the ids of the engagements by the clinician's address
 */
export async function playEngagements(
  stage: Stage,
  cast: EngagementCast,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  stage.clock.setBack(6);
  await forEach(engagements, (one) => talk(stage, cast, one));
  stage.clock.setBack(5);
  await forEach(engagements, async (one) => void ids.set(one.email, await propose(stage, cast, one)));
  stage.clock.setBack(4);
  await forEach(
    engagements.filter(({ accepted }) => accepted),
    (one) => accept(stage, cast, one, ids.get(one.email)!),
  );

  // Whoever has an answer asked first. The mail of the story went yesterday: no reminder is due yet.
  const asked = engagements.filter(({ timeOff }) => timeOff);
  const requests = new Map<string, string>();
  const askAll = (some: readonly DemoEngagement[]) =>
    forEach(some, async (one) => {
      requests.set(one.email, await ask(stage, cast, one, ids.get(one.email)!));
    });
  stage.clock.setBack(3);
  await askAll(asked.filter(({ timeOff }) => timeOff?.answer));
  stage.clock.setBack(2);
  await forEach(
    asked.filter(({ timeOff }) => timeOff?.answer),
    (one) => answer(stage, one, requests.get(one.email)!),
  );
  stage.clock.setBack(1);
  await askAll(asked.filter(({ timeOff }) => !timeOff?.answer));
  return ids;
}

async function talk(stage: Stage, cast: EngagementCast, one: DemoEngagement): Promise<void> {
  const { email, need, talk: messages = [] } = one;
  const threads = stage.get(Threads);
  const matchId = matchOf(cast, email);
  const opening = new OpenThread(threads);
  await stage.database.as(system(opening.actor), (tx) => opening.run(tx, { matchId }));
  const sides = [cast.leads.get(need)!, clinicianOf(cast, email)];
  for (const [i, body] of messages.entries())
    await stage.act(sides[i % 2], `${need}/${email}/message/${i}`, (tx, actor) =>
      threads.send(tx, actor, { matchId, body, noPatient: false }),
    );
}

function propose(stage: Stage, cast: EngagementCast, one: DemoEngagement): Promise<string> {
  const { email, need, terms } = one;
  const stated = terms((days) => stage.clock.day(days));
  return stage.act(cast.leads.get(need)!, `${need}/${email}/propose`, (tx, actor) =>
    stage.get(Engagements).propose(tx, actor, matchOf(cast, email), stated, conductCode.version),
  );
}

async function accept(stage: Stage, cast: EngagementCast, one: DemoEngagement, id: string): Promise<void> {
  const { email, need } = one;
  const agreeing = stage.get(Agreeing);
  await stage.act(clinicianOf(cast, email), `${need}/accept`, async (tx, actor) => {
    const there = await agreeing.look(actor, id, 1);
    await agreeing.accept(tx, actor, id, { version: 1, code: conductCode.version, there });
  });
  const keeping = new KeepAgreement(stage.clock, stage.get(Messages), stage.get(EngagementStore));
  const agreed = { engagementId: id, matchId: matchOf(cast, email) };
  await stage.database.as(system(keeping.actor), (tx) => keeping.run(tx, agreed));
}

async function ask(
  stage: Stage,
  cast: EngagementCast,
  { email, need, timeOff }: DemoEngagement,
  engagementId: string,
): Promise<string> {
  const { employer, asking } = timeOff!;
  const employerId = cast.employers.get(employer);
  if (!employerId) throw new Error(`No employer of the demo has the key ${employer}`);
  const stated = {
    ...asking((days) => stage.clock.day(days)),
    engagementId: toGlobalId('Engagement', engagementId),
    employerId: toGlobalId('Organisation', employerId),
  };
  const id = await stage.act(clinicianOf(cast, email), `${need}/time-off`, (tx, actor) =>
    stage.get(Asking).ask(tx, actor, { asking: stated }),
  );
  await carryOn(stage, id);
  return id;
}

/** Answers through the link of the mail, as its holder would. */
async function answer(stage: Stage, { timeOff }: DemoEngagement, requestId: string): Promise<void> {
  const approving = stage.get(Approving);
  const [{ id, generation }] = await stage.database.read(system('relay'), (tx) =>
    stage.get(TimeOffStore).steps(tx, requestId),
  );
  const token = stage.get(Secrets).token(stepDoor, id, generation);
  const link = await stage.get(ApproverLinks).open({ kind: 'anonymous', network: 'demo' }, token);
  const said = { ...timeOff!.answer!, idempotencyKey: 'demo', token };
  await stage.get(Commands).run(link.holder, 'decideTimeOff', said, (tx) => approving.decide(tx, link, said));
  await carryOn(stage, requestId);
}

async function carryOn(stage: Stage, requestId: string): Promise<void> {
  const carrying = new CarryOnTimeOff(stage.clock, stage.get(TimeOffStore), stage.get(Plans));
  await stage.database.as(system(carrying.actor), (tx) => carrying.run(tx, { requestId }));
}

function matchOf({ matches }: EngagementCast, email: string): string {
  const id = matches.get(email);
  if (!id) throw new Error(`Nobody introduced ${email}`);
  return id;
}

function clinicianOf({ clinicians }: EngagementCast, email: string): Performer {
  const performer = clinicians.get(email);
  if (!performer) throw new Error(`Nobody in the table of clinicians has the address ${email}`);
  return performer;
}
