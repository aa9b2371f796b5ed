import type { Field, Typed } from './fields.js';
import { answersOf, faultsIn, fieldAt, typedIn } from './read-form.js';

const fields: Field[] = [
  { name: 'title', is: 'text', most: 10, needed: true },
  { name: 'wishes-minDays', is: 'number', least: 1, greatest: 30 },
  { name: 'from', is: 'day' },
  { name: 'modes', is: 'some', of: ['REMOTE', 'IN_COUNTRY'], words: 'mode.' },
  {
    ...{ name: 'ties', is: 'rows', most: 5, ready: 1 },
    of: [
      { name: 'country', is: 'term', kind: 'COUNTRY', needed: true },
      { name: 'kind', is: 'one', of: ['BORN', 'WORKED'], words: 'ask.choice.tie.', needed: true },
    ],
  },
];
const faults = (typed: Typed) =>
  faultsIn(fields, typed, (fault) => fault).map(({ field, text }) => `${field} ${text}`);

describe('a form that was sent', () => {
  it('keeps what its fields take, and drops the rest', () => {
    const body = {
      title: '  0123456789abc ',
      modes: ['REMOTE', 'FLYING'],
      other: 'x',
      'ties-0-kind': 'BORN',
    };
    expect(typedIn(fields, body)).toMatchObject({
      title: '0123456789',
      modes: ['REMOTE'],
      'ties-0-kind': 'BORN',
    });
    expect(typedIn(fields, body)).not.toHaveProperty('other');
  });

  it('says what is wrong at its field, and nothing of an empty row', () => {
    const typed = {
      title: '',
      'wishes-minDays': '31',
      from: '2027-02-30',
      'ties-0-country': '',
      'ties-0-kind': '',
    };
    expect(faults(typed)).toEqual(['title needed', 'wishes-minDays number', 'from day']);
    expect(faults({ title: 'a', 'ties-1-country': 'Kenya', 'ties-1-kind': '' })).toEqual([
      'ties-1-kind needed',
    ]);
    expect(faults({ title: 'a', 'ties-0-country': 'Kenya', 'ties-0-kind': 'KING' })).toEqual([
      'ties-0-kind choice',
    ]);
  });

  it('leaves empty rows out, and still knows which row an entry came from', () => {
    const typed = {
      title: 'a',
      'ties-0-country': '',
      'ties-0-kind': '',
      'ties-2-country': 'Kenya',
      'ties-2-kind': 'BORN',
    };
    const { answers, rowAt } = answersOf(fields, typed, new Map([['ties-2-country', { codes: ['KE'] }]]));
    expect(answers).toMatchObject({ title: 'a', from: null, ties: [{ country: 'KE', kind: 'BORN' }] });
    const names = ['title', 'wishes-minDays', 'ties-0-country', 'ties-2-country', 'ties-2-kind'];
    expect(fieldAt('profile.ties.0.kind', 'profile.', names, rowAt)).toBe('ties-2-kind');
    expect(fieldAt('profile.ties.0', 'profile.', names, rowAt)).toBe('ties-2-country');
    expect(fieldAt('profile.wishes.minDays', 'profile.', names, rowAt)).toBe('wishes-minDays');
    expect(fieldAt('version', 'profile.', names, rowAt)).toBeUndefined();
  });

  it('takes a comma for a point where fractions are asked for', () => {
    const hours: Field[] = [{ name: 'hours', is: 'number', least: 0, greatest: 80, fraction: true }];
    expect(answersOf(hours, { hours: '37,5' }, new Map()).answers).toEqual({ hours: 37.5 });
    expect(faultsIn(hours, { hours: '1e3' }, (fault) => fault)).toHaveLength(1);
  });
});
