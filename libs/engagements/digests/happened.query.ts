import { In, type EntityManager } from 'typeorm';
import { Engagement, type Side } from '../engagement.entity.js';
import type { Thread } from '../thread.entity.js';
import { WorkPlan } from '../work/work-plan.entity.js';
import { sessionsChanged, type SessionsChanged } from './sessions-changed.js';

export interface Happened {
  messages: number;
  decisions: number;
  documents: number;
  plans: number;
  sessions: SessionsChanged;
  /** The newest engagement of the two, where the work is. */
  engagementId: string | null;
}

/**
 * What the other side did in a conversation and the work that belongs to it, after one moment and until another; as far as
 * whoever asks may see it.
 */
export async function happened(
  tx: EntityManager,
  thread: Pick<Thread, 'id' | 'matchId'>,
  side: Side,
  { since, until }: { since: Date; until: Date },
): Promise<Happened> {
  const engagements = await tx.find(Engagement, {
    where: { matchId: thread.matchId },
    select: { id: true },
    order: { id: 'DESC' },
  });
  const ids = engagements.map(({ id }) => id);
  const [counted]: Pick<Happened, 'messages' | 'decisions' | 'documents'>[] = await tx.query(
    `SELECT
       (SELECT count(*)::int FROM thread_message m
         WHERE m.thread_id = $1 AND m.side <> $3 AND NOT m.forgotten AND m.at > $4 AND m.at <= $5) AS messages,
       (SELECT count(*)::int FROM thread_decision d JOIN thread_message m ON m.id = d.message_id
         WHERE m.thread_id = $1 AND d.side <> $3 AND d.at > $4 AND d.at <= $5) AS decisions,
       (SELECT count(DISTINCT d.id)::int FROM shared_document_version v JOIN shared_document d ON d.id = v.document_id
         WHERE d.engagement_id = ANY ($2) AND d.audience = 'both-sides' AND v.side <> $3
           AND v.at > $4 AND v.at <= $5) AS documents`,
    [thread.id, ids, side, since, until],
  );
  const plans = await tx.find(WorkPlan, { where: { engagementId: In(ids) }, order: { version: 'ASC' } });
  const sessions = { added: 0, moved: 0, gone: 0 };
  let saved = 0;
  for (const [at, plan] of plans.entries()) {
    if (plan.side === side || plan.at <= since || plan.at > until) continue;
    saved += 1;
    const before = plans.slice(0, at).findLast((one) => one.engagementId === plan.engagementId);
    const changed = sessionsChanged(before?.sessions ?? [], plan.sessions);
    for (const key of ['added', 'moved', 'gone'] as const) sessions[key] += changed[key];
  }
  return { ...counted, plans: saved, sessions, engagementId: ids[0] ?? null };
}

/** Whether there is anything to tell. */
export function isNews({ messages, decisions, documents, plans }: Happened): boolean {
  return messages + decisions + documents + plans > 0;
}
