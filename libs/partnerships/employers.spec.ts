import { ownsAddress } from './employers.service.js';

describe("an employer's domain", () => {
  it.each([
    ['ana@trust.example', true],
    ['Ana@Ward.TRUST.example', true],
    ['ana@nottrust.example', false],
    ['ana@trust.example.org', false],
    ['trust.example', false],
    ['ana@trust.example, eve@other.example', false],
  ])('%s: %s', (email, owned) => {
    expect(ownsAddress(['trust.example'], email)).toBe(owned);
  });

  it('owns nothing where none was verified', () => {
    expect(ownsAddress([], 'ana@trust.example')).toBe(false);
  });
});
