import fc from 'fast-check';
import {
  canWithdrawUntil,
  hostOutcome,
  linkOpens,
  nudgeFault,
  remindersDue,
  type StepFacts,
  whatNext,
} from './chain.js';
import { requestLife, type RequestState } from './time-off-request.states.js';
import { type StepAction, stepLife, type StepParty, StepState } from './time-off-step.states.js';
import { Standing } from './vocabulary.js';

const standing = fc.constantFrom(...Object.values(Standing));
const parties: readonly StepParty[] = ['approver', 'clinician', 'midst'];

/** Plays any sequence of acts on a chain, Midst carrying on after each as the listener does. */
function play(
  standings: readonly Standing[],
  acts: readonly [step: number, action: StepAction, as: StepParty][],
) {
  const steps = standings.map<StepFacts>((held, ordinal) => ({ ordinal, state: 'waiting', standing: held }));
  const yes = steps.map(() => false);
  let state = requestLife.initial;
  const carryOn = () => {
    const next = whatNext(state, steps);
    if ('ask' in next) {
      steps[next.ask].state = stepLife.go('ask', steps[next.ask].state, ['midst']);
    } else if ('settle' in next) {
      state = next.settle;
      if (state === 'refused' || state === 'approval_withdrawn')
        for (const step of steps) if (stepLife.permits('stop', step.state, ['midst'])) step.state = 'stopped';
    }
  };
  carryOn();
  for (const [which, action, as] of acts) {
    const step = steps[which % steps.length];
    // Midst itself asks and stops; nothing else in the house lets it act on a step.
    if (as === 'midst' || !stepLife.permits(action, step.state, [as])) continue;
    step.state = stepLife.go(action, step.state, [as]);
    if (action === 'approve') yes[which % steps.length] = true;
    if (action === 'withdrawApproval') yes[which % steps.length] = false;
    carryOn();
  }
  return { state, steps, yes };
}

const acts = fc.array(
  fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...stepLife.actions), fc.constantFrom<StepParty>(...parties)),
  { maxLength: 40 },
);
const chains = fc.array(standing, { minLength: 1, maxLength: 4 });

describe('A chain of approvers', () => {
  it('is never approved unless every one of them approved, from an address that speaks for the employer', () => {
    let approved = 0;
    fc.assert(
      fc.property(chains, acts, (standings, played) => {
        const { state, steps, yes } = play(standings, played);
        if (state !== 'approved') return;
        approved++;
        expect(yes.every(Boolean)).toBe(true);
        expect(steps.every((step) => ['employer-domain', 'confirmed-by-hr'].includes(step.standing))).toBe(
          true,
        );
      }),
      { numRuns: 3000 },
    );
    expect(approved).toBeGreaterThan(0);
  });

  it('asks nobody before the one in front has answered with yes', () => {
    fc.assert(
      fc.property(chains, acts, (standings, played) => {
        const { steps } = play(standings, played);
        const firstOpen = steps.findIndex(
          (step) => !['approved', 'reported', 'approval_withdrawn'].includes(step.state),
        );
        if (firstOpen < 0) return;
        for (const later of steps.slice(firstOpen + 1)) expect(['waiting', 'stopped']).toContain(later.state);
      }),
      { numRuns: 2000 },
    );
  });

  it('never becomes approved by anything that Midst or the clinician does alone', () => {
    fc.assert(
      fc.property(chains, acts, (standings, played) => {
        const { state } = play(
          standings,
          played.filter(([, , as]) => as !== 'approver'),
        );
        expect(state).not.toBe('approved');
      }),
    );
  });

  it('with one step that was agreed offline is reported and never approved', () => {
    const steps: StepFacts[] = [
      { ordinal: 0, state: 'approved', standing: 'employer-domain' },
      { ordinal: 1, state: 'reported', standing: 'employer-domain' },
    ];
    expect(whatNext('asking', steps)).toEqual({ settle: 'reported' });
  });

  it('becomes approved once HR confirms the last address, and reported again when HR denies one', () => {
    const step = (held: Standing): StepFacts[] => [{ ordinal: 0, state: 'approved', standing: held }];
    expect(whatNext('asking', step('unconfirmed'))).toEqual({ settle: 'reported' });
    expect(whatNext('reported', step('confirmed-by-hr'))).toEqual({ settle: 'approved' });
    expect(whatNext('approved', step('denied-by-hr'))).toEqual({ settle: 'reported' });
  });

  it('settles only to states that the life of a request leads to', () => {
    const states = fc.constantFrom(...Object.values(StepState));
    const facts = fc.array(fc.record({ state: states, standing }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...requestLife.states), facts, (state, some) => {
        const next = whatNext(
          state,
          some.map((one, ordinal) => ({ ordinal, ...one })),
        );
        if (!('settle' in next)) return;
        const ways = requestLife.actions.filter(
          (action) =>
            requestLife.permits(action, state, ['midst']) &&
            requestLife.transitions[action].to === next.settle,
        );
        expect(ways).toHaveLength(1);
      }),
    );
  });
});

describe('The word for the host', () => {
  const request = (employerKey: string, state: RequestState, day: number, fits = true) => ({
    employerKey,
    state,
    fits,
    askedAt: new Date(2027, 0, day),
  });

  it.each([
    [[], null],
    [[request('a', 'asking', 1)], 'pending'],
    [[request('a', 'approved', 1), request('b', 'asking', 1)], 'pending'],
    [[request('a', 'approved', 1), request('b', 'not_needed', 1)], 'approved'],
    [[request('a', 'approved', 1), request('b', 'reported', 1)], 'reported'],
    [[request('a', 'approved', 1), request('b', 'refused', 1)], 'refused'],
    [[request('a', 'refused', 1), request('a', 'asking', 2)], 'pending'],
    [[request('a', 'approval_withdrawn', 1)], 'withdrawn'],
    [[request('a', 'approved', 1, false)], 'pending'],
    [[request('a', 'reported', 1, false)], 'pending'],
    [[request('a', 'not_needed', 1, false)], 'pending'],
    [[request('a', 'refused', 1, false)], 'refused'],
    [[request('a', 'out_of_date', 1)], 'pending'],
    [[request('a', 'replaced', 1), request('a', 'approved', 2)], 'approved'],
  ])('%#', (requests, outcome) => expect(hostOutcome(requests)).toBe(outcome));
});

describe('Dates and limits', () => {
  it.each([
    ['2027-06-01', '2027-01-10', '2027-05-18'],
    ['2027-06-01', '2027-05-25', '2027-05-27'],
    ['2027-06-01', '2027-05-31', '2027-05-31'],
  ])('time off from %s, approved on %s: withdrawn until %s at the latest', (first, decided, until) =>
    expect(canWithdrawUntil(first, decided)).toBe(until),
  );

  it('lets a link open its page for twelve weeks after the last day', () => {
    expect(linkOpens('2027-06-01', '2027-01-10')).toBe(true);
    expect(linkOpens('2027-06-01', '2027-08-24')).toBe(true);
    expect(linkOpens('2027-06-01', '2027-08-25')).toBe(false);
  });

  it('reminds after three days and after seven', () => {
    const asked = new Date('2027-01-01T09:00:00Z');
    const after = (days: number) => remindersDue(asked, new Date(asked.getTime() + days * 86_400_000));
    expect([0, 2.9, 3, 6.9, 7, 400].map(after)).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('lets a clinician nudge three times, two days apart', () => {
    const askedAt = new Date('2027-01-01T09:00:00Z');
    const at = (hours: number) => new Date(askedAt.getTime() + hours * 3_600_000);
    expect(nudgeFault({ nudges: 0, askedAt, nudgedAt: null }, at(47))).toBe('too-soon');
    expect(nudgeFault({ nudges: 0, askedAt, nudgedAt: null }, at(48))).toBeNull();
    expect(nudgeFault({ nudges: 1, askedAt, nudgedAt: at(48) }, at(60))).toBe('too-soon');
    expect(nudgeFault({ nudges: 3, askedAt, nudgedAt: at(48) }, at(600))).toBe('too-many');
  });
});
