import { changedFacts, faultsOfFacts, objectionsTo, pendingChanges, type PendingLeave } from './changes.js';
import { type Facts, noFacts } from './leave-facts.js';

const rule = (facts: Partial<Facts>): Facts => ({ ...noFacts(), ...facts });
const pending = (more: Partial<PendingLeave> = {}): PendingLeave => ({
  firstDay: '2027-03-01',
  lastDay: '2027-03-12',
  askedOn: '2027-01-18',
  days: 10,
  hours: 75,
  roles: ['line-manager'],
  abroad: false,
  ...more,
});
const goodFriday = '2027-03-26';

describe('What a rule finds wrong with a request that waits', () => {
  it.each<[string, Partial<Facts>, string[]]>([
    ['nothing where nothing is stated', {}, []],
    ['notice that is just enough', { notice: { amount: 6, unit: 'week', waivable: false } }, []],
    [
      'notice that is a day too short',
      { notice: { amount: 43, unit: 'calendar-day', waivable: false } },
      ['notice-too-short'],
    ],
    [
      'a stretch of two weeks less the weekend at most',
      { longest: { amount: 1, unit: 'week' } },
      ['too-long'],
    ],
    [
      'as many days as there are',
      { limits: [{ amount: 10, unit: 'day', per: 'leave-year', exceptionally: false }] },
      [],
    ],
    [
      'fewer days than were asked for',
      { limits: [{ amount: 9, unit: 'day', per: 'event', exceptionally: false }] },
      ['too-long'],
    ],
    [
      'days that an exception may add to',
      {
        limits: [
          { amount: 9, unit: 'day', per: 'event', exceptionally: false },
          { amount: 5, unit: 'day', per: 'event', exceptionally: true },
        ],
      },
      [],
    ],
    [
      'weeks of contracted hours, which nobody can compare',
      { longest: { amount: 1, unit: 'contractual-week' } },
      [],
    ],
    ['a break of months at least', { shortest: { amount: 3, unit: 'month' } }, ['too-short']],
    [
      'another approver beside',
      { chain: [{ roles: ['line-manager', 'hr'], agreed: 'all', condition: { when: 'always' } }] },
      ['approver-missing:hr'],
    ],
    [
      'any one of two',
      { chain: [{ roles: ['hr', 'line-manager'], agreed: 'any', condition: { when: 'always' } }] },
      [],
    ],
    [
      'a stage above ten days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 10 } }] },
      [],
    ],
    [
      'a stage above nine days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 9 } }] },
      ['approver-missing:hr'],
    ],
    [
      'a stage that depends on the cost',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'cost-over', pounds: 1 } }] },
      [],
    ],
  ])('%s', (_, facts, objections) => {
    expect(objectionsTo(rule(facts), pending(), [goodFriday])).toEqual(objections);
  });

  it('counts bank holidays as no days of notice, as whoever looks for routes does', () => {
    const facts = rule({ notice: { amount: 5, unit: 'day', waivable: false } });
    const asked = (askedOn: string) => pending({ askedOn, firstDay: '2027-03-29' });
    expect(objectionsTo(facts, asked('2027-03-19'), [goodFriday])).toEqual([]);
    expect(objectionsTo(facts, asked('2027-03-22'), [goodFriday])).toEqual(['notice-too-short']);
    expect(objectionsTo(facts, asked('2027-03-22'), [])).toEqual([]);
  });

  it('knows who goes abroad', () => {
    const facts = rule({
      overseas: 'no',
      chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'overseas' } }],
    });
    expect(objectionsTo(facts, pending(), [])).toEqual([]);
    expect(objectionsTo(facts, pending({ abroad: true }), [])).toEqual([
      'not-overseas',
      'approver-missing:hr',
    ]);
  });

  it('counts what appears and what is gone', () => {
    const before = rule({ notice: { amount: 3, unit: 'month', waivable: false } });
    const after = rule({ shortest: { amount: 20, unit: 'day' } });
    expect(pendingChanges(before, after, [pending(), pending({ days: 30 })], [])).toEqual([
      { objection: 'too-short', appears: true, requests: 1 },
      { objection: 'notice-too-short', appears: false, requests: 2 },
    ]);
    expect(pendingChanges(before, before, [pending()], [])).toEqual([]);
  });
});

describe('Stated facts', () => {
  const known = (code: string) => ['SPL', 'SL-CON', 'EMB'].includes(code);
  it.each<[string, Partial<Facts>]>([
    ['facts.shortest', { shortest: { amount: 5, unit: 'week' }, longest: { amount: 2, unit: 'week' } }],
    [
      'facts.limits.1',
      { limits: [1, 2].map((amount) => ({ amount, unit: 'day', per: 'event', exceptionally: false })) },
    ],
    ['facts.chain.0.roles', { chain: [{ roles: [], agreed: 'all', condition: { when: 'always' } }] }],
    [
      'facts.chain.0.condition.days',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'days-over', days: 0 } }] },
    ],
    [
      'facts.chain.0.condition.groups',
      { chain: [{ roles: ['hr'], agreed: 'all', condition: { when: 'staff', groups: [] } }] },
    ],
    ['facts.afterRefusalOf.0', { afterRefusalOf: ['XYZ'] }],
    ['facts.notWith.0', { notWith: ['SPL'] }],
    ['facts.outcomes', { outcomes: ['refuse'] }],
  ])('that cannot be are refused by name: %s', (field, facts) => {
    expect(faultsOfFacts(rule(facts), 'SPL', known).map((fault) => fault.field)).toEqual([field]);
  });

  it('that can be are not', () => {
    const facts = rule({
      shortest: { amount: 3, unit: 'month' },
      longest: { amount: 2, unit: 'year' },
      afterRefusalOf: ['SL-CON'],
    });
    expect(faultsOfFacts(facts, 'SPL', known)).toEqual([]);
    expect(changedFacts(noFacts(), facts)).toEqual(['shortest', 'longest', 'afterRefusalOf']);
    expect(changedFacts(facts, facts)).toEqual([]);
  });
});
