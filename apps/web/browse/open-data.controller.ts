import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenDataFileDocument, OpenDataPageDocument } from '../api/operations.js';
import { afterIn, type Form, nextOf } from '../office/desk.js';
import { Desk } from '../office/desk.js';

/** For anybody: the indicators of whole years as files, with what everything in them means. */
@Controller('open-data')
export class OpenDataController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async editions(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { openData } = await this.desk.ask(visit, OpenDataPageDocument, { after: afterIn(query) });
    const editions = openData.nodes.filter(({ state }) => state === 'published');
    await this.desk.show(reply, visit, 'open-data', { editions, next: nextOf(openData, '/open-data') });
  }

  @Get(':id/indicators.csv')
  async table(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { year, csv } = await this.edition(request, reply, id);
    await reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="midst-indicators-${year}.csv"`)
      .send(csv);
  }

  @Get(':id/datapackage.json')
  async dictionary(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { dictionary } = await this.edition(request, reply, id);
    await reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="datapackage.json"')
      .send(dictionary);
  }

  /** One that the reader may have: officers read it before it is out. */
  private async edition(request: FastifyRequest, reply: FastifyReply, id: string) {
    const visit = this.desk.visit(request, reply);
    const { node } = await this.desk.ask(visit, OpenDataFileDocument, { id });
    if (!node || !('csv' in node)) throw new NotFoundException();
    return node;
  }
}
