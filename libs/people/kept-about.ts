/** One table that keeps something about people, and which of its rows are about somebody. */
export interface KeptAbout {
  table: string;
  /** Which rows, in SQL; `$1` is the person, `t` the table. */
  where: string;
  /** Columns that are no part of what is kept about them: secrets, and what somebody else wrote. In SQL, an array. */
  without?: string;
}

const kept = new Map<string, KeptAbout>();

/** Each library says which of its tables keep something about a person; a test holds the list against the policies. */
export function keepsAbout(tables: readonly KeptAbout[]): void {
  for (const one of tables) {
    if (kept.has(one.table)) throw new Error(`${one.table} is named twice`);
    kept.set(one.table, one);
  }
}

export function everythingKept(): KeptAbout[] {
  return [...kept.values()];
}

const own = `t.person_id = $1`;

/** Tables whose rows name the person in `person_id`. */
export function ofPerson(...tables: string[]): KeptAbout[] {
  return tables.map((table) => ({ table, where: own }));
}

keepsAbout([
  { table: 'person', where: 't.id = $1' },
  ...ofPerson('person_contact', 'role', 'role_wish', 'terms_acceptance', 'consent', 'disclosure'),
  { table: 'session', where: own, without: `'{token_hash}'` },
  { table: 'audit_entry', where: 't.about = $1', without: `'{chain,link,hash}'` },
]);
