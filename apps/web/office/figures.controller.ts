import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProgrammeFiguresDocument, type ProgrammeFiguresQuery } from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, type Words, wordsIn } from '../pages/words.js';
import { barsOf } from './bars.js';
import { Desk, type Form } from './desk.js';

type Figure = ProgrammeFiguresQuery['programmeFigures']['figures'][number];

/** Charts about the programme, each with the table that it is drawn from; the same numbers go out as CSV. */
@Controller('office/figures')
export class FiguresController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async charts(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const t = wordsIn(visit.language);
    const months = monthsIn(query);
    try {
      const figures = await this.figures(visit, months);
      await this.desk.show(reply, visit, 'office/figures', {
        ...{ months, from: `${months.from}-01` },
        figures: figures.map((one) => view(one, visit, t)),
      });
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT')) throw error;
      const faults = [{ field: 'to', text: t('figures.months') }];
      await this.desk.show(reply, visit, 'office/figures', { months, figures: [], faults });
    }
  }

  @Get(':code.csv')
  async csv(
    @Param('code') code: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const figures = await this.figures(visit, monthsIn(query));
    const found = figures.find((one) => one.code === code);
    if (!found) throw new NotFoundException();
    await this.desk.csv(reply, `${code.toLowerCase().replaceAll('_', '-')}.csv`, found.csv);
  }

  private async figures(visit: Visit, { from, to }: { from: string; to: string }): Promise<Figure[]> {
    const last = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0));
    const { programmeFigures } = await this.desk.ask(visit, ProgrammeFiguresDocument, {
      ...{ from: `${from}-01`, to: last.toISOString().slice(0, 10) },
    });
    return programmeFigures.figures;
  }
}

/** The months asked for, else the six that are over or under way. */
function monthsIn(query: Form): { from: string; to: string } {
  const month = (value: unknown) =>
    /^\d{4}-(0[1-9]|1[0-2])$/.test(text(value, 7)) ? text(value, 7) : undefined;
  const now = new Date();
  const back = (months: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
  return { from: month(query.from) ?? back(5), to: month(query.to) ?? back(0) };
}

/** A chart and its table. Over months there is a column for each series; the chart shows the last month of them. */
function view({ code, points }: Figure, visit: Visit, t: Words) {
  const named = (word: string) => {
    const key = `figures.word.${word}`;
    return hasWords(key) ? t(key) : word;
  };
  const number = new Intl.NumberFormat(visit.language);
  const said = (value: number | null | undefined) =>
    value === undefined ? '–' : value === null ? t('figures.few') : number.format(value);
  const month = new Intl.DateTimeFormat(visit.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const group = (word: string) =>
    /^\d{4}-\d{2}$/.test(word) ? month.format(new Date(`${word}-01T00:00:00Z`)) : named(word);
  const groups = [...new Set(points.map((one) => one.group))];
  const series = [...new Set(points.map((one) => one.series))];
  const byMonth = code === 'NEEDS_BY_STATE';
  // Of things that are counted by month, a state in which none stood has no point.
  const at = (row: string, column: string) => {
    const found = points.find((one) => one.group === row && one.series === column);
    return found ? found.value : byMonth ? 0 : undefined;
  };
  const last = groups.at(-1) ?? '';
  const bar = (label: string, value: number | null | undefined) => ({
    ...{ label, value: value ?? null, said: said(value) },
  });
  const drawn = byMonth
    ? series.map((one) => bar(named(one), at(last, one)))
    : groups.map((one) => bar(group(one), at(one, series[0])));
  return {
    code,
    chart: barsOf(drawn),
    shown: byMonth && last ? group(last) : null,
    head: series.map(named),
    rows: groups.map((row) => ({ group: group(row), cells: series.map((column) => said(at(row, column))) })),
  };
}
