import type { Api } from '../api/api.js';
import {
  CloseNeedDocument,
  CopyOfNeedDocument,
  ExtendNeedDocument,
  type NeedOutcomeKind,
  PauseNeedDocument,
  ResumeNeedDocument,
  WithdrawNeedDocument,
} from '../api/operations.js';
import type { Answers, Field } from '../forms/fields.js';
import type { Visit } from '../pages/visit.js';
import type { Words } from '../pages/words.js';
import type { Written } from './question.js';

type Sent = { idempotencyKey: string; needId: string };

/** Something a lead does with a whole need, asked about on a page of its own before it is done. */
export interface NeedAct {
  /** The verb of the schema, as `allowedActions` names it. */
  verb: string;
  /** It cannot be taken back. */
  final?: boolean;
  fields(need: Written, t: Words): Field[];
  answers?(need: Written): Answers;
  /** What stands before the names of the fields in the API's paths. */
  before?: string;
  /** @returns where to go on; left out: to the need */
  does(api: Api, visit: Visit, input: Sent, answers: Answers, need: Written): Promise<string | void>;
}

const reason: Field = { name: 'reason', say: 'actReason', is: 'text', most: 1000, lines: 3 };

/** Stretches whose last day may move; the end of a visit to the UK was agreed at review. */
const movable = ({ legs }: Written) => legs.filter(({ mode, to }) => mode !== 'UK_BOUND' && to != null);

export const needActs = {
  pause: {
    verb: 'pauseNeed',
    fields: () => [reason],
    does: async (api, visit, input, answers) => {
      await api.ask(visit, PauseNeedDocument, {
        input: { ...input, reason: answers.reason as string | null },
      });
    },
  },
  resume: {
    verb: 'resumeNeed',
    fields: () => [],
    does: async (api, visit, input) => {
      await api.ask(visit, ResumeNeedDocument, { input });
    },
  },
  extend: {
    verb: 'extendNeed',
    fields: (need, t) => [
      { name: 'deadline', is: 'day' },
      { name: 'closesOn', is: 'day' },
      ...movable(need).map((leg, i): Field => ({
        ...{ name: `legs-${i}-to`, say: 'extendTo', is: 'day', needed: true },
        about: `${t('write.part.legs', { number: need.legs.indexOf(leg) + 1 })}, ${t(`mode.${leg.mode}`)}`,
      })),
    ],
    answers: (need) => ({
      ...{ deadline: need.deadline ?? null, closesOn: need.closesOn ?? null },
      ...Object.fromEntries(movable(need).map(({ to }, i) => [`legs-${i}-to`, to ?? null])),
    }),
    does: async (api, visit, input, answers, need) => {
      const legs = movable(need).map(({ id }, i) => ({
        ...{ id: String(id), to: answers[`legs-${i}-to`] as string },
      }));
      const days = {
        deadline: answers.deadline as string | null,
        closesOn: answers.closesOn as string | null,
      };
      await api.ask(visit, ExtendNeedDocument, { input: { ...input, ...days, legs } });
    },
  },
  close: {
    verb: 'closeNeed',
    final: true,
    before: 'outcome.',
    fields: () => [
      {
        ...{ name: 'kind', say: 'outcomeKind', is: 'one', needed: true, words: 'needAct.outcome.' },
        of: ['FILLED_HERE', 'PARTLY_FILLED', 'FILLED_ELSEWHERE', 'NOT_FILLED', 'NOT_NEEDED'],
      },
      { name: 'people', say: 'outcomePeople', is: 'number', least: 0, greatest: 500 },
      { name: 'how', say: 'outcomeHow', is: 'text', most: 1000, lines: 3 },
      { name: 'whoContinues', is: 'text', most: 500, lines: 2 },
      { name: 'handedOverOn', is: 'day' },
    ],
    answers: ({ handoverOn }) => ({ handedOverOn: handoverOn ?? null }),
    does: async (api, visit, input, answers) => {
      const outcome = {
        kind: answers.kind as NeedOutcomeKind,
        people: answers.people as number | null,
        how: answers.how as string | null,
        whoContinues: answers.whoContinues as string | null,
        handedOverOn: answers.handedOverOn as string | null,
      };
      await api.ask(visit, CloseNeedDocument, { input: { ...input, outcome } });
    },
  },
  withdraw: {
    verb: 'withdrawNeed',
    final: true,
    fields: () => [reason],
    does: async (api, visit, input, answers) => {
      await api.ask(visit, WithdrawNeedDocument, {
        input: { ...input, reason: answers.reason as string | null },
      });
    },
  },
  copy: {
    verb: 'copyNeed',
    fields: () => [],
    does: async (api, visit, input) => {
      const { copyNeed } = await api.ask(visit, CopyOfNeedDocument, { input });
      return `/needs/${encodeURIComponent(copyNeed.id)}/check?copied`;
    },
  },
} satisfies Record<string, NeedAct>;

export type NeedActName = keyof typeof needActs;
export const needActNames = Object.keys(needActs) as NeedActName[];

/** What somebody may do with the need as it stands, in the order in which it is offered. */
export function actsOf({ allowedActions }: { allowedActions: readonly string[] }): NeedActName[] {
  return needActNames.filter((name) => allowedActions.includes(needActs[name].verb));
}

/** Whether nothing would change by it: then there is something to say first. */
export function movesNothing(name: NeedActName, need: Written, answers: Answers): boolean {
  if (name !== 'extend') return false;
  const before = (needActs.extend as NeedAct).answers!(need);
  return Object.entries(before).every(([field, day]) => answers[field] === day);
}
