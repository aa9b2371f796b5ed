import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { PeerAnswer, PeerGroup, PeerMember, PeerQuestion } from './peer.entity.js';
import type { GroupOf } from './peers.service.js';

/** Groups that exist, the liveliest first, with the reader's own standing in each. */
export async function groupsFor(tx: EntityManager, personId: string): Promise<PeerGroup[]> {
  const groups: (Omit<PeerGroup, 'joined' | 'showsName' | 'lastAt'> & { last_at: Date | null })[] =
    await tx.query('SELECT * FROM app.peer_groups()');
  const mine = await tx
    .createQueryBuilder(PeerMember, 'm')
    .where('m.personId = :personId AND m.leftAt IS NULL', { personId })
    .getMany();
  return groups.map(({ last_at: lastAt, ...group }) => {
    const own = mine.find(({ topic, language }) => topic === group.topic && language === group.language);
    return { ...group, lastAt, joined: own !== undefined, showsName: own?.showsName ?? false };
  });
}

/** Questions of a group; with words, those in which all of them occur, or in an answer to which they do. */
export function questionsOf(
  tx: EntityManager,
  { topic, language }: GroupOf,
  words: string | null,
): SelectQueryBuilder<PeerQuestion> {
  const query = tx
    .createQueryBuilder(PeerQuestion, 'q')
    .where('q.topic = :topic AND q.language = :language AND NOT q.forgotten', { topic, language });
  return words ? query.andWhere(occurs, { words }) : query;
}

const occurs = `(to_tsvector('simple', q.title || ' ' || q.words) @@ plainto_tsquery('simple', :words)
  OR EXISTS (SELECT FROM peer_answer a WHERE a.question_id = q.id
    AND to_tsvector('simple', a.words) @@ plainto_tsquery('simple', :words)))`;

/** What an officer has not looked at: words of recruitment, the oldest first. */
export function remarked<T extends ObjectLiteral>(tx: EntityManager, noun: new () => T): Promise<T[]> {
  return tx
    .createQueryBuilder(noun, 'w')
    .where('w.remark IS NOT NULL AND w.lookedAt IS NULL AND w.hiddenAt IS NULL')
    .orderBy('w.id', 'ASC')
    .limit(100)
    .getMany();
}

export interface Seen {
  name: string | null;
  answers: number;
  helped: number;
  mine: boolean;
}

/** What stands beside questions or answers, asked once for a page of them. */
export async function besideThem(
  tx: EntityManager,
  table: 'peer_question' | 'peer_answer',
  ids: readonly string[],
): Promise<Seen[]> {
  const question = table === 'peer_question';
  const rows: (Seen & { id: string })[] = await tx.query(
    `SELECT w.id, app.peer_name(w.author_id, w.topic, w.language) AS name,
            ${question ? '(SELECT count(*)::int FROM peer_answer a WHERE a.question_id = w.id)' : '0'} AS answers,
            ${question ? '0' : 'app.peers_helped(w.id)'} AS helped,
            ${question ? 'false' : 'EXISTS (SELECT FROM peer_helped h WHERE h.answer_id = w.id AND h.person_id = app.person())'} AS mine
       FROM ${table} w WHERE w.id = ANY ($1::uuid[])`,
    [ids],
  );
  return ids.map(
    (id) => rows.find((row) => row.id === id) ?? { name: null, answers: 0, helped: 0, mine: false },
  );
}

export function answersTo(tx: EntityManager, questionId: string): SelectQueryBuilder<PeerAnswer> {
  return tx.createQueryBuilder(PeerAnswer, 'a').where('a.questionId = :questionId', { questionId });
}
