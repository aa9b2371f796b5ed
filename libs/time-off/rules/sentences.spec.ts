import { addWords, wordsOf } from '../../notifications/words.js';
import cy from '../locales/cy.json';
import en from '../locales/en-GB.json';
import { Decision } from '../vocabulary.js';
import { factNames, type Facts, noFacts } from './leave-facts.js';
import {
  LeaveEvidence,
  LeaveGate,
  LeavePay,
  LeaveUnit,
  LimitPer,
  OverseasUse,
  StaffGroup,
} from './rule-words.js';
import { plain, type Tree } from './branches.js';
import { readChain } from './read-chain.js';
import { sentenceOf, sentencesOf, whoDecides } from './sentences.js';
import { stageOf } from './stage-branches.js';
import * as fc from 'fast-check';

addWords('time-off', { 'en-GB': en, cy });
const languages = ['en-GB', 'cy'] as const;
const values = <T extends string>(of: Record<string, T>): T[] => Object.values(of);

const full: Facts = {
  nations: ['england', 'wales', 'scotland', 'northern-ireland'],
  staffGroups: values(StaffGroup),
  pay: 'part',
  limits: values(LimitPer).flatMap((per) =>
    values(LeaveUnit).map((unit) => ({ amount: 2, unit, per, exceptionally: false })),
  ),
  proRata: true,
  leaveYearFrom: 4,
  shortest: { amount: 1, unit: 'week' },
  longest: { amount: 5, unit: 'year' },
  notice: { amount: 6, unit: 'week', waivable: true },
  minServiceMonths: 12,
  evidence: values(LeaveEvidence),
  gates: values(LeaveGate),
  chain: [
    { roles: ['line-manager', 'hr'], agreed: 'all', condition: { when: 'always' } },
    {
      roles: ['clinical-director', 'medical-director'],
      agreed: 'any',
      condition: { when: 'days-over', days: 10 },
    },
    { roles: ['finance'], agreed: 'all', condition: { when: 'cost-over', pounds: 1000 } },
    {
      roles: ['postgraduate-dean'],
      agreed: 'all',
      condition: { when: 'staff', groups: ['resident-doctor'] },
    },
    { roles: ['hr'], agreed: 'all', condition: { when: 'exceptional' } },
    { roles: ['hr'], agreed: 'all', condition: { when: 'off-list' } },
    { roles: ['hr'], agreed: 'all', condition: { when: 'overseas' } },
  ],
  decision: { amount: 10, unit: 'working-day' },
  writtenReason: true,
  appeal: false,
  outcomes: values(Decision),
  overseas: 'unpaid-work-only',
  afterRefusalOf: ['SL-CON'],
  notWith: ['EMB'],
  neverAfterwards: true,
};

describe.each(languages)('A rule in sentences (%s)', (language) => {
  const words = wordsOf('time-off', language);

  it('says every fact that is stated, without a word that is missing', () => {
    const said = sentencesOf(full, words);
    expect(said).toHaveLength(factNames.length);
    expect(said.filter((sentence) => /rule\.|\{\{|undefined|null/.test(sentence))).toEqual([]);
    const every = [
      ...values(LeavePay).map((pay) => sentenceOf('pay', { ...full, pay }, words)),
      ...values(OverseasUse).map((overseas) => sentenceOf('overseas', { ...full, overseas }, words)),
      ...[true, false].map((proRata) => sentenceOf('proRata', { ...full, proRata }, words)),
    ];
    expect(every.filter((sentence) => !sentence || sentence.includes('rule.'))).toEqual([]);
    expect(new Set(every).size).toBe(every.length);
  });

  it('says nothing of what is not stated', () => {
    expect(sentencesOf(noFacts(), words)).toEqual([]);
  });
});

it('reads as somebody would say it', () => {
  const words = wordsOf('time-off', 'en-GB');
  const limits: Facts['limits'] = [
    { amount: 27, unit: 'day', per: 'leave-year', exceptionally: false },
    { amount: 29, unit: 'day', per: 'leave-year', exceptionally: false, afterServiceMonths: 60 },
    { amount: 1, unit: 'contractual-week', per: 'leave-year', exceptionally: true },
  ];
  expect(sentenceOf('limits', { ...full, limits }, words)).toBe(
    'At most 27 working days in a leave year. From 5 years of service: At most 29 working days in a leave year. By ' +
      'exception at most 1 week of contracted hours.',
  );
  expect(sentenceOf('chain', { ...full, chain: full.chain.slice(0, 4) }, words)).toBe(
    'Who decides: line manager and human resources; then clinical director or medical director (for more than 10 ' +
      'working days); then budget holder (where it costs more than £1,000); then postgraduate dean (for resident doctors).',
  );
  expect(sentenceOf('notice', full, words)).toBe(
    'Ask at least 6 weeks before the first day; whoever decides may accept less.',
  );
});

it('are read back as they were meant, however deep those who decide are nested', () => {
  const roles = ['line-manager', 'hr', 'matron', 'medical-director', 'postgraduate-dean', 'finance'];
  const { tree } = fc.letrec<{ tree: Tree<null> }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constant({ leaf: null }),
      fc.record({
        how: fc.constantFrom('all' as const, 'any' as const, 'then' as const),
        of: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }));
  let nested = 0;
  fc.assert(
    fc.property(tree, (shape) => {
      let taken = 0;
      const filled = (one: Tree<null>): Tree<string> =>
        'leaf' in one ? { leaf: roles[taken++] ?? '' } : { how: one.how, of: one.of.map(filled) };
      const named = plain(filled(shape));
      if (taken > roles.length || ('how' in named && named.how === 'then')) return;
      const stage = stageOf(named, { when: 'always' });
      if (stage.branches) nested++;
      const read = readChain(whoDecides(stage, wordsOf('time-off', 'en-GB')));
      // "A, B or C" alone may mean that A comes first: it is ticked and not written.
      if (stage.branches || stage.agreed === 'all' || stage.roles.length < 3)
        expect(read.chain).toEqual([stage]);
      expect(read.unknown).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(nested).toBeGreaterThan(200);
});
