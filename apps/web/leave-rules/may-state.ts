/** Whether somebody speaks for an employer: its HR, or a programme officer. The API decides; this shows and hides. */
export function mayState(
  held: readonly { role: string; organisationId?: string | null }[],
  employerId: string,
): boolean {
  return held.some(
    ({ role, organisationId }) =>
      role === 'OFFICER' || (role === 'EMPLOYER_HR' && organisationId === employerId),
  );
}
