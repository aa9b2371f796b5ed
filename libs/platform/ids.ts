import { v7 } from 'uuid';

/**
 * Ids come from the application, not from RETURNING: under row-level security the writer of a row
 * may not be allowed to read it back. Version 7 keeps index inserts in order of time.
 */
export function newId(): string {
  return v7();
}
