import { In, type EntityManager } from 'typeorm';
import { Person } from '../people/person.entity.js';

/** Who speaks for an organisation, as far as the reader may know: of a sensitive one only its own and its partners do. */
export async function leadsOf(tx: EntityManager, organisationId: string): Promise<Person[]> {
  const [{ ids }]: { ids: string[] }[] = await tx.query('SELECT app.leads_of($1) AS ids', [organisationId]);
  return ids.length === 0 ? [] : tx.find(Person, { where: { id: In(ids) } });
}
