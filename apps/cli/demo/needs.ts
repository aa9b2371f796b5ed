import type { Outcome } from '../../../libs/needs/need.parts.js';
import type { NeedState } from '../../../libs/needs/need.states.js';
import type { Words } from '../../../libs/needs/draft.js';
import type { Verdict } from '../../../libs/needs/reviews.service.js';
import { essential, type Day } from './need-words.js';
import { westAfricanNeeds } from './needs-in-west-africa.js';
import { storyNeeds } from './needs-of-the-county.js';
import { wardCourse } from './ward-course.js';

/** A need of the demo, and how far its life has come. */
export interface DemoNeed {
  key: string;
  institution: string;
  state: NeedState;
  partnership?: string;
  words: (day: Day) => Words;
  /** What the officer adds to an approval, or the reasons with which it goes back. */
  verdict?: Partial<Verdict>;
  outcome?: (day: Day) => Outcome;
  /** Why it was paused or withdrawn. */
  reason?: string;
}

/** Twenty-eight needs: three drafts, three sent, two returned, two approved, eleven open, one lapsed, two paused, two closed, two withdrawn. */
export const needs: readonly DemoNeed[] = [
  ...storyNeeds,
  wardCourse,
  {
    ...{ key: 'thin', institution: 'lakeside', state: 'open' },
    words: () => ({ title: 'A community nurse', countries: ['KE'], positions: [{ professions: ['nurse'] }] }),
  },
  {
    ...{ key: 'lakeside-draft', institution: 'lakeside', state: 'draft' },
    words: () => ({ title: 'Somebody for the immunisation days', summary: 'To be written with the county.' }),
  },
  ...westAfricanNeeds,
  {
    // A trust here asks to learn: it is no post, and nobody comes.
    ...{ key: 'draw-over', institution: 'vale', state: 'open' },
    words: (day) => ({
      ...{ title: 'Teach us anaesthesia with little: four evenings', countries: ['UG', 'KE'] },
      summary:
        'Our trainees have never worked without piped gas. You do so every day: show us a draw-over vaporiser, one ' +
        'monitor, and how you decide.',
      closesOn: day(70),
      positions: [
        {
          ...{ headCount: 1, professions: ['anaesthetic-officer'], specialties: ['anaesthesia'] },
          activities: ['teach'],
        },
      ],
      legs: [{ mode: 'remote', from: day(20), to: day(60), hoursAWeek: 2 }],
      payItems: [{ item: 'stipend', payer: 'host' }],
    }),
  },
  {
    ...{ key: 'emergency-course', institution: 'hill', state: 'lapsed' },
    words: (day) => ({
      ...{ title: 'A short course in emergency care', countries: ['UG'], closesOn: day(-1) },
      place: 'Sample Hill, near Mbale',
      positions: [
        {
          headCount: 1,
          professions: ['doctor', 'clinical-officer'],
          specialties: ['emergency-medicine'],
          activities: ['teach'],
        },
        { headCount: 2, professions: ['nurse'], specialties: ['emergency-nursing'], activities: ['teach'] },
      ],
      legs: [{ mode: 'in-country', from: day(40), to: day(75), minDays: 7, maxDays: 14 }],
    }),
  },
  {
    ...{ key: 'midwife-course', institution: 'hill', state: 'closed' },
    outcome: () => ({ kind: 'not-filled', how: 'The dates fell into the rains; it will be asked again.' }),
    words: (day) => ({
      ...{ title: 'A midwife for a refresher course', countries: ['UG'], closesOn: day(20) },
      place: 'Sample Hill, near Mbale',
      positions: [{ professions: ['midwife'], activities: ['teach'] }],
    }),
  },
  {
    ...{
      key: 'palliative',
      institution: 'hill',
      state: 'paused',
      reason: 'Until the new matron has started.',
    },
    words: () => ({
      ...{ title: 'A palliative care nurse to advise', countries: ['UG'] },
      positions: [
        { professions: ['nurse'], specialties: ['palliative-care'], activities: ['advise-remotely'] },
      ],
      legs: [{ mode: 'remote', hoursAWeek: 2 }],
    }),
  },
  {
    ...{ key: 'sensitive', institution: 'border', state: 'open' },
    words: (day) => ({
      ...{
        title: 'A midwife for a clinic in the north',
        countries: ['UG'],
        region: 'The north',
        sensitive: true,
      },
      ...{ place: 'Fictive Border', closesOn: day(90) },
      positions: [{ headCount: 1, professions: ['midwife'], activities: ['mentor', 'teach'] }],
      legs: [{ mode: 'in-country', from: day(40), to: day(120), minDays: 30, maxDays: 60 }],
    }),
  },
  {
    ...{ key: 'required-tie', institution: 'coast', state: 'open' },
    verdict: {
      heritageAgreed: true,
      note: 'Agreed: the mothers’ groups are held in Somali, and trust decides.',
    },
    words: (day) => ({
      ...{ title: 'An obstetrician known to the mothers’ groups', countries: ['XS'], heritage: 'required' },
      heritageReason: 'The work is with mothers’ groups that talk to people with a tie to the coast.',
      ...{ heritageTies: ['worked', 'trained', 'partner', 'family'], closesOn: day(100) },
      positions: [
        {
          ...{ professions: ['doctor', 'midwife'], activities: ['teach', 'engage-community'] },
          requirements: [essential('language', { term: 'so', level: 'B2', use: 'understand-patients' })],
        },
      ],
      legs: [{ mode: 'in-country', from: day(50), to: day(110), minDays: 10, maxDays: 21 }],
    }),
  },
  {
    ...{ key: 'mentor', institution: 'coast', state: 'returned' },
    verdict: {
      reasons: [{ field: 'payItems', sentence: 'Say who pays for lodging; “not stated” is an answer too.' }],
    },
    words: () => ({
      ...{ title: 'A midwife to mentor on the labour ward', countries: ['XS'] },
      positions: [{ professions: ['midwife'], activities: ['mentor'] }],
    }),
  },
  {
    ...{ key: 'school-draft', institution: 'midwives', state: 'draft' },
    words: () => ({
      title: 'A tutor for the second year',
      countries: ['XS'],
      positions: [{ professions: ['midwife'] }],
    }),
  },
  {
    ...{ key: 'rehabilitation', institution: 'valley', state: 'approved' },
    words: (day) => ({
      ...{
        title: 'A physiotherapist, first by video and then in person',
        countries: ['NP'],
        closesOn: day(150),
      },
      positions: [
        { professions: ['physiotherapist'], specialties: ['physiotherapy'], activities: ['teach'] },
      ],
      legs: [
        { mode: 'remote', hoursAWeek: 2, from: day(20), to: day(60) },
        { mode: 'in-country', from: day(80), to: day(150), minDays: 21, maxDays: 42, optional: true },
      ],
    }),
  },
  {
    ...{ key: 'limbs', institution: 'valley', state: 'withdrawn', reason: 'Asked for twice by mistake.' },
    words: () => ({
      title: 'A prosthetist',
      countries: ['NP'],
      positions: [{ professions: ['prosthetist-orthotist'] }],
    }),
  },
];
