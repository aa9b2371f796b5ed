import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Importable, RowToWrite } from '../platform/imports/importable.js';
import { shortened, type Stated } from '../platform/imports/stated-row.js';
import { Clock } from '../platform/clock.js';
import { Outbox } from '../platform/events.js';
import { newId } from '../platform/ids.js';
import { Refusal } from '../platform/refusal.js';
import { rowsOf } from '../platform/rows.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { Audit } from '../people/audit.service.js';
import { type OrganisationCase, readOrganisationCase } from './organisation-case.js';
import { Organisation, OrganisationPlace } from './organisation.entity.js';
import { organisationLife } from './organisation.states.js';
import { organisationRegistered } from './partnerships.events.js';

/** In the digest of an import key only, so that the same file finds the same organisation again. */
const NOT_STATED = 'ZZ';

/**
 * Organisations from files: registered, never verified by being in a file. As the system actor `importer`; nobody
 * leads them until an officer invites somebody.
 */
@Injectable()
export class OrganisationImports implements Importable {
  readonly kind = 'organisation';

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
  ) {}

  async write(tx: EntityManager, { row, key, nounId }: RowToWrite) {
    const { organisation, place, stated } = readOrganisationCase(row, this.vocabulary);
    if (nounId) await this.rewrite(tx, nounId, organisation, stated);
    const id = nounId ?? (await this.register(tx, organisation, key, { values: stated }));
    if (place) {
      const told = await tx.update(OrganisationPlace, { organisationId: id }, { place });
      if (!told.affected) await tx.insert(OrganisationPlace, { organisationId: id, place });
    }
    return { nounId: id, stated };
  }

  async statedOn(tx: EntityManager, nounIds: readonly string[]): Promise<Map<string, Stated[]>> {
    const found = await rowsOf(tx, Organisation, 'WHERE id = ANY ($1)', [nounIds]);
    return new Map(found.map(({ id, stated }) => [id, (stated as { values?: Stated[] }).values ?? []]));
  }

  /**
   * The organisation that a need names: one for each text and country. Two texts may be one institution, and one text
   * may name several: which, is for an officer to say, because merging gives the leads of one the voice of the other.
   * Where no country was stated none is kept, and the organisation cannot be verified before an officer states it.
   * @returns its id
   */
  async named(
    tx: EntityManager,
    source: string,
    institution: { name: string; country: string | null; level: string | null } | null,
  ): Promise<string> {
    const country = institution?.country ?? null;
    const name = institution?.name ?? 'Institution not stated';
    const words = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
    const digest = createHash('sha256')
      .update(`${country ?? NOT_STATED} ${words}`)
      .digest('hex')
      .slice(0, 24);
    const key = `${source}:institution:${digest}`;
    const known = await tx.findOneBy(Organisation, { importKey: key });
    if (known) return known.id;
    return this.register(
      tx,
      {
        kind: country === 'GB' ? 'uk-employer' : 'overseas-institution',
        name: name.length < 2 ? `Institution “${name}”` : shortened(name, 300),
        country,
        region: null,
        facilityLevel: institution?.level ?? null,
        sensitive: false,
        emailDomains: [],
      },
      key,
      institution ? { institution: name } : {},
    );
  }

  private async register(
    tx: EntityManager,
    organisation: OrganisationCase,
    importKey: string,
    stated: Record<string, unknown>,
  ): Promise<string> {
    const id = newId();
    const row = Object.assign(new Organisation(), {
      ...organisation,
      id,
      maxPending: 5,
      state: organisationLife.initial,
      ...{ basis: null, basisAssessedOn: null, basisExpiresOn: null, registeredBy: null },
      round: 1,
      registeredAt: this.clock.now(),
      importKey,
      stated,
    });
    await tx.insert(Organisation, row as QueryDeepPartialEntity<Organisation>);
    await this.outbox.emit(tx, organisationRegistered({ organisationId: id }));
    await this.audit.write(tx, {
      act: 'organisation-imported',
      noun: 'organisation',
      nounId: id,
      organisationId: id,
    });
    return id;
  }

  private async rewrite(tx: EntityManager, id: string, organisation: OrganisationCase, values: Stated[]) {
    const known = await tx.findOneBy(Organisation, { id });
    if (known?.state !== organisationLife.initial)
      throw new Refusal('NOT_NOW', 'It was verified or ended meanwhile, so a file no longer changes it.');
    await tx.update(Organisation, { id }, { ...organisation, stated: { values } } as never);
    await this.audit.write(tx, {
      act: 'organisation-imported',
      noun: 'organisation',
      nounId: id,
      organisationId: id,
    });
  }
}
