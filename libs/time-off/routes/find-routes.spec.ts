import { findRoutes } from './find-routes.js';
import { aLeg, aLimit, aQuestion, aRule, stage, week } from './route.cases.js';
import type { RouteQuestion } from './route.js';

const shown = (asked: Partial<RouteQuestion>) =>
  findRoutes(aQuestion(asked)).routes.map(({ lines }) =>
    lines.map(({ leaveType, from, to, days }) => `${leaveType} ${from}..${to} ${days}`).join(', '),
  );
const inTheWay = (asked: Partial<RouteQuestion>) => findRoutes(aQuestion(asked)).inTheWay;
const codes = (asked: Partial<RouteQuestion>, kind?: string) =>
  findRoutes(aQuestion(asked))
    .routes[0]!.notes.filter((note) => !kind || note.kind === kind)
    .map(({ code }) => code);
const rota = (...weekdays: number[][]) => ({
  ...{ from: '2026-01-05', weekdays, nights: false, bankHolidaysOff: true },
});

describe('Days that need leave', () => {
  const needed = (asked: Partial<RouteQuestion>) => findRoutes(aQuestion(asked)).needed;

  it('are working days: no weekends, no bank holidays of the nation that are off', () => {
    const legs = [aLeg('2027-05-28', '2027-06-06')];
    expect(needed({ legs })).toEqual({
      days: 5,
      hours: 40,
      stretches: [{ from: '2027-05-28', to: '2027-06-04' }],
    });
    const works = { ...rota(week(8, 8, 8, 8, 8)), bankHolidaysOff: false };
    expect(needed({ legs, work: works }).days).toBe(6);
  });

  it('follow a rota of several weeks from the week that was named', () => {
    const legs = [aLeg('2027-06-07', '2027-06-27')];
    const work = { ...rota(week(12, 12, 12), week(), week(0, 0, 0, 0, 0, 12, 12)), from: '2027-06-09' };
    expect(needed({ legs, work })).toEqual({
      days: 5,
      hours: 60,
      stretches: [{ from: '2027-06-07', to: '2027-06-27' }],
    });
  });

  it('count a night on the day on which it begins, and warn of the one before', () => {
    const work = { ...rota(week(0, 0, 0, 0, 0, 10, 10)), nights: true };
    const asked = { legs: [aLeg('2027-06-07', '2027-06-12')], work, rules: [aRule()] };
    expect(needed(asked).stretches).toEqual([{ from: '2027-06-12', to: '2027-06-12' }]);
    expect(codes(asked, 'warns')).toEqual(['night-before']);
  });

  it('are none for remote work outside working hours', () => {
    const legs = [aLeg('2027-06-07', '2027-08-20', { mode: 'remote', country: null, hoursAWeek: 2 })];
    const answer = findRoutes(aQuestion({ legs }));
    expect(answer.needed.days).toBe(0);
    expect(answer.routes.map(({ lines }) => lines)).toEqual([[]]);
    expect(answer.routes[0]!.notes.map(({ code }) => code)).toEqual([
      'nothing-needed',
      'remote-outside-hours',
    ]);
  });

  it('are assumed where nobody said when they work, and that is said', () => {
    expect(needed({ work: null, contractedHours: 30 })).toMatchObject({ days: 10, hours: 60 });
    expect(codes({ work: null, rules: [aRule()] }, 'open')).toContain('pattern-assumed');
    const later = { legs: [aLeg('2029-01-01', '2029-01-05')], rules: [aRule()] };
    expect(codes(later, 'open')).toContain('holidays-unknown');
  });
});

describe('A route', () => {
  it('takes what is paid as far as it goes, and the rest unpaid', () => {
    const rules = [aRule({ id: 'AL', limits: [aLimit(6)] }), aRule({ id: 'UNP', pay: 'unpaid' })];
    expect(shown({ rules })).toEqual([
      'AL 2027-06-07..2027-06-14 6, UNP 2027-06-15..2027-06-18 4',
      'UNP 2027-06-07..2027-06-18 10',
    ]);
  });

  it('crosses a leave year with the amount of each', () => {
    const legs = [aLeg('2027-03-22', '2027-04-11')];
    const rules = [aRule({ id: 'AL', limits: [aLimit(8)] })];
    expect(shown({ legs, rules })).toEqual(['AL 2027-03-22..2027-04-09 15']);
    expect(shown({ legs, rules: [aRule({ limits: [aLimit(8)], leaveYearFrom: 1 })] })).toEqual([]);
    expect(codes({ legs, rules }, 'open')).toContain('leave-year-assumed');
  });

  it('keeps to three years, one request and a career over all legs', () => {
    const legs = [aLeg('2027-06-07', '2027-06-13'), aLeg('2028-06-05', '2028-06-11')];
    const of = (per: 'three-years' | 'request' | 'career' | 'leave-year', amount: number) =>
      shown({ legs, rules: [aRule({ limits: [aLimit(amount, { per })] })] }).length;
    for (const per of ['three-years', 'request', 'career'] as const)
      expect([of(per, 9), of(per, 10)]).toEqual([0, 1]);
    expect([of('leave-year', 4), of('leave-year', 5)]).toEqual([0, 1]);
  });

  it('reckons a contractual week and pro rata days by the contract', () => {
    const work = rota(week(8, 8, 8));
    const asked = (rule: Parameters<typeof aRule>[0]) =>
      shown({ work, contractedHours: 24, rules: [aRule(rule)] }).length;
    const weeks = (amount: number) => [aLimit(amount, { unit: 'contractual-week' })];
    expect([asked({ limits: weeks(1) }), asked({ limits: weeks(2) })]).toEqual([0, 1]);
    expect([
      asked({ limits: [aLimit(9)], proRata: true }),
      asked({ limits: [aLimit(10)], proRata: true }),
    ]).toEqual([0, 1]);
    expect(asked({ limits: [aLimit(6)], proRata: false })).toBe(1);
  });

  it('stays within what the person says is left, over all rules of that kind', () => {
    const rules = [aRule({ id: 'a', leaveType: 'SPL' }), aRule({ id: 'b', leaveType: 'SPL', pay: 'unpaid' })];
    const left = (days: number) =>
      shown({ rules, balances: [{ leaveType: 'SPL', days, hours: null }] }).length;
    expect([left(9), left(10)]).toEqual([0, 2]);
  });

  it('keeps the shortest and the longest stretch', () => {
    const month = { amount: 1, unit: 'month' as const };
    const legs = [aLeg('2027-05-01', '2027-05-31')];
    const rules = [aRule({ id: 'EMB', shortest: month })];
    expect(shown({ legs, rules, holidays: { days: [], knownUntil: '2028-12-31' } })).toEqual([
      'EMB 2027-05-01..2027-05-31 21',
    ]);
    expect(shown({ rules })).toEqual([]);
    expect(shown({ rules: [aRule({ longest: { amount: 5, unit: 'day' } })] })).toEqual([]);
    expect(shown({ rules: [aRule({ longest: { amount: 2, unit: 'week' } })] })).toHaveLength(1);
  });

  it('keeps notice to the day, or says that it has to be waived', () => {
    const weeks = (amount: number, waivable = false) => ({ amount, unit: 'week' as const, waivable });
    const asked = (today: string, waivable = false) =>
      aQuestion({ today, rules: [aRule({ notice: weeks(6, waivable) })] });
    expect(findRoutes(asked('2027-04-26')).routes[0]).toMatchObject({ askBy: '2027-04-26' });
    expect(findRoutes(asked('2027-04-27')).routes).toEqual([]);
    expect(findRoutes(asked('2027-04-27')).inTheWay).toContainEqual(
      expect.objectContaining({
        code: 'notice',
        facts: { amount: 6, unit: 'week', earliest: '2027-06-08' },
      }),
    );
    expect(findRoutes(asked('2027-04-27', true)).routes[0]!.notes).toContainEqual(
      expect.objectContaining({ kind: 'warns', code: 'notice-waived' }),
    );
  });

  it('begins with another kind until the notice of the better one is kept', () => {
    const rules = [
      aRule({ id: 'AL', limits: [aLimit(3)] }),
      aRule({ id: 'SL', notice: { amount: 7, unit: 'calendar-day', waivable: false } }),
    ];
    expect(shown({ today: '2027-06-03', rules })).toEqual([
      'AL 2027-06-07..2027-06-09 3, SL 2027-06-10..2027-06-18 7',
    ]);
  });

  it('needs the service that a rule asks for, and asks where nobody stated it', () => {
    const rules = [aRule({ minServiceMonths: 12 })];
    expect(shown({ rules, serviceMonths: 3 })).toEqual([]);
    expect(inTheWay({ rules, serviceMonths: 3 }).map(({ code }) => code)).toContain('service');
    expect(codes({ rules, serviceMonths: 7 }, 'open')).toContain('service-by-then');
    expect(codes({ rules, serviceMonths: null }, 'open')).toContain('service');
    expect(codes({ rules, serviceMonths: 12 }, 'open')).toEqual([
      'limit-unstated',
      'notice-unstated',
      'decision-unstated',
    ]);
  });

  it('is given only after a refusal where the rule says so, and never with what it bars', () => {
    const special = aRule({ id: 'SPL', afterRefusalOf: ['SL'], limits: [aLimit(5)], notWith: ['AL'] });
    const rules = [special, aRule({ id: 'AL', limits: [aLimit(5)] })];
    expect(inTheWay({ rules }).map(({ code }) => code)).toEqual(['fewer-days', 'limit', 'after-refusal']);
    expect(shown({ rules, refused: ['SL'] })).toEqual([]);
    expect(shown({ rules: [{ ...special, notWith: [] }, rules[1]!], refused: ['SL'] })).toHaveLength(1);
    expect(inTheWay({ rules: [special], refused: ['SL'], used: ['AL'] }).map(({ code }) => code)).toContain(
      'not-with-used',
    );
  });

  it('is for the staff, the nation and the place that a rule names', () => {
    const first = (rule: Parameters<typeof aRule>[0], asked: Partial<RouteQuestion> = {}) =>
      inTheWay({ rules: [aRule(rule)], ...asked }).at(-1)?.code;
    expect(first({ staffGroups: ['consultant'] })).toBe('staff-group');
    expect(first({ nations: ['wales'] })).toBe('nation');
    expect(first({ overseas: 'no' })).toBe('overseas');
    expect(
      shown({
        rules: [aRule({ overseas: 'no' })],
        legs: [aLeg('2027-06-07', '2027-06-08', { country: 'GB' })],
      }),
    ).toHaveLength(1);
    expect(codes({ rules: [aRule({ staffGroups: ['consultant'] })], groups: [] }, 'open')).toContain(
      'staff-group',
    );
    for (const overseas of ['discretion', 'unpaid-work-only'] as const)
      expect(codes({ rules: [aRule({ overseas })] }, 'open')).toContain(`overseas-${overseas}`);
    expect(codes({ rules: [aRule({ overseas: null })] }, 'open')).toContain('overseas-unstated');
  });

  it('asks whom the chain names for it: more for more days, and by exception somebody above', () => {
    const over = (days: number) => stage('clinical-director', { condition: { when: 'days-over', days } });
    const above = stage('medical-director', { condition: { when: 'exceptional' } });
    const chain = [stage('line-manager'), over(9), above];
    const limits = [aLimit(5), aLimit(20, { exceptionally: true })];
    const [route] = findRoutes(aQuestion({ rules: [aRule({ chain, limits })] })).routes;
    expect(route!.chains[0]!.stages.flatMap(({ roles }) => roles)).toEqual([
      ...['line-manager', 'clinical-director', 'medical-director'],
    ]);
    expect(route!.approvers).toBe(3);
    expect(codes({ rules: [aRule({ chain, limits })] }, 'warns')).toEqual(['exceptional']);
    const short = { legs: [aLeg('2027-06-07', '2027-06-11')], rules: [aRule({ chain, limits })] };
    expect(findRoutes(aQuestion(short)).routes[0]!.approvers).toBe(1);
  });

  it('asks by the length of a stretch, in weeks of the calendar, and nobody whom it is too long for', () => {
    const by = (when: 'longer-than' | 'up-to', role: 'hr' | 'line-manager') =>
      stage(role, { condition: { when, length: { amount: 2, unit: 'week' } } });
    const rules = [aRule({ limits: [], chain: [by('up-to', 'line-manager'), by('longer-than', 'hr')] })];
    const asked = (to: string) => findRoutes(aQuestion({ rules, legs: [aLeg('2027-06-07', to)] })).routes[0]!;
    const [two, three] = [asked('2027-06-20'), asked('2027-06-22')];
    expect(two.chains[0]!.stages.flatMap(({ roles }) => roles)).toEqual(['line-manager']);
    expect(three.chains[0]!.stages.flatMap(({ roles }) => roles)).toEqual(['hr']);
    expect(three.notes).toContainEqual({
      ...{ kind: 'applied', code: 'stage-longer-than', ruleId: rules[0]!.id },
      facts: { roles: 'hr', amount: 2, unit: 'week' },
    });
  });

  it('says when an answer is certain, in working days of the employer', () => {
    const decided = (unit: 'calendar-day' | 'working-day' | 'week') =>
      findRoutes(aQuestion({ today: '2027-04-30', rules: [aRule({ decision: { amount: 2, unit } })] }))
        .routes[0]!.decidedBy;
    expect([decided('calendar-day'), decided('working-day'), decided('week')]).toEqual([
      ...['2027-05-02', '2027-05-05', '2027-05-14'],
    ]);
  });
});

describe('Without a route', () => {
  it('own commitments are refused, and closed weeks are warned of', () => {
    const exam = { from: '2027-06-10', to: '2027-06-10', what: 'Exam' };
    expect(findRoutes(aQuestion({ rules: [aRule()], busy: [exam] }))).toMatchObject({
      routes: [],
      inTheWay: [{ code: 'busy', facts: exam }],
    });
    expect(codes({ rules: [aRule()], closedWeeks: [exam] }, 'warns')).toEqual(['closed-week']);
    const closed = { ...exam, refuses: true };
    expect(findRoutes(aQuestion({ rules: [aRule()], closedWeeks: [closed] }))).toMatchObject({
      routes: [],
      inTheWay: [{ code: 'closed', facts: exam }, { code: 'other-dates' }],
    });
  });

  it('the other dates and the fewer days are named that would have one', () => {
    const rules = [aRule({ limits: [aLimit(10)], notice: { amount: 3, unit: 'month', waivable: false } })];
    // Three months before 30 June is 30 March: whoever counts back from the leave would call the 31st too late.
    expect(inTheWay({ today: '2027-03-31', rules })[0]).toMatchObject({
      code: 'other-dates',
      facts: { from: '2027-07-01' },
    });
    expect(inTheWay({ rules: [aRule({ limits: [aLimit(7)] })] })[0]).toMatchObject({
      code: 'fewer-days',
      facts: { to: '2027-06-15', days: 7 },
    });
    expect(inTheWay({ rules: [] })).toMatchObject([{ code: 'no-rules' }]);
  });
});
