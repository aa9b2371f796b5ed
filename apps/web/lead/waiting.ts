import type { NeedsThatWaitQuery, OthersThatWaitQuery } from '../api/operations.js';

type Need = NeedsThatWaitQuery['needs']['nodes'][number];

/** One thing that waits for whoever speaks for a house. */
export interface Waiting {
  /** Under which its words stand: `lead.waits.`. */
  what:
    | 'interest'
    | 'returned'
    | 'approved'
    | 'draft'
    | 'lapsed'
    | 'terms'
    | 'leg'
    | 'message'
    | 'partnership'
    | 'offer'
    | 'desk'
    | 'contribution'
    | 'consultation'
    | 'line';
  /** What it is about, where it has a name. */
  name: string | null;
  /** Since when, as the API writes it. */
  at: string;
  path: string;
  /** How many people, where it is about people. */
  count?: number;
  /** When the first of them ends by itself. */
  until?: string | null;
  /** The last day on which an answer is waited for. */
  answerBy?: string;
}

/** What of a need waits: people for an answer, or the need itself for its lead. Pure. */
export function needsWaiting(need: Need): Waiting[] {
  const about = { name: need.title ?? null, at: need.updatedAt };
  const path = `/needs/${encodeURIComponent(need.id)}`;
  const { people = 0, newestAt, nextLapsesAt } = need.interestWaiting ?? {};
  const interest: Waiting[] =
    people > 0
      ? [
          {
            ...{ ...about, what: 'interest', at: newestAt ?? need.updatedAt, count: people },
            ...{ until: nextLapsesAt, path: `${path}/interested` },
          },
        ]
      : [];
  if (need.state === 'RETURNED')
    return [{ ...about, what: 'returned', at: need.reviews.at(-1)?.at ?? about.at, path: `${path}/check` }];
  if (need.state === 'DRAFT') return [{ ...about, what: 'draft', path: `${path}/write` }];
  // One that opens by itself on its day waits for nobody.
  if (need.state === 'APPROVED' && !need.opensOn)
    return [{ ...about, what: 'approved', at: need.reviews.at(-1)?.at ?? about.at, path: `${path}/check` }];
  if (need.state === 'LAPSED') return [{ ...about, what: 'lapsed', path }, ...interest];
  return interest;
}

export function othersWaiting({ engagements, threads, partnerships }: OthersThatWaitQuery): Waiting[] {
  return [
    ...(engagements?.nodes ?? []).flatMap(({ id, allowedActions, terms, firstDay }): Waiting[] => {
      const path = `/engagements/${encodeURIComponent(id)}`;
      const name = terms.positionTitle ?? null;
      if (terms.side === 'clinician' && allowedActions.includes('agreeEngagement'))
        return [{ what: 'terms', name, at: terms.at, path }];
      return allowedActions.includes('startLeg')
        ? [{ what: 'leg', name, at: `${firstDay ?? terms.at.slice(0, 10)}T00:00:00.000Z`, path }]
        : [];
    }),
    ...(threads?.nodes ?? []).flatMap(({ matchId, needTitle, messages }): Waiting[] => {
      const at = messages.nodes[0]?.at;
      const path = `/matches/${encodeURIComponent(matchId)}/messages`;
      return at ? [{ what: 'message', name: needTitle ?? null, at, path }] : [];
    }),
    ...partnerships.nodes.flatMap(({ id, name, proposedAt, allowedActions }): Waiting[] =>
      allowedActions.includes('agree')
        ? [
            {
              ...{ what: 'partnership', name: name ?? null, at: proposedAt },
              path: `/partnerships/${encodeURIComponent(id)}`,
            },
          ]
        : [],
    ),
  ];
}

/** How much of each kind waits, and where its list is; of what a house never has, nothing is said where nothing waits. */
export function countsOf(waiting: readonly Waiting[], needs: readonly Need[], posts: boolean) {
  const sum = (of: readonly Waiting[]) => of.reduce((total, { count }) => total + (count ?? 1), 0);
  const of = (...kinds: Waiting['what'][]) => sum(waiting.filter(({ what }) => kinds.includes(what)));
  const asking = [
    { what: 'people', count: of('interest'), path: '#waiting' },
    { what: 'open', count: needs.filter(({ state }) => state === 'OPEN').length, path: '/needs#OPEN' },
    { what: 'needs', count: of('returned', 'approved', 'draft', 'lapsed'), path: '/needs' },
    { what: 'engagements', count: of('terms', 'leg'), path: '/engagements' },
    { what: 'messages', count: of('message'), path: '#waiting' },
  ];
  const sentToIt = [
    { what: 'desk', count: of('desk'), path: '#waiting' },
    { what: 'offers', count: of('offer'), path: '#waiting' },
    { what: 'contributions', count: of('contribution'), path: '/contributions' },
    { what: 'consultations', count: of('consultation'), path: '/consultations' },
  ];
  return [...(posts ? asking : []), ...sentToIt.filter(({ count }) => count > 0)];
}
