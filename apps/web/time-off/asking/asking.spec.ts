import type { TimeOffToAskQuery } from '../../api/operations.js';
import type { Answers } from '../../forms/fields.js';
import { employerOf, routesInput, workOf } from './about-work.js';
import { askingLink } from './asking-link.js';
import { answersFor, type Route } from './routes-view.js';
import { againOf, withoutRelease } from './what-is-asked.js';

const employment = { name: null, organisationId: 'trust', contractedHours: 30 };
const shown: TimeOffToAskQuery = {
  approverRoles: [],
  engagement: {
    state: 'AGREED',
    terms: { positionTitle: null, legs: [{ mode: 'IN_COUNTRY', from: '2027-03-01', to: '2027-03-12' }] },
    timeOffRequests: [],
  },
  myProfile: { profile: { ukNation: 'WALES', employments: [employment] } },
  organisations: {
    nodes: [
      { id: 'trust', name: 'Invented Trust' },
      { id: 'one', name: 'Twin Trust' },
      { id: 'other', name: 'Twin Trust' },
    ],
  },
  leaveTypes: [],
};
const nothing: Answers = {
  ...{
    employment: null,
    employerName: null,
    employerCountry: null,
    nation: null,
    groups: [],
    workdays: [],
    dayHours: null,
  },
  ...{ nights: false, bankHolidaysWorked: false, contractedHours: null, serviceMonths: null, left: [] },
  ...{ rota: [], commitments: [], closedWeeks: [], refused: [] },
};
const line = { leaveType: 'SPL', from: '2027-03-01', to: '2027-03-05', days: 5, hours: 37.5 };

describe('what is asked for as time off', () => {
  it('takes the only employment for the employer, and a typed name before it', () => {
    expect(workOf(shown)).toMatchObject({ employment: 'trust', nation: 'WALES', contractedHours: 30 });
    expect(workOf(shown, 'Elsewhere')).toMatchObject({ employment: null, employerName: 'Elsewhere' });
    expect(employerOf(shown, { employment: 'trust', employerName: '' }).employerId).toBe('trust');
    expect(employerOf(shown, { employment: null, employerName: 'invented trust' }).employerId).toBe('trust');
    expect(employerOf(shown, { employment: 'trust', employerName: 'Twin Trust' })).toEqual({
      employerId: null,
      employerName: 'Twin Trust',
      employerCountry: null,
    });
    expect(employerOf(shown, { employerName: 'Clinic', employerCountry: 'KE' })).toMatchObject({
      ...{ employerName: 'Clinic', employerCountry: 'KE' },
    });
  });

  it('states a week only where something was said about it', () => {
    expect(routesInput('e', shown, nothing, 'cy')).toMatchObject({ nation: 'ENGLAND', work: null });
    const hoursOf = (said: Answers) =>
      routesInput('e', shown, { ...nothing, ...said }, 'cy').work?.weeks[0].hours;
    expect(hoursOf({ nights: true })).toEqual([7.5, 7.5, 7.5, 7.5, 7.5, 0, 0]);
    expect(hoursOf({ contractedHours: 20, workdays: ['MONDAY', 'SUNDAY'] })).toEqual([10, 0, 0, 0, 0, 0, 10]);
    expect(hoursOf({ dayHours: 12, workdays: ['FRIDAY'] })).toEqual([0, 0, 0, 0, 12, 0, 0]);
    const rota = [
      { weekdays: ['SATURDAY'], hours: null },
      { weekdays: ['SUNDAY'], hours: 6 },
    ];
    const weeks = routesInput('e', shown, { ...nothing, dayHours: 12, workdays: ['FRIDAY'], rota }, 'cy').work
      ?.weeks;
    expect(weeks?.map(({ hours }) => hours)).toEqual([
      [0, 0, 0, 0, 12, 0, 0],
      [0, 0, 0, 0, 0, 12, 0],
      [0, 0, 0, 0, 0, 0, 6],
    ]);
  });

  it('has a row for each role of the chosen way, in their turns', () => {
    const stages = [
      { roles: ['LINE_MANAGER'], branches: null, inWords: 'line manager', all: true },
      { roles: ['HR', 'FINANCE'], branches: null, inWords: 'human resources or budget holder', all: false },
    ];
    const route = { lines: [line], chains: [{ leaveType: 'SPL', stages }] } as unknown as Route;
    const before = [{ role: 'HR' as const, name: 'Hari', email: 'h@trust.example' }];
    expect(answersFor(route, before).approvers).toEqual([
      { role: 'LINE_MANAGER', name: null, email: null, turn: 1, anyOf: false, branch: null },
      { role: 'HR', name: 'Hari', email: 'h@trust.example', turn: 2, anyOf: true, branch: null },
      { role: 'FINANCE', name: null, email: null, turn: 2, anyOf: true, branch: null },
    ]);
    const together = { ...stages[1]!, branches: ['1 then 1', '1 then 2'] };
    const deep = { ...route, chains: [{ leaveType: 'SPL', stages: [together] }] } as unknown as Route;
    expect((answersFor(deep).approvers as Answers[]).map(({ branch }) => branch)).toEqual([
      '1 then 1',
      '1 then 2',
    ]);
    const two = { ...route, chains: [...route.chains, { leaveType: 'UNP', stages }] } as unknown as Route;
    expect((answersFor(two).approvers as Answers[]).map(({ anyOf }) => anyOf)).toEqual([false, false, false]);
  });

  it('gives whoever has no turn the one after those above', () => {
    const turns = (stated: (number | null)[]) =>
      againOf('r', {
        ...{ cover: null, replyBy: null, lines: [] },
        approvers: stated.map((turn) => ({ turn })),
      }).approvers?.map(({ turn }) => turn);
    expect(turns([null, null])).toEqual([1, 2]);
    expect(turns([2, null, 1])).toEqual([2, 3, 1]);
  });

  it('needs no employer of who has none', () => {
    const said = (notNeeded: string) => withoutRelease('e', shown, { ...nothing, notNeeded }, 'No employer');
    expect(said('RETIRED').employerName).toBe('No employer');
    expect(said('OWN_TIME').employerName).toBeNull();
  });

  it('leads to it once a plan is agreed, and after a refusal names what was refused', () => {
    const link = (...states: string[]) =>
      askingLink({
        state: 'AGREED',
        timeOffRequests: states.map((state, i) => ({ id: `r${i}`, state })) as never,
      });
    expect(link()?.words).toBe('asking.link');
    expect(link('REFUSED', 'WITHDRAWN')).toEqual({ words: 'asking.linkAfter', query: '?after=r0' });
    expect(link('REFUSED', 'ASKING')?.words).toBe('asking.linkMore');
    const proposed = { state: 'PROPOSED', timeOffRequests: [] } as const;
    expect(askingLink(proposed)).toBeNull();
    expect(askingLink({ ...proposed, ukVisit: { holdsAgreement: false } })).toBeNull();
    expect(askingLink({ ...proposed, ukVisit: { holdsAgreement: true } })?.words).toBe('asking.link');
  });
});
