import { Field, ID, Int, type MiddlewareContext, type NextFn, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Counterpart, Outcome, PayItem, Preparation, SiteCondition, Tilt } from './need.parts.js';
import { StatedValue } from '../clinicians/clinician.entity.js';
import { organisationId } from '../people/organisation-id.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { Node } from '../platform/graphql/node.js';
import { CountryCode, DateOnly, DateTime, LanguageTag } from '../platform/graphql/scalars.js';
import { CodeOnRecord } from '../reference/recruitment-code.entity.js';
import { NeedState } from './need.states.js';
import { AdvertisedBy, FacilityLevel, Heritage, HeritageTie, Payer, RecordKind } from './vocabulary.js';

async function partnershipId(_: MiddlewareContext, next: NextFn<string | null>): Promise<string | null> {
  const key = await next();
  return key === null ? null : toGlobalId('Partnership', key);
}

async function siteId(_: MiddlewareContext, next: NextFn<string | null>): Promise<string | null> {
  const key = await next();
  return key === null ? null : toGlobalId('OrganisationSite', key);
}

/**
 * What an institution asks for. Everyone who signed in may read these columns once it is open; what could betray an
 * exact place or a person stands in `NeedDetail`.
 */
@Entity('need')
@Unique('need_import_key', ['importKey'])
@ObjectType({
  implements: () => [Node],
  description: 'What an institution asks for: one or more positions, when, where, and on what terms.',
})
export class Need {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_pk' })
  @Field(() => ID, { description: 'The id of the need.' })
  id: string;

  /** Shown through a field of its own: in a sensitive need the institution's name would tell the place. */
  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'partnership_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    middleware: [partnershipId],
    description: 'The partnership under which it is asked.',
  })
  @IsOptional()
  partnershipId: string | null;

  @Column('text', { default: 'draft' })
  @Field(() => NeedState, { description: 'Where the need stands in its life.' })
  state: NeedState;

  @Column('text', { name: 'record_kind', default: 'need' })
  @Field(() => RecordKind, { description: 'What kind of page it was; only a need can be opened.' })
  recordKind: RecordKind;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description:
      'True: a learning need. An organisation in the United Kingdom asks overseas colleagues to teach it, at a distance or on a ' +
      'visit that ends. Only people who live overseas hear of it; it is never a post.',
  })
  learning: boolean;

  @Column('boolean', { name: 'return_post', default: false })
  @Field(() => Boolean, {
    description:
      'True: a lawful post of the country itself, for people who want to go back. Only people who ticked *return* hear of it or can ' +
      'read it. It is in the country of its institution, and never one in the United Kingdom.',
  })
  returnPost: boolean;

  @Column('text', { name: 'advertised_by', nullable: true })
  @Field(() => AdvertisedBy, {
    nullable: true,
    description: 'Of a return post: who advertises it in the country itself.',
  })
  @IsOptional()
  @IsIn(Object.values(AdvertisedBy))
  advertisedBy: AdvertisedBy | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Of a return post: where everybody can read the advertisement, an address or paper and number.',
  })
  @IsOptional()
  @MaxLength(500)
  advert: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'One line that says what is wanted.' })
  @IsOptional()
  @MaxLength(300)
  title: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is wanted and why, in the words of the institution.',
  })
  @IsOptional()
  @MaxLength(8000)
  summary: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [CountryCode], { description: 'The countries that it is for.' })
  @IsArray()
  @ArrayMaxSize(60)
  countries: string[];

  @Column('boolean', { name: 'open_countries', default: false })
  @Field(() => Boolean, { description: 'True: any country, or several that are not named.' })
  openCountries: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The wider region; all that is shown of a sensitive place.',
  })
  @IsOptional()
  @MaxLength(200)
  region: string | null;

  @Column('boolean', { default: false })
  @Field(() => Boolean, {
    description: 'True: the exact place, the institution and names are hidden from readers.',
  })
  sensitive: boolean;

  @Column('boolean', { name: 'public_sample', default: false })
  @Field(() => Boolean, {
    description: 'True: an officer lets people read it as a sample before they sign in.',
  })
  publicSample: boolean;

  @Column('text', { name: 'facility_level', nullable: true })
  @Field(() => FacilityLevel, { nullable: true, description: 'What kind of place it is.' })
  @IsOptional()
  @IsIn(Object.values(FacilityLevel))
  facilityLevel: FacilityLevel | null;

  @Column('jsonb', { name: 'site_conditions', default: () => `'[]'` })
  @Field(() => [SiteCondition], {
    description:
      'Access, lodging, power, nearby care and the like, so that people can decide for themselves.',
  })
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => SiteCondition)
  siteConditions: SiteCondition[];

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom the service treats, never any single patient.' })
  @IsOptional()
  @MaxLength(3000)
  patients: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who learns, and how many.' })
  @IsOptional()
  @MaxLength(3000)
  learners: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Who goes together, where a team is wanted.' })
  @IsOptional()
  @MaxLength(3000)
  team: string | null;

  @Column('text', { default: 'welcome' })
  @Field(() => Heritage, { description: 'Whether a tie to the country is required, welcome or irrelevant.' })
  @IsIn(Object.values(Heritage))
  heritage: Heritage;

  @Column('text', { name: 'heritage_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why a tie is required or welcome; an officer agrees to a requirement.',
  })
  @IsOptional()
  @MaxLength(2000)
  heritageReason: string | null;

  @Column('text', { name: 'heritage_ties', array: true, default: () => `'{}'` })
  @Field(() => [HeritageTie], {
    description:
      'Which ties count besides those of origin (born, from, citizen, lived as a child), which always count; empty: all do.',
  })
  @IsArray()
  @IsIn(Object.values(HeritageTie), { each: true })
  heritageTies: HeritageTie[];

  @Column('uuid', { name: 'heritage_agreed_by', nullable: true })
  heritageAgreedBy: string | null;

  @Column('timestamptz', { name: 'heritage_agreed_at', nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When an officer agreed that a tie may be required.',
  })
  heritageAgreedAt: Date | null;

  @Column('text', { name: 'sex_reason', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'A patient or safety reason that touches sex, reviewed and shown so that people can decide; never a filter.',
  })
  @IsOptional()
  @MaxLength(2000)
  sexReason: string | null;

  @Column('uuid', { name: 'ring_fence', array: true, default: () => `'{}'` })
  @Field(() => [ID], {
    middleware: [organisationId],
    description: 'Only staff or members of these organisations may take it; empty: open to all.',
  })
  @IsArray()
  @ArrayMaxSize(100)
  ringFence: string[];

  @Column('jsonb', { name: 'pay_items', default: () => `'[]'` })
  @Field(() => [PayItem], { description: 'Who pays what.' })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => PayItem)
  payItems: PayItem[];

  @Column('jsonb', { default: () => `'[]'` })
  @Field(() => [Preparation], {
    description: 'What has to be done or handed in before, and how people are chosen.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => Preparation)
  preparations: Preparation[];

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Who is preferred among equals; it never filters anybody out.',
  })
  @IsOptional()
  @MaxLength(2000)
  priority: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The donor, programme or scheme behind it.' })
  @IsOptional()
  @MaxLength(500)
  programme: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'How the work goes on afterwards.' })
  @IsOptional()
  @MaxLength(3000)
  handover: string | null;

  @Column('date', { name: 'handover_on', nullable: true })
  @Field(() => DateOnly, { nullable: true, description: 'The day of the handover.' })
  @IsOptional()
  handoverOn: string | null;

  @Column('text', { name: 'plan_served', nullable: true })
  @Field(() => String, { nullable: true, description: 'The national or hospital plan that it serves.' })
  @IsOptional()
  @MaxLength(1000)
  planServed: string | null;

  @Column('integer', { name: 'max_pending', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many people may wait for an answer at once; null: as the institution set.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  maxPending: number | null;

  @Column('date', { nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day to say interested; then it lapses by itself.',
  })
  @IsOptional()
  deadline: string | null;

  @Column('date', { name: 'opens_on', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description:
      'The first day on which people may hear of it. Approved and complete, it opens by itself on that day.',
  })
  @IsOptional()
  opensOn: string | null;

  @Column('date', { name: 'closes_on', nullable: true })
  @Field(() => DateOnly, {
    nullable: true,
    description: 'The last day on which it stays open; then it lapses by itself.',
  })
  @IsOptional()
  closesOn: string | null;

  @Column('text', { name: 'window_text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When people can come forward, in words, e.g. "rolling" or "each February".',
  })
  @IsOptional()
  @MaxLength(500)
  windowText: string | null;

  @Column('text', { default: 'en' })
  @Field(() => LanguageTag, { description: 'The language in which the need is written.' })
  language: string;

  @Column('jsonb', { default: () => `'[]'` })
  @Field(() => [Tilt], { description: 'Which criteria count a little more or less for this need.' })
  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => Tilt)
  tilt: Tilt[];

  @Column('jsonb', { nullable: true })
  @Field(() => Outcome, { nullable: true, description: 'How it ended; null until it is closed.' })
  outcome: Outcome | null;

  @Column('jsonb', { name: 'codes_on_record', nullable: true })
  @Field(() => [CodeOnRecord], {
    nullable: true,
    description:
      'The codes of the four nations and the lists that limit recruitment, by the edition in force when it was last sent; ' +
      'null: not yet, or before editions were recorded.',
  })
  codesOnRecord: CodeOnRecord[] | null;

  @Column('uuid', { name: 'copied_from', nullable: true })
  copiedFrom: string | null;

  /** Which row of which source it came from, so that the same file twice changes nothing. */
  @Column('text', { name: 'import_key', nullable: true })
  importKey: string | null;

  @Column('integer', { default: 1 })
  @Field(() => Int, {
    description: 'Grows with every save; send the one you read, and nobody overwrites a colleague.',
  })
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTime, { description: 'When it was begun.' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was last sent for review.' })
  submittedAt: Date | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When an officer approved it.' })
  approvedAt: Date | null;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was first opened.' })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was closed or withdrawn.' })
  closedAt: Date | null;

  @Field(() => [String], { description: 'What somebody other than the visitor pays.' })
  get covered(): string[] {
    return paidBy(this.payItems, (payer) => payer !== Payer.CLINICIAN && payer !== Payer.NOT_STATED);
  }

  @Field(() => [String], {
    description: 'What the need says the visitor pays; all other items are not stated.',
  })
  get notCovered(): string[] {
    return paidBy(this.payItems, (payer) => payer === Payer.CLINICIAN);
  }
}

/** Of a sensitive need, PostgreSQL shows these rows to its leads and to officers only. */
@Entity('need_detail')
@ObjectType({ isAbstract: true })
export class NeedDetail {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_detail_pk' })
  needId: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The exact place; hidden in a sensitive need.' })
  @IsOptional()
  @MaxLength(500)
  place: string | null;

  @Column('uuid', { name: 'site_id', nullable: true })
  @Field(() => ID, {
    nullable: true,
    middleware: [siteId],
    description: 'The site of the institution that it is for; hidden in a sensitive need.',
  })
  @IsOptional()
  siteId: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  @Field(() => [String], {
    description: 'The sites of the work, where there are several; hidden in a sensitive need.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  @MaxLength(500, { each: true })
  sites: string[];

  @Column('jsonb', { nullable: true })
  @Field(() => Counterpart, {
    nullable: true,
    description: 'The colleague there; hidden in a sensitive need.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => Counterpart)
  counterpart: Counterpart | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Whom to ask, and how; hidden in a sensitive need.' })
  @IsOptional()
  @MaxLength(500)
  contact: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  stated: StatedValue[];
}

/** "Nothing" is an answer about all items and itself no item. */
function paidBy(items: readonly PayItem[], match: (payer: Payer) => boolean): string[] {
  return [...new Set(items.filter((i) => i.item !== 'nothing' && match(i.payer)).map((i) => i.item))];
}
