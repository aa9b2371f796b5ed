import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { type ClinicianFacts, factsOf } from '../clinicians/facts.query.js';
import type { CardField } from '../clinicians/profile-card.js';
import { type SignedIn, system } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CardReadings } from './card-readings.service.js';
import { legIsClosed, legsOf } from './existence.js';
import type { LegFacts, PositionFacts } from './facts.js';
import { Finding } from './finding.service.js';
import { MatchCard } from './match-card.entity.js';
import { Match } from './match.entity.js';
import { factsOfNeed } from './open-needs.query.js';
import type { Tier } from './shown-lines.js';
import { type Helper, offersOf, type Proposal, proposals, type Stretch, stretchOf } from './teams.js';

/** How one leg of a position could be covered. */
export interface LegCover {
  position: PositionFacts;
  leg: LegFacts;
  stretch: Stretch;
  /** People who could take part on some day. */
  people: number;
  proposals: Proposal[];
}

/** A tier as a fit: points would tell what was not ticked. */
const fitOfTier: Record<Tier, number> = { strong: 90, good: 70, possible: 50 };
const interested = ['interested', 'shortlisted', 'introduced', 'agreed'] as const;
/** More people than these change a proposal only among those who fit least. */
const mostPeople = 2_000;
const matcher = system('matcher');

/** Teams and relays for a need: for its leads among those who are interested, for officers over everybody. */
@Injectable()
export class Teams {
  constructor(
    private readonly database: Database,
    private readonly finding: Finding,
    private readonly readings: CardReadings,
  ) {}

  /** With the ids of matches in place of people's. Worked out from what each of them ticked: nothing else of them moves a proposal, so nothing else shows in it. */
  async forLead(actor: SignedIn, needId: string, overlap: number): Promise<LegCover[]> {
    const { positions, matches } = await this.database.read(actor, async (tx) => ({
      positions: await factsOfNeed(tx, needId, this.finding.today),
      matches: await tx.findBy(Match, { needId, state: In([...interested]), personId: Not(actor.personId) }),
    }));
    // Dates tell of people as their cards do, so they count as read, and nobody beyond what a day allows takes part.
    const opened = await this.readings.open(
      actor,
      matches.map(({ id }) => id),
    );
    const cards = await this.database.read(actor, (tx) => tx.findBy(MatchCard, { matchId: In([...opened]) }));
    const ofMatch = new Map(cards.map((card) => [card.matchId, card]));
    const people = await this.people(matches.map(({ personId }) => personId));
    return positions.flatMap((position) => {
      const helpers = (length: number) =>
        matches.flatMap(({ id, positionId, personId }): Helper[] => {
          const card = ofMatch.get(id);
          const person = people.get(personId);
          if (positionId !== position.positionId || !card || !person) return [];
          // Whoever is kept from one leg by a refusal is in no proposal: which leg, and why, is nobody's to work out.
          if (legsOf(position).some((leg) => legIsClosed(position, leg, person))) return [];
          const shown = asTicked(person, card.ticked, length);
          return shown ? [{ fit: fitOfTier[card.tier], person: { ...shown, personId: id } }] : [];
        });
      return this.covers(position, helpers, overlap);
    });
  }

  /** Everybody who fits and has not said no: numbers only, for whoever may count exactly. */
  async forOfficer(needId: string, overlap: number): Promise<LegCover[]> {
    const { positions, rows } = await this.database.read(matcher, async (tx) => ({
      positions: await factsOfNeed(tx, needId, this.finding.today),
      rows: (await tx.query(
        `SELECT position_id AS "positionId", person_id AS "personId", overall FROM match
          WHERE need_id = $1 AND state IN ('found', 'told', 'seen', 'interested', 'shortlisted', 'introduced', 'agreed')
          ORDER BY overall DESC, turn, id LIMIT $2`,
        [needId, mostPeople],
      )) as { positionId: string; personId: string; overall: number }[],
    }));
    const people = await this.people(rows.map(({ personId }) => personId));
    return positions.flatMap((position) => {
      const helpers = rows.flatMap(({ positionId, personId, overall }): Helper[] => {
        const person = people.get(personId);
        if (positionId !== position.positionId || !person) return [];
        return [{ fit: Math.trunc((overall % 1000) / 10), person }];
      });
      return this.covers(position, () => helpers, overlap);
    });
  }

  private covers(
    position: PositionFacts,
    helpers: (length: number) => readonly Helper[],
    overlap: number,
  ): LegCover[] {
    const { today } = this.finding;
    return position.legs.flatMap((leg) => {
      const stretch = stretchOf(position, leg, today);
      if (!stretch) return [];
      const offers = offersOf(position, leg, helpers(stretch.days), today);
      const found = proposals(stretch, offers, overlap);
      return [{ position, leg, stretch, people: offers.length, proposals: found }];
    });
  }

  private async people(ids: readonly string[]): Promise<Map<string, ClinicianFacts>> {
    const facts = await this.database.read(matcher, (tx) => factsOf(tx, [...new Set(ids)]));
    return new Map(facts.map((person) => [person.personId, person]));
  }
}

/**
 * Somebody as far as they ticked. Dates that were not ticked are a question. A wish that was not ticked is crossed no
 * more than any other, and told no more either: who wishes for some length is proposed for all of it or not at all.
 */
function asTicked(
  person: ClinicianFacts,
  ticked: readonly CardField[],
  length: number,
): ClinicianFacts | null {
  const shown = ticked.includes('availability') ? person : { ...person, availability: [] };
  if (ticked.includes('wishes')) return shown;
  const { minDays, maxDays } = person.wishes;
  if (minDays === null && maxDays === null) return shown;
  if ((minDays ?? 0) > length || (maxDays ?? length) < length) return null;
  return { ...shown, wishes: { ...person.wishes, minDays: length, maxDays: length } };
}
