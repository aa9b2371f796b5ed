import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { MembersTogetherResolver } from './members-together.resolver.js';
import { BarriersResolver } from './barriers.resolver.js';

/** Reports and evidence. Everything in it is counted; nothing is about somebody. */
@Module({
  imports: [PeopleModule],
  providers: [BarriersResolver, MembersTogetherResolver],
})
export class InsightModule {}
