/** Ten digits as NHS numbers are written: together, or in groups of three, three and four. Longer runs are something else. */
const written = /(?<![\d+])\d{3}[ \u00a0-]?\d{3}[ \u00a0-]?\d{4}(?!\d)/g;

/**
 * What in a text looks like an NHS number: ten digits whose last one is right by the rule of modulus 11 (weights 10 to
 * 2; 11 counts as 0, and 10 never occurs). Source: NHS Data Model and Dictionary, "NHS number". One number in eleven
 * that is none passes, so that this only ever warns.
 */
export function patientNumbersIn(text: string): string[] {
  return [...new Set([...text.matchAll(written)].map(([found]) => found).filter(checks))];
}

function checks(found: string): boolean {
  const digits = [...found.replaceAll(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9] && digits.some((digit) => digit !== digits[0]);
}
