import { type Counted, figuresOf } from './equality-figures.js';

const said = (part: Counted['part'], answers: Record<string, number>): Counted[] =>
  Object.entries(answers).map(([answer, people]) => ({ question: 'sex', part, answer, people }));

it('tells how everybody and leads answered, and nothing small', () => {
  const counted = [...said('leads', { female: 12, male: 9 }), ...said('others', { female: 40, male: 30 })];
  expect(figuresOf(counted)).toEqual([
    {
      question: 'sex',
      answers: [
        { answer: 'female', everybody: 52, leads: 12 },
        { answer: 'male', everybody: 39, leads: 9 },
      ],
    },
  ]);
});

it('leaves out of leads what everybody else’s numbers would give away', () => {
  const [{ answers }] = figuresOf([
    ...said('leads', { female: 12, male: 9 }),
    ...said('others', { female: 40, male: 2 }),
  ]);
  expect(answers.map(({ leads }) => leads)).toEqual([null, null]);
  expect(figuresOf(said('others', { female: 4 }))[0].answers).toEqual([
    { answer: 'female', everybody: null, leads: null },
  ]);
});
