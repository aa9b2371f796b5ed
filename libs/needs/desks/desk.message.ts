import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { Need } from '../need.entity.js';
import { DeskReview } from './desk-review.entity.js';

interface Asked {
  deskReviewId: string;
  title: string | null;
  dueOn: string;
}

/** That a need waits for the desk's answer; read in the reader's own name. */
@Injectable()
export class DeskAskedMessage extends MessageKind<Asked> {
  readonly kind = 'desk-asked';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { deskReviewId }: Readonly<Record<string, string>>,
  ): Promise<Asked | { obsolete: string }> {
    const review = await tx.findOneBy(DeskReview, { id: deskReviewId, state: 'asked' });
    const need = review && (await tx.findOneBy(Need, { id: review.needId, state: 'approved' }));
    if (!need) return { obsolete: 'The need waited for no answer of this desk any more.' };
    return { deskReviewId, title: need.title, dueOn: review.dueOn };
  }

  compose({ deskReviewId, title, dueOn }: Asked, words: Words, links: Links): Letter {
    const about = { title: title ?? words('untitled'), day: dayIn(dueOn, words) };
    return {
      subject: words('desk.asked.subject', about),
      parts: [
        { say: words('desk.asked.say', about) },
        { act: words('desk.asked.act'), url: links.page(`/desk/${toGlobalId('DeskReview', deskReviewId)}`) },
      ],
      inShort: null,
    };
  }
}

interface Answered {
  needId: string;
  title: string | null;
  state: 'supported' | 'remarked' | 'change_asked';
  said: string | null;
}

/** What the desk of the country says about a need, to its leads. */
@Injectable()
export class DeskAnsweredMessage extends MessageKind<Answered> {
  readonly kind = 'desk-answered';
  readonly group = 'work';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { deskReviewId }: Readonly<Record<string, string>>,
  ): Promise<Answered | { obsolete: string }> {
    const review = await tx.findOneBy(DeskReview, { id: deskReviewId });
    const need = review && (await tx.findOneBy(Need, { id: review.needId }));
    if (!need || review.state === 'asked' || review.state === 'unanswered')
      return { obsolete: 'The reader does not speak for the institution any more.' };
    return { needId: need.id, title: need.title, state: review.state, said: review.words };
  }

  compose({ needId, title, state, said }: Answered, words: Words, links: Links): Letter {
    return {
      subject: words('desk.answered.subject', { title: title ?? words('untitled') }),
      parts: [
        { say: words(`desk.answered.${state}`) },
        ...(said ? [{ say: words('desk.answered.words', { words: said }) }] : []),
        { act: words('desk.answered.act'), url: links.page(`/needs/${toGlobalId('Need', needId)}`) },
      ],
      inShort: null,
    };
  }
}

/** In the language of the words: the reader's own may be a bare "en", which writes days as in America. */
function dayIn(day: string, { language }: Words): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
