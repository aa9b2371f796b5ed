import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CountriesPageDocument } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { text } from '../pages/typed.js';
import { wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';

/** As long as a year takes to be counted, country by country. */
const patienceMs = 25_000;

/** What was done where: a table of countries, without a map. */
@Controller('office/reports/countries')
export class CountriesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async table(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const year = text(query.year, 4) || `${new Date().getUTCFullYear()}`;
    const wrong = [{ field: 'year', text: wordsIn(visit.language)('barriers.yearWrong') }];
    if (!/^\d{4}$/.test(year))
      return this.desk.show(reply, visit, 'office/countries', { year, faults: wrong });
    try {
      const asked = { year: Number(year), language: visit.language };
      const { countryTable: table } = await this.desk.ask(visit, CountriesPageDocument, asked, patienceMs);
      await this.desk.show(reply, visit, 'office/countries', { year, table });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      await this.desk.show(reply, visit, 'office/countries', { year, faults: wrong });
    }
  }
}
