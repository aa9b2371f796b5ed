import { overYears } from './over-years.js';

const line = (code: string, score: number) => ({ hallmark: { code, words: code }, joint: { score } });

it('lays years side by side, and a hallmark that was not asked is no nought', () => {
  const checks = [{ lines: [line('vision', 2)] }, { lines: [line('vision', 3), line('gains', 1)] }];
  expect(overYears(checks)).toEqual([
    { hallmark: 'vision', scores: [2, 3] },
    { hallmark: 'gains', scores: [null, 1] },
  ]);
});
