import type { EngagementTermsInput } from '../../../libs/engagements/engagement.parts.js';
import type { TimeOffAsking } from '../../../libs/time-off/time-off-asking.input.js';
import type { RefusalReason } from '../../../libs/time-off/vocabulary.js';
import { accounts } from './accounts.js';
import type { Day } from './need-words.js';

/** What two who were introduced agree on, and what becomes of the clinician's time off. */
export interface DemoEngagement {
  email: string;
  need: string;
  /** What the two write to each other first, the lead beginning. */
  talk?: readonly string[];
  terms: (day: Day) => EngagementTermsInput;
  /** Terms that nobody has accepted yet wait for the clinician. */
  accepted: boolean;
  timeOff?: DemoTimeOff;
}

export interface DemoTimeOff {
  /** The key of the employer that is asked. */
  employer: string;
  asking: (day: Day) => Omit<TimeOffAsking, 'engagementId' | 'employerId'>;
  /** What the one approver answers; without it the mail still waits. */
  answer?: { decision: 'approve' } | { decision: 'refuse'; reason: RefusalReason; words: string };
}

/** To whom the mail went that waits in the demo for whoever tries it. */
export const waitingManager = { name: 'Marged Makebelieve', email: 'line.manager@vale.example' };

/** Whose work is over: two evenings from afar, about which those who learned are asked. */
export const evenings = 'esther.placeholder@people.example';

const onSite = (country: string, from: string, to: string): EngagementTermsInput['legs'][number] => ({
  ...{ mode: 'in-country', country, from, to },
  ...{ hoursAWeek: 37.5, treatsPeople: false, aloneWithChildren: false },
});

const plain = { language: 'en-GB', showDestination: false, showHost: false, showBenefit: false } as const;

/** The nurse of the story comes first: her line manager's answer is the one thing that is left. */
export const engagements: readonly DemoEngagement[] = [
  {
    ...{ email: accounts.clinician.email, need: 'theatre-educator', accepted: true },
    talk: [
      'Welcome! The second theatre is free in the mornings. Would three weeks from the end of the rains suit you?',
      'They would. I have to ask my line manager for the time; I do so as soon as we have agreed.',
    ],
    terms: (day) => ({
      legs: [
        onSite('KE', day(80), day(100)),
        {
          ...{ mode: 'remote', from: day(112), to: day(168), hoursAWeek: 1 },
          ...{ load: 'One call a week with the two trainers', treatsPeople: false, aloneWithChildren: false },
        },
      ],
      pays: [
        { item: 'flights', payer: 'programme', words: 'Up to £900' },
        { item: 'lodging', payer: 'host' },
        { item: 'local-transport', payer: 'host' },
      ],
      counterpart: { name: accounts.lead.name, role: 'Nurse in charge of theatres' },
      note: 'No patients are treated alone. Two of the county’s own nurses go on as trainers.',
    }),
    timeOff: {
      employer: 'vale',
      asking: (day) => ({
        ...plain,
        jobTitle: 'Senior theatre nurse, Main Theatres',
        lines: [
          { leaveType: 'AL-AFC', from: day(80), to: day(90), days: 8, hours: 60 },
          { leaveType: 'UNP', from: day(91), to: day(100), days: 7 },
        ],
        approvers: [{ role: 'line-manager', ...waitingManager }],
        cover: 'Two colleagues have offered to swap the long days; the list is with you.',
        replyBy: day(21),
        ...{ showDestination: true, showBenefit: true },
        benefit: 'I come back with a course on the safe surgery checklist that our new starters can take.',
      }),
    },
  },
  {
    ...{ email: 'joram.wouldbe@people.example', need: 'oxygen', accepted: true },
    terms: (day) => ({
      legs: [onSite('GH', day(50), day(64))],
      pays: [{ item: 'flights', payer: 'programme' }],
      counterpart: { name: 'Yakubu Pretend', role: 'Technician in charge of the plant' },
    }),
    timeOff: {
      employer: 'moor',
      asking: (day) => ({
        ...plain,
        jobTitle: 'Clinical engineer',
        lines: [{ leaveType: 'AL-AFC', from: day(50), to: day(64), days: 11 }],
        approvers: [{ role: 'line-manager', name: 'Morag Invented', email: 'line.manager@moor.example' }],
        cover: 'The on-call rota of these two weeks is swapped.',
      }),
      answer: { decision: 'approve' },
    },
  },
  {
    ...{ email: 'sagal.placeholder@people.example', need: 'required-tie', accepted: true },
    terms: (day) => ({
      legs: [onSite('XS', day(55), day(68))],
      pays: [{ item: 'flights', payer: 'clinician' }],
      counterpart: { name: 'Hodan Notional', role: 'Midwife in charge of the mothers’ groups' },
    }),
    timeOff: {
      employer: 'bay',
      asking: (day) => ({
        ...plain,
        jobTitle: 'Consultant obstetrician',
        lines: [{ leaveType: 'AL-CON', from: day(55), to: day(68), days: 10 }],
        approvers: [
          { role: 'clinical-director', name: 'Delyth Fictive', email: 'clinical.director@bay.example' },
        ],
      }),
      answer: {
        ...{ decision: 'refuse', reason: 'cover' },
        words: 'Two of four consultants are away in these weeks already. From June on it would work.',
      },
    },
  },
  {
    ...{ email: 'ekua.fictive@people.example', need: 'remote-midwifery', accepted: true },
    terms: (day) => ({
      legs: [
        {
          ...{ mode: 'remote', from: day(14), to: day(98), hoursAWeek: 2 },
          ...{ load: 'Tuesdays 16:00-18:00 UTC', treatsPeople: false, aloneWithChildren: false },
        },
      ],
      pays: [],
      counterpart: { name: 'Abena Sample', role: 'Midwife in charge of the newly qualified' },
    }),
    timeOff: {
      employer: 'bay',
      asking: () => ({
        ...{ ...plain, lines: [], approvers: [], notNeeded: 'own-time' },
        notNeededWords: 'I do not work on Tuesdays.',
      }),
    },
  },
  {
    ...{ email: 'ifeoma.specimen@people.example', need: 'critical-care', accepted: false },
    terms: (day) => ({
      legs: [onSite('NG', day(60), day(80))],
      pays: [
        { item: 'flights', payer: 'clinician' },
        { item: 'lodging', payer: 'host' },
      ],
      counterpart: { name: 'Chidi Imagined', role: 'Senior nurse of the new unit' },
    }),
  },
  {
    // From Uganda, where he lives and works: nobody here is asked for time off.
    ...{ email: 'bwambale.invented@people.example', need: 'draw-over', accepted: true },
    terms: (day) => ({
      legs: [
        {
          ...{ mode: 'remote', from: day(20), to: day(41), hoursAWeek: 2 },
          ...{ load: 'Wednesdays 17:00-19:00 UTC', treatsPeople: false, aloneWithChildren: false },
        },
      ],
      pays: [{ item: 'stipend', payer: 'host' }],
      counterpart: { name: 'Harriet Placeholder', role: 'Lead of the overseas partnerships' },
    }),
  },
  {
    ...{ email: evenings, need: 'remote-midwifery', accepted: true },
    terms: (day) => ({
      legs: [
        {
          ...{ mode: 'remote', from: day(-3), to: day(-2), hoursAWeek: 3 },
          ...{ load: 'Two evenings about the third stage', treatsPeople: false, aloneWithChildren: false },
        },
      ],
      pays: [],
      counterpart: { name: 'Abena Sample', role: 'Midwife in charge of the newly qualified' },
    }),
    timeOff: {
      employer: 'bay',
      asking: () => ({ ...plain, lines: [], approvers: [], notNeeded: 'own-time' }),
    },
  },
];
