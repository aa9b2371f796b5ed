import { Field, ID, InputType, Int, IntersectionType, ObjectType, PickType } from '@nestjs/graphql';
import { IsInt, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { Node } from '../../platform/graphql/node.js';
import { DateTime } from '../../platform/graphql/scalars.js';

/** One of the places in which an institution works. */
@ObjectType({
  implements: () => [Node],
  description: 'A place in which an institution works, with what somebody who goes there should know.',
})
@Entity('organisation_site')
@Index('organisation_site_by_organisation', ['organisationId', 'name'])
export class OrganisationSite implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_site_pk' })
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Field(() => String, { description: 'Its name, 2 to 200 characters.' })
  @Length(2, 200)
  @Column('text')
  name: string;

  @Field(() => String, { nullable: true, description: 'The exact place.' })
  @IsOptional()
  @MaxLength(200)
  @Column('text', { nullable: true })
  place: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its level in the health system, in its own words, e.g. `district hospital`.',
  })
  @IsOptional()
  @MaxLength(200)
  @Column('text', { nullable: true })
  level: string | null;

  @Field(() => Int, { nullable: true, description: 'How many beds it has; 0: none.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(20_000)
  @Column('integer', { nullable: true })
  beds: number | null;

  @Field(() => String, { nullable: true, description: 'How one gets there, and when one does not.' })
  @IsOptional()
  @MaxLength(1000)
  @Column('text', { nullable: true })
  access: string | null;

  @Field(() => String, { nullable: true, description: 'Power, water and connection.' })
  @IsOptional()
  @MaxLength(1000)
  @Column('text', { nullable: true })
  power: string | null;

  @Field(() => String, { nullable: true, description: 'Where visitors stay.' })
  @IsOptional()
  @MaxLength(1000)
  @Column('text', { nullable: true })
  lodging: string | null;

  @Column('uuid', { name: 'stated_by', nullable: true })
  statedBy: string | null;

  @Field(() => DateTime, { description: 'When this was stated last.' })
  @Column('timestamptz', { name: 'stated_at' })
  statedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the institution closed it; no need can name it since.',
  })
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}

@InputType({ description: 'A site to add, or all words of one that changed.' })
export class SaveSiteInput extends IntersectionType(
  IdempotentInput,
  PickType(
    OrganisationSite,
    ['name', 'place', 'level', 'beds', 'access', 'power', 'lodging'] as const,
    InputType,
  ),
  InputType,
) {
  @Field(() => ID, { description: 'Of which institution.' })
  organisationId: string;

  @Field(() => ID, { nullable: true, description: 'The site to write on; leave it out to add one.' })
  siteId?: string | null;
}

@InputType({ description: 'Which site.' })
export class SiteInput extends IdempotentInput {
  @Field(() => ID, { description: 'The id of the site.' })
  siteId: string;
}
