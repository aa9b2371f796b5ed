import { Injectable } from '@nestjs/common';
import { Api } from '../api/api.js';
import { GiveConsentDocument } from '../api/operations.js';
import type { Visit } from '../pages/visit.js';

/** Consent that institutions may read what somebody ticks for them, given where interest is said. */
@Injectable()
export class Sharing {
  constructor(private readonly api: Api) {}

  /**
   * @param version of the text that was on the page, not of one that came into force since
   * @throws Refused CONSENT_TEXT_CHANGED
   */
  async give(visit: Visit, key: string, version: number): Promise<void> {
    await this.api.ask(visit, GiveConsentDocument, {
      input: { idempotencyKey: `${key}-sharing`, purpose: 'SHARING', version },
    });
  }
}
