import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '../../libs/platform/clock.js';
import { type Config, readConfig } from '../../libs/platform/config.js';
import { GraphqlToolsModule } from '../../libs/platform/graphql/tools.module.js';
import { PlatformModule } from '../../libs/platform/platform.module.js';
import { libraries } from '../libraries.js';

export interface ConsoleParts {
  config?: Config;
  clock?: Clock;
  /** Services that only this command needs: the api and the worker carry none of them. */
  providers?: readonly Type<unknown>[];
}

/** What a command works with: the platform and every library, without an API, a queue or a listener. */
@Module({})
export class ConsoleModule {
  static of({ config = readConfig(), clock, providers = [] }: ConsoleParts = {}): DynamicModule {
    return {
      module: ConsoleModule,
      imports: [
        // A file of thousands of rows has statements that no request would wait for.
        PlatformModule.forRoot({ config, clock, program: 'midst-cli', statementSeconds: 120 }),
        GraphqlToolsModule,
        ...libraries,
      ],
      providers: [...providers],
    };
  }
}

/** Runs one command with the services of Midst, and lets go of the database whatever became of it. */
export async function atConsole<T>(
  work: (services: INestApplicationContext) => Promise<T>,
  parts: ConsoleParts = {},
): Promise<T> {
  const services = await NestFactory.createApplicationContext(ConsoleModule.of(parts), {
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}
