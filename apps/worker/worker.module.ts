import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { Logger } from 'pino';
import type { MessageKind } from '../../libs/notifications/message-kind.js';
import { MessageKinds, PostOffice } from '../../libs/notifications/post-office.js';
import { Clock } from '../../libs/platform/clock.js';
import { Config } from '../../libs/platform/config.js';
import { GraphqlToolsModule } from '../../libs/platform/graphql/tools.module.js';
import type { Job, Task } from '../../libs/platform/jobs.js';
import { PlatformModule } from '../../libs/platform/platform.module.js';
import { BackgroundWork, JOBS } from '../../libs/platform/queues/background-work.js';

export interface WorkerParts {
  config: Config;
  /** The table of contents; its classes are made here and nowhere else, so the API carries none of them. */
  jobs: readonly Job[];
  /** Tasks that are made like those in the table, and get no turns of their own: whoever put them here gives them some. */
  onCall?: readonly Type<Task>[];
  /** The modules of the libraries, whose services the jobs call. */
  libraries: readonly (Type<unknown> | DynamicModule)[];
  /** What can be told to people; all of them are made here too. */
  messageKinds?: readonly Type<MessageKind>[];
  clock?: Clock;
  logger?: Logger;
}

/** One worker process. */
@Module({})
export class WorkerModule {
  static of({
    config,
    jobs,
    onCall = [],
    libraries,
    messageKinds = [],
    clock,
    logger,
  }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ config, clock, logger, program: 'midst-worker', statementSeconds: 60 }),
        GraphqlToolsModule,
        ...libraries,
      ],
      providers: [
        ...new Set([...jobs.map((row) => row.job), ...onCall]),
        { provide: JOBS, useValue: jobs },
        BackgroundWork,
        ...messageKinds,
        {
          provide: MessageKinds,
          useFactory: (...kinds: MessageKind[]) => new MessageKinds(kinds),
          inject: [...messageKinds],
        },
        ...(messageKinds.length > 0 ? [PostOffice] : []),
      ],
      exports: [BackgroundWork],
    };
  }
}
