import type { Outcome } from '../../../libs/needs/need.parts.js';
import type { NeedState } from '../../../libs/needs/need.states.js';
import type { Words } from '../../../libs/needs/draft.js';
import type { Verdict } from '../../../libs/needs/reviews.service.js';
import { desirable, essential, type Day } from './need-words.js';
import { storyNeeds } from './needs-of-the-county.js';

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

/** Twenty-five needs: three drafts, three sent, two returned, two approved, nine open, two paused, two closed, two withdrawn. */
export const needs: readonly DemoNeed[] = [
  ...storyNeeds,
  {
    ...{ key: 'thin', institution: 'lakeside', state: 'open' },
    words: () => ({ title: 'A community nurse', countries: ['KE'], positions: [{ professions: ['nurse'] }] }),
  },
  {
    ...{ key: 'lakeside-draft', institution: 'lakeside', state: 'draft' },
    words: () => ({ title: 'Somebody for the immunisation days', summary: 'To be written with the county.' }),
  },
  {
    ...{ key: 'surgical-skills', institution: 'harbour', state: 'submitted', partnership: 'harbour-bay' },
    words: (day) => ({
      ...{ title: 'Two surgeons to teach basic surgical skills', countries: ['GH'], heritage: 'welcome' },
      ...{ learners: 'Twelve house officers', closesOn: day(120), facilityLevel: 'teaching' },
      positions: [
        { headCount: 2, professions: ['doctor'], specialties: ['general-surgery'], activities: ['teach'] },
      ],
      legs: [{ mode: 'in-country', countries: ['GH'], from: day(90), to: day(130), minDays: 7, maxDays: 14 }],
      payItems: [{ item: 'lodging', payer: 'host' }],
    }),
  },
  {
    ...{ key: 'remote-midwifery', institution: 'harbour', state: 'open', partnership: 'harbour-bay' },
    words: (day) => ({
      ...{
        title: 'Midwives to mentor by video',
        countries: ['GH'],
        closesOn: day(90),
        facilityLevel: 'teaching',
      },
      ...{
        learners: 'Eight newly qualified midwives',
        heritage: 'welcome',
        heritageTies: ['trained', 'family'],
      },
      positions: [
        {
          ...{ headCount: 3, professions: ['midwife'], specialties: ['midwifery'], activities: ['mentor'] },
          requirements: [
            essential('years', { years: 5, count: 'in-profession' }),
            desirable('language', { term: 'ak' }),
          ],
        },
      ],
      legs: [
        {
          mode: 'remote',
          from: day(14),
          to: day(110),
          hoursAWeek: 2,
          weekdaySlot: 'Tuesdays 16:00-18:00 UTC',
        },
      ],
    }),
  },
  {
    ...{
      key: 'image-reports',
      institution: 'harbour',
      state: 'paused',
      reason: 'The archive of images moves house.',
    },
    words: (day) => ({
      ...{ title: 'Second opinions on images', countries: ['GH'], closesOn: day(200) },
      positions: [
        {
          professions: ['doctor', 'radiographer'],
          specialties: ['radiology'],
          activities: ['report-images'],
        },
      ],
      legs: [
        {
          mode: 'remote',
          from: day(10),
          to: day(180),
          hoursAWeek: 2,
          platform: 'A laptop with a calibrated screen',
        },
      ],
    }),
  },
  {
    ...{ key: 'oxygen', institution: 'savanna', state: 'open' },
    words: (day) => ({
      ...{ title: 'A biomedical engineer for the oxygen plant', countries: ['GH'], closesOn: day(100) },
      ...{ planServed: 'Invented District Oxygen Plan, year two', facilityLevel: 'district' },
      siteConditions: [{ kind: 'electricity', text: 'Mains from 06:00 to 22:00, generator for theatre' }],
      positions: [
        {
          ...{ headCount: 1, professions: ['biomedical-engineer', 'biomedical-technician'] },
          ...{ activities: ['maintain-equipment', 'train-trainers'] },
          requirements: [desirable('skill', { term: 'oxygen-plant-maintenance' })],
        },
      ],
      legs: [{ mode: 'in-country', from: day(45), to: day(100), minDays: 10, maxDays: 20 }],
    }),
  },
  {
    ...{
      key: 'ward-doctor',
      institution: 'savanna',
      state: 'withdrawn',
      reason: 'The ministry posted somebody.',
    },
    words: () => ({
      title: 'A doctor for the ward',
      countries: ['GH'],
      positions: [{ professions: ['doctor'] }],
    }),
  },
  {
    ...{ key: 'critical-care', institution: 'delta', state: 'open' },
    words: (day) => ({
      ...{ title: 'Critical care nurses for a new unit', countries: ['NG'], heritage: 'welcome' },
      ...{ closesOn: day(80), facilityLevel: 'referral', team: 'One consultant, nine nurses' },
      positions: [
        {
          ...{
            headCount: 2,
            professions: ['nurse'],
            specialties: ['critical-care-nursing'],
            activities: ['teach'],
          },
          requirements: [
            essential('years', { years: 5, count: 'in-profession' }),
            desirable('low-resource', {}),
          ],
        },
      ],
      legs: [{ mode: 'in-country', from: day(50), to: day(95), minDays: 14, maxDays: 28 }],
      payItems: [
        { item: 'flights', payer: 'clinician' },
        { item: 'lodging', payer: 'host' },
      ],
    }),
  },
  {
    ...{ key: 'psychiatry', institution: 'delta', state: 'approved' },
    words: (day) => ({
      ...{ title: 'A psychiatrist to supervise by telephone', countries: ['NG'], closesOn: day(150) },
      positions: [{ professions: ['doctor'], specialties: ['psychiatry'], activities: ['supervise'] }],
      legs: [{ mode: 'remote', hoursAWeek: 1, from: day(20), to: day(150) }],
    }),
  },
  {
    ...{ key: 'pharmacy', institution: 'delta', state: 'submitted' },
    // Its words are remarked for the officer, who settles them: they say the opposite of an offer.
    words: () => ({
      ...{ title: 'A pharmacist to advise on stock', countries: ['NG'] },
      summary: 'This is advice and not a job offer; nobody is asked to relocate.',
      positions: [{ professions: ['pharmacist'], activities: ['advise-remotely'] }],
      legs: [{ mode: 'remote', hoursAWeek: 1 }],
    }),
  },
  {
    ...{ key: 'curriculum', institution: 'plateau', state: 'returned' },
    verdict: {
      note: 'Nearly there.',
      reasons: [{ field: 'legs', sentence: 'Say how much of it can be done from the UK.' }],
    },
    words: () => ({
      ...{ title: 'A nurse educator for the new curriculum', countries: ['NG'] },
      positions: [
        { professions: ['nurse'], specialties: ['nurse-education'], activities: ['develop-curriculum'] },
      ],
    }),
  },
  {
    ...{ key: 'uk-visit', institution: 'plateau', state: 'submitted' },
    words: (day) => ({
      ...{
        title: 'Two tutors visit a simulation centre',
        countries: ['NG'],
        learners: 'Two tutors of the college',
      },
      positions: [{ anyProfession: true, activities: ['teach'] }],
      legs: [
        {
          ...{ mode: 'uk-bound', from: day(100), to: day(121), minDays: 14, maxDays: 21 },
          hostEmployerLetter: 'Leave granted by the provost of the invented college',
          ...{
            returnStatement: 'Both return to their posts on the Monday after',
            payer: 'The visiting college',
          },
        },
      ],
    }),
  },
  {
    ...{ key: 'emergency-course', institution: 'hill', state: 'open' },
    words: (day) => ({
      ...{ title: 'A short course in emergency care', countries: ['UG'], closesOn: day(70) },
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
