import { sideBySide } from './comparing.js';

const line = (criterion: string, sentence: string) => ({ criterion, sentence });

describe('two matches side by side', () => {
  it('pairs line by line, in order, and leaves open what one of them does not show', () => {
    const rows = sideBySide(
      [line('profession', 'a1'), line('skill', 'a2'), line('skill', 'a3')],
      [line('profession', 'b1'), line('language', 'b2')],
    );
    expect(rows.map(({ criterion, one, other }) => [criterion, one?.sentence, other?.sentence])).toEqual([
      ['profession', 'a1', 'b1'],
      ['skill', 'a2', undefined],
      ['skill', 'a3', undefined],
      ['language', undefined, 'b2'],
    ]);
  });
});
