import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Clock } from '../../libs/platform/clock.js';
import { Config } from '../../libs/platform/config.js';
import type { Job } from '../../libs/platform/jobs.js';
import { PlatformModule } from '../../libs/platform/platform.module.js';
import { BackgroundWork, JOBS } from '../../libs/platform/queues/background-work.js';

export interface WorkerParts {
  config: Config;
  /** The table of contents; its classes are made here and nowhere else, so the API carries none of them. */
  jobs: readonly Job[];
  /** The modules of the libraries, whose services the jobs call. */
  libraries: readonly (Type<unknown> | DynamicModule)[];
  clock?: Clock;
}

/** One worker process. */
@Module({})
export class WorkerModule {
  static of({ config, jobs, libraries, clock }: WorkerParts): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ config, clock, program: 'midst-worker', statementSeconds: 60 }),
        ...libraries,
      ],
      providers: [...new Set(jobs.map((row) => row.job)), { provide: JOBS, useValue: jobs }, BackgroundWork],
      exports: [BackgroundWork],
    };
  }
}
