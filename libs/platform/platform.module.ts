import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { Blobs } from './blobs/blobs.js';
import { DiskBlobs } from './blobs/disk-blobs.js';
import { S3Blobs } from './blobs/s3-blobs.js';
import { Clock, SystemClock } from './clock.js';
import { Commands } from './commands.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { Outbox } from './events.js';
import { LiveStreams } from './live/live-streams.service.js';
import { createLogger } from './logging.js';
import { refuseUnsafeLogin } from './login-check.js';
import { refuseUnmigrated } from './schema-check.js';
import { PreparedClient } from './prepared-client.js';
import { Outward } from './outward.js';
import { Secrets } from './secrets.js';

/** The program's pino logger; inject with `@Inject(LOGGER)`. */
export const LOGGER = Symbol('logger');

export interface PlatformOptions {
  config: Config;
  /** Shown in logs and as `application_name` in PostgreSQL: `midst-api`, `midst-worker`. */
  program: string;
  /** Other than the system's clock in tests only. */
  clock?: Clock;
  logger?: Logger;
  /** The longest that one statement may run; background work may take longer than a request. */
  statementSeconds?: number;
  /** `none` builds everything without ever connecting: enough to print the schema. */
  database?: 'connected' | 'none';
}

const CONNECTED = Symbol('connected');

/** What every program of Midst stands on: configuration, clock, log, database, commands, outbox. */
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    @Inject(CONNECTED) private readonly connected: boolean,
  ) {}

  static forRoot(options: PlatformOptions): DynamicModule {
    const { config, program } = options;
    const connected = options.database !== 'none';
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            type: 'postgres' as const,
            url: config.values.DATABASE_URL,
            autoLoadEntities: true,
            manualInitialization: !connected,
            retryAttempts: 5,
            retryDelay: 1000,
            extra: {
              max: config.values.DATABASE_POOL,
              application_name: program,
              // An exhausted pool must answer "unavailable" quickly rather than keep everybody waiting.
              connectionTimeoutMillis: config.values.DATABASE_PATIENCE_MS,
              statement_timeout: (options.statementSeconds ?? 15) * 1000,
              idle_in_transaction_session_timeout: 60_000,
              keepAlive: true,
              // A connection holds the plans of what is asked often; let go in every lull, it learns them again in every rush.
              idleTimeoutMillis: 10 * 60_000,
              Client: PreparedClient,
              // Our queries are short: compiling them costs more than it saves (4.9 against 1.4 ms for one's facts).
              options: '-c jit=off',
            },
          }),
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: options.clock ?? new SystemClock() },
        { provide: LOGGER, useValue: options.logger ?? createLogger(config, program) },
        { provide: CONNECTED, useValue: connected },
        { provide: Blobs, useFactory: () => blobsOf(config) },
        Database,
        LiveStreams,
        Commands,
        Outbox,
        Outward,
        Secrets,
      ],
      exports: [Blobs, Config, Clock, LOGGER, Database, LiveStreams, Commands, Outbox, Outward, Secrets],
    };
  }

  async onModuleInit(): Promise<void> {
    if (!this.connected) return;
    await refuseUnsafeLogin(this.source);
    await refuseUnmigrated(this.source);
  }
}

/** The local disk, unless a bucket is named. */
function blobsOf({ bucket, values: { DATA_DIR } }: Config): Blobs {
  return bucket ? new S3Blobs(bucket) : new DiskBlobs(DATA_DIR && join(DATA_DIR, 'documents'));
}
