import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Person } from '../people/person.entity.js';
import { Organisation } from './organisation.entity.js';
import { PartnershipParty } from './partnership.entity.js';

interface Loaders {
  parties: DataLoader<string, PartnershipParty[]>;
  organisations: DataLoader<string, Organisation | null>;
  people: DataLoader<string, Person | null>;
}

/**
 * What a list of partnerships asks for each entry is asked once for all. Nothing is remembered between batches: two
 * mutations in one operation must each be answered with what is true after them.
 */
@Injectable()
export class PartnershipLoaders {
  private readonly ofOperation = new WeakMap<SignedIn, Loaders>();

  constructor(private readonly database: Database) {}

  parties(actor: SignedIn): Loaders['parties'] {
    return this.of(actor).parties;
  }

  organisations(actor: SignedIn): Loaders['organisations'] {
    return this.of(actor).organisations;
  }

  people(actor: SignedIn): Loaders['people'] {
    return this.of(actor).people;
  }

  private of(actor: SignedIn): Loaders {
    let loaders = this.ofOperation.get(actor);
    if (!loaders) {
      loaders = {
        parties: new DataLoader((ids) => this.partiesOf(actor, ids), { cache: false }),
        organisations: new DataLoader((ids) => this.byId(actor, Organisation, ids), { cache: false }),
        people: new DataLoader((ids) => this.byId(actor, Person, ids), { cache: false }),
      };
      this.ofOperation.set(actor, loaders);
    }
    return loaders;
  }

  private async partiesOf(actor: SignedIn, ids: readonly string[]): Promise<PartnershipParty[][]> {
    const all = await this.database.read(actor, (tx) =>
      tx.find(PartnershipParty, { where: { partnershipId: In([...ids]) }, order: { id: 'ASC' } }),
    );
    return ids.map((id) => all.filter((party) => party.partnershipId === id));
  }

  private async byId<T extends { id: string }>(
    actor: SignedIn,
    noun: new () => T,
    ids: readonly string[],
  ): Promise<(T | null)[]> {
    const found = await this.database.read(actor, (tx) =>
      tx
        .createQueryBuilder(noun, 'n')
        .where('n.id IN (:...ids)', { ids: [...new Set(ids)] })
        .getMany(),
    );
    return ids.map((id) => found.find((one) => one.id === id) ?? null);
  }
}
