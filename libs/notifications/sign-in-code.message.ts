import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, system } from '../platform/actor.js';
import { SignInCodes } from '../people/sign-in-codes.js';
import type { Letter } from './letter.js';
import { MessageKind } from './message-kind.js';
import type { Words } from './words.js';

interface Facts {
  code: string;
}

/** The code with which somebody signs in; derived while the mail is made, and nowhere else. */
@Injectable()
export class SignInCodeMessage extends MessageKind<Facts> {
  readonly kind = 'sign-in-code';
  readonly group = 'essential';
  readonly library = 'notifications';

  constructor(private readonly codes: SignInCodes) {
    super();
  }

  override actorFor(): Actor {
    return system('doorkeeper');
  }

  async load(tx: EntityManager, { codeId }: Record<string, string>): Promise<Facts | { obsolete: string }> {
    const revealed = await this.codes.reveal(tx, codeId);
    return revealed ?? { obsolete: 'The code could no longer be used when the mail was made.' };
  }

  compose({ code }: Facts, words: Words): Letter {
    return {
      subject: words('signInCode.subject', { code }),
      parts: [
        { say: words('signInCode.opening') },
        { facts: [[words('signInCode.label'), code]] },
        { say: words('signInCode.limits') },
      ],
      inShort: null,
    };
  }
}
