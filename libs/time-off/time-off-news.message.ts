import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter, Part } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Urgent } from '../notifications/texts/texts.service.js';
import type { Words } from '../notifications/words.js';
import { day } from './asked-letter.js';
import { isOpen, turnAgrees } from './chain.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { TimeOffDecided, TimeOffHistory } from './time-off-record.entity.js';
import { TimeOffRequest } from './time-off-request.entity.js';
import { TimeOffStep } from './time-off-step.entity.js';
import type { ApproverRole } from './vocabulary.js';

interface Facts {
  news: string;
  requestId: string;
  reference: string;
  employer: string;
  approver: string;
  role: ApproverRole | null;
  code: string | null;
  words: string;
  /** Whether others are asked after this one; only told with an approval. */
  others: boolean;
  /** The dates that an approver suggests, `from/to`. */
  stretch: string | null;
  /** By which day a condition is to be confirmed. */
  by: string | null;
  /** The last day for an answer. */
  lastDay: string | null;
  /** Stretches `from/to` that a request which is out of date does not cover. */
  days: string[];
}

/** How many things each news says can be done now; their words are in the language files. */
const ways: Record<string, number> = {
  'ask-more': 1,
  'not-the-right-person': 1,
  silence: 5,
  'no-word': 2,
  'suggest-dates': 3,
  refuse: 5,
  'condition-failed': 3,
  outdated: 3,
};

/** What settles a request, or takes back what was settled; each approver's own yes on the way is told by mail alone. */
const decided: ReadonlySet<string> = new Set(['approved', 'reported', 'refuse', 'withdraw-approval']);

/** Tells the clinician what happened to a request of theirs, and what can be done now. */
@Injectable()
export class TimeOffNewsMessage extends MessageKind<Facts> {
  readonly kind = 'time-off-news';
  readonly group = 'work';
  readonly library = 'time-off';

  override urgent({ news }: Readonly<Record<string, string>>): Urgent | null {
    return decided.has(news ?? '') ? { kind: 'time-off', path: '/engagements' } : null;
  }

  async load(tx: EntityManager, ids: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const request = await tx.findOneBy(TimeOffRequest, { id: ids.requestId });
    if (!request) return { obsolete: 'The request is not there any more.' };
    const step = ids.stepId ? await tx.findOneBy(TimeOffStep, { id: ids.stepId }) : null;
    const waits = ids.news === 'silence' ? 'asked' : ids.news === 'no-word' ? 'conditional' : null;
    if (waits && (step?.state !== waits || request.state !== 'asking'))
      return { obsolete: 'The approver had answered meanwhile.' };
    if ((ids.news === 'outdated') !== (request.state === 'out_of_date') && isOfPlan(ids.news))
      return { obsolete: 'The plan changed again, or the clinician was quicker.' };
    const decided = ids.decisionId ? await tx.findOneBy(TimeOffDecided, { id: ids.decisionId }) : null;
    // The holder of that time: the step may have been given to somebody else since.
    const then = decided && step && (await holderOf(tx, step.id, decided.generation));
    return {
      news: ids.news,
      requestId: request.id,
      reference: request.reference,
      employer: request.employerName,
      approver: then?.name ?? step?.name ?? '',
      role: step?.role ?? null,
      code: decided?.code ?? null,
      words: decided?.words ?? '',
      days: ids.days ? ids.days.split(' ') : [],
      others: step ? await asksOthers(tx, request.id, step) : false,
      stretch: decided?.decision === 'suggest-dates' ? decided.code : null,
      by: decided?.decision === 'approve-subject-to' ? decided.code : (step?.conditionBy ?? null),
      lastDay: step?.decideBy ?? null,
    };
  }

  compose(facts: Facts, words: Words, links: Links): Letter {
    const { news, approver, employer, reference } = facts;
    const said = {
      approver,
      employer,
      reference,
      role: facts.role ? words(`role.${facts.role}`) : '',
      reason: facts.code && hasReason(news) ? words(`reason.${facts.code}`) : '',
      dates: facts.stretch ? stretchOf(facts.stretch, words) : '',
      by: facts.by ? day(facts.by, words) : '',
      lastDay: facts.lastDay ? day(facts.lastDay, words) : '',
      words: facts.words,
    };
    const days = facts.days.map((stretch) => stretchOf(stretch, words));
    const approves = news === 'approve' || news === 'confirm-condition';
    const can = Array.from({ length: ways[news] ?? 0 }, (_, i) => words(`news.can.${news}.${i}`));
    const parts: Part[] = [
      { say: words(`news.${news}`, said).trim() },
      ...(approves ? [{ say: words(facts.others ? 'news.next' : 'news.last') }] : []),
      ...(days.length > 0 ? [{ say: words('news.uncovered') }, { list: days }] : []),
      ...(can.length > 0 ? [{ list: can }] : []),
      {
        act: words('news.open'),
        url: links.page(`/time-off-requests/${toGlobalId('TimeOffRequest', facts.requestId)}`),
      },
    ];
    return { subject: words(`news.subject.${news}`, said), parts, inShort: null };
  }
}

function hasReason(news: string): boolean {
  return news === 'refuse' || news === 'condition-failed';
}

function stretchOf(stretch: string, words: Words): string {
  const [from, to] = stretch.split('/');
  return from === to ? day(from, words) : words('range', { from: day(from, words), to: day(to, words) });
}

/** Whether anybody has still to answer once this step agrees. */
async function asksOthers(tx: EntityManager, requestId: string, step: TimeOffStep): Promise<boolean> {
  const steps = await tx.findBy(TimeOffStep, { requestId });
  return steps.some(
    ({ id, turn, state }) =>
      id !== step.id &&
      isOpen(state) &&
      (turn > step.turn || (turn === step.turn && !turnAgrees(steps.filter((one) => one.turn === turn)))),
  );
}

function isOfPlan(news: string): boolean {
  return news === 'changed' || news === 'outdated' || news === 'fits';
}

async function holderOf(
  tx: EntityManager,
  stepId: string,
  generation: number,
): Promise<{ name: string | null } | null> {
  const entry = await tx.findOne(TimeOffHistory, { where: { stepId, generation }, order: { id: 'DESC' } });
  return entry && { name: entry.approver };
}
