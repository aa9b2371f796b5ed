import { Injectable } from '@nestjs/common';
import { type Actor, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Secrets } from '../platform/secrets.js';
import { frameOf } from './frame.js';
import { asHtml, asText, oneLine, type Frame, type Letter } from './letter.js';
import { Mailer, type Sending } from './mailer.js';
import { Message } from './message.entity.js';
import { type Group, type Links, MessageKind, type Recipient, summaryKind } from './message-kind.js';
import { noticeParts, withNotice } from './notices/notice-words.query.js';
import type { Urgent } from './texts/texts.service.js';
import { wordsOf } from './words.js';

/** All kinds of messages that this program knows; the table of contents is `apps/worker/messages.ts`. */
export class MessageKinds {
  private readonly byKind: ReadonlyMap<string, MessageKind>;

  constructor(kinds: readonly MessageKind[]) {
    this.byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
    if (this.byKind.size !== kinds.length) throw new Error('Two kinds of message have the same name');
  }

  groupOf(message: Pick<Message, 'kind'>): Group {
    return message.kind === summaryKind ? 'matches' : this.of(message).group;
  }

  urgent(message: Pick<Message, 'kind' | 'ids' | 'personId'>): Urgent | null {
    return message.personId && message.kind !== summaryKind ? this.of(message).urgent(message.ids) : null;
  }

  namesIn(group: Group): string[] {
    return [...this.byKind.values()].filter((kind) => kind.group === group).map(({ kind }) => kind);
  }

  of(message: Pick<Message, 'kind'>): MessageKind {
    const kind = this.byKind.get(message.kind);
    if (!kind) throw new Error(`No kind of message is called ${message.kind}`);
    return kind;
  }
}

/** Turns a message row into a letter, in the name and the language of its reader, and the letter into mail. */
@Injectable()
export class PostOffice {
  constructor(
    private readonly database: Database,
    private readonly kinds: MessageKinds,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What the letter would say now, or why there is nothing to tell. */
  async compose(message: Message, recipient: Recipient): Promise<Letter | { obsolete: string }> {
    if (message.kind === summaryKind) return this.summarise(message, recipient);
    const kind = this.kinds.of(message);
    const { facts, added } = await this.database.read(kind.actorFor(readerOf(message)), async (tx) => ({
      facts: await kind.load(tx, message.ids),
      added: await noticeParts(tx, message.kind, recipient.language, this.clock.now()),
    }));
    if (isObsolete(facts)) return facts;
    const words = wordsOf(kind.library, recipient.language);
    return withNotice(kind.compose(facts, words, this.links(message), recipient), added);
  }

  /** One letter of all that was held for it and still holds. */
  private async summarise(message: Message, recipient: Recipient): Promise<Letter | { obsolete: string }> {
    const gathered = await this.database.read(system('relay'), (tx) =>
      tx.getRepository(Message).find({ where: { digestId: message.id }, order: { createdAt: 'ASC' } }),
    );
    const lines: string[] = [];
    for (const one of gathered) {
      const letter = await this.compose(one, recipient);
      if (!isObsolete(letter) && letter.inShort) lines.push(letter.inShort);
    }
    if (lines.length === 0) return { obsolete: 'Nothing of what was held for the summary holds any more.' };
    const words = wordsOf('notifications', recipient.language);
    return {
      subject: words('digest.subject', { count: lines.length }),
      parts: [
        { say: words('digest.opening', { count: lines.length }) },
        { list: lines },
        { act: words('digest.act'), url: this.links(message).page('/matches') },
      ],
      inShort: null,
    };
  }

  /** Lays the letter out and hands it to the mail server. No database connection is held meanwhile. */
  async send(message: Message, letter: Letter, recipient: Recipient): Promise<Sending> {
    const frame = this.frame(message, recipient, letter);
    const subject = oneLine(letter.subject);
    return this.mailer.send({
      id: message.id,
      to: { name: recipient.name && oneLine(recipient.name), address: recipient.address },
      subject,
      text: asText(letter, frame),
      html: asHtml({ ...letter, subject }, frame),
      language: frame.language,
      unsubscribeUrl: frame.unsubscribe?.url ?? null,
      replyTo: letter.replyTo,
      calendar: letter.calendar,
    });
  }

  private frame(message: Message, recipient: Recipient, letter: Letter): Frame {
    return frameOf({
      language: recipient.language,
      name: recipient.name,
      group: this.kinds.groupOf(message),
      stranger: message.personId ? null : { by: letter.by ?? 'Midst' },
      unsubscribeUrl: `${this.config.values.WEB_URL}/unsubscribe/${this.secrets.token('unsubscribe', message.id, 1)}`,
    });
  }

  private links(message: Message): Links {
    const web = this.config.values.WEB_URL;
    return {
      page: (path) => `${web}${path}`,
      door: (path) => {
        if (!message.doorPurpose || !message.doorId || message.doorGeneration === null)
          throw new Error(`A ${message.kind} message has no door`);
        return `${web}${path}/${this.secrets.token(message.doorPurpose, message.doorId, message.doorGeneration)}`;
      },
    };
  }
}

/** Doors whose holder reads one thing with eyes of their own: a step of time off, an application, a contribution to confirm. */
const actingDoors: ReadonlySet<string> = new Set(['time-off-step', 'employer-consent', 'contribution']);

/** The actor who may see what the reader may see, and nothing more. */
function readerOf(message: Message): Actor {
  const network = 'mail';
  if (message.personId)
    return {
      kind: 'person',
      personId: message.personId,
      sessionId: message.id,
      network,
      roles: [],
      freshUntil: new Date(0),
    };
  if (message.doorPurpose && actingDoors.has(message.doorPurpose) && message.doorId)
    return { kind: 'approver', stepId: message.doorId, network };
  return { kind: 'anonymous', network };
}

function isObsolete(facts: unknown): facts is { obsolete: string } {
  return typeof facts === 'object' && facts !== null && 'obsolete' in facts;
}
