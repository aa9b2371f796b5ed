import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Listener } from '../platform/jobs.js';
import { SignInCodes } from '../people/sign-in-codes.js';
import { Messages } from './messages.service.js';

/** Writes to whoever asked for a code, once per code. */
@Injectable()
export class TellSignInCode implements Listener<{ codeId: string }> {
  readonly actor = 'doorkeeper';

  constructor(
    private readonly codes: SignInCodes,
    private readonly messages: Messages,
  ) {}

  async run(tx: EntityManager, { codeId }: { codeId: string }): Promise<void> {
    const revealed = await this.codes.reveal(tx, codeId);
    if (!revealed) return;
    await this.messages.tell(tx, {
      key: `sign-in-code:${codeId}`,
      kind: 'sign-in-code',
      to: { address: revealed.email, name: '', language: revealed.locale },
      ids: { codeId },
      expiresAt: revealed.endsAt,
    });
  }
}
