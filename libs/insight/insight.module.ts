import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { MembersTogetherResolver } from './members-together.resolver.js';
import { BarriersResolver } from './barriers.resolver.js';
import { FilesModule } from './files/files.module.js';
import { WorkResolver } from './operating/work.resolver.js';
import { ProgrammeFiguresResolver } from './programme/programme-figures.resolver.js';

/** Reports and evidence, files that come in, and what operators look at. */
@Module({
  imports: [PeopleModule, FilesModule],
  providers: [BarriersResolver, MembersTogetherResolver, ProgrammeFiguresResolver, WorkResolver],
  exports: [FilesModule],
})
export class InsightModule {}
