import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { refuseStale } from '../platform/graphql/access.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { rowOf } from '../platform/rows.js';
import { insertRows, rowsOf } from '../platform/rows.js';
import { Audit } from './audit.service.js';
import { clinicianJoined } from './people.events.js';
import type { PeopleRefusalCode } from './people.refusals.js';
import { Me, Person, PersonContact } from './person.entity.js';
import { Roles } from './roles.service.js';
import { TermsAcceptance, termsVersion } from './terms-acceptance.entity.js';

export interface OwnWords {
  name?: string | null;
  locale?: string | null;
  timeZone?: string | null;
}

/** The only writer of persons. */
@Injectable()
export class People {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly roles: Roles,
    private readonly audit: Audit,
  ) {}

  /**
   * The person known by this address, made now where there is none; entering a code proves the address.
   * As the doorkeeper, under the lock of the code that was entered.
   */
  async known(tx: EntityManager, email: string): Promise<string> {
    const now = this.clock.now();
    const contact = await tx.findOneBy(PersonContact, { email });
    if (contact) {
      await tx.update(Person, { id: contact.personId, claimedAt: IsNull() }, { claimedAt: now });
      await tx.update(
        PersonContact,
        { personId: contact.personId, confirmedAt: IsNull() },
        { confirmedAt: now },
      );
      return contact.personId;
    }
    return this.add(tx, email, now);
  }

  /** The person known by this address, or a new one whom nobody has claimed yet by signing in. As the doorkeeper. */
  async expected(tx: EntityManager, email: string): Promise<string> {
    const contact = await tx.findOneBy(PersonContact, { email });
    return contact?.personId ?? this.add(tx, email, null);
  }

  /**
   * A person who is only known from a file: without a name, and with an address only where the file has one, so that
   * an invitation can reach them. As the importer.
   * @throws Refusal CONFLICT when somebody is known by that address: what they say of themselves is theirs
   */
  async broughtIn(
    tx: EntityManager,
    { name, email }: { name: string | null; email: string | null },
    /** Only invented people of the demo have arrived already. */
    { arrived }: { arrived: boolean } = { arrived: false },
  ): Promise<string> {
    const [one] = await this.allBroughtIn(tx, [{ name, email }], { arrived });
    if (one instanceof Refusal) throw one;
    return one;
  }

  /** The same for many, in three statements: the id of each, or why not. Two who share an address are refused but one. */
  async allBroughtIn(
    tx: EntityManager,
    contacts: readonly { name: string | null; email: string | null }[],
    { arrived }: { arrived: boolean } = { arrived: false },
  ): Promise<(string | Refusal)[]> {
    const emails = contacts.flatMap(({ email }) => email ?? []);
    const known = new Set(
      emails.length > 0
        ? (await rowsOf(tx, PersonContact, 'WHERE email = ANY ($1)', [emails])).map(({ email }) => email)
        : [],
    );
    const now = this.clock.now();
    const people: Partial<Person>[] = [];
    const addresses: Partial<PersonContact>[] = [];
    const brought = contacts.map(({ name, email }) => {
      if (email && known.has(email))
        return new Refusal(
          'CONFLICT',
          'Somebody is known by this address already, and keeps their own profile.',
        );
      const id = newId();
      people.push({
        ...{ id, name, locale: 'en', timeZone: 'Europe/London' },
        ...{ createdAt: now, claimedAt: arrived ? now : null, closedAt: null },
      });
      if (email) {
        known.add(email);
        addresses.push({ personId: id, email, confirmedAt: arrived ? now : null });
      }
      return id;
    });
    await insertRows(tx, Person, people);
    await insertRows(tx, PersonContact, addresses);
    return brought;
  }

  private async add(tx: EntityManager, email: string, confirmedAt: Date | null): Promise<string> {
    const id = newId();
    await tx.insert(Person, {
      id,
      name: null,
      locale: 'en',
      timeZone: 'Europe/London',
      createdAt: this.clock.now(),
      claimedAt: confirmedAt,
      closedAt: null,
    });
    await tx.insert(PersonContact, { personId: id, email, confirmedAt });
    return id;
  }

  async me(tx: EntityManager, actor: SignedIn): Promise<Me> {
    const [person, contact] = await Promise.all([
      rowOf(tx, Person, 'WHERE id = $1', [actor.personId]),
      rowOf(tx, PersonContact, 'WHERE person_id = $1', [actor.personId]),
    ]);
    if (!person || !contact) throw notFound('person');
    const { id, name, locale, timeZone, createdAt } = person;
    return Object.assign(new Me(), { id, name, locale, timeZone, createdAt, email: contact.email });
  }

  /** Whether somebody closed their account. As a part of Midst that sees persons. */
  hasLeft(tx: EntityManager, personId: string): Promise<boolean> {
    return tx.existsBy(Person, { id: personId, closedAt: Not(IsNull()) });
  }

  /**
   * A person whom the reader may see today: policies decide. Another's name is personal data, so it waits for a fresh
   * code, whether or not there is such a person.
   * @throws Refusal FRESH_CODE_NEEDED
   */
  async seen(tx: EntityManager, actor: SignedIn, id: string): Promise<Person | null> {
    if (id !== actor.personId) refuseStale(actor, this.clock.now());
    return tx.findOneBy(Person, { id });
  }

  /**
   * Adds the clinician's role to whoever is signed in.
   * @throws Refusal ADULTS_ONLY, TERMS_NOT_ACCEPTED
   */
  async joinAsClinician(
    tx: EntityManager,
    actor: SignedIn,
    joining: { adult: boolean; terms: string; name?: string | null },
  ): Promise<void> {
    if (!joining.adult)
      throw new Refusal<PeopleRefusalCode>('ADULTS_ONLY', 'Midst is for people of 18 and over.', [
        { field: 'adult', sentence: 'Say that you are 18 or over.' },
      ]);
    if (joining.terms !== termsVersion)
      throw new Refusal<PeopleRefusalCode>(
        'TERMS_NOT_ACCEPTED',
        `The terms in force are version ${termsVersion}.`,
        [{ field: 'acceptedTerms', sentence: `Read and accept version ${termsVersion}.` }],
      );
    await tx.insert(TermsAcceptance, {
      id: newId(),
      personId: actor.personId,
      version: joining.terms,
      adult: joining.adult,
      at: this.clock.now(),
    });
    if (joining.name) await this.say(tx, actor, { name: joining.name });
    await this.roles.give(tx, { personId: actor.personId, role: 'clinician', by: actor.personId });
    await this.outbox.emit(tx, clinicianJoined({ personId: actor.personId }));
  }

  /** Changes what a person says about themselves: name, language, time zone. Null and absent change nothing. */
  async say(tx: EntityManager, actor: SignedIn, words: OwnWords): Promise<void> {
    const said = Object.fromEntries(
      Object.entries(words).filter(([, value]) => value !== null && value !== undefined),
    );
    if (Object.keys(said).length === 0) return;
    await tx.update(Person, { id: actor.personId }, said);
    await this.audit.write(tx, {
      act: 'own-words-changed',
      noun: 'person',
      nounId: actor.personId,
      about: actor.personId,
      details: { changed: Object.keys(said).join(' ') },
    });
  }
}
