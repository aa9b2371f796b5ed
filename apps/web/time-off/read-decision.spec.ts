import { wordsIn } from '../pages/words.js';
import { readDecision, typedInto } from './read-decision.js';

const t = wordsIn('en-GB');
const week = [{ days: 5, hours: 37.5 }];
const read = (body: Record<string, unknown>, lines = week) => readDecision(typedInto(body), lines, t);
const fieldsAtFault = (body: Record<string, unknown>) => read(body).faults.map(({ field }) => field);

describe('the answer of an approver', () => {
  it('is never taken from a form in which nothing was chosen', () => {
    expect(fieldsAtFault({})).toEqual(['choice']);
    expect(fieldsAtFault({ choice: 'yes' })).toEqual(['choice']);
    expect(fieldsAtFault({ choice: ['approve', 'refuse'] })).toEqual(['choice']);
  });

  it('approves only what was typed: a script that presses every button approves nothing', () => {
    expect(fieldsAtFault({ choice: 'approve' })).toEqual(['approveAmount']);
    expect(fieldsAtFault({ choice: 'approve', approveAmount: '50' })).toEqual(['approveAmount']);
    expect(fieldsAtFault({ choice: 'approve', subjectAmount: '5' })).toEqual(['approveAmount']);
    for (const approveAmount of ['5', ' 5 ', '5 days', '5.0', '5,0'])
      expect(read({ choice: 'approve', approveAmount }).decision).toEqual({
        choice: 'approve',
        reason: null,
        words: null,
      });
  });

  it('counts hours where a stretch has no days', () => {
    const evenings = [
      { days: 1, hours: 7.5 },
      { days: null, hours: 3 },
    ];
    const { decision } = readDecision(typedInto({ choice: 'approve', approveAmount: '10.5' }), evenings, t);
    expect(decision?.choice).toBe('approve');
  });

  it('needs what its choice needs, and says it at the field', () => {
    expect(fieldsAtFault({ choice: 'approve-subject-to' })).toEqual(['condition', 'subjectAmount']);
    expect(fieldsAtFault({ choice: 'suggest-dates' })).toEqual(['from', 'to']);
    expect(fieldsAtFault({ choice: 'suggest-dates', from: '2027-05-03', to: '2027-05-02' })).toEqual(['to']);
    const subject = { choice: 'approve-subject-to', condition: 'x', subjectAmount: '5' };
    expect(fieldsAtFault({ ...subject, conditionBy: 'March', confirmerName: 'Rota' })).toEqual([
      'conditionBy',
      'confirmerEmail',
    ]);
    expect(fieldsAtFault({ choice: 'ask-more', question: '   ' })).toEqual(['question']);
    expect(fieldsAtFault({ choice: 'refuse', words: 'no' })).toEqual(['reason']);
    expect(fieldsAtFault({ choice: 'refuse', reason: 'because' })).toEqual(['reason']);
    expect(fieldsAtFault({ choice: 'not-the-right-person' })).toEqual([]);
  });

  it('holds nothing of the choices that were not made', () => {
    const everything = {
      condition: 'cover is found',
      question: 'who covers?',
      reason: 'cost',
      words: 'too dear',
      rightPerson: 'the rota coordinator',
      approveAmount: '5',
      subjectAmount: '5',
      conditionBy: '2027-03-03',
      confirmerName: 'Rota',
      confirmerEmail: 'rota@trust.example',
      from: '2027-05-03',
      to: '2027-05-07',
      suggestion: 'after the exam',
    };
    const answers = [
      'approve',
      'approve-subject-to',
      'suggest-dates',
      'ask-more',
      'refuse',
      'not-the-right-person',
    ].map((choice) => read({ ...everything, choice }).decision);
    expect(answers).toEqual([
      { choice: 'approve', reason: null, words: null },
      {
        choice: 'approve-subject-to',
        reason: null,
        words: 'cover is found',
        conditionBy: '2027-03-03',
        confirmer: { name: 'Rota', email: 'rota@trust.example' },
      },
      {
        choice: 'suggest-dates',
        reason: null,
        words: 'after the exam',
        from: '2027-05-03',
        to: '2027-05-07',
      },
      { choice: 'ask-more', reason: null, words: 'who covers?' },
      { choice: 'refuse', reason: 'cost', words: 'too dear' },
      { choice: 'not-the-right-person', reason: null, words: 'the rota coordinator' },
    ]);
  });
});
