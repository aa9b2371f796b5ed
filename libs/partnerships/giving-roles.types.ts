import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, Length } from 'class-validator';
import { RoleHeld, RoleName } from '../people/role-held.entity.js';
import type { Role } from '../platform/actor.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateTime } from '../platform/graphql/scalars.js';

/** Roles that officers give; the others come by joining, registering, inviting and handing over. */
export const givenRoles = [
  'officer',
  'operator',
  'safeguarding',
  'coordinator',
] as const satisfies readonly Role[];
export type GivenRole = (typeof givenRoles)[number];

@ObjectType({
  description:
    "One officer's word that somebody should be an officer, an operator or safeguarding staff; it waits for another's.",
})
export class WaitingRole {
  @Field(() => ID, { description: 'Who should have it.' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'Their name, where they stated one.' })
  personName: string | null;

  @Field(() => RoleName, { description: 'Which role.' })
  role: Role;

  @Field(() => String, { nullable: true, description: 'Why, in the words of the first officer.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the first officer.' })
  wishedByName: string | null;

  @Field(() => DateTime, { description: 'Since when it waits.' })
  wishedAt: Date;

  @Field({ description: 'Whether the word is your own: then a different officer gives the role.' })
  yours: boolean;
}

@ObjectType({ description: 'One person as officers see their roles.' })
export class PersonsRoles {
  @Field(() => ID, { description: 'Their id.' })
  personId: string;

  @Field(() => String, { nullable: true, description: 'Their name, where they stated one.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Their address, where they have one.' })
  email: string | null;

  @Field({
    description: 'Whether it is you: another officer changes what you may do, and you may give a role back.',
  })
  you: boolean;

  @Field({ description: 'Whether they have closed their account.' })
  left: boolean;

  @Field(() => [RoleHeld], { description: 'The roles that they hold now.' })
  roles: RoleHeld[];

  @Field(() => [WaitingRole], { description: 'What waits for a second officer.' })
  waiting: WaitingRole[];
}

@InputType({ description: 'Which role of whom, and why.' })
export class RoleInput extends IdempotentInput {
  @Field(() => ID, { description: 'Whose role: a `FoundPerson.id`.' })
  personId: string;

  @Field(() => RoleName, { description: '`OFFICER`, `OPERATOR`, `SAFEGUARDING` or `COORDINATOR`.' })
  @IsIn(givenRoles, {
    message: 'Write OFFICER, OPERATOR, SAFEGUARDING or COORDINATOR: others come by joining or invitation.',
  })
  role: GivenRole;

  @Field(() => ID, {
    nullable: true,
    description: 'For a coordinator: the id of the verified association. Left out for staff.',
  })
  @IsOptional()
  organisationId?: string | null;

  @Field({ description: 'Why, 3 to 2000 characters. It is in the audit trail, and the person can read it.' })
  @Length(3, 2000)
  reason: string;
}
