/** What the rule of handing over needs to know of a side and of a line. */
interface Side {
  organisationId: string;
}
interface Line extends Side {
  takenBackAt: Date | null;
}

/**
 * The sides that have not said who continues what. A partnership closes when there is none: programmes that ended
 * without a named successor were lost with the person who ran them.
 */
export function sidesWithoutHandover<S extends Side>(sides: readonly S[], lines: readonly Line[]): S[] {
  const said = new Set(
    lines.filter(({ takenBackAt }) => takenBackAt === null).map(({ organisationId }) => organisationId),
  );
  return sides.filter(({ organisationId }) => !said.has(organisationId));
}
