import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Secrets } from '../../platform/secrets.js';
import { isSignedWith, type SignedHeaders, signedWith } from '../../platform/signed-webhook.js';
import type { LeaveSystem } from './leave-system.entity.js';

type Keyed = Pick<LeaveSystem, 'id' | 'generation' | 'formerUntil'>;

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
    return signedWith(this.secretsOf(system), webhookId, this.clock.now(), body);
  }

  /** Whether this body was signed by this system. */
  holds(system: Keyed, headers: Partial<Record<string, unknown>>, body: string): boolean {
    return isSignedWith(this.secretsOf(system), headers, body, this.clock.now());
  }

  private secretsOf({ id, generation, formerUntil }: Keyed): string[] {
    const generations =
      formerUntil && formerUntil > this.clock.now() ? [generation, generation - 1] : [generation];
    return generations.map((one) => this.secretOf({ id, generation: one }));
  }
}
