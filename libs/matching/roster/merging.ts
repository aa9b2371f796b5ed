/** What the order of a list is decided by. `overall` is one number for the whole of it: every match before every near miss. */
export interface InOrder {
  overall: number;
  turn: number;
  personId: string;
}

/** Best first; equals by their turn, then by id. */
export const byOrder = (a: InOrder, b: InOrder): number =>
  b.overall - a.overall ||
  a.turn - b.turn ||
  (a.personId < b.personId ? -1 : a.personId > b.personId ? 1 : 0);
