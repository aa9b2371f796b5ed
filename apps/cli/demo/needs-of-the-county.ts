import type { DemoNeed } from './needs.js';
import { desirable, essential } from './need-words.js';

/** What the county hospital asks for. The first one is the need of the story that the README walks through. */
export const storyNeeds: readonly DemoNeed[] = [
  {
    ...{ key: 'theatre-educator', institution: 'county', state: 'open', partnership: 'county-vale' },
    words: (day) => ({
      title: 'A theatre nurse educator',
      summary:
        'Two theatres opened last year. Our scrub nurses learned on the job and want to learn it properly: the ' +
        'checklist, counts, instruments, and how to teach it on to the next ones.',
      ...{ countries: ['KE'], region: 'Example County', facilityLevel: 'district', place: 'Example Town' },
      ...{
        learners: 'Fourteen scrub nurses',
        team: 'Two surgeons, one anaesthetic officer, fourteen nurses',
      },
      ...{ heritage: 'welcome', heritageTies: ['family', 'trained', 'worked', 'partner'] },
      ...{ planServed: 'Invented County Surgical Plan, safe surgery for every sub-county', priority: 'high' },
      ...{
        deadline: day(45),
        closesOn: day(60),
        handover: 'Two of our own as trainers',
        handoverOn: day(130),
      },
      counterpart: { name: 'Wanjiku Sample', post: 'Nurse in charge of theatres' },
      siteConditions: [
        { kind: 'electricity', text: 'Mains, with a generator that starts by itself' },
        { kind: 'nearby-care', text: 'The hospital itself; the next larger one is 90 minutes away' },
        { kind: 'lodging-type', text: 'A room in the staff house, step-free' },
      ],
      positions: [
        {
          ...{ title: 'Theatre nurse educator', headCount: 1, professions: ['nurse'] },
          ...{ specialties: ['theatre-nursing'], activities: ['teach', 'mentor'] },
          duties: 'Teach on the job beside our own senior nurse. No patients are treated alone.',
          requirements: [
            essential('skill', { term: 'scrub-practice' }),
            essential('years', { years: 5, count: 'in-profession' }),
            desirable('skill', { term: 'safe-surgery-checklist' }),
            desirable('language', { term: 'sw', level: 'B1', use: 'teach-in' }),
            desirable('low-resource', {}),
          ],
        },
      ],
      legs: [
        {
          ...{ mode: 'in-country', countries: ['KE'], purpose: 'Teaching in theatre' },
          ...{ from: day(75), to: day(110), minDays: 14, maxDays: 21, fullTime: true },
        },
        {
          ...{ mode: 'remote', countries: ['KE'], purpose: 'Mentoring the two trainers afterwards' },
          ...{ from: day(110), to: day(170), hoursAWeek: 1, optional: true },
        },
      ],
      payItems: [
        { item: 'flights', payer: 'programme', amount: 900, currency: 'GBP' },
        { item: 'lodging', payer: 'host' },
        { item: 'local-transport', payer: 'host' },
        { item: 'insurance', payer: 'not-stated' },
      ],
    }),
  },
  {
    ...{ key: 'anaesthesia', institution: 'county', state: 'open', partnership: 'county-vale' },
    words: (day) => ({
      ...{ title: 'Safer anaesthesia for mothers: a teacher', countries: ['KE'], heritage: 'welcome' },
      ...{ closesOn: day(80), facilityLevel: 'district' },
      positions: [
        {
          ...{ headCount: 1, professions: ['doctor', 'anaesthetic-officer'], specialties: ['anaesthesia'] },
          activities: ['teach'],
          requirements: [desirable('skill', { term: 'obstetric-anaesthesia' })],
        },
      ],
      legs: [{ mode: 'in-country', countries: ['KE'], from: day(60), to: day(100), minDays: 5, maxDays: 14 }],
    }),
  },
  {
    // Lawful here because it is the county's own and advertised there; it exists for nobody who has not ticked return.
    ...{ key: 'theatre-in-charge', institution: 'county', state: 'open' },
    verdict: { returnAgreed: true, note: 'Read in the county’s own notices: open to everybody there.' },
    words: (day) => ({
      ...{ title: 'Nurse in charge of two theatres', countries: ['KE'], closesOn: day(75) },
      ...{ returnPost: true, advertisedBy: 'institution', advert: 'Invented County Notices No. 12, page 4' },
      ...{ region: 'Example County', facilityLevel: 'district' },
      positions: [{ headCount: 1, professions: ['nurse'], specialties: ['theatre-nursing'] }],
    }),
  },
  {
    ...{ key: 'newborn-draft', institution: 'county', state: 'draft' },
    words: () => ({ title: 'A neonatal nurse, perhaps by video', countries: ['KE'] }),
  },
  {
    ...{ key: 'sterile-processing', institution: 'county', state: 'closed' },
    outcome: (day) => ({
      ...{ kind: 'filled-elsewhere', people: 1, how: 'A colleague from Nairobi came for twelve days.' },
      ...{ whoContinues: 'The nurse in charge of sterile services', handedOverOn: day(-3) },
    }),
    words: (day) => ({
      ...{ title: 'A course in sterile processing', countries: ['KE'], closesOn: day(5) },
      positions: [
        {
          ...{ professions: ['nurse', 'odp'], specialties: ['theatre-nursing'], activities: ['teach'] },
          requirements: [desirable('skill', { term: 'sterile-processing' })],
        },
      ],
    }),
  },
];
