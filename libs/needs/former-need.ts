import { Field, ObjectType, PickType } from '@nestjs/graphql';
import { DateTime } from '../platform/graphql/scalars.js';
import { detailFields, writtenFields } from './changes.js';
import { Leg } from './leg.entity.js';
import { Need } from './need.entity.js';
import type { NeedHistory } from './need-record.entity.js';
import { Position } from './position.entity.js';
import type { WholeNeed } from './whole-need.js';

const shown = [
  'title',
  'summary',
  'countries',
  'openCountries',
  'region',
  'sensitive',
  'facilityLevel',
  'siteConditions',
  'patients',
  'learners',
  'heritage',
  'heritageReason',
  'heritageTies',
  'sexReason',
  'priority',
  'programme',
  'team',
  'maxPending',
  'windowText',
  'language',
  'ringFence',
  'payItems',
  'preparations',
  'tilt',
  'planServed',
  'handover',
  'handoverOn',
  'deadline',
  'opensOn',
  'closesOn',
] as const;

/** A need as it read at a moment that has passed. */
@ObjectType({ description: 'What a need said when it was last reviewed.' })
export class FormerNeed extends PickType(Need, shown, ObjectType) {
  @Field(() => DateTime, { description: 'At which moment.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'The exact place.' })
  place: string | null;

  @Field(() => [String], { description: 'The sites of the work.' })
  sites: string[];

  @Field(() => [Position], { description: 'The positions.' })
  positions: Position[];

  @Field(() => [Leg], { description: 'The stretches of work.' })
  legs: Leg[];
}

const written: readonly string[] = [...writtenFields, ...detailFields, 'positions', 'legs'];

/**
 * The need as it read at `at`: every later change of its history taken back, the latest first. Pure.
 * @param history in any order; it has to reach back to `at`
 */
export function asItWas(
  { need, detail, positions, legs }: WholeNeed,
  history: readonly Pick<NeedHistory, 'id' | 'at' | 'changes'>[],
  at: Date,
): FormerNeed {
  const was: Record<string, unknown> = { ...need, ...detail, positions, legs };
  const later = history.filter((one) => one.at > at).sort((a, b) => (a.id < b.id ? 1 : -1));
  for (const { changes } of later)
    for (const [field, { from }] of Object.entries(changes)) if (written.includes(field)) was[field] = from;
  return Object.assign(new FormerNeed(), {
    at,
    ...Object.fromEntries([...shown, 'place'].map((field) => [field, was[field] ?? null])),
    sites: (was.sites as string[] | null) ?? [],
    positions: was.positions,
    legs: was.legs,
  });
}
