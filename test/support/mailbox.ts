import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { patience } from './patience.js';

export interface ReceivedMail extends Email {
  recipient: string;
  /** The message as it came, to measure and to look for what must not be in it. */
  raw: string;
}

/** A real SMTP server that keeps what it gets; it can be told to be down, or to refuse. */
export class Mailbox {
  readonly mails: ReceivedMail[] = [];
  /** Answers every mail with this SMTP code instead of taking it. */
  refuseWith: number | null = null;
  private server: SMTPServer;

  private constructor(readonly port: number) {}

  static async open(port = 0): Promise<Mailbox> {
    const server = Mailbox.serve(
      (mail) => box.mails.push(mail),
      () => box.refuseWith,
    );
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const box: Mailbox = new Mailbox((server.server.address() as AddressInfo).port);
    box.server = server;
    return box;
  }

  private static serve(keep: (mail: ReceivedMail) => void, refuseWith: () => number | null): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      // Down means down: what is still connected is cut off.
      closeTimeout: 50,
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const code = refuseWith();
          if (code) return done(Object.assign(new Error('No thank you'), { responseCode: code }));
          const raw = Buffer.concat(chunks).toString();
          void new PostalMime().parse(raw).then((mail) => {
            for (const to of session.envelope.rcptTo) keep({ ...mail, recipient: to.address, raw });
            done();
          }, done);
        });
      },
    });
  }

  to(address: string): ReceivedMail[] {
    return this.mails.filter((mail) => mail.recipient === address);
  }

  /** The first mail to `address` that answers the description; fails the journey when none comes in time. */
  async waitFor(
    address: string,
    about: (mail: ReceivedMail) => boolean = () => true,
    seconds = patience,
  ): Promise<ReceivedMail> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const found = this.to(address).find(about);
      if (found) return found;
      if (Date.now() > until)
        throw new Error(
          `No such mail to ${address} within ${seconds} s; it got ${JSON.stringify(this.to(address).map((m) => m.subject))}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Takes no connection any more, like a mail server that is down; `up` opens the same port again. */
  down(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  async up(): Promise<void> {
    this.server = Mailbox.serve(
      (mail) => this.mails.push(mail),
      () => this.refuseWith,
    );
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    return this.down();
  }
}
