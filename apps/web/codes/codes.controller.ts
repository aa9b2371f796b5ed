import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import { CodesPageDocument } from '../api/operations.js';
import { Pages } from '../pages/pages.js';
import { placesOf } from '../pages/places.js';
import { visitOf } from '../pages/visit.js';
import { WebConfig } from '../web-config.js';

/** For anybody: what the codes allow and what they do not, which editions hold today, and whom to tell. */
@Controller('codes')
export class CodesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    // Asked as nobody: it is the same for everybody, and an ended session must not hide it.
    const found = await this.api.ask({ ...visit, session: undefined }, CodesPageDocument, {});
    const order = new Intl.Collator(visit.language);
    const lists = found.recruitmentLists.map((list) => ({
      ...list,
      places: placesOf(list.countries, visit.language).sort((a, b) => order.compare(a, b)),
    }));
    await this.pages.send(reply, visit, 'codes/page', { codes: found.recruitmentCodes, lists });
  }
}
