import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Clock } from '../../libs/platform/clock.js';
import { Access } from '../../libs/platform/graphql/access.js';
import { DateTime } from '../../libs/platform/graphql/scalars.js';

@ObjectType({ description: 'The service that answers here.' })
export class Service {
  @Field(() => String, { description: 'Always `Midst`: tells a client that it reached the right door.' })
  name: string;

  @Field(() => DateTime, { description: 'The time by which this service keeps its deadlines.' })
  now: Date;
}

@Resolver(() => Service)
export class ServiceResolver {
  constructor(private readonly clock: Clock) {}

  @Access('anyone')
  @Query(() => Service, { description: 'What answers here, and its time. Asks nobody who they are.' })
  service(): Service {
    return { name: 'Midst', now: this.clock.now() };
  }
}
