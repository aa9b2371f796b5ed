import type { Leg } from '../needs/leg.entity.js';
import type { Requirement } from '../needs/need.parts.js';
import type { Position } from '../needs/position.entity.js';
import type { WholeNeed } from '../needs/whole-need.js';
import { dayAt } from '../platform/days.js';
import type { LegFacts, PositionFacts, RequirementFacts } from './facts.js';

/** What the rule has to know of the institution that asks. */
export interface Asker {
  country: string | null;
  /** Verified and not suspended: nobody is found for an institution that may not ask. */
  mayAsk: boolean;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the calendar as the whole number of days since 1970-01-01 that the rule counts in. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** Today, in the same numbers. */
export function dayNumberOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}

/** A need as the rule reads it: one entry per position, in their order. Pure; `asOf` is today as a day number. */
export function positionFactsOf(
  { need, positions, legs }: Pick<WholeNeed, 'need' | 'positions' | 'legs'>,
  asker: Asker,
  asOf: number,
): PositionFacts[] {
  const words = [need.title, need.summary, need.patients, need.learners, need.team].filter(stated);
  return positions.map((position) => ({
    needId: need.id,
    positionId: position.id,
    institutionId: need.institutionId,
    institutionCountry: asker.country,
    learning: need.learning,
    returnPost: need.returnPost,
    countries: need.countries,
    // Whom a learning need would learn from is a question of where they live, and none of where they wish to go.
    openCountries: need.openCountries || need.learning,
    region: need.region,
    headCount: position.headCount,
    professions: position.professions,
    anyProfession: position.anyProfession,
    specialties: position.anySpecialty ? [] : position.specialties,
    activities: position.activities,
    requirements: [...position.requirements.map(requirementFacts), ...homesAsked(need)],
    legs: legs
      .filter(({ positionId }) => positionId === null || positionId === position.id)
      .flatMap(legFacts),
    heritage: need.heritage,
    heritageTies: need.heritageTies,
    tilt: need.tilt,
    ringFence: need.ringFence,
    covered: need.covered,
    notCovered: need.notCovered,
    paused: !asker.mayAsk || !isOpenOn(need, asOf),
    words: [...words, ...statedOf(position), ...legs.map(({ purpose }) => purpose).filter(stated)],
  }));
}

/** Open, and a day on which people may hear of it and still answer. */
function isOpenOn({ state, opensOn, deadline }: WholeNeed['need'], asOf: number): boolean {
  return (
    state === 'open' &&
    (opensOn === null || dayNumber(opensOn) <= asOf) &&
    (deadline === null || dayNumber(deadline) >= asOf)
  );
}

/** A learning need that names countries asks for people who live in any one of them. */
function homesAsked({ learning, openCountries, countries }: WholeNeed['need']): RequirementFacts[] {
  if (!learning || openCountries) return [];
  return countries.map((country) => ({
    ...{ id: `home/${country}`, kind: 'residence', essential: true, group: 'home', term: country },
    ...{ level: null, use: 'any', years: null, count: 'any', text: null },
  }));
}

/** Whether a requirement stands for the countries of a learning need; the need itself has none like it. */
export const isHomeAsked = (id: string): boolean => id.startsWith('home/');

function requirementFacts(asked: Requirement): RequirementFacts {
  return {
    id: asked.id,
    kind: asked.kind,
    essential: asked.essential,
    group: asked.group ?? null,
    term: asked.term ?? null,
    level: asked.level ?? null,
    use: asked.use,
    years: asked.years ?? null,
    count: asked.count,
    text: asked.text ?? null,
  };
}

/**
 * A stay that names several countries itself is a journey, and each of them a leg: somebody who is never to be sent to
 * one of them can still take the others. Remote work serves all of its countries at once and stays one leg.
 */
function legFacts(leg: Leg): LegFacts[] {
  const facts = {
    id: leg.id,
    mode: leg.mode,
    countries: leg.countries,
    from: leg.from === null ? null : dayNumber(leg.from),
    to: leg.to === null ? null : dayNumber(leg.to),
    minDays: leg.minDays,
    maxDays: leg.maxDays,
    hoursAWeek: leg.hoursAWeek === null ? null : Math.round(leg.hoursAWeek),
    optional: leg.optional,
  };
  if (leg.mode !== 'in-country' || leg.countries.length < 2) return [facts];
  return leg.countries.map((country) => ({ ...facts, id: `${leg.id}/${country}`, countries: [country] }));
}

/** The leg to which one that the rule knows belongs: a stop of a journey is a part of its leg. */
export function legOf(id: string): string {
  return id.split('/')[0];
}

function statedOf({ title, duties, requirements }: Position): string[] {
  return [title, duties, ...requirements.map(({ text }) => text)].filter(stated);
}

function stated(text: string | null | undefined): text is string {
  return Boolean(text);
}

/** The day of the calendar of such a number, like 2027-03-31. */
export function dateOf(day: number): string {
  return dayAt(new Date(day * DAY_MS));
}
