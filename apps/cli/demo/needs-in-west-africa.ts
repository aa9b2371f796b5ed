import type { DemoNeed } from './needs.js';
import { desirable, essential } from './need-words.js';

/** What the institutions in Ghana and Nigeria ask for. */
export const westAfricanNeeds: readonly DemoNeed[] = [
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
];
