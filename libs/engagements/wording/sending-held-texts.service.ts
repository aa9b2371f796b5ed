import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Messages } from '../../notifications/messages.service.js';
import { type Role, type SignedIn, system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Mutations } from '../../platform/graphql/mutations.js';
import { newId } from '../../platform/ids.js';
import { Refusal } from '../../platform/refusal.js';
import type { MessageFlag } from '../thread.entity.js';
import { HeldText } from './held-text.entity.js';
import { HeldTexts, lockWords } from './held-texts.service.js';

/** What became of a held text; its writer is told in a mail. */
export type CameTo = 'sent' | 'returned' | 'not-done';

/** Does later what was sent otherwise than as a mutation, e.g. with a file. */
export type Sending = (actor: SignedIn, held: HeldText) => Promise<unknown>;

const relay = system('relay');

/**
 * Sends what was held, once its words are released: the command that its writer gave, with their key, in their name and
 * under what they may do by now. So it is done once, however often a turn is broken off.
 */
@Injectable()
export class SendingHeldTexts {
  private readonly ways = new Map<string, Sending>();

  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly mutations: Mutations,
    private readonly clock: Clock,
    private readonly heldTexts: HeldTexts,
    private readonly messages: Messages,
  ) {}

  /** For what comes to Midst beside the mutations. */
  sendBy(operation: string, sending: Sending): void {
    this.ways.set(operation, sending);
  }

  /** What comes beside the mutations, by name. */
  names(): string[] {
    return [...this.ways.keys()];
  }

  /**
   * Sends it, or gives it back, where all that was remarked is answered.
   * @throws what is not an answer, e.g. that the database is away, for a day: the next turn finds it again
   */
  async answered(held: HeldText): Promise<void> {
    const remarks = await this.database.as(relay, async (tx) => {
      await lockWords(tx, held.textKey);
      return this.heldTexts.remarks(tx, held);
    });
    if (remarks.length === 0 || remarks.some(({ settledAt }) => settledAt === null)) return;
    const returned = remarks.some(({ outcome }) => outcome === 'returned');
    if (returned) return this.close(held, remarks, 'returned', null);
    const actor = await this.writer(held);
    const sent = { ...held.input, idempotencyKey: held.key };
    const done = () => this.commands.done(actor, held.operation, sent);
    const before = await done();
    // Gone in a turn that broke off before its writer was told; or written anew under the same key, as they know.
    if (before === 'this') return this.close(held, remarks, 'sent', null);
    if (before === 'otherwise') return this.forget(held);
    let reason: string | null = null;
    try {
      await this.send(actor, held);
    } catch (error) {
      const refused = error instanceof Refusal && error.code !== 'UNAVAILABLE';
      if (!refused && this.isNew(remarks)) throw error;
      // What was done may be theirs to see no more: then it was done all the same.
      if ((await done()) === null)
        reason = refused
          ? error.sentence
          : 'Something is wrong with Midst itself; send it again, or tell us.';
    }
    await this.close(held, remarks, reason === null ? 'sent' : 'not-done', reason);
  }

  private async forget({ id }: HeldText): Promise<void> {
    await this.database.as(relay, (tx) => tx.delete(HeldText, { id }));
  }

  private async send(actor: SignedIn, held: HeldText): Promise<void> {
    const way = this.ways.get(held.operation);
    if (way) await way(actor, held);
    else await this.mutations.call(actor, held.operation, { ...held.input, idempotencyKey: held.key });
  }

  /** Whether what was remarked was answered within the last day. */
  private isNew(remarks: readonly MessageFlag[]): boolean {
    const yesterday = this.clock.in(-24 * 3600);
    return remarks.some(({ settledAt }) => settledAt! > yesterday);
  }

  /** Keeps what came back for its writer, forgets what was sent, and tells them, at once. */
  private close(
    { id, personId, heldAt }: HeldText,
    [first]: readonly MessageFlag[],
    came: CameTo,
    reason: string | null,
  ): Promise<void> {
    return this.database.as(relay, async (tx) => {
      // Two workers, or a writer who took it back meanwhile: whoever comes second finds it answered, or gone.
      const { affected } =
        came === 'sent'
          ? await tx.delete(HeldText, { id, heldAt })
          : await tx.update(
              HeldText,
              { id, heldAt, outcome: IsNull() },
              { outcome: came, reason, answeredAt: this.clock.now() },
            );
      if (affected !== 1) return;
      await this.messages.tell(tx, {
        key: `held-text:${id}:${heldAt.getTime()}`,
        kind: 'held-text',
        to: { personId },
        ids: { heldTextId: id, flagId: first.id, came },
      });
    });
  }

  /** Its writer, with the roles of this moment. They were asked for a fresh code when they sent it. */
  private async writer({ personId }: HeldText): Promise<SignedIn> {
    const [{ roles }]: { roles: Role[] }[] = await this.database.read(relay, (tx) =>
      tx.query(
        'SELECT ARRAY(SELECT DISTINCT role FROM role WHERE person_id = $1 AND until IS NULL) AS roles',
        [personId],
      ),
    );
    const freshUntil = this.clock.in(60);
    return { kind: 'person', personId, sessionId: newId(), network: 'held', roles, freshUntil };
  }
}
