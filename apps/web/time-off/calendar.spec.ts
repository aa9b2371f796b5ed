import { wordsIn } from '../pages/words.js';
import { calendarOf } from './calendar.js';
import type { Shown } from './shown.js';

const asked: Shown = {
  link: 'RECORDED',
  reference: 'TO-1',
  clinicianName: 'Asha Example, RN; BSc',
  language: 'en-GB',
  employerName: 'Invented Trust',
  jobTitle: null,
  lines: [
    {
      leaveType: 'SPL',
      from: '2027-03-27',
      to: '2027-03-29',
      days: 3,
      hours: null,
      note: null,
      clause: null,
      clauseSource: null,
    },
  ],
  cover: null,
  replyBy: null,
  destination: null,
  host: null,
  benefit: null,
  hostLetter: null,
  askedBecause: null,
  replaces: null,
  appealWords: null,
  condition: null,
  conditionBy: null,
  standsInFor: null,
  standsInUntil: null,
  canNameDelegate: false,
  waitsForCondition: false,
  answer: null,
  before: [],
  recorded: [],
  choices: [],
  canWithdrawUntil: null,
};
const said = (decision: string) => ({ decision, code: null, words: null, at: '2026-11-21T10:00:00Z' });
const t = wordsIn('en-GB');

describe('the calendar of an approval', () => {
  it('holds whole days, over the change to summer time as well, and ends on the day that is free again', () => {
    const text = calendarOf({ ...asked, recorded: [said('approve')] }, t) ?? '';
    expect(text).toContain('DTSTART;VALUE=DATE:20270327');
    expect(text).toContain('DTEND;VALUE=DATE:20270330');
    expect(text).toContain('UID:TO-1-1@midst');
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('SUMMARY:Asha Example\\, RN\\; BSc: leave approved');
  });

  it('is there only while the approval stands', () => {
    expect(calendarOf(asked, t)).toBeNull();
    expect(calendarOf({ ...asked, link: 'OUT_OF_DATE', recorded: [said('approve')] }, t)).toBeNull();
    expect(calendarOf({ ...asked, recorded: [said('refuse')] }, t)).toBeNull();
    // A condition is no approval before somebody confirms it.
    expect(calendarOf({ ...asked, recorded: [said('approve-subject-to')] }, t)).toBeNull();
    const met = [said('approve-subject-to'), said('confirm-condition')];
    expect(calendarOf({ ...asked, recorded: met }, t)).toContain('BEGIN:VEVENT');
    expect(calendarOf({ ...asked, recorded: [said('approve'), said('withdraw-approval')] }, t)).toBeNull();
  });
});
