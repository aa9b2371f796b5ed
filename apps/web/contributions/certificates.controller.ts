import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Api } from '../api/api.js';
import {
  CertificatePageDocument,
  type CertificatePageQuery,
  type CertificateShown,
  IssueCertificateDocument,
  RevokeCertificateDocument,
  ShareCertificateDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { FormGuard } from '../pages/form-guard.js';
import { type Fault, Pages } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import { inLanguage, type Visit, visitOf } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
import { WebConfig } from '../web-config.js';
import { factsView } from './certificate-facts.js';
import { qrPath, qrSquares } from './qr.js';
import { taggedPdf } from '../pages/tagged-pdf.js';

const parts: readonly CertificateShown[] = [
  ...(['NAME', 'TITLE', 'HOST', 'DATES', 'HOURS', 'ROLE', 'PEOPLE', 'LEARNING', 'VERIFIER'] as const),
];
const deeds = ['issued', 'shared', 'revoked'] as const;

type Certificate = CertificatePageQuery['contribution']['certificates'][number];

/** A certificate for its holder: the page that prints, the PDF, the credential, and what the public page shows. */
@Controller('contributions/:id')
export class CertificatesController {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly guard: FormGuard,
    private readonly config: WebConfig,
  ) {}

  @Get('certificate')
  async page(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    await this.show(reply, visit, await this.read(visit, id), { done: oneOf(done, deeds) });
  }

  @Get('certificate.pdf')
  async pdf(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    const { facts, number, verificationUrl } = holding(await this.read(visit, id));
    const t = wordsIn(visit.language);
    const title = t('given.certificate.title');
    const content = await taggedPdf(
      [
        { heading: title, level: 1 },
        { say: t('given.certificate.says') },
        { facts: factsView(facts, visit.language) },
        { say: t('given.certificate.noPoints') },
        { heading: t('given.certificate.check'), level: 2 },
        { say: t('given.certificate.checkAt', { address: verificationUrl, number }) },
        {
          squares: qrSquares(verificationUrl),
          says: t('given.certificate.code', { address: verificationUrl }),
        },
      ],
      { title: `${title} ${number}`, language: visit.language },
    );
    await reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="certificate-${number}.pdf"`)
      .send(content);
  }

  @Get('credential.jwt')
  async credential(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { credential, number } = holding(await this.read(visitOf(request, reply, this.config), id));
    await reply
      .type('application/vc+jwt')
      .header('content-disposition', `attachment; filename="certificate-${number}.jwt"`)
      .send(credential);
  }

  @Post('certificate')
  async act(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = visitOf(request, reply, this.config);
    this.guard.check(request, visit);
    const form = body ?? {};
    const act = oneOf(form.act, ['issue', 'share', 'revoke'] as const) ?? 'share';
    const idempotencyKey = text(form.key, 200) || randomUUID();
    const shows = [form.shows].flat().flatMap((one) => oneOf(one, parts) ?? []);
    const certificateId = text(form.certificate, 200);
    try {
      if (act === 'issue')
        await this.api.ask(visit, IssueCertificateDocument, {
          input: { idempotencyKey, contributionId: id, shows },
        });
      else if (act === 'share')
        await this.api.ask(visit, ShareCertificateDocument, {
          input: { idempotencyKey, certificateId, shows },
        });
      else await this.api.ask(visit, RevokeCertificateDocument, { input: { idempotencyKey, certificateId } });
      const done = { issue: 'issued', share: 'shared', revoke: 'revoked' }[act];
      await reply.redirect(inLanguage(visit, `${visit.path}?done=${done}`), 303);
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`given.refused.${error.code}`)) throw error;
      const faults = [{ field: 'shows', text: wordsIn(visit.language)(`given.refused.${error.code}`) }];
      await this.show(reply, visit, await this.read(visit, id), { faults }, 422);
    }
  }

  private async read(visit: Visit, id: string): Promise<CertificatePageQuery['contribution']> {
    const { contribution } = await this.api.ask(visit, CertificatePageDocument, { id });
    if (!contribution.mine) throw new NotFoundException();
    return contribution;
  }

  private show(
    reply: FastifyReply,
    visit: Visit,
    contribution: CertificatePageQuery['contribution'],
    said: { faults?: Fault[]; done?: string },
    status = 200,
  ): Promise<void> {
    const held = contribution.certificates.find(({ revokedAt }) => !revokedAt);
    const squares = held && qrSquares(held.verificationUrl);
    const data = {
      ...{ key: randomUUID(), contribution, held, parts },
      back: `/contributions/${encodeURIComponent(contribution.id)}`,
      facts: held && factsView(held.facts, visit.language),
      ...(squares && { qr: qrPath(squares), qrSize: squares.length }),
      former: contribution.certificates.filter(({ revokedAt }) => revokedAt),
      ...said,
    };
    return this.pages.send(reply, visit, 'contributions/certificate', data, status);
  }
}

function holding({ certificates }: CertificatePageQuery['contribution']): Certificate {
  const held = certificates.find(({ revokedAt }) => !revokedAt);
  if (!held) throw new NotFoundException();
  return held;
}
