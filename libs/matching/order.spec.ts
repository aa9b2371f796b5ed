import { inOrder } from './order.js';

const equals = Array.from({ length: 60 }, (_, at) => ({ id: `person-${at}`, overall: 2500 }));
const ids = (seed: string, list: readonly { id: string; overall: number }[] = equals) =>
  inOrder(list, seed, ({ id }) => id).map(({ id }) => id);

describe('the order of a list', () => {
  it('is by the rule first', () => {
    const list = [...equals, { id: 'fits-best', overall: 2900 }];
    expect(ids('any', list)[0]).toBe('fits-best');
  });

  it('is the same for the same seed, whatever the order of the input', () => {
    expect(ids('need-1 week-3', [...equals].reverse())).toEqual(ids('need-1 week-3'));
  });

  it('gives every equal its turn near the top', () => {
    const shown = new Set(
      Array.from({ length: 40 }, (_, week) => ids(`need-1 week-${week}`).slice(0, 20)).flat(),
    );
    expect(shown.size).toBe(60);
  });
});
