import type {
  DeskThatWaitsQuery,
  HouseThatWaitsQuery,
  OthersThatWaitQuery,
  PaidLinesThatWaitQuery,
} from '../api/operations.js';
import type { Waiting } from './waiting.js';

/** A house for which the reader speaks, with what was sent to it or asked of it. */
export interface House extends HouseThatWaitsQuery {
  /** What its country's needs wait for, where it is a desk. */
  atDesk: DeskThatWaitsQuery['needsAtDesk']['nodes'];
}

/** Kinds that bring members, review or pay ask for nobody: they post no need. */
const neverAsks: readonly string[] = ['ASSOCIATION', 'DIASPORA_DESK', 'FUNDER'];

export function mayPost(houses: readonly House[]): boolean {
  return houses.some(({ organisation: { kind } }) => !neverAsks.includes(kind));
}

/** Offers that nobody has answered, and needs that the desk has not. Pure. */
export function houseWaiting({ organisation, offers, atDesk }: House): Waiting[] {
  return [
    ...offers.nodes
      .filter(({ state, hostId }) => state === 'SENT' && hostId === organisation.id)
      .map(({ id, what, sentAt }): Waiting => {
        return { what: 'offer', name: what, at: sentAt, path: `/offers/${encodeURIComponent(id)}` };
      }),
    ...atDesk
      .filter(({ state }) => state === 'ASKED')
      .map(({ id, askedAt, dueOn, need }): Waiting => {
        const path = `/desk/${encodeURIComponent(id)}`;
        return { what: 'desk', name: need?.title ?? null, at: askedAt, answerBy: dueOn, path };
      }),
  ];
}

/** Lines in which a funder is named and of which it has said nothing. Pure. */
export function linesWaiting({ nodes }: PaidLinesThatWaitQuery['paidLines']): Waiting[] {
  return nodes
    .filter(({ says, endedAt }) => says === 'NOTHING_YET' && !endedAt)
    .map(({ partnershipName, notedAt }): Waiting => {
      return { what: 'line', name: partnershipName, at: notedAt, path: '/funded' };
    });
}

/** What was given and waits for the host's word, and questions to associations that have none yet. Pure. */
export function askedOfHouses({
  contributionsReceived: given,
  consultations,
}: Pick<OthersThatWaitQuery, 'contributionsReceived' | 'consultations'>): Waiting[] {
  return [
    ...(given?.nodes ?? []).map(({ id, account, askedAt, createdAt }): Waiting => {
      const path = `/contributions/${encodeURIComponent(id)}`;
      return { what: 'contribution', name: account?.title ?? null, at: askedAt ?? createdAt, path };
    }),
    ...(consultations?.nodes ?? [])
      .filter(({ state, answersFor, answers }) => state === 'ASKED' && answers.length < answersFor.length)
      .map(({ id, title, askedAt, until }): Waiting => {
        const path = `/consultations/${encodeURIComponent(id)}`;
        return { what: 'consultation', name: title, at: askedAt, answerBy: until, path };
      }),
  ];
}
