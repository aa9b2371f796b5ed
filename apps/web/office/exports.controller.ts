import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskExportDocument, ExportsPageDocument, SettleExportDocument } from '../api/operations.js';
import type { Fault } from '../pages/pages.js';
import { text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { type Words, wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

/** Rows that officers take out: asked for by one, let go by another where they are many. */
@Controller('office/exports')
export class ExportsController {
  constructor(private readonly desk: Desk) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(this.desk.visit(request, reply), reply, query);
  }

  @Post()
  async ask(@Body() body: Form, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const faults = faultsIn(body, t);
    if (faults.length > 0) return this.page(visit, reply, {}, faults, body);
    const refused = await this.desk.does(
      visit,
      AskExportDocument,
      {
        ...{ firstYear: Number(body.firstYear), lastYear: Number(body.lastYear) },
        ...{ country: text(body.country, 2) || null, form: body.form === 'XLSX' ? 'XLSX' : 'CSV' },
        reason: text(body.reason, 500),
      },
      body,
    );
    if (refused) return this.page(visit, reply, {}, [{ field: 'firstYear', text: t('exports.years') }], body);
    await this.desk.go(reply, visit, '/office/exports');
  }

  @Post('settle')
  async settle(
    @Body() body: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const t = wordsIn(visit.language);
    const exportId = text(body.export, 200);
    const reason = text(body.settledReason, 500);
    const field = `reason-${exportId}`;
    if (reason.length < 5) return this.page(visit, reply, {}, [{ field, text: t('exports.why') }], body);
    const refused = await this.desk.does(
      visit,
      SettleExportDocument,
      { exportId, release: body.answer === 'release', reason },
      body,
    );
    if (refused) return this.page(visit, reply, {}, [{ field, text: t('exports.settledAlready') }], body);
    await this.desk.go(reply, visit, '/office/exports');
  }

  @Get('file/:key')
  async file(
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const answer = await this.desk.file(visit, `/exports/${encodeURIComponent(key)}`);
    if (!answer.ok || !answer.body) throw new NotFoundException();
    await reply
      .type(answer.headers.get('content-type') ?? 'application/octet-stream')
      .header('content-disposition', answer.headers.get('content-disposition') ?? 'attachment')
      .send(Readable.fromWeb(answer.body as ReadableStream));
  }

  private async page(
    visit: Visit,
    reply: FastifyReply,
    query: Form,
    faults: Fault[] = [],
    typed: Form = {},
  ): Promise<void> {
    const { exports: list, countries } = await this.desk.ask(visit, ExportsPageDocument, {
      ...{ after: afterIn(query), language: visit.language },
    });
    const year = `${new Date().getUTCFullYear()}`;
    await this.desk.show(reply, visit, 'office/exports', {
      ...{ list, countries, faults, typed: { firstYear: year, lastYear: year, ...typed } },
      next: nextOf(list, '/office/exports'),
    });
  }
}

function faultsIn(body: Form, t: Words): Fault[] {
  const faults: Fault[] = [];
  for (const field of ['firstYear', 'lastYear'])
    if (!/^\d{4}$/.test(text(body[field], 4))) faults.push({ field, text: t('reports.year') });
  if (text(body.reason, 500).length < 5) faults.push({ field: 'reason', text: t('exports.why') });
  return faults;
}
