import fc from 'fast-check';
import { fractionOf, isCurrency, readAmount, totals } from './money.js';

describe('money', () => {
  it('knows the currencies of the field', () => {
    for (const code of ['GBP', 'KES', 'UGX', 'SLE', 'SOS', 'MMK', 'EUR']) expect(isCurrency(code)).toBe(true);
    for (const code of ['', 'gbp', 'ABC', 'POUND']) expect(isCurrency(code)).toBe(false);
    expect(fractionOf('JPY')).toBe(0);
    expect(fractionOf('KWD')).toBe(3);
  });

  it('reads what people write and refuses what no purse holds', () => {
    expect(readAmount('1 234,5', 'GBP')).toBe('1234.5');
    expect(readAmount('007', 'KES')).toBe('7');
    for (const wrong of ['', '-1', '0', '0.00', '1.234', '1e3', 'ten', '1000000000', '12.'])
      expect(readAmount(wrong, 'GBP')).toBeUndefined();
    expect(readAmount('1.5', 'JPY')).toBeUndefined();
  });

  it('adds up exactly, each currency for itself', () => {
    expect(
      totals([
        { amount: '0.1', currency: 'GBP' },
        { amount: '0.2', currency: 'GBP' },
        { amount: '5', currency: 'EUR' },
      ]),
    ).toEqual([
      { currency: 'EUR', amount: '5.00' },
      { currency: 'GBP', amount: '0.30' },
    ]);
    const pence = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(fc.array(pence, { minLength: 1 }), (all) => {
        const lines = all.map((n) => ({
          ...{ currency: 'GBP', amount: `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}` },
        }));
        const sum = all.reduce((a, n) => a + BigInt(n), 0n);
        expect(totals(lines)).toEqual([
          { currency: 'GBP', amount: `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}` },
        ]);
      }),
    );
  });
});
