import { MET, NOT_MET, NOT_STATED, notStatedBut } from './criterion.js';
import { requirement } from './requirement.criteria.js';

const years = requirement(
  'years',
  {
    weight: {
      essential: 10,
      desirable: 5,
      because:
        'Hosts ask for people who can work and teach unsupervised, and count years for want of anything better.',
    },
    silence: {
      share: 60,
      because: 'Grades imply years that nobody writes down; a date of qualification settles it.',
    },
    reads: ['professions', 'years', 'lowResource', 'teaching'],
  },
  (asked, { near, thresholds }, position) => {
    const wanted = asked.years ?? 0;
    const nears = position.anyProfession ? [] : position.professions.map((code) => near('profession', code));
    const counts = (code: string) =>
      nears.length === 0 || nears.some((nearTo) => nearTo(code) >= thresholds.relatedProfession);
    return (person) => {
      if (wanted <= 0) return MET;
      let named: number | null = null;
      let longest = 0;
      for (const held of person.professions) {
        const had = held.years;
        if (had === null) continue;
        longest = Math.max(longest, had);
        if (asked.count === 'in-profession' && counts(held.code)) named = Math.max(named ?? 0, had);
      }
      if (named !== null && named >= wanted) return MET;
      // Years in all are the most that anybody can have of any kind of years.
      const tooFewInAll = person.years !== null && Math.max(person.years, longest) < wanted;
      const enoughInAll = Math.max(person.years ?? 0, longest) >= wanted;
      switch (asked.count) {
        case 'any':
        case 'post-qualification':
          return enoughInAll ? MET : tooFewInAll ? NOT_MET : NOT_STATED;
        case 'in-profession': {
          if (tooFewInAll) return NOT_MET;
          if (named !== null) return NOT_MET;
          return enoughInAll ? (person.professions.length === 1 ? MET : notStatedBut(50)) : NOT_STATED;
        }
        case 'low-resource':
          if (person.lowResource === false || tooFewInAll) return NOT_MET;
          return person.lowResource === true && enoughInAll ? notStatedBut(50) : NOT_STATED;
        case 'teaching':
          if (person.teaching === false || tooFewInAll) return NOT_MET;
          return person.teaching === true && enoughInAll ? notStatedBut(50) : NOT_STATED;
        case 'in-specialty':
          return tooFewInAll ? NOT_MET : enoughInAll ? notStatedBut(50) : NOT_STATED;
      }
    };
  },
  (asked) => ({ years: asked.years ?? 0, count: asked.count }),
);

const lowResource = requirement(
  'low-resource',
  {
    weight: {
      essential: 8,
      desirable: 4,
      because:
        'People who have worked with little equipment adapt at once; others need weeks of the host’s time.',
    },
    silence: { share: 50, because: 'Earlier posts abroad are often told only when somebody asks.' },
    reads: ['lowResource'],
  },
  () => (person) => (person.lowResource === null ? NOT_STATED : person.lowResource ? MET : NOT_MET),
);

const teaching = requirement(
  'teaching',
  {
    weight: {
      essential: 8,
      desirable: 4,
      because: 'Most needs end in teaching, and skill in the work is not yet skill in passing it on.',
    },
    silence: { share: 50, because: 'Nearly every senior clinician has taught; few write it down.' },
    reads: ['teaching', 'skills'],
  },
  () => (person) => {
    if (person.teaching !== null) return person.teaching ? MET : NOT_MET;
    return person.skills.some(({ level }) => level === 'teaches') ? notStatedBut(80) : NOT_STATED;
  },
);

export { years, lowResource, teaching };
