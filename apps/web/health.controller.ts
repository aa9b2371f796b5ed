import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Api } from './api/api.js';

@Controller('health')
export class HealthController {
  constructor(private readonly api: Api) {}

  /** The process answers. Asks nobody else. */
  @Get('live')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Whether traffic may come: the API, on which every page leans, is ready. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    if (await this.api.isReady()) await reply.send({ status: 'ready' });
    else await reply.status(503).send({ status: 'waiting', because: 'the API does not answer' });
  }
}
