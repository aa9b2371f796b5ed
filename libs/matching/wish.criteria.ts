import { Ask, Criterion, MET, NOT_MET, NOT_STATED, best, metPartly, notMetBut } from './criterion.js';
import { countriesOf } from './existence.js';
import { LegFacts, Mode, PersonFacts } from './facts.js';

/** Rows about one leg: a person is judged on the leg that suits them best. */
const ofLeg = (leg: LegFacts, essential: boolean, ask: Pick<Ask, 'read' | 'facts' | 'days'>): Ask[] => [
  { subject: leg.id === '' ? null : leg.id, essential, group: null, ...ask },
];

/**
 * Whether somebody has said when they can do work of this kind. Months for a journey say nothing of an hour online; whoever
 * names months and nothing but online has said that a journey is not for them then.
 */
export const statesDatesFor = (mode: Mode, windows: PersonFacts['availability']): boolean =>
  windows.some(({ modes }) => mode !== 'remote' || modes.length === 0 || modes.includes(mode));

const availability: Criterion = {
  name: 'availability',
  tilted: 'availability',
  side: 'need',
  part: 'asked',
  weight: {
    essential: 15,
    desirable: 15,
    because: 'Rota gaps decide more often than goodwill: a visit stands or falls with its dates.',
  },
  silence: {
    share: 60,
    because: 'Nobody knows next spring’s rota; dates are agreed after interest, so this is a question.',
  },
  reads: ['availability'],
  perLeg: true,
  asks(_position, { asOf }, leg) {
    if (!leg || (leg.from === null && leg.to === null)) return [];
    const from = Math.max(leg.from ?? asOf, asOf);
    const to = leg.to ?? Number.MAX_SAFE_INTEGER;
    const needed = Math.max(1, leg.minDays ?? 1);
    return ofLeg(leg, true, {
      days: { from, to, enough: needed },
      read(person) {
        if (!statesDatesFor(leg.mode, person.availability)) return NOT_STATED;
        let days = 0;
        for (const window of person.availability) {
          if (window.modes.length > 0 && !window.modes.includes(leg.mode)) continue;
          days = Math.max(days, Math.min(to, window.to) - Math.max(from, window.from) + 1);
        }
        if (days >= needed) return MET;
        return days > 0 ? notMetBut((days * 100) / needed) : NOT_MET;
      },
      facts: () => ({ mode: leg.mode, days: needed }),
    });
  },
};

const mode: Criterion = {
  name: 'mode',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 25,
    desirable: 25,
    because: 'Someone who can only help from home cannot go, however well the rest fits.',
  },
  silence: { share: 80, because: 'Most people would consider both, and say so once they see the need.' },
  reads: ['wishes'],
  perLeg: true,
  asks(_position, _asking, leg) {
    if (!leg || leg.id === '') return [];
    return ofLeg(leg, true, {
      read: ({ wishes }) =>
        wishes.modes.length === 0 ? NOT_STATED : wishes.modes.includes(leg.mode) ? MET : NOT_MET,
      facts: () => ({ mode: leg.mode }),
    });
  },
};

const length: Criterion = {
  name: 'length',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 15,
    desirable: 15,
    because: 'Leave comes in weeks: who can be away for two cannot take a post of six months.',
  },
  silence: { share: 80, because: 'How long somebody can go depends on leave that is asked for later.' },
  reads: ['wishes'],
  perLeg: true,
  asks(_position, _asking, leg) {
    if (!leg || (leg.minDays === null && leg.maxDays === null)) return [];
    const least = leg.minDays ?? 0;
    const most = leg.maxDays ?? Number.MAX_SAFE_INTEGER;
    return ofLeg(leg, true, {
      read({ wishes }) {
        if (wishes.minDays === null && wishes.maxDays === null) return NOT_STATED;
        return (wishes.maxDays ?? most) >= least && (wishes.minDays ?? 0) <= most ? MET : NOT_MET;
      },
      facts: ({ wishes }) => ({
        mode: leg.mode,
        least: leg.minDays ?? '',
        most: leg.maxDays ?? '',
        wishedLeast: wishes.minDays ?? '',
        wishedMost: wishes.maxDays ?? '',
      }),
    });
  },
};

const load: Criterion = {
  name: 'load',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 10,
    desirable: 10,
    because: 'Hours a week decide whether remote mentoring survives its first month beside a full post.',
  },
  silence: { share: 80, because: 'Hours are agreed with the host once both know each other.' },
  reads: ['wishes'],
  perLeg: true,
  asks(_position, _asking, leg) {
    const hours = leg?.hoursAWeek ?? null;
    if (!leg || hours === null) return [];
    return ofLeg(leg, false, {
      read: ({ wishes }) =>
        wishes.hoursAWeek === null ? NOT_STATED : wishes.hoursAWeek >= hours ? MET : NOT_MET,
      facts: ({ wishes }) => ({ hours, wished: wishes.hoursAWeek ?? '' }),
    });
  },
};

const place: Criterion = {
  name: 'place',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 25,
    desirable: 25,
    because: 'Where is the first thing people of the diaspora say when asked what they want to do.',
  },
  silence: { share: 80, because: 'Many would go where they are needed and name no country.' },
  reads: ['wishes'],
  perLeg: true,
  asks(position, _asking, leg) {
    if (!leg) return [];
    const countries = [...countriesOf(position, leg)].sort();
    const open = countries.length === 0;
    return ofLeg(leg, false, {
      read({ wishes }) {
        if (wishes.countries.length === 0) return NOT_STATED;
        if (open) return MET;
        return countries.some((country) => wishes.countries.includes(country)) ? MET : NOT_MET;
      },
      facts: () => ({ countries: countries.join(', ') }),
    });
  },
};

const cost: Criterion = {
  name: 'cost',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 20,
    desirable: 20,
    because:
      'Unpaid leave and a flight are a month’s pay for many grades: what must be covered must be covered.',
  },
  silence: {
    share: 75,
    because: 'Few needs say who pays for everything; it is asked before anybody travels.',
  },
  reads: ['wishes'],
  perLeg: true,
  questionFor: (facts) => (facts.open === '' ? 'clinician' : 'lead'),
  asks(position, _asking, leg) {
    // Remote work costs nobody a flight or a bed.
    if (!leg || leg.mode === 'remote') return [];
    const covered = new Set(position.covered);
    const own = new Set(position.notCovered);
    return ofLeg(leg, true, {
      read({ wishes }) {
        if (wishes.mustBeCovered.length === 0) return NOT_STATED;
        let sure = true;
        for (const item of wishes.mustBeCovered) {
          if (own.has(item) && !covered.has(item)) return NOT_MET;
          if (!covered.has(item)) sure = false;
        }
        return sure ? MET : NOT_STATED;
      },
      facts: ({ wishes }) => ({
        own: wishes.mustBeCovered
          .filter((item) => own.has(item))
          .sort()
          .join(', '),
        open: wishes.mustBeCovered
          .filter((item) => !own.has(item) && !covered.has(item))
          .sort()
          .join(', '),
      }),
    });
  },
};

const topics: Criterion = {
  name: 'topics',
  side: 'clinician',
  part: 'asked',
  weight: {
    essential: 10,
    desirable: 10,
    because: 'People stay with work that they asked for: teaching for a teacher, theatre for a scrub nurse.',
  },
  silence: { share: 80, because: 'Whoever names no topic is open to most.' },
  reads: ['wishes'],
  perLeg: false,
  asks(position, { near }) {
    if (position.activities.length === 0) return [];
    const wanted = [...position.activities].sort();
    const nears = wanted.map((code) => near('activity', code));
    return [
      {
        subject: null,
        essential: false,
        group: null,
        read({ wishes }) {
          if (wishes.activities.length === 0) return NOT_STATED;
          let met = 0;
          for (const nearTo of nears) if (best(nearTo, wishes.activities) === 100) met++;
          return met === 0 ? NOT_MET : metPartly((met * 100) / wanted.length);
        },
        facts: () => ({ wanted: wanted.join(', ') }),
      },
    ];
  },
};

export const wishCriteria: readonly Criterion[] = [availability, mode, length, load, place, cost, topics];
