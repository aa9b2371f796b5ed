import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { SMTPServer } from 'smtp-server';
import { WebConfig } from '../web-config.js';
import { faultOf, WEB_LOG } from '../web-log.js';
import { Outbox } from './outbox.js';

/** The demo's mail server: takes every mail and sends none on. Listens on this machine only. */
@Injectable()
export class MailCatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly server: SMTPServer;

  constructor(
    private readonly outbox: Outbox,
    private readonly config: WebConfig,
    @Inject(WEB_LOG) private readonly log: Logger,
  ) {
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      size: 1024 * 1024,
      // A worker keeps its connections between mails, and waiting half a minute for them held up Ctrl-C until web was killed.
      closeTimeout: 500,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          this.outbox.keep(recipients, Buffer.concat(chunks)).then(
            () => done(),
            (error: Error) => {
              this.log.error({ fault: faultOf(error) }, 'a mail could not be kept');
              done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
            },
          );
        });
      },
    });
    this.server.on('error', (error: Error) => this.log.warn({ fault: faultOf(error) }, 'mail server'));
  }

  /** Where it listens, once it does. */
  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  async onApplicationBootstrap(): Promise<void> {
    const { server } = this.server;
    this.server.listen(this.config.outboxPort, '127.0.0.1');
    if (!server.listening) await once(server, 'listening');
  }

  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
