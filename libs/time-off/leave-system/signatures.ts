import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Clock } from '../../platform/clock.js';
import { Secrets } from '../../platform/secrets.js';
import { isSigned } from '../../platform/webhook-signature.js';
import type { LeaveSystem } from './leave-system.entity.js';

type Keyed = Pick<LeaveSystem, 'id' | 'generation' | 'formerUntil'>;

/** The three headers of Standard Webhooks. */
export interface SignedHeaders extends Record<string, string> {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

const purpose = 'leave-system';

/** Signs what goes out to a leave system and judges what comes in, by Standard Webhooks (v1, HMAC-SHA256). */
@Injectable()
export class Signatures {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** What the employer puts into its system: the key of this generation. */
  secretOf({ id, generation }: Pick<LeaveSystem, 'id' | 'generation'>): string {
    return `whsec_${this.secrets.shared(purpose, id, generation).toString('base64')}`;
  }

  /** With the present key and, while both are taken, with the one before: whichever the system knows, it can check. */
  sign(system: Keyed, webhookId: string, body: string): SignedHeaders {
    const at = this.clock.now();
    return {
      'webhook-id': webhookId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': this.keysOf(system)
        .map((key) => key.sign(webhookId, at, body))
        .join(' '),
    };
  }

  /** Whether this body was signed by this system, under this id and within five minutes. */
  holds(system: Keyed, headers: Partial<Record<string, unknown>>, body: string): boolean {
    const signs = this.keysOf(system).map((key) => (id: string, at: Date) => key.sign(id, at, body));
    return isSigned(signs, headers, this.clock.now());
  }

  private keysOf({ id, generation, formerUntil }: Keyed): Webhook[] {
    const generations =
      formerUntil && formerUntil > this.clock.now() ? [generation, generation - 1] : [generation];
    return generations.map((one) => new Webhook(this.secretOf({ id, generation: one })));
  }
}
