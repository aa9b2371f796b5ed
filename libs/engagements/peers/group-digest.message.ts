import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager } from 'typeorm';
import type { Letter } from '../../notifications/letter.js';
import { groupDigestKind, type Links, MessageKind } from '../../notifications/message-kind.js';
import type { Words } from '../../notifications/words.js';
import { Clock } from '../../platform/clock.js';
import { PeerQuestion } from './peer.entity.js';

/** A weekly letter looks back as far as the one before it. */
export const digestDays = 7;

interface Facts {
  asked: string[];
  answered: string[];
}

/** What others asked and answered in the reader's groups within a week; read in the reader's own name. */
@Injectable()
export class GroupDigestMessage extends MessageKind<Facts> {
  readonly kind = groupDigestKind;
  readonly group = 'groups';
  readonly library = 'engagements';

  constructor(private readonly clock: Clock) {
    super();
  }

  async load(tx: EntityManager): Promise<Facts | { obsolete: string }> {
    const since = this.clock.in(-digestDays * 86_400);
    const others = (recent: Brackets) =>
      tx
        .createQueryBuilder(PeerQuestion, 'q')
        .where('q.hiddenAt IS NULL AND NOT q.forgotten')
        // Officers and authors read further questions; a digest is of one's groups.
        .andWhere(`q.topic || ' ' || q.language = ANY (app.my_peer_groups())`)
        .andWhere(recent)
        .setParameters({ since })
        .orderBy('q.id', 'DESC')
        .limit(20)
        .getMany();
    const asked = await others(new Brackets((q) => q.where('q.at > :since AND q.authorId <> app.person()')));
    const answered = await others(
      new Brackets((q) =>
        q.where(`q.at <= :since AND EXISTS (SELECT FROM peer_answer a
          WHERE a.question_id = q.id AND a.hidden_at IS NULL AND a.at > :since AND a.author_id <> app.person())`)
          .orWhere(`q.authorId = app.person() AND EXISTS (SELECT FROM peer_answer a
          WHERE a.question_id = q.id AND a.hidden_at IS NULL AND a.at > :since AND a.author_id <> app.person())`),
      ),
    );
    if (asked.length + answered.length === 0)
      return { obsolete: 'Nothing new was said in the groups of the reader.' };
    const titles = (questions: PeerQuestion[]) => questions.map(({ title }) => title);
    return { asked: titles(asked), answered: titles(answered) };
  }

  compose({ asked, answered }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('peers.subject', { count: asked.length + answered.length }),
      parts: [
        ...(asked.length > 0 ? [{ say: words('peers.asked') }, { list: asked }] : []),
        ...(answered.length > 0 ? [{ say: words('peers.answered') }, { list: answered }] : []),
        { act: words('peers.act'), url: links.page('/groups') },
      ],
      inShort: null,
    };
  }
}
