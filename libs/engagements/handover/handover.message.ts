import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { type Actor, system } from '../../platform/actor.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Engagement } from '../engagement.entity.js';
import { Need } from '../../needs/need.entity.js';
import { HandingOver } from './handing-over.service.js';
import type { HandoverWaitsFor } from './handover-waiver.entity.js';
import { HandoverCheck } from './handover.entity.js';

/** Asks one side who carries the work on, while there is still time to say so. */
@Injectable()
export class HandoverDueMessage extends MessageKind<{ engagementId: string; lastDay: string | null }> {
  readonly kind = 'handover-due';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    { engagementId }: Record<string, string>,
  ): Promise<{ engagementId: string; lastDay: string | null } | { obsolete: string }> {
    const engagement = await tx.findOneBy(Engagement, { id: engagementId });
    if (!engagement || engagement.state === 'cancelled') return { obsolete: 'It was cancelled meanwhile.' };
    return { engagementId, lastDay: engagement.lastDay };
  }

  compose(
    { engagementId, lastDay }: { engagementId: string; lastDay: string | null },
    words: Words,
    links: Links,
  ): Letter {
    return {
      subject: words('handover.dueSubject'),
      parts: [
        { say: words('handover.dueSay', { day: lastDay ?? '' }) },
        {
          act: words('handover.dueOpen'),
          url: links.page(`/engagements/${toGlobalId('Engagement', engagementId)}/handover`),
        },
      ],
      inShort: null,
    };
  }
}

interface WaitingFacts {
  engagementId: string;
  title: string | null;
  lastDay: string | null;
  who: HandoverWaitsFor;
}

/** Reminds whoever is waited for that work which is over has not been handed over. */
@Injectable()
export class HandoverWaitsMessage extends MessageKind<WaitingFacts> {
  readonly kind = 'handover-waits';
  readonly group = 'work';
  readonly library = 'engagements';

  constructor(private readonly handingOver: HandingOver) {
    super();
  }

  async load(
    tx: EntityManager,
    { engagementId }: Record<string, string>,
  ): Promise<WaitingFacts | { obsolete: string }> {
    const engagement = await tx.findOneBy(Engagement, { id: engagementId });
    const who = engagement && (await this.handingOver.waitsFor(tx, engagementId));
    if (!who || engagement.state !== 'handing_over') return { obsolete: 'It waits for nobody any more.' };
    const need = await tx.findOneBy(Need, { id: engagement.needId });
    return { engagementId, title: need?.title ?? null, lastDay: engagement.lastDay, who };
  }

  compose({ engagementId, title, lastDay, who }: WaitingFacts, words: Words, links: Links): Letter {
    const page = `/engagements/${toGlobalId('Engagement', engagementId)}`;
    return {
      subject: words('handover.waitsSubject', { title: title ?? words('news.untitled') }),
      parts: [
        { say: words('handover.waitsSay', { day: lastDay ?? '' }) },
        ...(who === 'both' ? [] : [{ say: words('handover.waitsForYou') }]),
        { act: words('handover.waitsOpen'), url: links.page(page) },
        { say: words('handover.waitsNone') },
      ],
      inShort: null,
    };
  }
}

interface AskedFacts {
  title: string | null;
  institution: string;
}

/** Asks the host, and whoever carries on, how it goes; answered behind the link without an account. */
@Injectable()
export class HandoverCheckMessage extends MessageKind<AskedFacts> {
  readonly kind = 'handover-check';
  readonly group = 'work';
  readonly library = 'engagements';

  /** The same for a lead and for a successor without an account: what stands behind the link. */
  override actorFor(): Actor {
    return system('doorkeeper');
  }

  async load(
    tx: EntityManager,
    { checkId }: Record<string, string>,
  ): Promise<AskedFacts | { obsolete: string }> {
    const check = await tx.findOneBy(HandoverCheck, { id: checkId });
    if (!check || check.answeredAt) return { obsolete: 'It was answered meanwhile.' };
    const rows: AskedFacts[] = await tx.query('SELECT title, institution FROM app.handed_over($1)', [
      checkId,
    ]);
    return rows.at(0) ?? { obsolete: 'The engagement is gone.' };
  }

  compose({ title, institution }: AskedFacts, words: Words, links: Links): Letter {
    return {
      subject: words('handover.checkSubject', { title: title ?? words('news.untitled') }),
      parts: [
        { say: words('handover.checkSay', { title: title ?? words('news.untitled') }) },
        { act: words('handover.checkOpen'), url: links.door('/how-it-goes') },
      ],
      inShort: null,
      by: institution,
    };
  }
}
