import { visitStanding } from './uk-visit.states.js';

const visit = {
  mode: 'uk-bound',
  to: '2027-06-30',
  returnStatement: 'Back on the ward',
  payer: 'The trust',
} as const;

test('a visit is gathered, complete, signed off or given back; what changes begins anew', () => {
  expect(visitStanding([{ ...visit, mode: 'remote' }], null, [])).toBeNull();
  expect(visitStanding([visit], 'asking', [])).toMatchObject({
    state: 'gathering',
    missing: ['release'],
  });
  expect(visitStanding([{ ...visit, payer: null }], 'approved', [])?.missing).toEqual(['payer']);
  expect(visitStanding([visit], 'approved', [])).toMatchObject({
    state: 'complete',
    endsOn: '2027-06-30',
  });
  expect(visitStanding([visit], 'approved', [{ signedOff: true }])?.state).toBe('signed-off');
  expect(visitStanding([visit], 'approved', [{ signedOff: true }, { signedOff: false }])?.state).toBe(
    'returned',
  );
});

test('of two legs the later end counts, and both say who pays', () => {
  const other = { ...visit, to: '2027-09-30', payer: null };
  expect(visitStanding([visit, other], 'approved', [])).toMatchObject({
    endsOn: '2027-09-30',
    payer: null,
    missing: ['payer'],
  });
});
