import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { In } from 'typeorm';
import type { Actor } from '../platform/actor.js';
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
 * What a list asks for each entry is asked once for all. Nothing is remembered between batches: two
 * mutations in one operation must each be answered with what is true after them.
 */
@Injectable()
export class PartnershipLoaders {
  private readonly ofOperation = new WeakMap<Actor, Loaders>();

  constructor(private readonly database: Database) {}

  parties(actor: Actor): Loaders['parties'] {
    return this.of(actor).parties;
  }

  organisations(actor: Actor): Loaders['organisations'] {
    return this.of(actor).organisations;
  }

  people(actor: Actor): Loaders['people'] {
    return this.of(actor).people;
  }

  private of(actor: Actor): Loaders {
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

  private async partiesOf(actor: Actor, ids: readonly string[]): Promise<PartnershipParty[][]> {
    const all = await this.database.read(actor, (tx) =>
      tx.find(PartnershipParty, { where: { partnershipId: In([...ids]) }, order: { id: 'ASC' } }),
    );
    return ids.map((id) => all.filter((party) => party.partnershipId === id));
  }

  private async byId<T extends { id: string }>(
    actor: Actor,
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
