import { readStaff } from './read-staff.js';
import {
  readAppeal,
  readDecision,
  readEvidence,
  readGates,
  readNations,
  readNeverAfterwards,
  readNotice,
  readOrder,
  readOverseas,
  readPay,
  readService,
  readWrittenReason,
} from './read-terms.js';

describe('The terms of a rule, as far as words state them', () => {
  it('notice: the longest one, and whether it can be waived', () => {
    expect(readNotice('at least eight weeks beforehand')).toEqual({
      amount: 8,
      unit: 'week',
      waivable: false,
    });
    expect(readNotice('28 days’ notice; the manager may waive it')).toEqual({
      amount: 28,
      unit: 'calendar-day',
      waivable: true,
    });
    expect(readNotice('10 working days')).toEqual({ amount: 10, unit: 'day', waivable: false });
    expect(readNotice('4 weeks, 12 weeks for travel overseas')).toMatchObject({ amount: 12, unit: 'week' });
    expect(readNotice('3 months for breaks of up to a year, 6 months for longer ones')).toMatchObject({
      amount: 6,
      unit: 'month',
    });
    expect(readNotice('as early as one can')).toBeNull();
    expect(readNotice('two months’ notice of return')).toBeNull();
    expect(readNotice('2 months before it, 3 months before the return')).toMatchObject({
      amount: 2,
      unit: 'month',
    });
  });

  it('time for a decision: what it is counted in, and no time before the leave', () => {
    expect(readDecision('within 15 working days')).toEqual({ amount: 15, unit: 'working-day' });
    expect(readDecision('in 14 days of receipt')).toEqual({ amount: 14, unit: 'calendar-day' });
    expect(readDecision('within two months')).toEqual({ amount: 2, unit: 'month' });
    expect(readDecision('two weeks')).toEqual({ amount: 2, unit: 'week' });
    expect(readDecision('ring if you heard nothing two weeks before the leave')).toBeNull();
    expect(readDecision('swiftly')).toBeNull();
  });

  it('pay', () => {
    expect(['true', 'full pay', 'paid; without expenses'].map(readPay)).toEqual(['paid', 'paid', 'paid']);
    expect(['false', 'unpaid', 'without pay'].map(readPay)).toEqual(['unpaid', 'unpaid', 'unpaid']);
    const part = [
      'full pay for a month, remainder unpaid',
      'half paid',
      'half pay',
      'partly paid',
      '80% of pay',
      'two days paid, the rest unpaid',
    ];
    expect(new Set(part.map(readPay))).toEqual(new Set(['part']));
    expect(['paid or unpaid', 'at the board’s discretion'].map(readPay)).toEqual([
      'discretion',
      'discretion',
    ]);
    expect(['', 'ask', '0'].map(readPay)).toEqual([null, null, null]);
  });

  it('service, where everybody needs it', () => {
    expect(readService('24 months of continuous service')).toBe(24);
    expect(readService('two years’ NHS service')).toBe(24);
    expect(readService('at least one year with the Board')).toBe(12);
    expect(readService('employed for at least 6 months')).toBe(6);
    expect(readService('26 weeks’ continuous service')).toBe(6);
    // No number of months is in these, and none is made up.
    expect(readService('employed for at least 90 days')).toBeNull();
    expect(readService('12 weeks of service')).toBeNull();
    expect(readService('at least one year in programme')).toBe(12);
    expect(readService('bank staff: none in the first 3 months')).toBeNull();
    expect(readService('applied within 2 years')).toBeNull();
  });

  it('staff, also where some are left out', () => {
    expect(readStaff('nurses and consultants').groups).toEqual(['agenda-for-change', 'consultant']);
    expect(readStaff('doctors in training').groups).toEqual(['resident-doctor']);
    expect(readStaff('all employees')).toEqual({ groups: [], everybody: true });
    expect(readStaff('all staff except bank staff').groups).not.toContain('bank');
    expect(readStaff('all staff except bank staff').groups).toHaveLength(6);
    expect(readStaff('medical staff, not trainees').groups).toEqual(['consultant', 'specialist-doctor']);
    expect(readStaff('non-medical staff').groups).toEqual(['agenda-for-change']);
    expect(readStaff('volunteers')).toEqual({ groups: [], everybody: false });
  });

  it('work overseas', () => {
    expect(['UK only', 'not for use abroad'].map(readOverseas)).toEqual(['no', 'no']);
    expect(['yes', 'yes: teaching is a named reason'].map(readOverseas)).toEqual(['yes', 'yes']);
    expect(readOverseas('volunteering allowed, paid posts not')).toBe('unpaid-work-only');
    expect(readOverseas('yes, if unpaid')).toBe('unpaid-work-only');
    expect(readOverseas('by discretion')).toBe('discretion');
    expect(readOverseas('not permitted')).toBe('no');
    expect(['not in excerpt', 'perhaps', 'not excluded'].map(readOverseas)).toEqual([null, null, null]);
  });

  it('order: what was refused first, and what excludes the other', () => {
    expect(readOrder('only where study leave was declined')).toEqual({
      afterRefusalOf: ['SL-RES', 'SL-CON', 'SL-SAS', 'SL-AFC'],
      notWith: [],
    });
    expect(readOrder('after a refusal of professional leave').afterRefusalOf).toEqual(['PL-RES']);
    expect(readOrder('for those who have not had professional leave for the visit')).toEqual({
      afterRefusalOf: [],
      notWith: ['PL-RES'],
    });
    expect(readOrder('cannot be combined with an employment break').notWith).toEqual(['EMB']);
    expect(readOrder('may follow annual leave')).toEqual({ afterRefusalOf: [], notWith: [] });
  });

  it('gates, evidence, and what is never given afterwards', () => {
    expect(readGates('mandatory training must be up to date and a commitment to return is signed')).toEqual([
      'mandatory-training',
      'commitment-to-return',
    ]);
    expect(readGates('after mandatory training days')).toEqual([]);
    expect(readGates('proof of mandatory training; probationary period passed')).toEqual([
      'mandatory-training',
      'probation',
    ]);
    expect(readEvidence('the invitation, a risk assessment and the costs; no report')).toEqual([
      'invitation',
      'cost',
      'risk-form',
    ]);
    expect(readNeverAfterwards('retrospective requests are refused')).toBe(true);
    expect(readNeverAfterwards('never given afterwards')).toBe(true);
    expect(readNeverAfterwards('may be retrospective')).toBe(false);
  });

  it('reasons, appeals and nations', () => {
    expect(['a letter with the reason', 'no', 'perhaps'].map(readWrittenReason)).toEqual([true, false, null]);
    expect(['to the director', 'no right of appeal', 'not in excerpt'].map(readAppeal)).toEqual([
      true,
      false,
      null,
    ]);
    expect(readAppeal('to the next level; what the panel says is final')).toBe(true);
    expect(readAppeal('the decision of the board is final')).toBe(false);
    expect(readNations('England and Wales')).toEqual(['england', 'wales']);
    expect(readNations('UK')).toEqual([]);
  });
});
