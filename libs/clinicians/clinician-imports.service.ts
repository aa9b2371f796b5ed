import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import type { Importable, RowToWrite, Written } from '../platform/imports/importable.js';
import type { Stated } from '../platform/imports/stated-row.js';
import { Invitations } from '../partnerships/invitations.service.js';
import { Consents } from '../people/consents.service.js';
import { readEmail } from '../people/email.js';
import { People } from '../people/people.service.js';
import { Roles } from '../people/roles.service.js';
import { Refusal } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { readClinicianCase } from './clinician-case.js';
import { Clinicians } from './clinicians.service.js';
import type { ProfileChanges } from './profile.changes.js';

/** How people arrive. */
export interface Arrival {
  /** The file has columns `name` and `email`, and those with an address are invited to take their profile over. */
  contacts: boolean;
  /** Demo only: everybody gets an invented name and address, is claimed, and has consented. */
  demo: boolean;
}

interface Newcomer {
  contact: { name: string | null; email: string | null };
  changes: ProfileChanges;
  stated: Stated[];
}

/**
 * People from files: unclaimed and hidden, so that no rule, list or count sees them before they have accepted an
 * invitation themselves. Ties are stored and matched only with their consent. As the system actor `importer`.
 */
@Injectable()
export class ClinicianImports {
  constructor(
    private readonly people: People,
    private readonly roles: Roles,
    private readonly consents: Consents,
    private readonly invitations: Invitations,
    private readonly clinicians: Clinicians,
    private readonly vocabulary: Vocabulary,
  ) {}

  arriving(arrival: Arrival): Importable {
    return {
      kind: 'clinician',
      write: (tx, row) => this.write(tx, row, arrival),
      // In the demo each consents as well, which is a person's own step.
      ...(!arrival.demo && { writeNew: (tx, rows) => this.writeNew(tx, rows, arrival) }),
      statedOn: async (tx, nounIds) => {
        const found: { id: string; stated: Stated[] }[] = await tx.query(
          'SELECT id, stated FROM clinician WHERE id = ANY ($1)',
          [nounIds],
        );
        return new Map(found.map(({ id, stated }) => [id, stated]));
      },
    };
  }

  private async writeNew(
    tx: EntityManager,
    rows: readonly RowToWrite[],
    { contacts }: Arrival,
  ): Promise<(Written | Refusal)[]> {
    const read = rows.map(({ row }) => this.read(row, contacts));
    const sound = read.filter((one): one is Newcomer => !(one instanceof Refusal));
    const people = await this.people.allBroughtIn(
      tx,
      sound.map(({ contact }) => contact),
    );
    const idOf = new Map(sound.map((one, at) => [one, people[at]]));
    const newcomers = sound.flatMap((one, at) => {
      const personId = people[at];
      return personId instanceof Refusal ? [] : [{ ...one, personId }];
    });
    await this.clinicians.bringInNew(tx, newcomers);
    for (const { contact, personId } of newcomers)
      if (contact.email) await this.invitations.offerProfile(tx, { email: contact.email, personId });
    return read.map((one) => {
      if (one instanceof Refusal) return one;
      const personId = idOf.get(one) as string | Refusal;
      return personId instanceof Refusal ? personId : { nounId: personId, stated: one.stated };
    });
  }

  /** A row as somebody new, or why it cannot be one. */
  private read(row: RowToWrite['row'], contacts: boolean): Newcomer | Refusal {
    try {
      const contact = contacts ? contactIn(row) : { name: null, email: null };
      const { changes, stated } = readClinicianCase(row, this.vocabulary);
      this.clinicians.mustBeSound(changes);
      return { contact, changes, stated };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  private async write(tx: EntityManager, { row, key, nounId }: RowToWrite, { contacts, demo }: Arrival) {
    if (nounId && (await this.people.hasLeft(tx, nounId)))
      throw new Refusal('CONFLICT', 'This person has closed their account; a file brings nobody back.');
    const contact = contacts ? contactIn(row) : { name: null, email: null };
    const { changes, stated } = readClinicianCase(row, this.vocabulary);
    const personId =
      nounId ?? (await this.people.broughtIn(tx, demo ? inventedContact(key) : contact, { arrived: demo }));
    await this.clinicians.bringIn(tx, personId, changes, { claimed: demo, shown: demo });
    if (demo) await this.consentInDemo(tx, personId);
    else if (!nounId && contact.email)
      await this.invitations.offerProfile(tx, { email: contact.email, personId });
    return { nounId: personId, stated };
  }

  /** Recorded like any other consent, by the importer, so that the trail shows that no person gave it. */
  private async consentInDemo(tx: EntityManager, personId: string): Promise<void> {
    await this.roles.give(tx, { personId, role: 'clinician', by: null });
    const actor: SignedIn = {
      ...{ kind: 'person', personId, sessionId: '', network: 'demo', roles: ['clinician'] },
      freshUntil: new Date(0),
    };
    for (const { purpose, version } of await this.consents.texts(tx))
      await this.consents.give(tx, actor, purpose, version);
  }
}

function contactIn(row: RowToWrite['row']): { name: string | null; email: string | null } {
  const text = (key: string) => {
    const value = row[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const email = text('email');
  return { name: text('name')?.slice(0, 200) ?? null, email: email && readEmail(email, 'email') };
}

const BIRDS = [
  'Avocet',
  'Bittern',
  'Curlew',
  'Dunlin',
  'Fieldfare',
  'Goldcrest',
  'Heron',
  'Kestrel',
  'Lapwing',
  'Merlin',
  'Nuthatch',
  'Osprey',
  'Plover',
  'Redstart',
  'Siskin',
  'Teal',
  'Wagtail',
  'Yellowhammer',
];

/** Nobody is called so, and no mail reaches `.example`. */
function inventedContact(key: string): { name: string; email: string } {
  const id = key.slice(key.indexOf(':') + 1);
  const number = [...key].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, 7);
  const address = key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return {
    name: `Demo ${BIRDS[number % BIRDS.length]} ${id}`.slice(0, 200),
    email: `${address}-${number}@clinicians.midst.example`,
  };
}
