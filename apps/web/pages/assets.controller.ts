import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Pages } from './pages.js';

/** Our own mark: two lines that meet in the middle. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d3d5c"/>' +
  '<path d="M6 25V8l10 11L26 8v17" fill="none" stroke="#fff" stroke-width="4" stroke-linejoin="round"/></svg>';

// Names carry a fingerprint of the content, so a browser need not ask again for a year.
const forever = 'public, max-age=31536000, immutable';

@Controller('assets')
export class AssetsController {
  constructor(private readonly pages: Pages) {}

  @Get('mark.svg')
  async mark(@Res() reply: FastifyReply): Promise<void> {
    await reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(mark);
  }

  @Get(':name')
  async stylesheet(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const stylesheet = this.pages.stylesheet(name);
    if (stylesheet === undefined) throw new NotFoundException();
    await reply.type('text/css; charset=utf-8').header('cache-control', forever).send(stylesheet);
  }
}
