import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Match } from '../matching/match.entity.js';
import { dayInWords } from '../matching/naming.js';
import type { Letter } from '../notifications/letter.js';
import { type Links, MessageKind } from '../notifications/message-kind.js';
import type { Words } from '../notifications/words.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { MessageFlag, Thread, ThreadMessage } from './thread.entity.js';

interface Facts {
  matchId: string;
  held: ThreadMessage['held'];
  words: string[];
  dueOn: string;
  notes: string[];
}

/** A message of the writer's that was remarked, as they see it themselves. */
async function remarked(tx: EntityManager, messageId: string): Promise<Facts | { obsolete: string }> {
  const message = await tx.findOneBy(ThreadMessage, { id: messageId });
  const thread = message && (await tx.findOneBy(Thread, { id: message.threadId }));
  const match = thread && (await tx.findOneBy(Match, { id: thread.matchId }));
  if (!message || !match) return { obsolete: 'The writer does not see the conversation any more.' };
  const flags = await tx.find(MessageFlag, { where: { messageId }, order: { id: 'ASC' } });
  if (flags.length === 0) return { obsolete: 'Nothing of it is remarked any more.' };
  return {
    ...{ matchId: match.id, held: message.held, words: flags.map(({ words }) => `“${words}”`) },
    dueOn: flags.map(({ dueOn }) => dueOn).sort()[0],
    notes: flags.flatMap(({ note }) => note ?? []),
  };
}

const pageOf = (links: Links, matchId: string) =>
  links.page(`/matches/${toGlobalId('Match', matchId)}/messages`);

/** To its writer: that a message is held, which words are the reason, and until when an officer answers. */
@Injectable()
export class WordingHeldMessage extends MessageKind<Facts> {
  readonly kind = 'wording-held';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const facts = await remarked(tx, ids.messageId);
    return 'obsolete' in facts || facts.held === 'waiting'
      ? facts
      : { obsolete: 'An officer has answered since.' };
  }

  compose({ matchId, words: held, dueOn }: Facts, words: Words, links: Links): Letter {
    return {
      subject: words('wording.heldSubject'),
      parts: [
        { say: words('wording.held', { day: dayInWords(new Date(`${dueOn}T00:00:00Z`), words) }) },
        { list: held },
        { say: words('wording.why') },
        { act: words('wording.open'), url: pageOf(links, matchId) },
        { act: words('wording.codes'), url: links.page('/codes') },
      ],
      inShort: null,
    };
  }
}

/** To its writer: what an officer answered. */
@Injectable()
export class WordingAnsweredMessage extends MessageKind<Facts> {
  readonly kind = 'wording-answered';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(
    tx: EntityManager,
    ids: Readonly<Record<string, string>>,
  ): Promise<Facts | { obsolete: string }> {
    const facts = await remarked(tx, ids.messageId);
    return 'obsolete' in facts || facts.held !== 'waiting' ? facts : { obsolete: 'Some of it waits again.' };
  }

  compose({ matchId, held, words: said, notes }: Facts, words: Words, links: Links): Letter {
    const answer = held === 'returned' ? 'returned' : 'released';
    return {
      subject: words(`wording.${answer}Subject`),
      parts: [
        { say: words(`wording.${answer}`) },
        { list: said },
        ...notes.map((note) => ({ say: words('wording.note', { note }) })),
        { act: words('wording.open'), url: pageOf(links, matchId) },
      ],
      inShort: null,
    };
  }
}

interface Due {
  needs: number;
  messages: number;
}

/** To officers, once a day at most: how many answers about wording are due or overdue. */
@Injectable()
export class WordingDueMessage extends MessageKind<Due> {
  readonly kind = 'wording-due';
  readonly group = 'work';
  readonly library = 'engagements';

  async load(tx: EntityManager, ids: Readonly<Record<string, string>>): Promise<Due | { obsolete: string }> {
    const due = await wordingDue(tx, ids.day);
    return due.needs + due.messages > 0 ? due : { obsolete: 'All was answered meanwhile.' };
  }

  compose({ needs, messages }: Due, words: Words, links: Links): Letter {
    return {
      subject: words('wording.dueSubject'),
      parts: [
        { say: words('wording.due') },
        ...(needs > 0
          ? [{ act: words('wording.dueNeeds', { number: needs }), url: links.page('/office/flagged-needs') }]
          : []),
        ...(messages > 0
          ? [
              {
                act: words('wording.dueMessages', { number: messages }),
                url: links.page('/flagged-messages'),
              },
            ]
          : []),
      ],
      inShort: null,
    };
  }
}

/** How many needs and messages have words for which the answer is due by a day (YYYY-MM-DD), that day included. */
export async function wordingDue(tx: EntityManager, day: string): Promise<Due> {
  const [due]: Due[] = await tx.query(
    `SELECT (SELECT count(DISTINCT need_id)::int FROM need_flag WHERE settled_at IS NULL AND due_on <= $1::date) AS needs,
            (SELECT count(*)::int FROM message_flag WHERE settled_at IS NULL AND due_on <= $1::date) AS messages`,
    [day],
  );
  return due;
}
