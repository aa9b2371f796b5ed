/** Each with whether its answer is overdue: its day is over, by the days of the Universal Time that sets it. */
export function withDue<T extends { dueOn: string; settledAt?: unknown }>(
  remarks: readonly T[],
): (T & { overdue: boolean })[] {
  const today = new Date().toISOString().slice(0, 10);
  return remarks.map((one) => ({ ...one, overdue: !one.settledAt && one.dueOn < today }));
}
