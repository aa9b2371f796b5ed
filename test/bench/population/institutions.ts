import { addPerson } from './clinicians.js';
import { type Chance, idOf } from './chance.js';
import type { Rows } from './rows.js';
import { heritage } from './shares.js';

export interface Organisation {
  id: string;
  country: string;
  leads: string[];
}

function addOrganisation(rows: Rows, kind: string, n: number, country: string, now: Date): Organisation {
  const id = idOf('organisation', kind, n);
  rows.add('organisation', {
    id,
    kind,
    name: `Invented ${kind.replace('-', ' ')} ${n}`,
    country,
    region: 'An invented region',
    email_domains: kind === 'uk-employer' ? [`employer${n}.midst.example`] : [],
    sensitive: kind === 'overseas-institution' && n % 50 === 49,
    max_pending: 5,
    state: 'verified',
    basis: country === 'GB' ? 'uk' : 'idta',
    basis_assessed_on: '2026-01-15',
    basis_expires_on: country === 'GB' ? null : '2099-12-31',
    round: 1,
    registered_at: now,
    stated: {},
  });
  return { id, country, leads: [] };
}

function addVoice(rows: Rows, role: string, organisation: Organisation, n: number, now: Date): void {
  const id = idOf(role, organisation.id, n);
  addPerson(
    rows,
    id,
    `Invented ${role} ${id.slice(0, 6)}`,
    `${role}.${id.slice(0, 12)}@bench.midst.example`,
    now,
  );
  rows.add('role', {
    id: idOf('role', id),
    person_id: id,
    role,
    organisation_id: organisation.id,
    since: now,
  });
  organisation.leads.push(id);
}

/** Verified organisations with two leads each, as if two officers had seen to them. */
export function addInstitutions(rows: Rows, chance: Chance, count: number, now: Date): Organisation[] {
  return Array.from({ length: count }, (_, n) => {
    const made = addOrganisation(rows, 'overseas-institution', n, chance.weighed(heritage), now);
    for (const which of [0, 1]) addVoice(rows, 'lead', made, which, now);
    return made;
  });
}

export function addEmployers(rows: Rows, count: number, now: Date): Organisation[] {
  return Array.from({ length: count }, (_, n) => {
    const made = addOrganisation(rows, 'uk-employer', n, 'GB', now);
    addVoice(rows, 'lead', made, 0, now);
    return made;
  });
}

/** Programme officers, who administer and are members of nothing. */
export function addOfficers(rows: Rows, count: number, now: Date): string[] {
  return Array.from({ length: count }, (_, n) => {
    const id = idOf('officer', n);
    addPerson(rows, id, `Invented Officer ${n}`, `officer.${n}@bench.midst.example`, now);
    rows.add('role', { id: idOf('role', id), person_id: id, role: 'officer', since: now });
    return id;
  });
}

/** Every fifth institution has agreed a partnership with an employer. */
export function addPartnerships(
  rows: Rows,
  institutions: readonly Organisation[],
  employers: readonly Organisation[],
  now: Date,
): void {
  institutions
    .filter((_, n) => n % 5 === 0)
    .forEach((institution, n) => {
      const employer = employers[n % employers.length];
      const id = idOf('partnership', n);
      rows.add('partnership', {
        id,
        name: `Invented partnership ${n}`,
        purpose: 'Teaching visits in both directions, invented for a measurement.',
        state: 'agreed',
        proposed_by: institution.leads[0],
        proposed_at: now,
        agreed_at: now,
      });
      for (const { id: organisation, leads } of [institution, employer])
        rows.add('partnership_party', {
          id: idOf('party', id, organisation),
          partnership_id: id,
          organisation_id: organisation,
          part: organisation === institution.id ? 'lead' : 'partner',
          lead_id: leads[0],
          agreed_by: leads[0],
          agreed_at: now,
        });
    });
}
