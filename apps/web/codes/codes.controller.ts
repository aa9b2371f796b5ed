import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodesPageDocument } from '../api/operations.js';
import { Desk } from '../office/desk.js';
import { placesOf } from '../pages/places.js';

/** For anybody: what the codes allow and what they do not, which editions hold today, and whom to tell. */
@Controller('codes')
export class CodesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    // Asked as nobody: it is the same for everybody, and an ended session must not hide it.
    const found = await this.desk.ask({ ...visit, session: undefined }, CodesPageDocument, {});
    const order = new Intl.Collator(visit.language);
    const lists = found.recruitmentLists.map((list) => ({
      ...list,
      places: placesOf(list.countries, visit.language).sort((a, b) => order.compare(a, b)),
    }));
    await this.desk.show(reply, visit, 'codes/page', { codes: found.recruitmentCodes, lists });
  }
}
