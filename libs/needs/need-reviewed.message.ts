import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter, Part } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Need } from './need.entity.js';
import { NeedReview } from './need-record.entity.js';

interface Facts {
  needId: string;
  title: string | null;
  approved: boolean;
  reasons: string[];
  note: string | null;
}

/** What a programme officer decided, to the leads; read in their own name, so a former lead gets nothing. */
@Injectable()
export class NeedReviewedMessage extends MessageKind<Facts> {
  readonly kind = 'need-reviewed';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { needId, reviewId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const review = await tx.findOneBy(NeedReview, { id: reviewId, needId });
    const need = await tx.findOneBy(Need, { id: needId });
    if (!review || !need) return { obsolete: 'The reader does not speak for the institution any more.' };
    const approved = review.decision === 'approve';
    if (need.state !== (approved ? 'approved' : 'returned'))
      return { obsolete: 'The need has moved on since.' };
    return {
      needId,
      title: need.title,
      approved,
      reasons: review.reasons.map(({ sentence }) => sentence),
      note: review.note,
    };
  }

  compose({ needId, title, approved, reasons, note }: Facts, words: Words, links: Links): Letter {
    const say = (key: string, values = {}) =>
      words(`review.${approved ? 'approved' : 'returned'}.${key}`, values);
    const parts: Part[] = [{ say: say('opening') }];
    if (!approved) parts.push({ list: reasons });
    if (note) parts.push({ say: words('review.note', { note }) });
    parts.push({ act: say('act'), url: links.page(`/needs/${toGlobalId('Need', needId)}`) });
    return { subject: say('subject', { title: title ?? words('untitled') }), parts, inShort: null };
  }
}
