import { Controller, Get, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WebConfig } from './web-config.js';

const halfAYear = 182 * 24 * 3600_000;

/** Where somebody who found a hole tells us of it, as RFC 9116 has it; not there while nobody is named to hear it. */
@Controller('.well-known')
export class SecurityTxtController {
  constructor(private readonly config: WebConfig) {}

  @Get('security.txt')
  async tell(@Res() reply: FastifyReply): Promise<void> {
    const { SECURITY_CONTACT, WEB_URL } = this.config.values;
    if (!SECURITY_CONTACT) throw new NotFoundException();
    // The contact is read from the configuration each time, so what is told now is not out of date.
    const expires = new Date(Date.now() + halfAYear).toISOString();
    await reply
      .type('text/plain; charset=utf-8')
      .send(
        `Contact: ${SECURITY_CONTACT}\nExpires: ${expires}\nPreferred-Languages: en, cy\n` +
          `Canonical: ${WEB_URL}/.well-known/security.txt\n`,
      );
  }
}
