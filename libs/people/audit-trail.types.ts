import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsEmail, IsOptional, Length, MaxLength } from 'class-validator';
import { Connection } from '../platform/graphql/connection.js';
import { DateOnly, DateTime } from '../platform/graphql/scalars.js';
import { RoleHeld } from './role-held.entity.js';

/** The most that leaves in one go without a second pair of eyes (trust). */
export const mostExported = 500;

@ObjectType({ description: 'A code or a number that an entry carries.' })
export class AuditDetail {
  @Field({ description: 'What.' })
  name: string;

  @Field({ description: 'Its value.' })
  value: string;
}

@ObjectType({ description: 'One thing that was done, as the trail keeps it. It cannot be changed.' })
export class AuditEntry {
  @Field(() => ID, { description: 'The id of the entry.' })
  id: string;

  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field({ description: 'What was done: an operation or a fact, e.g. `verifyOrganisation`, `signed-in`.' })
  act: string;

  @Field({ description: 'By whom: `person`, `midst`, `approver` or `nobody`.' })
  by: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person who did it, where they have one.',
  })
  byName: string | null;

  @Field(() => String, { nullable: true, description: 'Which part of Midst did it.' })
  system: string | null;

  @Field(() => String, { nullable: true, description: 'What it was done to, e.g. `organisation`.' })
  noun: string | null;

  @Field(() => String, { nullable: true, description: 'Which one, by its key or code.' })
  nounId: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the person whom it concerns.' })
  aboutName: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason: string | null;

  @Field(() => [AuditDetail], {
    description: 'Codes and counts; never a name, a contact or a text of others.',
  })
  details: AuditDetail[];
}

@ObjectType({ description: 'Entries of the audit trail, the newest first.' })
export class AuditEntryConnection extends Connection(AuditEntry) {}

@ObjectType({ description: 'Entries of the audit trail as CSV.' })
export class AuditExport {
  @Field({ description: 'The entries, the newest first.' })
  csv: string;

  @Field(() => Int, { description: 'How many there are in it.' })
  entries: number;

  @Field({ description: `True: there are more than ${mostExported}; narrow it down to have the others.` })
  more: boolean;
}

@InputType({ description: 'Which entries.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Only what the person with this address did.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  by?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what concerns the person with this address.' })
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  about?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this act.' })
  @IsOptional()
  @MaxLength(80)
  act?: string | null;

  @Field(() => String, { nullable: true, description: 'Only what was done to this sort of thing.' })
  @IsOptional()
  @MaxLength(80)
  noun?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'From this day on, by UK time.' })
  @IsOptional()
  from?: string | null;

  @Field(() => DateOnly, { nullable: true, description: 'Up to and with this day.' })
  @IsOptional()
  to?: string | null;
}

@ObjectType({ description: 'Somebody whom an officer looked for.' })
export class FoundPerson {
  @Field(() => ID, { description: 'Their id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Their name, where they stated one.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Their address, where they have one.' })
  email: string | null;

  @Field(() => DateTime, { description: 'Since when they are known here.' })
  createdAt: Date;

  @Field({
    description: 'Whether they have signed in themselves; otherwise they are known from a file only.',
  })
  arrived: boolean;

  @Field({ description: 'Whether they have closed their account.' })
  left: boolean;

  @Field(() => [RoleHeld], { description: 'The roles that they hold and held, the newest first.' })
  roles: RoleHeld[];
}

@InputType({ description: 'Whom an officer looks for, and why.' })
export class FindPeopleInput {
  @Field({ description: 'A part of a name or of an address, 3 to 200 characters.' })
  @Length(3, 200)
  words: string;

  @Field({ description: 'Why, 5 to 500 characters. It is recorded, and everybody who is found can read it.' })
  @Length(5, 500)
  reason: string;
}
