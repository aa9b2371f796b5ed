import { type DynamicModule, Module, type ModuleMetadata, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import * as transformerPackage from 'class-transformer';
import * as validatorPackage from 'class-validator';
import type { Logger } from 'pino';
import { LOGGER } from '../platform.module.js';
import { AccessGuard } from './access.guard.js';
import { badInput } from './input-faults.js';
import { NodeResolver, withGlobalIds } from './node.js';
import {
  Authenticator,
  DenialLog,
  DenialsInTheLog,
  NobodyKnown,
  THE_AUTHENTICATOR,
  THE_DENIAL_LOG,
} from './ports.js';
import { withRefusalCodes } from './refusal-code.enum.js';
import { RefusalsFilter } from './refusals.filter.js';
import { rememberRules } from './remembered-rules.js';
import { GraphqlToolsModule } from './tools.module.js';
import { DateTime } from './scalars.js';
import { YogaDriver, type Example, type YogaOptions } from './yoga.driver.js';

export interface GraphqlOptions {
  /** Modules that export an `Authenticator` and a `DenialLog`; without any, everybody is anonymous. */
  ports?: ModuleMetadata['imports'];
  examples?: readonly Example[];
}

/** The GraphQL endpoint at `/graphql`: schema from the resolvers of every module, access, limits, refusals. */
@Module({})
export class GraphqlModule {
  static forRoot({ ports = [], examples = [] }: GraphqlOptions = {}): DynamicModule {
    return {
      module: GraphqlModule,
      global: true,
      imports: [
        GraphqlToolsModule,
        ...ports,
        GraphQLModule.forRoot<YogaOptions>({
          driver: YogaDriver,
          path: '/graphql',
          autoSchemaFile: true,
          // Nest would ask the new schema everything about itself at every start, a fifth of a second of processor; Yoga
          // validates it, and the house holds it to `schema.graphql`.
          // A bare `@Field() at: Date` means our DateTime too; Nest's own of the same name would be a second one.
          buildSchemaOptions: { skipCheck: true, scalarsMap: [{ type: Date, scalar: DateTime }] },
          examples,
          transformSchema: (schema) => withGlobalIds(withRefusalCodes(schema)),
        }),
      ],
      providers: [
        {
          provide: THE_AUTHENTICATOR,
          useFactory: (stated?: Authenticator) => stated ?? new NobodyKnown(),
          inject: [{ token: Authenticator, optional: true }],
        },
        {
          provide: THE_DENIAL_LOG,
          useFactory: (logger: Logger, stated?: DenialLog) => stated ?? new DenialsInTheLog(logger),
          inject: [LOGGER, { token: DenialLog, optional: true }],
        },
        NodeResolver,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: RefusalsFilter },
        {
          provide: APP_PIPE,
          // No whitelist here: GraphQL refuses every unknown field before a pipe runs, and class-validator's would
          // also refuse a declared field that needs no rule.
          useFactory: () => {
            rememberRules();
            return new ValidationPipe({
              transform: true,
              exceptionFactory: badInput,
              validatorPackage,
              transformerPackage,
            });
          },
        },
      ],
      exports: [THE_AUTHENTICATOR, THE_DENIAL_LOG],
    };
  }
}
