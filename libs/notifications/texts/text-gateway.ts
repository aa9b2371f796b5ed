import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { isSignedWith, signedWith } from '../../platform/signed-webhook.js';
import type { Sending } from '../mailer.js';

const patienceMs = 10_000;

export interface Text {
  /** The gateway takes a second one of the same id for the first. */
  id: string;
  to: string;
  text: string;
}

/**
 * The gateway that `SMS_URL` names, by one contract: a POST of JSON, signed by Standard Webhooks in both directions. A
 * gateway with another one stands behind a few lines of somebody's own; `docs/text-messages.md` says how.
 */
@Injectable()
export class TextGateway {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Whether there is one: otherwise no page offers texts. */
  get offered(): boolean {
    return this.config.values.SMS_URL !== undefined;
  }

  async send({ id, to, text }: Text): Promise<Sending> {
    const { SMS_URL: url, SMS_FROM: from, SMS_SECRET } = this.config.values;
    if (!url) return { sent: false, forGood: true, reason: 'There is no gateway for text messages.' };
    const body = JSON.stringify({ id, to, text, ...(from && { from }) });
    try {
      const answered = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
        headers: {
          'content-type': 'application/json',
          ...signedWith([SMS_SECRET!], id, this.clock.now(), body),
        },
      });
      await answered.body?.cancel();
      if (answered.ok) return { sent: true };
      const { status } = answered;
      // "Come back later" and what is amiss with us are no word about this text.
      const later = status >= 500 || [401, 403, 408, 425, 429].includes(status);
      return { sent: false, forGood: !later, reason: `The gateway answered ${status}.` };
    } catch (error) {
      return { sent: false, forGood: false, reason: `The gateway did not answer: ${(error as Error).name}.` };
    }
  }

  /** Whether the gateway signed these bytes in the last five minutes. */
  signed(headers: Partial<Record<string, unknown>>, body: string): boolean {
    const { SMS_URL, SMS_SECRET } = this.config.values;
    return SMS_URL !== undefined && isSignedWith([SMS_SECRET!], headers, body, this.clock.now());
  }
}
