import { readAct } from './read-act.js';

const t = (key: string) => key;
const read = (form: Record<string, unknown>) => readAct(form, 'request', 'key', t);

describe('what a clinician does on the page of a request', () => {
  it('is nothing where the form says nothing', () => {
    expect(read({})).toBeNull();
    expect(read({ act: 'approve' })).toBeNull();
  });

  it('holds what the act needs, and says at the field of that form what is missing', () => {
    expect(read({ act: 'answerApprover', stepId: 's1', words: ' ' })).toMatchObject({
      does: null,
      faults: [{ field: 'answerApprover-s1-words' }],
    });
    expect(
      read({ act: 'escalateTimeOff', stepId: 's1', name: 'Mo', email: 'mo@trust.example' })?.does,
    ).toEqual({
      act: 'escalateTimeOff',
      input: { idempotencyKey: 'key', stepId: 's1', approver: { name: 'Mo', email: 'mo@trust.example' } },
    });
    expect(
      read({ act: 'appealTimeOff', role: 'HR', name: 'Mo', email: 'mo@trust.example', words: 'short' })
        ?.faults,
    ).toEqual([{ field: 'appealTimeOff-words', text: 'act.faults.words' }]);
  });

  it('reads the days that are accepted as lines of leave', () => {
    const line = { 'lines-0-leaveType': 'SPL', 'lines-0-from': '2027-05-03', 'lines-0-to': '2027-05-07' };
    expect(read({ act: 'acceptDates', stepId: 's1', ...line, 'lines-0-days': '5' })?.does).toMatchObject({
      input: { stepId: 's1', lines: [{ leaveType: 'SPL', from: '2027-05-03', to: '2027-05-07', days: 5 }] },
    });
    expect(read({ act: 'acceptDates', stepId: 's1', ...line })?.faults).toEqual([
      { field: 'acceptDates-s1-lines-0-days', text: 'again.amountMissing' },
    ]);
  });
});
