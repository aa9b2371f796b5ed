import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Partnership } from '../partnership.entity.js';
import { PartnershipAgreement, PartnershipReminder } from './agreement.entity.js';

interface Facts {
  partnershipId: string;
  name: string;
  /** What ends, and when; null: the partnership has closed, and somebody asks after its work. */
  ends: { title: string; until: string } | null;
}

/** That an agreement of a partnership ends soon, or that its work was to go on; read in the reader's own name. */
@Injectable()
export class PartnershipReminderMessage extends MessageKind<Facts> {
  readonly kind = 'partnership-reminder';
  readonly group = 'work';
  readonly library = 'partnerships';

  async load(
    tx: EntityManager,
    { reminderId }: Record<string, string>,
  ): Promise<Facts | { obsolete: string }> {
    const reminder = await tx.findOneBy(PartnershipReminder, { id: reminderId });
    const partnership = reminder && (await tx.findOneBy(Partnership, { id: reminder.partnershipId }));
    if (!reminder || !partnership) return { obsolete: 'The reader speaks for no side any more.' };
    const { id: partnershipId, name } = partnership;
    if (!reminder.agreementId) return { partnershipId, name, ends: null };
    const agreement = await tx.findOneBy(PartnershipAgreement, { id: reminder.agreementId });
    const over = partnership.state === 'closed' || !agreement?.untilDay || agreement.endedAt !== null;
    if (over || (await tx.existsBy(PartnershipAgreement, { replaces: agreement.id })))
      return { obsolete: 'It was ended or a later version took its place.' };
    return { partnershipId, name, ends: { title: agreement.title, until: agreement.untilDay! } };
  }

  compose({ partnershipId, name, ends }: Facts, words: Words, links: Links): Letter {
    const page = `/partnerships/${toGlobalId('Partnership', partnershipId)}`;
    const said = ends ? { name, title: ends.title, day: dayIn(words.language, ends.until) } : { name };
    const about = ends ? 'renewal' : 'checkIn';
    return {
      subject: words(`${about}.subject`, said),
      parts: [
        { say: words(`${about}.say`, said) },
        { act: words(`${about}.open`), url: links.page(`${page}/${ends ? 'agreements' : 'handover'}`) },
      ],
      inShort: null,
    };
  }
}

function dayIn(language: string, day: string): string {
  return new Intl.DateTimeFormat([language, 'en-GB'], {
    ...({ dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const),
  }).format(new Date(`${day}T00:00:00Z`));
}
