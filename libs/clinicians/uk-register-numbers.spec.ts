import { faultOfNumber, tidyNumber, ukRegisterNumbers } from './uk-register-numbers.js';

describe('Numbers on UK registers', () => {
  it.each([
    ['GMC', '7654321'],
    ['GMC', 'L123456'],
    ['nmc', '12a3456e'],
    ['HCPC', 'PH 123456'],
    ['HCPC', 'PYL1234'],
    ['GPhC', '2012345'],
  ])('%s %s has the right form', (body, number) => expect(faultOfNumber(body, number)).toBeUndefined());

  it.each([
    ['GMC', '123'],
    ['NMC', '1234567'],
    ['HCPC', '123456'],
    ['GPhC', '3012345'],
  ])('%s %s has not, and is told how one looks', (body, number) =>
    expect(faultOfNumber(body, number)).toMatch(/is written like/),
  );

  it('says nothing about a body that it does not know, or whose form is only believed', () => {
    expect(faultOfNumber('KMPDC', 'anything at all')).toBeUndefined();
    expect(faultOfNumber('GDC', 'AB12')).toBeUndefined();
  });

  it('has an example of each form that fits the form', () => {
    for (const { form, example } of ukRegisterNumbers) expect(tidyNumber(example)).toMatch(form);
  });
});
