import { system } from '../../../libs/platform/actor.js';
import { Answers } from '../../../libs/matching/answers.service.js';
import { Endings } from '../../../libs/matching/endings.service.js';
import { Finding } from '../../../libs/matching/finding.service.js';
import { HideWhatWasShown } from '../../../libs/matching/hide-what-was-shown.job.js';
import { Interests } from '../../../libs/matching/interests.service.js';
import { answers as ofTheStory, refusals, type DemoAnswer } from './answers.js';
import { forEach, type Performer, type Stage } from './stage.js';
import { wardAnswers } from './ward-course.js';

const answers = [...ofTheStory, ...wardAnswers];

export interface AnswerCast {
  clinicians: ReadonlyMap<string, Performer>;
  needs: ReadonlyMap<string, string>;
  /** The lead of each need's institution, by the key of the need. */
  leads: ReadonlyMap<string, Performer>;
}

/** Clinicians answer to needs and leads answer to them. @returns the ids of the matches by the clinician's address */
export async function playAnswers(stage: Stage, cast: AnswerCast): Promise<Map<string, string>> {
  const matches = new Map<string, string>();
  stage.clock.setBack(8);
  // One after the other: the first who is interested is the first whom the institution sees.
  for (const answer of answers) matches.set(answer.email, await express(stage, cast, answer));
  await forEach(refusals, async ({ email, need, reason, words = null }) => {
    const found = await weighed(stage, cast, email, need);
    const performer = performerOf(cast, email);
    await stage.database.as(system('matcher'), (tx) => stage.get(Finding).store(tx, [found]));
    const id = stage.get(Finding).idOf(found.position, performer.personId);
    await stage.act(performer, `${need}/decline`, (tx, actor) =>
      stage.get(Interests).decline(tx, actor, id, reason, words),
    );
  });

  stage.clock.setBack(7);
  await forEach(answers, (answer) => reply(stage, cast, answer, matches.get(answer.email)!));
  return matches;
}

async function express(stage: Stage, cast: AnswerCast, answer: DemoAnswer): Promise<string> {
  const { email, need, ticked, note = null } = answer;
  const found = await weighed(stage, cast, email, need);
  const { needId, positionId } = found.position;
  const interest = { needId, positionId, ticked, note, version: null };
  return stage.act(performerOf(cast, email), `${need}/interested`, (tx, actor) =>
    stage.get(Interests).express(tx, actor, interest, found),
  );
}

async function reply(stage: Stage, cast: AnswerCast, answer: DemoAnswer, id: string): Promise<void> {
  const { need, state, words = null } = answer;
  const service = stage.get(Answers);
  const lead = cast.leads.get(need)!;
  const acts = `${need}/${answer.email}`;
  if (state === 'interested') return;
  if (state === 'shortlisted' || state === 'introduced')
    await stage.act(lead, `${acts}/shortlist`, (tx, actor) => service.shortlist(tx, actor, id));
  if (state === 'introduced')
    await stage.act(lead, `${acts}/introduce`, (tx, actor) =>
      service.introduce(tx, actor, id, { name: true, email: true, words }),
    );
  if (state === 'not_chosen') {
    await stage.act(lead, `${acts}/not-chosen`, (tx, actor) =>
      service.notChosen(tx, actor, id, { reason: null, words }),
    );
    // On that day the card went too; a worker that starts a week later must not find it.
    const hiding = new HideWhatWasShown(stage.get(Endings));
    await stage.database.as(system(hiding.actor), (tx) => hiding.run(tx, { matchId: id }));
  }
}

/** The pair as the rule sees it. The demo is about people who fit, so one who does not is a fault of its tables. */
async function weighed(stage: Stage, cast: AnswerCast, email: string, need: string) {
  const { personId } = performerOf(cast, email);
  const needId = cast.needs.get(need)!;
  const [{ id: positionId }]: { id: string }[] = await stage.database.read(system('matcher'), (tx) =>
    tx.query('SELECT id FROM "position" WHERE need_id = $1 ORDER BY ordinal LIMIT 1', [needId]),
  );
  const found = await stage.get(Interests).weigh(await stage.signedIn(personId), { needId, positionId });
  if (found?.score.outcome !== 'match')
    throw new Error(`${email} does not fit ${need}: ${JSON.stringify(found?.score.blocker ?? 'no pair')}`);
  return found;
}

function performerOf({ clinicians }: AnswerCast, email: string): Performer {
  const performer = clinicians.get(email);
  if (!performer) throw new Error(`Nobody in the table of clinicians has the address ${email}`);
  return performer;
}
