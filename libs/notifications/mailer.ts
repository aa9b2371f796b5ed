import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type SentMessageInfo, type Transporter } from 'nodemailer';
import { Config } from '../platform/config.js';

export interface Mail {
  /** The Message-ID is made of it: what SMTP may double carries the same one, and mail programs show it once. */
  id: string;
  to: { name: string | null; address: string };
  subject: string;
  text: string;
  html: string;
  language: string;
  /** One-click unsubscribe of RFC 8058, where the mail can be stopped. */
  unsubscribeUrl: string | null;
  /** Where an answer goes; left out: to the sender, where nobody reads. */
  replyTo?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };
}

export type Sending = { sent: true } | { sent: false; forGood: boolean; reason: string };

/** Hands mail to the server that `SMTP_URL` names. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter<SentMessageInfo>;
  private readonly from: string;

  constructor(config: Config) {
    this.from = config.values.MAIL_FROM;
    this.transport = createTransport({
      url: config.values.SMTP_URL,
      pool: true,
      maxConnections: 10,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    } as Parameters<typeof createTransport>[0]);
  }

  async send(mail: Mail): Promise<Sending> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to: { name: mail.to.name ?? '', address: mail.to.address },
        subject: mail.subject,
        ...(mail.replyTo && { replyTo: mail.replyTo }),
        text: mail.text,
        html: mail.html,
        messageId: `<${mail.id}@${this.from.match(/@([^>\s]+)/)?.[1] ?? 'midst.example'}>`,
        headers: {
          'Content-Language': mail.language,
          'Auto-Submitted': 'auto-generated',
          ...(mail.unsubscribeUrl && {
            'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
        ...(mail.calendar && { icalEvent: mail.calendar }),
        // Content comes from facts of the house only; nothing may make nodemailer open a file or an address.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { sent: true };
    } catch (error) {
      const { responseCode, message } = error as { responseCode?: number; message: string };
      // 5xx is the server's last word about this mail; anything else may be better in a while.
      return {
        sent: false,
        forGood: responseCode !== undefined && responseCode >= 500,
        reason: short(message),
      };
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** The server's words without the address that it may repeat: the log and the record stay free of contacts. */
function short(message: string): string {
  return message.replace(/\S+@\S+/g, '<address>').slice(0, 200);
}
