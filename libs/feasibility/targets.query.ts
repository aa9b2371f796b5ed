import { type EntityManager, In } from 'typeorm';
import { Engagement, EngagementTerms } from '../engagements/engagement.entity.js';
import { nothingToCome } from '../engagements/engagement.states.js';
import type { PersonFacts, PositionFacts } from '../matching/facts.js';
import { askedNeeds, factsOfAll } from '../matching/open-needs.query.js';
import { refusalsOf } from '../matching/own-refusals.query.js';
import { dayNumber } from '../matching/position-facts.js';
import { Need } from '../needs/need.entity.js';
import { rowsOf } from '../platform/rows.js';
import { ownPositions } from './going-facts.query.js';
import { isOver, openStretches, type Stretch, ukVisit } from './planning/journey.js';
import { type Visitor, visitorOf } from './planning/visitor.js';

/** What a plan is asked for: an engagement, or a need with the position that matters where it is known. */
export type PlanKey = { engagementId: string } | { needId: string; positionId: string | null };

export interface Target {
  /** Stretches of the need or of what is agreed. */
  stretches: Stretch[];
  /** Stretches of the need besides those that are agreed. */
  beside: Stretch[];
  activities: readonly string[];
  engagementId: string | null;
  /** Both have agreed: which leave covers these days is worth finding out. */
  agreed: boolean;
  /** Whoever asks: it employs the colleague who visits the United Kingdom. */
  institutionId: string;
  /** A post to go back to: whoever takes it gives up the post here, so nobody releases them. */
  returnPost: boolean;
  /** What the position asks for: of a colleague nothing else is known. */
  professions: readonly string[];
  /** Whose journey a visit to the United Kingdom is; null: it is none that this plan is about. */
  visitor: Visitor | null;
}

/**
 * What each of one's own plans is about, in the order of the keys; null: there is nothing of that kind for them, or they
 * are never to be sent there.
 */
export async function targetsOf(
  tx: EntityManager,
  personId: string,
  keys: readonly PlanKey[],
  { today, professions, atHome }: { today: string; professions: readonly string[]; atHome: boolean | null },
): Promise<(Target | null)[]> {
  const engagementIds = keys.flatMap((key) => ('engagementId' in key ? key.engagementId : []));
  const engagements =
    engagementIds.length > 0 ? await tx.findBy(Engagement, { id: In(engagementIds), personId }) : [];
  const terms =
    engagements.length > 0
      ? await tx.findBy(EngagementTerms, { engagementId: In(engagements.map(({ id }) => id)) })
      : [];
  const needIds = [
    ...keys.flatMap((key) => ('needId' in key ? key.needId : [])),
    ...engagements.map(({ needId }) => needId),
  ];
  const needs = needIds.length > 0 ? await rowsOf(tx, Need, 'WHERE id = ANY ($1)', [needIds]) : [];
  const positions = await factsOfAll(tx, await askedNeeds(tx, needs), dayNumber(today));
  const refusals = await refusalsOf(tx, personId);
  const unsaid = keys.flatMap((key) => ('needId' in key && !key.positionId ? key.needId : []));
  const found = unsaid.length > 0 ? await ownPositions(tx, personId, unsaid) : new Map<string, string>();
  const positionOf = (needId: string, positionId: string | null | undefined) => {
    const ofNeed = positions.filter((one) => one.needId === needId);
    const fits = (one: PositionFacts) => one.professions.some((code) => professions.includes(code));
    return ofNeed.find((one) => one.positionId === positionId) ?? ofNeed.find(fits) ?? ofNeed[0] ?? null;
  };
  return keys.map((key) => {
    const planned = (target: Unread | null) => target && withVisitor(target, atHome, today);
    if ('needId' in key)
      return planned(ofNeed(positionOf(key.needId, key.positionId ?? found.get(key.needId)), refusals));
    const engagement = engagements.find(({ id }) => id === key.engagementId);
    const agreed = terms.find(
      (one) => one.engagementId === engagement?.id && one.version === engagement.version,
    );
    if (!engagement || !agreed || nothingToCome(engagement.state)) return null;
    const target = ofEngagement(agreed, positionOf(engagement.needId, agreed.positionId), refusals);
    return planned(target && { ...target, agreed: engagement.state === 'agreed' });
  });
}

type Unread = Omit<Target, 'visitor'>;

/** A visit to the United Kingdom that is nobody's here to plan is left out; the others are journeys like any. */
function withVisitor(target: Unread, atHome: boolean | null, today: string): Target {
  const left = target.stretches.filter((leg) => !isOver(leg, today));
  const onlyVisits = left.length > 0 && left.every(({ mode }) => mode === 'uk-bound');
  return { ...target, visitor: visitorOf(atHome, onlyVisits) };
}

function ofNeed(position: PositionFacts | null, refusals: PersonFacts | null): Unread | null {
  const stretches = position && openStretches(position, refusals);
  if (!stretches) return null;
  const { activities, institutionId, returnPost, professions } = position;
  const asked = { activities, institutionId, returnPost, professions };
  return { ...asked, stretches, beside: [], engagementId: null, agreed: false };
}

/** What is agreed is done whole: one stretch in a country to which they are never to be sent is one too many. */
function ofEngagement(
  terms: EngagementTerms,
  position: PositionFacts | null,
  refusals: PersonFacts | null,
): Unread | null {
  const never = refusals?.never;
  const closed = terms.legs.some(({ mode, country: named }) => {
    const country = mode === 'uk-bound' ? ukVisit[0] : named;
    return country && never?.countries.includes(country) && (mode !== 'remote' || never.remoteToo);
  });
  if (closed) return null;
  const stretches = terms.legs.map((leg) => ({
    mode: leg.mode,
    countries: countriesOf(leg, position),
    from: leg.from,
    to: leg.to,
    days: daysOf(leg),
    treatsPeople: leg.treatsPeople,
    aloneWithChildren: leg.aloneWithChildren,
  }));
  const beside = position ? (openStretches(position, refusals) ?? []) : [];
  const { activities, engagementId, institutionId } = terms;
  const { professions = [], returnPost = false } = position ?? {};
  const asked = { activities, institutionId, returnPost, professions };
  return { ...asked, stretches, beside, engagementId, agreed: false };
}

function countriesOf(
  { mode, country }: EngagementTerms['legs'][number],
  position: PositionFacts | null,
): readonly string[] {
  if (mode === 'uk-bound') return ukVisit;
  return country ? [country] : mode === 'remote' ? (position?.countries ?? []) : [];
}

function daysOf({ from, to }: { from: string; to: string }): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
