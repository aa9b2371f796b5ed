import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { Organisation } from '../partnerships/organisation.entity.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Need } from './need.entity.js';
import { NeedShare } from './need-share.entity.js';

interface Facts {
  needId: string;
  title: string | null;
  association: string;
  words: string | null;
}

/** A need that an association shares with a member; read in the member's own name, and by their own choice of mail. */
@Injectable()
export class NeedSharedMessage extends MessageKind<Facts> {
  readonly kind = 'need-shared';
  readonly group = 'matches';
  readonly library = 'needs';

  async load(
    tx: EntityManager,
    { shareId }: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const share = await tx.findOneBy(NeedShare, { id: shareId });
    if (!share) return { obsolete: 'The reader had left the association.' };
    const [{ telling }]: { telling: boolean }[] = await tx.query(
      `SELECT app.consents(app.person(), 'telling') AS telling`,
    );
    if (!telling) return { obsolete: 'The reader no longer agreed to be written to.' };
    const need = await tx.findOneBy(Need, { id: share.needId, state: 'open' });
    const [{ stopped }]: { stopped: boolean }[] = await tx.query('SELECT app.need_stopped($1) AS stopped', [
      share.needId,
    ]);
    if (stopped) return { obsolete: 'Work on site in the country was paused.' };
    const association = await tx.findOneBy(Organisation, { id: share.organisationId });
    if (!need || !association) return { obsolete: 'The need was no longer open.' };
    return { needId: need.id, title: need.title, association: association.name, words: share.words };
  }

  compose({ needId, association, words: own, ...need }: Facts, words: Words, links: Links): Letter {
    const title = need.title ?? words('untitled');
    return {
      subject: words('shared.subject', { association, title }),
      parts: [
        { say: words('shared.say', { association, title }) },
        ...(own ? [{ say: words('shared.words', { words: own }) }] : []),
        { act: words('shared.act'), url: links.page(`/needs/${toGlobalId('Need', needId)}`) },
        { say: words('shared.private') },
      ],
      inShort: words('shared.inShort', { association, title }),
    };
  }
}
