import fc from 'fast-check';
import { canWithdrawUntil, hostOutcome, linkOpens, nudgeFault, type StepFacts, whatNext } from './chain.js';
import { requestLife, type RequestState } from './time-off-request.states.js';
import { type StepAction, stepLife, type StepParty, StepState } from './time-off-step.states.js';
import { Standing } from './vocabulary.js';

const standing = fc.constantFrom(...Object.values(Standing));
const parties: readonly StepParty[] = ['approver', 'clinician', 'midst'];
type Act = readonly [step: number, action: StepAction, as: StepParty];

/** Of what shape a chain is: turns of one to three, in each of which all must agree or any one may. */
interface Shape {
  anyOf: boolean;
  standings: Standing[];
}

function stepsOf(shape: readonly Shape[]): StepFacts[] {
  return shape
    .flatMap(({ anyOf, standings }, turn) => standings.map((held) => ({ anyOf, turn, standing: held })))
    .map((step, ordinal) => ({ ...step, ordinal, state: 'waiting' }));
}

/** What Midst does by its own accord: asks and stops. Other days are the clinician's to accept, and begin the chain anew. */
const byItself: readonly StepAction[] = ['ask', 'stop', 'askForOtherDays', 'awaitOtherDays'];

/** Plays any sequence of acts on a chain, Midst carrying on after each as the listener does. */
function play(shape: readonly Shape[], acts: readonly Act[]) {
  const steps = stepsOf(shape);
  const yes = steps.map(() => false);
  let state = requestLife.initial;
  const stop = (those: readonly StepFacts[]) => {
    for (const step of those) if (stepLife.permits('stop', step.state, ['midst'])) step.state = 'stopped';
  };
  const carryOn = () => {
    const next = whatNext(state, steps);
    if ('ask' in next) {
      stop(next.stop.map((at) => steps[at]));
      for (const at of next.ask) steps[at].state = stepLife.go('ask', steps[at].state, ['midst']);
    } else if ('settle' in next) {
      state = next.settle;
      stop(steps);
    }
  };
  carryOn();
  for (const [which, action, as] of acts) {
    const step = steps[which % steps.length];
    if (as === 'midst' || byItself.includes(action) || !stepLife.permits(action, step.state, [as])) continue;
    if (state === 'refused' || state === 'approval_withdrawn') continue;
    if (action === 'acceptDates') {
      for (const one of steps) {
        one.state = stepLife.go(one.turn === 0 ? 'askForOtherDays' : 'awaitOtherDays', one.state, ['midst']);
        yes[one.ordinal] = false;
      }
    } else step.state = stepLife.go(action, step.state, [as]);
    if (action === 'approve' || action === 'confirmCondition') yes[which % steps.length] = true;
    if (action === 'withdrawApproval') yes[which % steps.length] = false;
    carryOn();
  }
  return { state, steps, yes };
}

const acts = fc.array(
  fc.tuple(fc.nat({ max: 6 }), fc.constantFrom(...stepLife.actions), fc.constantFrom<StepParty>(...parties)),
  { maxLength: 60 },
);
const shapeOf = (held: fc.Arbitrary<Standing>) =>
  fc.array(fc.record({ anyOf: fc.boolean(), standings: fc.array(held, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  });
const chains = shapeOf(standing);
const turnsOf = (steps: readonly StepFacts[]) =>
  [...new Set(steps.map(({ turn }) => turn))].map((turn) => steps.filter((step) => step.turn === turn));

describe('A chain of approvers', () => {
  it('is never approved unless every turn agreed, all of it or one where any one may, from addresses that speak for the employer', () => {
    let approved = 0;
    let agreedByOne = 0;
    fc.assert(
      fc.property(chains, acts, (shape, played) => {
        const { state, steps, yes } = play(shape, played);
        if (state !== 'approved') return;
        approved++;
        for (const turn of turnsOf(steps)) {
          const said = turn.map(({ ordinal }) => yes[ordinal]);
          if (!said.every(Boolean)) agreedByOne++;
          expect(turn[0].anyOf ? said.some(Boolean) : said.every(Boolean)).toBe(true);
        }
        expect(steps.every((step) => ['employer-domain', 'confirmed-by-hr'].includes(step.standing))).toBe(
          true,
        );
      }),
      { numRuns: 4000 },
    );
    expect(approved).toBeGreaterThan(0);
    expect(agreedByOne).toBeGreaterThan(0);
  });

  it.each<[string, boolean, (string | null)[], string[], string[]]>([
    ['(A and B) or C', true, ['1', '1', null], ['AB', 'C'], ['AC', 'BC']],
    ['A and (B or C)', false, [null, '1', '1'], ['AB', 'AC'], ['A', 'BC']],
    ['(A and B) or (C and D)', true, ['1', '1', '2', '2'], ['AB', 'CD'], ['AC', 'AD', 'BC', 'BD']],
    ['(A or B) and (C or D)', false, ['1', '1', '2', '2'], ['AC', 'AD', 'BC', 'BD'], ['AB', 'CD']],
    ['(A, then B) or C', true, ['1 then 1', '1 then 2', '2'], ['AB', 'C'], ['AC', 'BC']],
    [
      'A and (B or (C and D))',
      false,
      ['1', '2 any 1', '2 any 2 all 1', '2 any 2 all 2'],
      ['AB', 'ACD'],
      ['A', 'BC', 'BD'],
    ],
    [
      '((A and B), then C) or D',
      true,
      ['1 then 1 all 1', '1 then 1 all 2', '1 then 2', '2'],
      ['ABC', 'D'],
      ['AD', 'BD', 'CD'],
    ],
  ])(
    'of the shape %s agrees by just these people, and is refused by just these',
    (_, anyOf, places, yes, no) => {
      const names = 'ABCD'.slice(0, places.length).split('');
      const played = (said: readonly string[], state: StepState) =>
        whatNext(
          'asking',
          names.map((name, ordinal) => ({
            ...{ ordinal, turn: 0, anyOf, branch: places[ordinal], standing: 'employer-domain' as const },
            state: said.includes(name) ? state : 'asked',
          })),
        );
      for (let bits = 0; bits < 1 << names.length; bits++) {
        const said = names.filter((_name, at) => (bits & (1 << at)) !== 0);
        const holds = (sets: readonly string[]) =>
          sets.some((set) => [...set].every((one) => said.includes(one)));
        expect(played(said, 'approved')).toEqual(holds(yes) ? { settle: 'approved' } : { nothing: true });
        expect(played(said, 'refused')).toEqual(holds(no) ? { settle: 'refused' } : { nothing: true });
      }
    },
  );

  it('asks within a branch one after the other, nobody of a branch that has said no, and needs no one it went on without', () => {
    const shape = ['1 then 1 any 1', '1 then 1 any 2', '1 then 2', '2'];
    const step = (ordinal: number, state: StepState) => ({
      ...{
        ordinal,
        turn: 0,
        anyOf: true,
        branch: shape[ordinal],
        standing: 'employer-domain' as const,
        state,
      },
    });
    const next = (...states: StepState[]) =>
      whatNext(
        'asking',
        states.map((state, ordinal) => step(ordinal, state)),
      );
    expect(next('asked', 'asked', 'waiting', 'asked')).toEqual({ nothing: true });
    expect(next('approved', 'asked', 'waiting', 'asked')).toEqual({ ask: [2], stop: [1] });
    expect(next('refused', 'refused', 'waiting', 'asked')).toEqual({ nothing: true });
    expect(next('refused', 'refused', 'waiting', 'refused')).toEqual({ settle: 'refused' });
    expect(next('approved', 'stopped', 'approved', 'asked')).toEqual({ settle: 'approved' });
  });

  it('asks nobody of a turn before the one in front has agreed, and then everybody of it side by side', () => {
    fc.assert(
      fc.property(chains, acts, (shape, played) => {
        const { state, steps } = play(shape, played);
        const turns = turnsOf(steps);
        const agrees = (turn: StepFacts[]) => {
          const yes = turn.map((step) => ['approved', 'reported', 'approval_withdrawn'].includes(step.state));
          return turn[0].anyOf ? yes.some(Boolean) : yes.every(Boolean);
        };
        const open = turns.findIndex((turn) => !agrees(turn));
        if (open < 0) return;
        for (const step of turns.slice(open + 1).flat()) expect(['waiting', 'stopped']).toContain(step.state);
        if (state === 'asking') for (const step of turns[open]) expect(step.state).not.toBe('waiting');
      }),
      { numRuns: 2000 },
    );
  });

  it('never becomes approved by anything that Midst or the clinician does alone, nor by a condition that nobody confirmed', () => {
    fc.assert(
      fc.property(chains, acts, (shape, played) => {
        const silent = played.filter(([, , as]) => as !== 'approver');
        const unconfirmed = played.filter(
          ([, action]) => action !== 'approve' && action !== 'confirmCondition',
        );
        expect(play(shape, silent).state).not.toBe('approved');
        expect(play(shape, unconfirmed).state).not.toBe('approved');
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to one outcome in whichever order the same approvers give the same answers', () => {
    // Each has one answer ready and gives it when asked; who is asked first is as it happens.
    const answersReady = fc.array(
      fc.constantFrom<StepAction[]>(
        ['approve'],
        ['refuse'],
        ['approveSubjectTo', 'confirmCondition'],
        ['approveSubjectTo', 'sayConditionFailed'],
        [],
      ),
      { minLength: 9, maxLength: 9 },
    );
    const outcomes = new Set<RequestState>();
    fc.assert(
      fc.property(
        chains,
        answersReady,
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        (shape, ready, one, other) => {
          const inOrder = (order: readonly number[]) => {
            const told = stepsOf(shape).map(() => 0);
            const played: Act[] = [];
            for (const chosen of [...order, ...order, ...order]) {
              const { state, steps } = play(shape, played);
              if (state !== 'asking') return state;
              const able = steps.filter(
                ({ ordinal, state: at }) =>
                  ready[ordinal][told[ordinal]] &&
                  stepLife.permits(ready[ordinal][told[ordinal]], at, ['approver']),
              );
              if (able.length === 0) return state;
              const { ordinal } = able[chosen % able.length];
              played.push([ordinal, ready[ordinal][told[ordinal]++], 'approver']);
            }
            return play(shape, played).state;
          };
          const outcome = inOrder(one);
          outcomes.add(outcome);
          expect(inOrder(other)).toBe(outcome);
        },
      ),
      { numRuns: 500 },
    );
    expect([...outcomes].sort()).toEqual(['approved', 'asking', 'refused', 'reported']);
  });

  it('with one step that was agreed offline is reported and never approved', () => {
    const steps: StepFacts[] = [
      { ordinal: 0, turn: 0, anyOf: false, state: 'approved', standing: 'employer-domain' },
      { ordinal: 1, turn: 1, anyOf: false, state: 'reported', standing: 'employer-domain' },
    ];
    expect(whatNext('asking', steps)).toEqual({ settle: 'reported' });
  });

  it('becomes approved once HR confirms the last address, and reported again when HR denies one', () => {
    const step = (held: Standing): StepFacts[] => [
      { ordinal: 0, turn: 0, anyOf: false, state: 'approved', standing: held },
    ];
    expect(whatNext('asking', step('unconfirmed'))).toEqual({ settle: 'reported' });
    expect(whatNext('reported', step('confirmed-by-hr'))).toEqual({ settle: 'approved' });
    expect(whatNext('approved', step('denied-by-hr'))).toEqual({ settle: 'reported' });
  });

  it('settles only to states that the life of a request leads to', () => {
    const states = fc.constantFrom(...Object.values(StepState));
    const facts = fc.array(
      fc.record({ state: states, standing, turn: fc.nat({ max: 2 }), anyOf: fc.constant(false) }),
      { minLength: 1, maxLength: 4 },
    );
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

  it('lets a clinician nudge three times, two days apart', () => {
    const askedAt = new Date('2027-01-01T09:00:00Z');
    const at = (hours: number) => new Date(askedAt.getTime() + hours * 3_600_000);
    expect(nudgeFault({ nudges: 0, askedAt, nudgedAt: null }, at(47))).toBe('too-soon');
    expect(nudgeFault({ nudges: 0, askedAt, nudgedAt: null }, at(48))).toBeNull();
    expect(nudgeFault({ nudges: 1, askedAt, nudgedAt: at(48) }, at(60))).toBe('too-soon');
    expect(nudgeFault({ nudges: 3, askedAt, nudgedAt: at(48) }, at(600))).toBe('too-many');
  });
});
