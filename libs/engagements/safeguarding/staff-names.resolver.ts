import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/graphql/access.js';
import { Database } from '../../platform/database.js';
import { ConcernEntry, ConcernReading } from './concern.entity.js';

/** Which colleague it was; safeguarding staff see each other's names and no roles. */
class StaffNames {
  private readonly made = new WeakMap<Actor, DataLoader<string, string | null>>();

  constructor(private readonly database: Database) {}

  of(actor: Actor, id: string): Promise<string | null> {
    let loader = this.made.get(actor);
    if (!loader) {
      loader = new DataLoader(async (ids: readonly string[]) => {
        const rows: { id: string; name: string | null }[] = await this.database.read(actor, (tx) =>
          tx.query('SELECT id, name FROM app.safeguarding_names($1)', [ids]),
        );
        const names = new Map(rows.map((row) => [row.id, row.name]));
        return ids.map((one) => names.get(one) ?? null);
      });
      this.made.set(actor, loader);
    }
    return loader.load(id);
  }
}

const by = { nullable: true, description: 'The name of the colleague who did it, where they stated one.' };

@Resolver(() => ConcernEntry)
export class ConcernEntryResolver {
  private readonly names: StaffNames;

  constructor(database: Database) {
    this.names = new StaffNames(database);
  }

  @ResolveField(() => String, by)
  by(@Parent() { staffId }: ConcernEntry, @CurrentActor() actor: Actor): Promise<string | null> | null {
    return staffId ? this.names.of(actor, staffId) : null;
  }
}

@Resolver(() => ConcernReading)
export class ConcernReadingResolver {
  private readonly names: StaffNames;

  constructor(database: Database) {
    this.names = new StaffNames(database);
  }

  @ResolveField(() => String, by)
  by(@Parent() { staffId }: ConcernReading, @CurrentActor() actor: Actor): Promise<string | null> {
    return this.names.of(actor, staffId);
  }
}
