import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CertificateIssuerDocument,
  CertificateStatusListDocument,
  VerifyCertificateDocument,
} from '../api/operations.js';
import { Refused } from '../api/refused.js';
import { Desk } from '../office/desk.js';
import { text } from '../pages/typed.js';
import { factsView } from './certificate-facts.js';

/** For anybody: whether a certificate holds, and the published keys and lists with which programs verify one. */
@Controller()
export class VerifyController {
  constructor(private readonly desk: Desk) {}

  @Get('certificates')
  async ask(
    @Query('number') number: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const stated = text(number, 40).replace(/[^\w-]/g, '');
    if (stated) await this.desk.go(reply, visit, `/certificates/${stated}`);
    else await this.desk.show(reply, visit, 'contributions/verify');
  }

  @Get('certificates/:number')
  async verify(
    @Param('number') number: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const shown = { number: number.slice(0, 40) };
    try {
      const { verifyCertificate: found } = await this.desk.ask(visit, VerifyCertificateDocument, shown);
      const facts = factsView(found.facts, visit.language);
      await this.desk.show(reply, visit, 'contributions/verify', { ...shown, found, facts });
    } catch (error) {
      if (!(error instanceof Refused && error.is('NOT_FOUND', 'BAD_INPUT'))) throw error;
      await this.desk.show(reply, visit, 'contributions/verify', { ...shown, unknown: true }, 404);
    }
  }

  @Get('.well-known/jwks.json')
  async jwks(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { certificateIssuer } = await this.desk.ask(visit, CertificateIssuerDocument, {});
    await reply.type('application/jwk-set+json').send(certificateIssuer.jwks);
  }

  @Get('.well-known/did.json')
  async did(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = this.desk.visit(request, reply);
    const { certificateIssuer } = await this.desk.ask(visit, CertificateIssuerDocument, {});
    await reply.type('application/did+json').send(certificateIssuer.did);
  }

  @Get('credentials/status/:list')
  async status(
    @Param('list') list: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!/^\d{1,5}$/.test(list)) throw new NotFoundException();
    const visit = this.desk.visit(request, reply);
    const { certificateStatusList } = await this.desk.ask(visit, CertificateStatusListDocument, {
      list: Number(list),
    });
    await reply.type('application/vc+jwt').send(certificateStatusList);
  }
}
