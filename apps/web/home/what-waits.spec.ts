import { stepsThatWait, timeOffThatWaits } from './what-waits.js';

type Engagement = Parameters<typeof timeOffThatWaits>[0][number];

const now = new Date('2027-01-10T09:00:00Z');
const engagement = (of: Partial<Engagement>): Engagement => ({
  ...{ id: 'e', state: 'AGREED', waitsForYou: false, feasibility: null },
  ...{ terms: { positionTitle: 'Teacher' }, timeOffRequests: [] },
  ...of,
});
const request = (of: Partial<Engagement['timeOffRequests'][number]>) => ({
  ...{
    id: 't',
    employerName: 'Trust',
    state: 'ASKING' as const,
    settledAt: null,
    allowedActions: ['withdrawTimeOff'],
  },
  ...of,
});
const step = (of: object) => ({
  ...{
    title: 'Licence',
    owner: 'YOU' as const,
    state: 'NOT_STARTED' as const,
    startBy: '2027-01-20',
  },
  ...of,
});

describe('what waits for a clinician', () => {
  it('of time off: answers of the last fortnight, and whatever is their turn', () => {
    const waits = (of: Parameters<typeof request>[0], state: Engagement['state'] = 'AGREED') =>
      timeOffThatWaits([engagement({ state, timeOffRequests: [request(of)] })], now).length === 1;
    expect(waits({})).toBe(false);
    expect(waits({ state: 'APPROVED', settledAt: '2027-01-02T00:00:00Z' })).toBe(true);
    expect(waits({ state: 'APPROVED', settledAt: '2026-12-20T00:00:00Z' })).toBe(false);
    expect(waits({ state: 'OUT_OF_DATE' })).toBe(true);
    expect(waits({ allowedActions: ['answerApprover'] })).toBe(true);
    expect(waits({ allowedActions: ['answerApprover'] }, 'CANCELLED')).toBe(false);
  });

  it('of plans: own steps that have to begin within thirty days, the soonest first', () => {
    const steps = [
      step({ title: 'visa', startBy: '2027-02-09' }),
      step({ title: 'late', startBy: '2027-01-05' }),
      step({ title: 'far', startBy: '2027-02-10' }),
      step({ title: 'theirs', owner: 'HOST' }),
      step({ title: 'begun', state: 'UNDER_WAY' }),
      step({ title: 'whenever', startBy: null }),
    ];
    const found = stepsThatWait([engagement({ feasibility: { steps } as Engagement['feasibility'] })], now);
    expect(found.map(({ title, late }) => [title, late])).toEqual([
      ['late', true],
      ['visa', false],
    ]);
  });
});
