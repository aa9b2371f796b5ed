import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { TimeOffRoutesInput } from './routes.inputs.js';
import { Routes } from './routes.service.js';
import { TimeOffRoutes } from './routes.types.js';

@Resolver()
export class RoutesResolver {
  constructor(
    private readonly database: Database,
    private readonly routes: Routes,
  ) {}

  @Access('clinician')
  @Query(() => TimeOffRoutes, {
    description:
      'Which working days of an engagement or of a plan need leave, and the lawful ways to take it under the rules of ' +
      'your employer, each with its source. Give the lines of one to `requestTimeOff`. Nothing that you state is kept.',
  })
  timeOffRoutes(
    @CurrentActor() actor: SignedIn,
    @Args('asked', { description: 'The plan, the employer, and what you wish to say about your work.' })
    asked: TimeOffRoutesInput,
  ): Promise<TimeOffRoutes> {
    return this.database.read(actor, (tx) => this.routes.find(tx, actor, asked));
  }
}
