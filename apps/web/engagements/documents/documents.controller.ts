import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../../api/api.js';
import {
  DocumentAddressDocument,
  type DocumentAudience,
  DocumentsPageDocument,
  QuarantineDocumentDocument,
} from '../../api/operations.js';
import { ApiDown, Refused, WordsHeld } from '../../api/refused.js';
import { FormGuard } from '../../pages/form-guard.js';
import { type Fault, Pages } from '../../pages/pages.js';
import { oneOf, text } from '../../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../../pages/visit.js';
import { hasWords, wordsIn } from '../../pages/words.js';
import { WebConfig } from '../../web-config.js';
import { type Fields, receiving } from './received.js';

const audiences: readonly DocumentAudience[] = ['BOTH_SIDES', 'OWN_SIDE', 'OFFICERS'];
const deeds = ['shared', 'quarantined'] as const;

interface Again {
  faults?: Fault[];
  values?: object;
  done?: string;
  warned?: boolean;
}

/** The documents of an engagement: shared with a plain form, fetched as files, put out of sight with one press. */
@Controller('engagements/:id/documents')
export class DocumentsController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get()
  async list(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page(reply, visitOf(request, reply, this.config), id, { done: oneOf(done, deeds) });
  }

  @Post()
  async share(
    @Param('id') engagement: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const most = this.config.values.DOCUMENT_MAX_BYTES;
    const { fields, said } = await receiving(request, most, async (form, { filename, file }) => {
      this.guard.check(request, visit, form._form);
      // Nothing was chosen: browsers send a file without a name.
      return !filename ? null : this.send(visit, { engagement, fileName: filename, form }, file);
    });
    // A form without a file has not been looked at yet.
    if (said === undefined) this.guard.check(request, visit, fields._form);
    if (said?.length === 0) {
      await reply.redirect(inLanguage(visit, `${visit.path}?done=shared`), 303);
      return;
    }
    const t = wordsIn(visit.language);
    const faults = said?.map(({ field, code }) => ({
      field: ['name', 'audience'].includes(field) ? field : 'file',
      text: t(`documents.wrong.${hasWords(`documents.wrong.${code}`) ? code : 'refused'}`, {
        most: size(most),
      }),
    })) ?? [{ field: 'file', text: t('documents.wrong.noFile') }];
    const values = {
      ...{ name: text(fields.name, 200), audience: oneOf(fields.audience, audiences) },
      document: text(fields.document, 200),
    };
    const warned = said?.some(({ code }) => code === 'LOOKS_LIKE_A_PATIENT');
    await this.page(reply, visit, engagement, { faults, values, warned }, 422);
  }

  @Get(':version/file')
  async file(
    @Param('version') versionId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { documentAddress } = await this.api.ask(visit, DocumentAddressDocument, { versionId });
    const answer = await this.api.carry(visit, documentAddress.path);
    if (answer.status === 404) throw new NotFoundException();
    if (!answer.ok || !answer.body) throw new ApiDown(`the API answered ${answer.status}`);
    for (const name of ['content-type', 'content-length', 'content-disposition', 'content-security-policy'])
      void reply.header(name, answer.headers.get(name) ?? undefined);
    // Packed formats gain nothing, and a length that was told holds.
    request.headers['accept-encoding'] = 'identity';
    await reply.send(Readable.fromWeb(answer.body as ReadableStream));
  }

  @Post(':document/quarantine')
  async quarantine(
    @Param('id') id: string,
    @Param('document') documentId: string,
    @Body() body: Fields | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const t = wordsIn(visit.language);
    // One press is enough; a reason can be given with it.
    const reason = text(body?.reason, 1000);
    const idempotencyKey = text(body?.key, 200) || randomUUID();
    const input = {
      idempotencyKey,
      documentId,
      reason: reason.length < 3 ? t('documents.noReason') : reason,
    };
    await this.api.ask(visit, QuarantineDocumentDocument, { input });
    const back = `/engagements/${encodeURIComponent(id)}/documents?done=quarantined`;
    await reply.redirect(inLanguage(visit, back), 303);
  }

  /** What was refused, by field; empty where it is shared. */
  private async send(
    visit: Visit,
    { engagement, fileName, form }: { engagement: string; fileName: string; form: Fields },
    file: Readable,
  ): Promise<{ field: string; code: string }[]> {
    const document = text(form.document, 200);
    const query = new URLSearchParams({
      ...{ engagement, fileName, key: text(form.key, 200) || randomUUID() },
      name: text(form.name, 200) || fileName.slice(0, 200),
      audience: oneOf(form.audience, audiences) ?? (document ? 'BOTH_SIDES' : ''),
      ...(document && { document }),
      ...(form.noPatient === 'yes' && { noPatient: 'true' }),
    });
    const answer = await this.api.carry(visit, `/documents?${query.toString()}`, file);
    if (answer.ok) {
      await answer.body?.cancel();
      return [];
    }
    const refused = (await answer.json()) as { code: string; sentence: string; fields?: { field: string }[] };
    if (refused.code === 'WORDING_HELD') throw new WordsHeld(refused.sentence);
    if (!hasWords(`documents.wrong.${refused.code}`)) throw new Refused(refused.code, refused.sentence);
    const fields = refused.fields?.length ? refused.fields : [{ field: 'file' }];
    return fields.map(({ field }) => ({ field, code: refused.code === 'BAD_INPUT' ? field : refused.code }));
  }

  private async page(
    reply: FastifyReply,
    visit: Visit,
    id: string,
    again: Again,
    status = 200,
  ): Promise<void> {
    const { engagement } = await this.api.ask(visit, DocumentsPageDocument, { id });
    const data = {
      ...{ engagement, audiences, key: randomUUID(), most: size(this.config.values.DOCUMENT_MAX_BYTES) },
      back: `/engagements/${encodeURIComponent(id)}`,
      shares: Boolean(engagement.mySide) && engagement.state !== 'CANCELLED',
      size,
      waiting: engagement.quarantines.filter(({ outcome }) => !outcome),
      settled: engagement.quarantines.filter(({ outcome }) => outcome),
      ...again,
    };
    await this.pages.send(reply, visit, 'engagements/documents', data, status);
  }
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Number((bytes / 1_000_000).toFixed(1))} MB`;
