import { Field, ID, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type EntityManager, In } from 'typeorm';
import { Mode } from '../../clinicians/profile-words.js';
import { dateOf, dayNumber } from '../../matching/position-facts.js';
import { Leg } from '../../needs/leg.entity.js';
import { Need } from '../../needs/need.entity.js';
import { Position } from '../../needs/position.entity.js';
import type { Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { CurrentActor } from '../../platform/graphql/access.js';
import { CountryCode, DateOnly } from '../../platform/graphql/scalars.js';
import { Engagement } from '../engagement.entity.js';
import type { EngagementLeg } from '../engagement.parts.js';
import { missingOn } from './rota.js';

@ObjectType({ description: 'When one person is there, as both sides agreed.' })
export class RotaStay {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field({ description: 'Whether it is your own.' })
  mine: boolean;

  @Field(() => String, { nullable: true, description: 'What their position was called when it was agreed.' })
  positionTitle: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Their name, as far as they show it to you; to colleagues on the same need never.',
  })
  name: string | null;

  @Field(() => Engagement, { nullable: true, description: 'The engagement; null where it is a colleague’s.' })
  engagement: Engagement | null;
}

@ObjectType({ description: 'Days on which somebody is missing.' })
export class RotaGap {
  @Field(() => DateOnly, { description: 'The first day.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day.' })
  to: string;

  @Field(() => Int, { description: 'How many people are missing.' })
  missing: number;
}

@ObjectType({ description: 'Who is there when, on one leg of a need.' })
export class RotaStretch {
  @Field(() => ID, {
    nullable: true,
    description: 'The leg of the need; null where the terms have one of their own.',
  })
  legId: string | null;

  @Field(() => Mode, { description: 'Remote, in the country that asks, or a visit to the UK.' })
  mode: Mode;

  @Field(() => [CountryCode], { description: 'Where.' })
  countries: string[];

  @Field(() => [RotaStay], { description: 'Who is there, the first to come first.' })
  stays: RotaStay[];

  @Field(() => [RotaGap], {
    description:
      'Days on which somebody is missing: of the whole leg where no shorter stay was asked for, otherwise between two stays.',
  })
  gaps: RotaGap[];
}

interface Row {
  engagementId: string | null;
  matchId: string | null;
  mine: boolean;
  positionId: string | null;
  positionTitle: string | null;
  leg: EngagementLeg;
}

@Resolver(() => Need)
export class NeedRotaResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [RotaStretch], {
    description:
      'Who is there when, from what was agreed: with names for its leads and officers; for a clinician who takes part ' +
      'without anybody else’s name. Empty for everybody else, and while nothing is agreed.',
  })
  rota(@Parent() { id }: Need, @CurrentActor() actor: Actor): Promise<RotaStretch[]> {
    if (actor.kind !== 'person') return Promise.resolve([]);
    return this.database.read(actor, (tx) => this.stretches(tx, id));
  }

  private async stretches(tx: EntityManager, needId: string): Promise<RotaStretch[]> {
    const rows: Row[] = await tx.query(
      `SELECT engagement_id AS "engagementId", match_id AS "matchId", mine, position_id AS "positionId",
              position_title AS "positionTitle", leg FROM app.rota_of($1)`,
      [needId],
    );
    if (rows.length === 0) return [];
    const [names, engagements, legs, positions] = [
      await this.names(tx, rows),
      await tx.findBy(Engagement, { id: In(rows.flatMap(({ engagementId }) => engagementId ?? [])) }),
      await tx.find(Leg, { where: { needId }, order: { ordinal: 'ASC' } }),
      await tx.find(Position, { where: { needId }, order: { ordinal: 'ASC' } }),
    ];
    const seatsOf = (positionId: string | null) =>
      positions.find(({ id }) => id === positionId)?.headCount ??
      (positions.length === 1 ? positions[0].headCount : null) ??
      1;
    const stretches = new Map<string, { leg: Leg | undefined; rows: Row[] }>();
    for (const row of rows) {
      const leg = legOf(row, legs);
      const { mode, country } = row.leg;
      const key = JSON.stringify([row.positionId, ...(leg ? [leg.id] : [mode, country])]);
      const stretch = stretches.get(key) ?? { leg, rows: [] };
      stretch.rows.push(row);
      stretches.set(key, stretch);
    }
    return [...stretches.values()].map(({ leg, rows: of }) => ({
      legId: leg?.id ?? null,
      mode: of[0].leg.mode,
      countries: [...new Set(of.flatMap((one) => one.leg.country ?? []))],
      stays: of.map(({ leg: { from, to }, mine, positionTitle, matchId, engagementId }) => ({
        ...{ from, to, mine, positionTitle },
        name: matchId ? (names.get(matchId) ?? null) : null,
        engagement: engagements.find(({ id }) => id === engagementId) ?? null,
      })),
      gaps: gapsOf(leg, seatsOf(of[0].positionId), of),
    }));
  }

  /** As each shows it: PostgreSQL gives a name to whom it may go, and no longer than that. */
  private async names(tx: EntityManager, rows: readonly Row[]): Promise<Map<string, string>> {
    const found: { id: string; name: string }[] = await tx.query(
      'SELECT match_id AS id, name FROM match_name WHERE match_id = ANY ($1)',
      [rows.flatMap(({ matchId }) => matchId ?? [])],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }
}

/** The leg of the need which the terms name, or the only one that they can mean; undefined: they added one. */
function legOf({ leg: agreed, positionId }: Row, legs: readonly Leg[]): Leg | undefined {
  const named = legs.find(({ id }) => id === agreed.legId);
  if (named) return named;
  const alike = legs.filter(
    (leg) =>
      leg.mode === agreed.mode &&
      (leg.positionId === null || leg.positionId === positionId) &&
      (!agreed.country || leg.countries.length === 0 || leg.countries.includes(agreed.country)),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

function gapsOf(leg: Leg | undefined, seats: number, rows: readonly Row[]): RotaGap[] {
  const wanted = {
    from: leg?.from ? dayNumber(leg.from) : null,
    to: leg?.to ? dayNumber(leg.to) : null,
    ...{ minDays: leg?.minDays ?? null, maxDays: leg?.maxDays ?? null, seats },
  };
  const present = rows.map(({ leg: { from, to } }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  return missingOn(wanted, present).map(({ from, to, missing }) => ({
    ...{ from: dateOf(from), to: dateOf(to), missing },
  }));
}
