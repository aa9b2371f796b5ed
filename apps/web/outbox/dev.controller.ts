import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Body, Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createTransport } from 'nodemailer';
import { Webhook } from 'standardwebhooks';
import { Desk } from '../office/desk.js';
import { policy } from '../pages/security-headers.js';
import { text } from '../pages/typed.js';
import { WebConfig } from '../web-config.js';
import { Outbox } from './outbox.js';

const account = z.object({
  email: z.string(),
  role: z.string().optional(),
  title: z.string().optional(),
  what: z.string().optional(),
});
const listed = z.object({
  demo: z.union([z.array(account), z.object({ accounts: z.array(account) }).transform((d) => d.accounts)]),
});

const sentText = z.object({
  id: z.string().regex(/^[\w-]{1,60}$/),
  to: z.string().regex(/^\+\d{7,15}$/),
  text: z.string().max(1000),
});

// A mail brings its own style attributes and nothing else: no script, no image from elsewhere.
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** The demo's pages: mail that would have left, and the accounts to try. They open no door that mail does not. */
@Controller('dev')
export class DevController {
  constructor(
    private readonly desk: Desk,
    private readonly outbox: Outbox,
    private readonly config: WebConfig,
  ) {}

  @Get('outbox')
  async list(
    @Query('to') to: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mails = await this.outbox.mails(typeof to === 'string' && to ? to : undefined);
    await this.desk.show(reply, this.desk.visit(request, reply), 'dev/outbox', { mails, to });
  }

  /** The demo's gateway for text messages, by the contract that `SMS_URL` names: each is kept beside the mails. */
  @Post('texts')
  async takeText(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const secret = this.config.values.SMS_SECRET;
    const { success, data } = sentText.safeParse(body);
    if (!secret || !success) throw new NotFoundException();
    try {
      // Written by the same hand as it was signed: read and written again it is the same text.
      new Webhook(secret).verify(JSON.stringify(body), request.headers as Record<string, string>);
    } catch {
      await reply.status(401).send();
      return;
    }
    const subject = Buffer.from(`Text message: ${data.text}`).toString('base64');
    const lines = [
      'From: Midst <text@midst.example>',
      `Message-ID: <${data.id}@midst.example>`,
      `Subject: =?utf-8?B?${subject}?=`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(data.text).toString('base64'),
    ];
    await this.outbox.keep([data.to], Buffer.from(lines.join('\r\n')));
    await reply.status(204).send();
  }

  @Get('outbox/:id')
  async one(
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mail = await this.outbox.mail(id);
    if (!mail) throw new NotFoundException();
    void reply.header('content-security-policy', `${policy}; frame-src 'self'`);
    await this.desk.show(reply, this.desk.visit(request, reply), 'dev/mail', {
      ...{ mail, replied: 'replied' in query },
      replies: this.config.values.INBOUND_MAIL_PORT && headerOf(mail, 'reply-to'),
    });
  }

  /** Sends a reply as a mail program would: by mail, from whoever got it, with what they answer quoted below. */
  @Post('outbox/:id')
  async reply(
    @Param('id') id: string,
    @Body() body: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visit = this.desk.sent(request, reply);
    const mail = await this.outbox.mail(id);
    const port = this.config.values.INBOUND_MAIL_PORT;
    const to = mail && headerOf(mail, 'reply-to');
    if (!mail || !to || !port) throw new NotFoundException();
    const from = /<([^>]+)>/.exec(mail.to)?.[1] ?? mail.to;
    const quoted = mail.text.replaceAll(/^/gm, '> ');
    const words = `${text(body?.words, 5000)}\n\nOn ${new Date(mail.at).toUTCString()}, Midst <hello@midst.example> wrote:\n${quoted}`;
    const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true });
    await transport.sendMail({ from, to, subject: `Re: ${mail.subject}`, text: words });
    await this.desk.go(reply, visit, `${visit.path}?replied`);
  }

  @Get('outbox/:id/html')
  async html(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mail = await this.outbox.mail(id);
    if (!mail?.html) throw new NotFoundException();
    await reply
      .header('content-security-policy', mailPolicy)
      .type('text/html; charset=utf-8')
      .send(intoTheWholeWindow(mail.html));
  }

  @Get('accounts')
  async accounts(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const accounts = await this.demoAccounts();
    await this.desk.show(reply, this.desk.visit(request, reply), 'dev/accounts', { accounts });
  }

  /** As `npm start` lists them in its banner; none where Midst was started another way. */
  private async demoAccounts(): Promise<{ email: string; what: string }[]> {
    const file = join(this.config.values.DATA_DIR, 'demo-accounts.json');
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"demo":[]}';
      throw error;
    });
    return listed
      .parse(JSON.parse(text))
      .demo.map(({ email, role, title, what }) => ({ email, what: role ?? title ?? what ?? '' }));
  }
}

/** The frame is a preview: a link in it opens the page itself, which refuses to be framed. */
function intoTheWholeWindow(html: string): string {
  const base = '<base target="_top">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

function headerOf(
  { headers }: { headers: { name: string; value: string }[] },
  name: string,
): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}
