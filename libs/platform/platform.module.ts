import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock.js';
import { Commands } from './commands.js';
import { Config } from './config.js';
import { Database } from './database.js';
import { Outbox } from './events.js';

/** What every other library stands on: configuration, time, the database in somebody's name, the outbox. */
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.values.DATABASE_URL,
          poolSize: config.values.DATABASE_POOL,
          autoLoadEntities: true,
          synchronize: false,
          retryAttempts: 3,
          retryDelay: 500,
          extra: {
            // A transaction that hangs or idles holds its locks from everybody else; a minute is plenty.
            statement_timeout: 60_000,
            idle_in_transaction_session_timeout: 60_000,
            connectionTimeoutMillis: 5000,
            keepAlive: true,
          },
        }),
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Database, useFactory: (source: DataSource) => new Database(source), inject: [DataSource] },
        Outbox,
        Commands,
      ],
      exports: [Config, Clock, Database, Outbox, Commands],
    };
  }
}
