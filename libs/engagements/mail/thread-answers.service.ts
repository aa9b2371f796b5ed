import { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Attachment, Email } from 'postal-mime';
import { Not, type EntityManager } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/refusal.js';
import { DocumentFiles } from '../documents/document-files.service.js';
import { Engagement } from '../engagement.entity.js';
import type { EngagementState } from '../engagement.states.js';
import { bothSides } from '../tell-of-engagement.js';
import { Thread } from '../thread.entity.js';
import { Threads } from '../threads.service.js';
import { type Answerer, byMail, IncomingMail } from './incoming-mail.service.js';
import { wholeOf, writtenAnew } from './reading-mail.js';
import { ReplyAddresses } from './reply-address.js';
import { ThreadMail } from './thread-mail.entity.js';

/** Why a mail was not posted, as its writer is told; a stranger is told nothing at all. */
export type NotTaken = 'sender' | 'empty' | 'long' | 'over' | 'much' | 'patient' | 'files';

const mostWords = 5000;
const mostFiles = 5;

interface Writer {
  thread: Thread;
  personId: string;
}

/** Mail that people answer with, on its way into their conversations. What is taken is taken once, however often it comes. */
@Injectable()
export class ThreadAnswers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly addresses: ReplyAddresses,
    private readonly incoming: IncomingMail,
    private readonly threads: Threads,
    private readonly files: DocumentFiles,
    private readonly messages: Messages,
  ) {}

  onModuleInit(): void {
    this.incoming.answeredAt((tx, id, address) => this.writerAt(tx, id, address));
  }

  private async writerAt(tx: EntityManager, threadId: string, address: string): Promise<Answerer | null> {
    const thread = await tx.findOneBy(Thread, { id: threadId });
    if (!thread) return null;
    const people = await bothSides(tx, thread);
    const personId = people.find((one) => this.addresses.isOf(address, thread.id, one));
    if (!personId) return null;
    const [contact]: { email: string }[] = await tx.query(
      'SELECT email FROM person_contact WHERE person_id = $1',
      [personId],
    );
    const writer = { thread, personId };
    return contact
      ? {
          email: contact.email,
          fromElsewhere: (day) => this.tell(writer, 'sender', day),
          take: (mail, identity) => this.post(writer, mail, identity),
        }
      : null;
  }

  private async post(writer: Writer, mail: Email, identity: string): Promise<void> {
    const actor = byMail(writer.personId);
    const known = await this.database.read(actor, (tx) =>
      tx.existsBy(ThreadMail, { authorId: writer.personId, mail: identity }),
    );
    if (known) return;
    const body = writtenAnew(mail.text ?? '');
    if (body === '') return this.tell(writer, 'empty', identity);
    if (body.length > mostWords) return this.tell(writer, 'long', identity);
    try {
      const input = { idempotencyKey: `mail:${identity}`, mail: identity };
      await this.commands.run(actor, 'sendMessage', input, async (tx) => {
        const messageId = await this.threads.send(tx, actor, {
          matchId: writer.thread.matchId,
          body,
          noPatient: false,
        });
        const original = wholeOf(mail.text ?? '');
        const at = this.clock.now();
        await tx.insert(ThreadMail, { messageId, authorId: writer.personId, mail: identity, original, at });
        return messageId;
      });
    } catch (error) {
      const why = error instanceof Refusal && reasons[error.code];
      if (!why) throw error;
      return this.tell(writer, why, identity);
    }
    await this.shareFiles(actor, writer, mail.attachments, identity);
  }

  /** What hangs on a mail becomes documents of the engagement, by the same rules as on the page. */
  private async shareFiles(
    actor: SignedIn,
    writer: Writer,
    attachments: readonly Attachment[],
    identity: string,
  ): Promise<void> {
    // Pictures that stand in the text are mostly somebody's emblem.
    const files = attachments.filter(({ disposition, related }) => disposition === 'attachment' && !related);
    if (files.length === 0) return;
    const { matchId } = writer.thread;
    const engagement = await this.database.read(actor, (tx) =>
      tx.findOne(Engagement, {
        where: { matchId, state: Not<EngagementState>('cancelled') },
        order: { id: 'DESC' },
      }),
    );
    let left = !engagement || files.length > mostFiles;
    for (const [at, { filename, content }] of files.slice(0, mostFiles).entries()) {
      if (!engagement) break;
      const fileName = filename ?? 'document';
      const said = {
        ...{ engagementId: engagement.id, documentId: null, name: fileName.slice(-200), fileName },
        ...{ audience: 'both-sides' as const, noPatient: false },
      };
      try {
        await this.files.take(actor, said, `mail:${identity}:${at}`, Readable.from([bytesOf(content)]));
      } catch (error) {
        if (!(error instanceof Refusal) || error.code === 'UNAVAILABLE') throw error;
        // Held for the words of its name it is kept, and goes by itself.
        left ||= error.code !== 'WORDING_HELD';
      }
    }
    if (left) await this.tell(writer, 'files', identity);
  }

  /** Tells the writer, at the address that we know, why something was not taken; once. */
  private async tell({ thread, personId }: Writer, why: NotTaken, once: string): Promise<void> {
    await this.database.as(system('relay'), (tx) =>
      this.messages.tell(tx, {
        key: `mail-not-taken:${thread.id}:${personId}:${why}:${once}`,
        kind: 'mail-not-taken',
        to: { personId },
        ids: { threadId: thread.id, why },
      }),
    );
  }
}

const reasons: Readonly<Record<string, NotTaken>> = {
  NOT_NOW: 'over',
  NOT_INTRODUCED: 'over',
  NOT_FOUND: 'over',
  TOO_MANY: 'much',
  LOOKS_LIKE_A_PATIENT: 'patient',
};

function bytesOf(content: Attachment['content']): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
}
