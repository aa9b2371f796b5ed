/** What somebody typed into one field: trimmed, on one type, never longer than the field takes. */
export function text(value: unknown, most: number): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, most) : '';
}

/** The value when it is one of those offered, otherwise undefined. */
export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value);
}

/** Whether it is a day of the calendar, like 2027-03-31; there is no 30 February. */
export function isDay(said: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(said)) return false;
  const day = new Date(`${said}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(said);
}
