import { IsNull, type EntityManager } from 'typeorm';
import { Messages } from '../notifications/messages.service.js';
import { RoleHeld } from '../people/role-held.entity.js';
import { dayAt } from '../platform/days.js';
import type { Engagement, Side } from './engagement.entity.js';
import { Thread } from './thread.entity.js';

/** The clinician and every lead of the institution, as they are now. */
export async function bothSides(
  tx: EntityManager,
  { personId, institutionId }: Pick<Engagement, 'personId' | 'institutionId'>,
): Promise<string[]> {
  const leads = await tx.findBy(RoleHeld, { organisationId: institutionId, role: 'lead', until: IsNull() });
  return [...new Set([personId, ...leads.map((held) => held.personId)])];
}

/** Tells everybody on both sides but whoever did it; `once` makes it unique. */
export async function tellBothSides(
  tx: EntityManager,
  messages: Messages,
  engagement: Engagement,
  { news, once, except }: { news: string; once: string; except: string | null },
): Promise<void> {
  const readers = await bothSides(tx, engagement);
  await messages.tellAll(
    tx,
    readers
      .filter((personId) => personId !== except)
      .map((personId) => ({
        key: `engagement-${news}:${once}:${personId}`,
        kind: 'engagement-news',
        to: { personId },
        ids: { engagementId: engagement.id, news },
      })),
  );
}

/** Tells the side that did not do it, once a day at most: who edits saves many times. */
export async function tellOtherSide(
  tx: EntityManager,
  messages: Messages,
  engagement: Engagement,
  { news, side, at }: { news: string; side: Side; at: Date },
): Promise<void> {
  const readers = await bothSides(tx, engagement);
  // Whoever chose a digest of the conversation finds it there.
  const thread = await tx.findOneBy(Thread, { matchId: engagement.matchId });
  const day = dayAt(at);
  await messages.tellAll(
    tx,
    readers
      .filter((personId) => (side === 'clinician') !== (personId === engagement.personId))
      .map((personId) => ({
        key: `engagement-${news}:${engagement.id}:${day}:${personId}`,
        kind: 'engagement-news',
        to: { personId },
        ids: { engagementId: engagement.id, news, ...(thread && { topicId: thread.id }) },
      })),
  );
}
