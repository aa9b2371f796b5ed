import type { EntityManager } from 'typeorm';
import { Mentoring } from '../partnerships/mentoring/mentoring.entity.js';
import { dayAt } from '../platform/days.js';
import { knownKey } from '../platform/graphql/global-id.js';
import { type FieldFault, notFound, Refusal } from '../platform/refusal.js';
import type { ContributionSession } from './account.entity.js';
import type { ContributionsRefusalCode } from './contribution.refusals.js';

type Days = readonly Pick<ContributionSession, 'day' | 'until'>[];

/**
 * The pair whose hours somebody records: their own as its mentor, in which both said yes, on its days.
 * @throws Refusal NOT_FOUND, NOT_BEGUN, BAD_INPUT
 */
export async function pairOfMentor(
  tx: EntityManager,
  mentorId: string,
  id: string,
  sessions: Days,
): Promise<Mentoring> {
  const pair = await tx.findOneBy(Mentoring, { id: knownKey(id, 'mentoring'), mentorId });
  if (!pair) throw notFound('mentoring');
  if (!pair.mentorAgreedAt || !pair.menteeAgreedAt)
    throw new Refusal<ContributionsRefusalCode>(
      'NOT_BEGUN',
      'The pair does not stand yet. Record its hours once both of you have said yes and met.',
    );
  refuseOtherDays(sessions, pair);
  return pair;
}

/** @throws Refusal BAD_INPUT */
export function refuseOtherDays(sessions: Days, pair: Mentoring): void {
  const faults = faultsOfPair(sessions, pair).map((one) => ({ ...one, field: `account.${one.field}` }));
  if (faults.length > 0) throw new Refusal('BAD_INPUT', faults[0].sentence, faults);
}

/** Sessions of a pair lie on its days, and none after it ended. Pure. */
export function faultsOfPair(
  sessions: Days,
  { startsOn, endsOn, endedAt }: Pick<Mentoring, 'startsOn' | 'endsOn' | 'endedAt'>,
): FieldFault[] {
  const ended = endedAt ? dayAt(endedAt) : endsOn;
  const last = ended < endsOn ? ended : endsOn;
  return sessions.flatMap(({ day, until }, i) => {
    const sentence = `Choose a day of the pair: it began on ${startsOn} and went on until ${last} at most.`;
    if (day < startsOn || day > last) return [{ field: `sessions.${i}.day`, sentence }];
    return (until ?? day) > last ? [{ field: `sessions.${i}.until`, sentence }] : [];
  });
}
