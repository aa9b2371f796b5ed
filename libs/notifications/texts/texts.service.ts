import { Injectable, Logger } from '@nestjs/common';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { Refusal, wrongField } from '../../platform/refusal.js';
import type { Message } from '../message.entity.js';
import { TextGateway } from './text-gateway.js';
import type { TextKind } from './text-message.entity.js';
import { meantBy, readNumber } from './text-words.js';

const relay = system('relay');

/** Which text goes beside a mail, and which page it leads to. */
export interface Urgent {
  kind: TextKind;
  path: string;
}

/** What comes from the gateway. */
interface Arrived {
  type: string;
  data: Record<string, unknown>;
}

/** Asks for texts beside mails, and takes what the gateway says of them. */
@Injectable()
export class Texts {
  private readonly log = new Logger(Texts.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gateway: TextGateway,
  ) {}

  /** One text for one mail, where the person wants it there: the key makes a second one the first. */
  async beside({ id, personId }: Message, { kind, path }: Urgent): Promise<void> {
    // Most houses offer none, and a wave of mail is no place to begin a transaction for nothing.
    if (!this.gateway.offered) return;
    await this.database.as(relay, (tx) =>
      tx.query(
        `INSERT INTO text_message (id, key, person_id, kind, path, state, due_at, created_at)
         SELECT $1, $2, m.person_id, $4, $5, 'waiting', $6, $6 FROM mobile_number m
          WHERE m.person_id = $3 AND m.confirmed_at IS NOT NULL AND m.stopped_at IS NULL AND $4 = ANY (m.kinds)
         ON CONFLICT (key) DO NOTHING`,
        [newId(), `message:${id}`, personId, kind, path, this.clock.now()],
      ),
    );
  }

  /**
   * A receipt of delivery, or an answer to a text. Saying it twice changes nothing more.
   * @throws Refusal UNAUTHENTICATED for a wrong or old signature, BAD_INPUT
   */
  async take(headers: Partial<Record<string, unknown>>, body: string): Promise<{ taken: boolean }> {
    if (!this.gateway.signed(headers, body))
      throw new Refusal(
        'UNAUTHENTICATED',
        'The signature is not that of the gateway, or the message is more than five minutes old. Sign webhook-id, webhook-timestamp and the body as sent, by Standard Webhooks.',
      );
    const { type, data } = parsed(body);
    if (type === 'text.delivery') return { taken: await this.delivery(data) };
    if (type === 'text.received') return { taken: await this.received(data) };
    return { taken: false };
  }

  private async delivery({ id, state, reason }: Record<string, unknown>): Promise<boolean> {
    if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id))
      throw wrongField('data.id', 'Say which text: its id.');
    if (state !== 'delivered' && state !== 'failed')
      throw wrongField('data.state', 'Say `delivered` or `failed`; anything else is no last word.');
    const why = state === 'failed' ? String(reason ?? 'The telephone did not take it.').slice(0, 200) : null;
    return this.database.as(relay, async (tx) => {
      // What arrived has arrived: a failure that is told later is of another try.
      const [, count]: [unknown, number] = await tx.query(
        `UPDATE text_message SET state = $2, reason = $3 WHERE id = $1 AND state IN ('waiting', 'sent', 'failed')`,
        [id, state, why],
      );
      return count > 0;
    });
  }

  private async received({ from, text }: Record<string, unknown>): Promise<boolean> {
    const number = typeof from === 'string' ? readNumber(from) : null;
    if (!number || typeof text !== 'string')
      throw wrongField('data.from', 'Say from which number, and what the text says.');
    const meant = meantBy(text);
    // Nobody reads what people answer to a text; what to do instead stands in it.
    if (!meant) return false;
    const count = await this.database.as(relay, async (tx) => {
      const [, changed]: [unknown, number] = await tx.query(
        'UPDATE mobile_number SET stopped_at = $2 WHERE number = $1 AND (stopped_at IS NULL) = $3',
        [number, meant === 'stop' ? this.clock.now() : null, meant === 'stop'],
      );
      return changed;
    });
    this.log.log({ meant, count }, 'a text was answered');
    return count > 0;
  }
}

function parsed(body: string): Arrived {
  try {
    const { type, data } = JSON.parse(body) as Partial<Arrived>;
    if (typeof type === 'string' && typeof data === 'object' && data !== null) return { type, data };
  } catch {
    // Told below, as anything else that is no such message.
  }
  throw wrongField('body', 'Send JSON: {"type": "text.delivery" or "text.received", "data": {…}}.');
}
