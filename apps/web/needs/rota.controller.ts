import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NeedRotaDocument } from '../api/operations.js';
import { Desk } from '../office/desk.js';
import { placesOf } from '../pages/places.js';

/** Who is there when, from what was agreed with several people on one need. */
@Controller('needs/:id/rota')
export class RotaController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async read(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { need } = await this.desk.ask(visit, NeedRotaDocument, { id });
    if (!need) throw new NotFoundException();
    const stretches = need.rota.map((stretch) => ({
      ...stretch,
      places: placesOf(stretch.countries, visit.language),
    }));
    await this.desk.show(reply, visit, 'needs/rota', { need, stretches });
  }
}
