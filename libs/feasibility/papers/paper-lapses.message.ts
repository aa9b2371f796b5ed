import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { DocumentKind } from '../../reference/going.entity.js';
import { day } from '../../time-off/asked-letter.js';
import { HeldDocument } from './held-document.entity.js';

interface Facts {
  kind: DocumentKind;
  lapsesOn: string;
}

/** A paper lapses before long; to whoever noted it, and read in their own name. */
@Injectable()
export class PaperLapsesMessage extends MessageKind<Facts> {
  readonly kind = 'paper-lapses';
  readonly group = 'work';
  readonly library = 'feasibility';

  async load(
    tx: EntityManager,
    { documentId, lapsesOn }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const held = await tx.findOneBy(HeldDocument, { id: documentId });
    if (held?.lapsesOn !== lapsesOn) return { obsolete: 'The paper was forgotten or noted anew.' };
    const kind = await tx.findOneBy(DocumentKind, { code: held.kind });
    return kind ? { kind, lapsesOn } : { obsolete: 'Papers of this kind are not asked for any more.' };
  }

  compose({ kind, lapsesOn }: Facts, words: Words, links: Links): Letter {
    const paper = kind.names[words.language.split('-')[0]] ?? kind.name;
    const said = { paper, day: day(lapsesOn, words) };
    return {
      subject: words('lapsing.subject', said),
      parts: [{ say: words('lapsing.say', said) }, { act: words('lapsing.act'), url: links.page('/papers') }],
      inShort: null,
    };
  }
}
