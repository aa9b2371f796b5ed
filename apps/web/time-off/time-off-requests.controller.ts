import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { TimeOffStatusDocument } from '../api/operations.js';
import { Pages } from '../pages/pages.js';
import { visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

/** How a request stands, for the clinician who made it: read only. The approver's page is another. */
@Controller('time-off-requests')
export class TimeOffRequestsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly config: WebConfig,
  ) {}

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { timeOffRequest: shown } = await this.api.ask(visit, TimeOffStatusDocument, { id });
    const steps = [...shown.steps].sort((one, other) => one.ordinal - other.ordinal);
    await this.pages.send(reply, visit, 'time-off/status', { request: shown, steps });
  }
}
