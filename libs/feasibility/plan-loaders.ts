import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { FeasibilityPlans, type WorkedOut } from './feasibility.service.js';
import type { PlanKey } from './targets.query.js';

/** Plans of many matches at once. For whoever is no clinician there is none; it only batches and keeps nothing. */
@Injectable()
export class PlanLoaders {
  private readonly made = new WeakMap<Actor, DataLoader<PlanKey, WorkedOut | null>>();

  constructor(
    private readonly database: Database,
    private readonly plans: FeasibilityPlans,
  ) {}

  of(actor: Actor): DataLoader<PlanKey, WorkedOut | null> {
    let loader = this.made.get(actor);
    if (!loader) this.made.set(actor, (loader = this.make(actor)));
    return loader;
  }

  private make(actor: Actor): DataLoader<PlanKey, WorkedOut | null> {
    return new DataLoader<PlanKey, WorkedOut | null>(
      async (keys) => {
        if (actor.kind !== 'person' || !actor.roles.includes('clinician')) return keys.map(() => null);
        // Several fields of one match ask for the same plan; it is worked out once.
        const once = new Map(keys.map((key) => [JSON.stringify(key), key]));
        const names = [...once.keys()];
        const found = await this.database.read(actor, (tx) =>
          this.plans.of(tx, actor.personId, [...once.values()]),
        );
        return keys.map((key) => found[names.indexOf(JSON.stringify(key))]);
      },
      { cache: false },
    );
  }
}
