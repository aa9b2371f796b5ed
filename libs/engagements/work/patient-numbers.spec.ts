import fc from 'fast-check';
import { patientNumbersIn } from './patient-numbers.js';

describe('what looks like an NHS number', () => {
  it('is found however it is written, once', () => {
    // 943 476 5919 is the example of the NHS itself, given to nobody.
    expect(patientNumbersIn('See 943 476 5919, 9434765919 and 943-476-5919. Again 943 476 5919')).toEqual([
      '943 476 5919',
      '9434765919',
      '943-476-5919',
    ]);
  });

  it('is no telephone number, no longer number, and none whose check digit is wrong', () => {
    const others = [
      '+9434765919',
      '19434765919',
      '94347659190',
      '943 476 5918',
      '0000000000',
      '12 March 2027',
    ];
    expect(others.flatMap(patientNumbersIn)).toEqual([]);
  });

  it('has exactly one last digit at most', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
        const ending = [...'0123456789'].filter((last) => patientNumbersIn(nine + last).length > 0);
        expect(ending.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
