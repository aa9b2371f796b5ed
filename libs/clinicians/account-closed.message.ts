import { Injectable } from '@nestjs/common';
import type { Letter } from '../notifications/letter.js';
import { MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';

/** The last mail: the account is closed. It goes to an address, because there is no person any more. */
@Injectable()
export class AccountClosedMessage extends MessageKind<object> {
  readonly kind = 'account-closed';
  readonly group = 'essential';
  readonly library = 'clinicians';

  load(): Promise<object> {
    return Promise.resolve({});
  }

  compose(_: object, words: Words): Letter {
    return {
      subject: words('closing.mail.subject'),
      parts: [{ say: words('closing.mail.done') }, { say: words('closing.mail.notYou') }],
      inShort: null,
    };
  }
}
