import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { SMTPServer } from 'smtp-server';
import { IncomingMail } from '../../libs/engagements/mail/incoming-mail.service.js';
import { ReplyAddresses } from '../../libs/engagements/mail/reply-address.js';
import { Config } from '../../libs/platform/config.js';
import { faultOf } from '../../libs/platform/logging.js';

const mostBytes = 25_000_000;

export interface MailDoor {
  port: number;
  close(): Promise<void>;
}

/**
 * Takes the mail that people answer with, from the mail server that stands in front: by SMTP or by LMTP, without a
 * password, so the port is for that server alone. Whatever is addressed to our house is taken with the same word,
 * whether anybody has such an address or not; anything else is refused, for this is no relay.
 */
export async function openMailDoor(
  app: INestApplicationContext,
  logger: Logger,
  port: number,
): Promise<MailDoor> {
  const incoming = app.get(IncomingMail, { strict: false });
  const addresses = app.get(ReplyAddresses, { strict: false });
  const { INBOUND_MAIL_HOST, INBOUND_MAIL_PROTOCOL } = app.get(Config, { strict: false }).values;
  const server = new SMTPServer({
    ...{ lmtp: INBOUND_MAIL_PROTOCOL === 'lmtp', size: mostBytes, logger: false, closeTimeout: 500 },
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, maxClients: 20 },
    onRcptTo: ({ address }, _session, done) =>
      done(addresses.isOurs(address) ? null : coded(550, 'This is not for us')),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(coded(552, 'This is too long'));
        const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
        const recipients = envelope.rcptTo.map(({ address }) => address);
        incoming.take({ sender, recipients }, Buffer.concat(chunks)).then(
          () => done(),
          (error: unknown) => {
            logger.error({ fault: faultOf(error) }, 'a mail could not be taken');
            done(coded(451, 'Try again later'));
          },
        );
      });
    },
  });
  server.on('error', (error: Error) => logger.warn({ fault: faultOf(error) }, 'mail door'));
  server.listen(port, INBOUND_MAIL_HOST);
  if (!server.server.listening) await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function coded(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
