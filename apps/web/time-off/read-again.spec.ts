import { readAgain, typedAgain } from './read-again.js';

const t = (key: string) => key;
const line = { 'lines-0-leaveType': 'AL-AFC', 'lines-0-from': '2027-05-03', 'lines-0-to': '2027-05-07' };

describe('what somebody types to ask again', () => {
  it('is read line by line, and an empty line between is no line', () => {
    const typed = typedAgain({
      ...line,
      'lines-0-days': '4,5',
      'lines-2-from': '2027-05-10',
      cover: ' Swaps. ',
    });
    expect(typed.lines).toHaveLength(3);
    expect(readAgain(typed, true, t).faults.map(({ field }) => field)).toEqual([
      'lines-2-to',
      'lines-2-days',
    ]);
    const one = readAgain(typedAgain({ ...line, 'lines-0-days': '4,5', cover: 'Swaps.' }), true, t);
    expect(one).toEqual({
      again: {
        lines: [
          { leaveType: 'AL-AFC', from: '2027-05-03', to: '2027-05-07', days: 4.5, hours: null, note: null },
        ],
        cover: 'Swaps.',
        replyBy: null,
      },
      faults: [],
    });
  });

  it('names what is missing or wrong at its place', () => {
    const faults = (form: Record<string, string>, needed = true) =>
      readAgain(typedAgain(form), needed, t).faults.map(({ field, text }) => `${field}: ${text}`);
    expect(faults({})).toEqual(['lines-0-from: again.lineMissing']);
    expect(faults({}, false)).toEqual([]);
    expect(faults({ ...line, 'lines-0-to': '2027-05-01', 'lines-0-hours': 'x' })).toEqual([
      'lines-0-to: again.backwards',
      'lines-0-hours: again.noNumber',
    ]);
    expect(faults({ ...line, 'lines-0-days': '1', replyBy: '3 May' })).toEqual(['replyBy: again.noDay']);
  });
});
