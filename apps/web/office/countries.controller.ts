import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CountriesPageDocument,
  type CountriesPageQuery,
  CountryPlacesPageDocument,
  type CountryPlacesPageQuery,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { text } from '../pages/typed.js';
import { type Language, wordsIn } from '../pages/words.js';
import { Desk, type Form } from './desk.js';
import { dotsOf } from './dots.js';
import { land } from './land.js';

/** As long as a year takes to be counted, country by country. */
const patienceMs = 25_000;

/** How much of the world a picture shows at least, in degrees: of countries, and of the towns of one. */
const leastDegrees = { countries: 40, towns: 3 };

/** What was done where: a table of countries and then dots, and the same of places in one of them. */
@Controller('office/reports/countries')
export class CountriesController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async table(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.ofYear('office/countries', query, request, reply, async (visit, year) => {
      const asked = { year, language: visit.language };
      const { countryTable: table } = await this.desk.ask(visit, CountriesPageDocument, asked, patienceMs);
      return { table, land, ...pictured(table, text(query.show, 50)) };
    });
  }

  @Get(':country')
  async country(
    @Param('country') country: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^[A-Z]{2}$/.test(country)) throw new NotFoundException();
    await this.ofYear('office/country-places', query, request, reply, async (visit, year) => {
      const asked = { country, year, language: visit.language };
      const { countryPlaces: told } = await this.desk.ask(visit, CountryPlacesPageDocument, asked);
      return { told, country, ...placesOf(told, visit.language) };
    });
  }

  /** The page of a year that somebody asked for, else of this one. */
  private async ofYear(
    page: string,
    query: Form,
    request: FastifyRequest,
    reply: FastifyReply,
    counted: (visit: ReturnType<Desk['visit']>, year: number) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const year = text(query.year, 4) || `${new Date().getUTCFullYear()}`;
    const wrong = [{ field: 'year', text: wordsIn(visit.language)('barriers.yearWrong') }];
    if (!/^\d{4}$/.test(year)) {
      await this.desk.officersOnly(visit);
      return this.desk.show(reply, visit, page, { year, faults: wrong });
    }
    try {
      await this.desk.show(reply, visit, page, { year, ...(await counted(visit, Number(year))) });
    } catch (error) {
      if (!(error instanceof Refused && error.is('BAD_INPUT'))) throw error;
      await this.desk.show(reply, visit, page, { year, faults: wrong });
    }
  }
}

/**
 * The column that the dots show (needs where none is asked for), and the dots: the numbers of the table and no others. Years in
 * which nothing was defined yet have neither.
 */
function pictured({ columns, rows }: CountriesPageQuery['countryTable'], asked: string) {
  const column =
    columns.find(({ code }) => code === asked) ?? columns.find(({ code }) => code === 'needs-opened');
  if (!column) return {};
  const places = rows
    .filter(({ country }) => country)
    .map(({ name, north, east, numbers }) => {
      const { value, said } = numbers.find(({ code }) => code === column.code)!;
      return { label: value === null ? name : `${name} ${said}`, north, east, value };
    });
  return { column, picture: dotsOf(places, leastDegrees.countries) };
}

function placesOf({ places }: CountryPlacesPageQuery['countryPlaces'], language: Language) {
  const t = wordsIn(language);
  const rows = places.map(({ kind, name, needs }) => ({
    name: kind === 'TOWN' ? name : t(`countries.kind.${kind}`, { name }),
    needs,
  }));
  const towns = places.flatMap(({ kind, name, needs, north, east }) =>
    kind === 'TOWN' ? [{ label: `${name} ${needs}`, value: needs, north, east }] : [],
  );
  const picture = towns.length > 0 && dotsOf(towns, leastDegrees.towns);
  const far = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer' });
  return { rows, towns: picture, scale: picture && far.format(picture.scale.km) };
}
