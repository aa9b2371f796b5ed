import { type Absence, teamEffect } from './team-effect.js';

const away = (who: string, from: number, to: number): Absence => ({
  who,
  name: who,
  from: `2027-06-${String(from).padStart(2, '0')}`,
  to: `2027-06-${String(to).padStart(2, '0')}`,
});
const asked = { who: 'ama', days: [away('ama', 10, 20)] };

describe('the effect on a team', () => {
  it('is the worst day: those who are away at once, one person once', () => {
    const others = [away('ben', 1, 12), away('cem', 12, 14), away('dee', 14, 30), away('ben', 11, 12)];
    expect(teamEffect(asked, others, { size: 6, minimum: 4 })).toMatchObject({
      most: 3,
      on: '2027-06-12',
      there: 3,
      short: true,
    });
  });

  it('leaves out who is away before or after, and the person’s own other requests', () => {
    const others = [away('ben', 1, 9), away('cem', 21, 22), away('ama', 10, 12)];
    expect(teamEffect(asked, others, { size: 5, minimum: 4 })).toEqual({
      away: [],
      most: 1,
      on: '2027-06-10',
      there: 4,
      short: false,
    });
  });

  it('looks at each stretch by itself, and judges nothing where nobody said who must stay', () => {
    const split = { who: 'ama', days: [away('ama', 1, 2), away('ama', 20, 22)] };
    const effect = teamEffect(split, [away('ben', 5, 15), away('cem', 22, 25)], null);
    expect(effect).toMatchObject({ most: 2, on: '2027-06-22', there: null, short: false });
    expect(effect.away.map(({ who }) => who)).toEqual(['cem']);
  });
});
