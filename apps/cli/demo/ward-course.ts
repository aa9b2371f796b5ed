import type { DemoAnswer } from './answers.js';
import type { DemoEngagement } from './engagements.js';
import type { DemoNeed } from './needs.js';

/*
 * Ten nurses who were asked for at once, and what their employers said. The pages of officers tell nothing about fewer than
 * five people, so without them those about time off would be empty in the demo.
 */
const granted = [
  ['xolani.example', 'moor'],
  ['comfort.imagined', 'moor'],
  ['kirabo.pretend', 'moor'],
  ['nimo.fictive', 'moor'],
  ['ximena.sample', 'moor'],
] as const;
const refused = [
  ['pemba.fictive', 'glen'],
  ['zawadi.sample', 'glen'],
  ['rukia.specimen', 'vale'],
  ['fartun.makebelieve', 'bay'],
  ['grace.hypothetical', 'moor'],
] as const;
const everybody = [...granted, ...refused].map(([name, employer], at) => ({
  ...{ email: `${name}@people.example`, employer, granted: at < granted.length },
}));

export const wardCourse: DemoNeed = {
  ...{ key: 'ward-course', institution: 'savanna', state: 'open' },
  words: (day) => ({
    ...{ title: 'Nurses to teach on ten wards in one week', countries: ['GH'], closesOn: day(30) },
    ...{ learners: 'The nurses of ten wards, a ward each', maxPending: 12 },
    positions: [
      {
        ...{ headCount: 12, professions: ['nurse'], activities: ['teach'] },
        specialties: [
          ...['infection-prevention', 'community-nursing', 'childrens-nursing', 'adult-nursing'],
          ...['critical-care-nursing', 'emergency-nursing', 'neonatal-nursing', 'renal-nursing'],
          ...['nurse-education', 'palliative-care'],
        ],
      },
    ],
    legs: [{ mode: 'in-country', from: day(70), to: day(90), minDays: 5, maxDays: 12 }],
  }),
};

export const wardAnswers: readonly DemoAnswer[] = everybody.map(({ email }) => ({
  ...{ email, need: wardCourse.key, state: 'introduced' as const },
  ticked: ['name', 'professions', 'experience', 'languages'],
}));

export const wardEngagements: readonly DemoEngagement[] = everybody.map(({ email, employer, ...one }) => ({
  ...{ email, need: wardCourse.key, accepted: true },
  terms: (day) => ({
    legs: [
      {
        ...{ mode: 'in-country' as const, country: 'GH', from: day(72), to: day(78), hoursAWeek: 37.5 },
        ...{ treatsPeople: false, aloneWithChildren: false },
      },
    ],
    pays: [{ item: 'flights' as const, payer: 'programme' as const }],
    counterpart: { name: 'Sister Afua Pretend', role: 'In charge of the ward' },
  }),
  timeOff: {
    employer,
    asking: (day) => ({
      ...{ language: 'en-GB', showDestination: false, showHost: false, showBenefit: false },
      ...{ jobTitle: 'Ward nurse', cover: 'The ward has the rota of that week.' },
      lines: [{ leaveType: 'AL-AFC', from: day(72), to: day(78), days: 5 }],
      approvers: [
        one.granted
          ? {
              ...{ role: 'line-manager' as const, name: 'Morag Invented' },
              email: `ward.manager@${employer}.example`,
            }
          : {
              ...{ role: 'clinical-director' as const, name: 'Delyth Fictive' },
              email: `clinical.director@${employer}.example`,
            },
      ],
    }),
    answer: one.granted
      ? { decision: 'approve' }
      : { decision: 'refuse', reason: 'cover', words: 'The ward is short in that week.' },
  },
}));
