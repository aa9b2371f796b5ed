import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { PeopleModule } from '../../libs/people/people.module.js';
import { GraphqlModule } from '../../libs/platform/graphql/graphql.module.js';
import { PlatformModule, type PlatformOptions } from '../../libs/platform/platform.module.js';
import { examples } from './examples.js';
import { HealthController } from './health.controller.js';
import { ServiceResolver } from './service.resolver.js';

/** The libraries whose resolvers make up the schema, in the order of the ladder. */
const libraries: NonNullable<ModuleMetadata['imports']> = [PeopleModule];

/** Modules among them that say who is asking and keep the record of denials. */
const ports: NonNullable<ModuleMetadata['imports']> = [PeopleModule];

@Module({})
export class ApiModule {
  static forRoot(options: Omit<PlatformOptions, 'program'>): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({ ...options, program: 'midst-api' }),
        GraphqlModule.forRoot({ ports, examples }),
        ...libraries,
      ],
      controllers: [HealthController],
      providers: [ServiceResolver],
    };
  }
}
