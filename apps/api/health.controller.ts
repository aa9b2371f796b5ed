import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { faultOf } from '../../libs/platform/logging.js';
import { missingMigrations } from '../../libs/platform/migrations.js';
import { LOGGER } from '../../libs/platform/platform.module.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly source: DataSource,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The process answers. Never touches the database: restarting a healthy process does not bring a database back. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Whether traffic may come: the database answers and has every migration that this build was made for. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    try {
      const missing = await missingMigrations(this.source);
      if (missing.length === 0) await reply.send({ status: 'ready' });
      else
        await reply
          .status(503)
          .send({ status: 'waiting', because: `migrations are missing: ${missing.join(', ')}` });
    } catch (error) {
      this.logger.warn({ fault: faultOf(error) }, 'not ready');
      await reply.status(503).send({ status: 'waiting', because: 'the database does not answer' });
    }
  }
}
