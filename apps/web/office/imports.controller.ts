import { randomUUID } from 'node:crypto';
import type { MultipartFile } from '@fastify/multipart';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AddToImportDocument,
  ApplyImportDocument,
  BeginImportDocument,
  DropImportDocument,
  type ImportFormat,
  type ImportKind,
  type ImportOutcome,
  ImportReadDocument,
  ImportReportDocument,
  ImportsDocument,
  MapImportDocument,
  ReadImportDocument,
  UndoImportDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { wordsIn } from '../pages/words.js';
import { afterIn, Desk, type Form, nextOf } from './desk.js';

const kinds: readonly ImportKind[] = ['ORGANISATIONS', 'CLINICIANS', 'NEEDS'];
const outcomes: readonly ImportOutcome[] = ['ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED'];

/** The longest file in bytes; the API says the same in characters. */
export const longestFile = 5_000_000;
const aPart = 50_000;

interface Upload {
  fields: Form;
  name: string;
  bytes: Buffer;
  tooLong: boolean;
}

/** Files come in step by step: uploaded, columns mapped, every row checked, applied, and undone again. */
@Controller('office/imports')
export class ImportsController {
  constructor(
    private readonly desk: Desk,
    private readonly guard: FormGuard,
  ) {}

  @Get()
  async list(
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    again: { faults: Fault[]; values: Form } | null = null,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { imports } = await this.desk.ask(visit, ImportsDocument, { after: afterIn(query) });
    await this.desk.show(reply, visit, 'office/imports', {
      ...{ list: imports, next: nextOf(imports, visit.path), kinds, dropped: 'dropped' in query },
      ...(again ?? { values: { source: 'files' } }),
    });
  }

  /** The file goes to the API in pieces that one operation takes; a connection that is cut leaves a file that is dropped. */
  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { fields, name, bytes, tooLong } = await received(request);
    this.guard.check(request, visit, fields._form);
    const t = wordsIn(visit.language);
    const kind = oneOf(fields.kind, kinds);
    const source = text(fields.source, 40) || 'files';
    const format: ImportFormat | undefined = /\.json$/i.test(name)
      ? 'JSON'
      : /\.(csv|tsv|txt)$/i.test(name)
        ? 'CSV'
        : undefined;
    const faults: Fault[] = [];
    const wrong = (field: string, key: string) => faults.push({ field, text: t(`imports.wrong.${key}`) });
    if (!kind) wrong('kind', 'kind');
    if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(source)) wrong('source', 'source');
    if (bytes.length === 0) wrong('file', 'noFile');
    else if (tooLong) wrong('file', 'tooLong');
    else if (!format) wrong('file', 'format');
    else if (bytes.includes(0)) wrong('file', 'notText');
    const again = () => this.list({}, request, reply, { faults, values: { kind, source } });
    if (faults.length > 0 || !kind || !format) return again();
    try {
      const id = await this.send(
        visit,
        { kind, format, name: name.slice(-200), source },
        bytes.toString('utf8'),
      );
      return await this.desk.go(reply, visit, `/office/imports/${encodeURIComponent(id)}`);
    } catch (error) {
      if (!(error instanceof Refused) || !error.is('BAD_INPUT', 'NOT_NOW')) throw error;
      wrong('file', 'unreadable');
      return again();
    }
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: Form,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    faults: Fault[] = [],
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const outcome = oneOf(query.outcome, outcomes);
    const { import: file } = await this.desk.ask(visit, ImportReadDocument, {
      ...{ id, outcome: outcome ?? null, after: afterIn(query) },
    });
    const under = ['checking', 'applying', 'undoing'].includes(file.state);
    await this.desk.show(reply, visit, 'office/import', {
      ...{ file, faults, outcomes, outcome, under },
      next: nextOf(file.report, visit.path, { outcome }),
      share: file.total > 0 ? Math.min(100, Math.round((file.done / file.total) * 100)) : null,
    });
  }

  @Get(':id/report.csv')
  async report(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { import: file } = await this.desk.ask(visit, ImportReportDocument, { id });
    await this.desk.csv(reply, 'import-report.csv', file.reportCsv);
  }

  @Post(':id')
  async act(
    @Param('id') importId: string,
    @Body() body: Form | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const t = wordsIn(visit.language);
    if (form.act === 'map') return this.map(importId, form, visit, request, reply);
    const document =
      form.act === 'apply'
        ? ApplyImportDocument
        : form.act === 'undo'
          ? UndoImportDocument
          : DropImportDocument;
    const refused = await this.desk.does(visit, document, { importId }, form);
    if (refused)
      return this.one(importId, {}, request, reply, [{ field: 'act', text: t('imports.wrong.moved') }]);
    const dropped = document === DropImportDocument;
    await this.desk.go(reply, visit, dropped ? '/office/imports?dropped' : visit.path);
  }

  private async map(
    importId: string,
    form: Form,
    visit: Visit,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { import: file } = await this.desk.ask(visit, ImportReadDocument, { id: importId });
    const columns = file.columns.map(({ name }, at) => {
      const said = text(form[`column-${at}`], 60);
      return { name, key: file.keys.includes(said) ? said : null, leftOut: said === '-' };
    });
    const refused = await this.desk.does(visit, MapImportDocument, { importId, columns }, form);
    if (!refused) return this.desk.go(reply, visit, visit.path);
    const t = wordsIn(visit.language);
    const faults = refused.fields.flatMap(({ field }) => {
      const at = /^columns\.(\d+)\.key$/.exec(field)?.[1];
      return at === undefined ? [] : [{ field: `column-${at}`, text: t('imports.wrong.twice') }];
    });
    const otherwise = [{ field: 'act', text: t('imports.wrong.moved') }];
    await this.one(importId, {}, request, reply, faults.length > 0 ? faults : otherwise);
  }

  private async send(
    visit: Visit,
    file: { kind: ImportKind; format: ImportFormat; name: string; source: string },
    whole: string,
  ): Promise<string> {
    const { beginImport } = await this.desk.ask(visit, BeginImportDocument, {
      input: { ...file, idempotencyKey: randomUUID() },
    });
    const importId = beginImport.id;
    let part = 0;
    for (const piece of piecesOf(whole, aPart)) {
      const input = { importId, part, text: piece, idempotencyKey: randomUUID() };
      await this.desk.ask(visit, AddToImportDocument, { input });
      part += 1;
    }
    await this.desk.ask(visit, ReadImportDocument, { input: { importId, idempotencyKey: randomUUID() } });
    return importId;
  }
}

/** Pieces of at most so many characters; a pair of surrogates stays together. */
export function* piecesOf(whole: string, most: number): Generator<string> {
  for (let from = 0; from < whole.length;) {
    let to = Math.min(whole.length, from + most);
    const code = whole.charCodeAt(to - 1);
    if (to < whole.length && code >= 0xd800 && code <= 0xdbff) to -= 1;
    yield whole.slice(from, to);
    from = to;
  }
}

/** What a form with a file brought: its fields as far as they stand before the file, and the file's bytes. */
async function received(request: FastifyRequest): Promise<Upload> {
  const upload: Upload = { fields: {}, name: '', bytes: Buffer.alloc(0), tooLong: false };
  if (!request.isMultipart()) return upload;
  for await (const part of request.parts()) {
    if (part.type === 'field') upload.fields[part.fieldname] = part.value;
    else await take(part, upload);
  }
  return upload;
}

async function take(part: MultipartFile, upload: Upload): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file as AsyncIterable<Buffer>) chunks.push(chunk);
  upload.name = part.filename;
  upload.bytes = Buffer.concat(chunks);
  upload.tooLong = part.file.truncated;
}
