import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CertificatePageDocument,
  type CertificatePageQuery,
  type CertificateShown,
  IssueCertificateDocument,
  RevokeCertificateDocument,
  ShareCertificateDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk, keyIn } from '../office/desk.js';
import type { Fault } from '../pages/pages.js';
import { oneOf, text } from '../pages/typed.js';
import type { Visit } from '../pages/visit.js';
import { hasWords, wordsIn } from '../pages/words.js';
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
  constructor(private readonly desk: Desk) {}

  @Get('certificate')
  async page(
    @Param('id') id: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    await this.show(reply, visit, await this.read(visit, id), { done: oneOf(done, deeds) });
  }

  @Get('certificate.pdf')
  async pdf(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
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
    const { credential, number } = holding(await this.read(this.desk.visit(request, reply), id));
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
    const visit = this.desk.sent(request, reply);
    const form = body ?? {};
    const act = oneOf(form.act, ['issue', 'share', 'revoke'] as const) ?? 'share';
    const idempotencyKey = keyIn(form);
    const shows = [form.shows].flat().flatMap((one) => oneOf(one, parts) ?? []);
    const certificateId = text(form.certificate, 200);
    try {
      if (act === 'issue')
        await this.desk.ask(visit, IssueCertificateDocument, {
          input: { idempotencyKey, contributionId: id, shows },
        });
      else if (act === 'share')
        await this.desk.ask(visit, ShareCertificateDocument, {
          input: { idempotencyKey, certificateId, shows },
        });
      else
        await this.desk.ask(visit, RevokeCertificateDocument, { input: { idempotencyKey, certificateId } });
      const done = { issue: 'issued', share: 'shared', revoke: 'revoked' }[act];
      await this.desk.go(reply, visit, `${visit.path}?done=${done}`);
    } catch (error) {
      if (!(error instanceof Refused) || !hasWords(`given.refused.${error.code}`)) throw error;
      const faults = [{ field: 'shows', text: wordsIn(visit.language)(`given.refused.${error.code}`) }];
      await this.show(reply, visit, await this.read(visit, id), { faults });
    }
  }

  private async read(visit: Visit, id: string): Promise<CertificatePageQuery['contribution']> {
    const { contribution } = await this.desk.ask(visit, CertificatePageDocument, { id });
    if (!contribution.mine) throw new NotFoundException();
    return contribution;
  }

  private show(
    reply: FastifyReply,
    visit: Visit,
    contribution: CertificatePageQuery['contribution'],
    said: { faults?: Fault[]; done?: string },
  ): Promise<void> {
    const held = contribution.certificates.find(({ revokedAt }) => !revokedAt);
    const squares = held && qrSquares(held.verificationUrl);
    const data = {
      ...{ contribution, held, parts },
      back: `/contributions/${encodeURIComponent(contribution.id)}`,
      facts: held && factsView(held.facts, visit.language),
      ...(squares && { qr: qrPath(squares), qrSize: squares.length }),
      former: contribution.certificates.filter(({ revokedAt }) => revokedAt),
      ...said,
    };
    return this.desk.show(reply, visit, 'contributions/certificate', data);
  }
}

function holding({ certificates }: CertificatePageQuery['contribution']): Certificate {
  const held = certificates.find(({ revokedAt }) => !revokedAt);
  if (!held) throw new NotFoundException();
  return held;
}
