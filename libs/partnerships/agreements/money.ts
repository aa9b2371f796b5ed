const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const digits = new Map<string, number>();

/** Whether this is a code of ISO 4217, of today or of former years, as this runtime's own table has them. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** How many digits its smaller unit has: 2 for most, 0 for JPY, 3 for KWD. */
export function fractionOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  digits.set(currency, maximumFractionDigits ?? 2);
  return maximumFractionDigits ?? 2;
}

/**
 * An amount as text, never as a floating number: `1234.50`, more than nothing, below a billion, and with no more digits
 * after the point than its currency has. Undefined where it is none.
 */
export function readAmount(said: string, currency: string): string | undefined {
  const [, whole, fraction = ''] =
    /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(said.replace(/[\s\u00A0\u202F]/g, '')) ?? [];
  if (whole === undefined || fraction.length > fractionOf(currency)) return undefined;
  const amount = `${whole.replace(/^0+(?=\d)/, '')}${fraction && `.${fraction}`}`;
  return /[1-9]/.test(amount) ? amount : undefined;
}

const scale = 10_000n;
const scaled = (amount: string) => {
  const [whole, fraction = ''] = amount.split('.');
  return BigInt(whole) * scale + BigInt(fraction.padEnd(4, '0'));
};

/** Sums by currency, in the order of their codes. Currencies are never converted: a rate of which day would it be? */
export function totals(
  lines: readonly { amount: string; currency: string }[],
): { amount: string; currency: string }[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of lines) sums.set(currency, (sums.get(currency) ?? 0n) + scaled(amount));
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, sum]) => {
      const fraction = String(sum % scale).padStart(4, '0');
      const shown = fraction.slice(0, Math.max(fractionOf(currency), fraction.replace(/0+$/, '').length));
      return { currency, amount: `${sum / scale}${shown && `.${shown}`}` };
    });
}
