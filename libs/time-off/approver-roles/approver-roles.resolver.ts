import { Args, Field, InputType, Mutation, Query, ResolveField, Resolver, Parent } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { wordsOf } from '../../notifications/words.js';
import { type Actor, type SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { ApproverRole } from '../vocabulary.js';
import { ApproverRoleRow } from './approver-role.entity.js';
import { ApproverRoles } from './approver-roles.service.js';

@InputType({ description: 'A role in which somebody decides, that is in no list yet.' })
export class AddApproverRoleInput extends IdempotentInput {
  @Field({ description: 'What it is called, e.g. "Lead nurse for education"; its code is made of it.' })
  @Length(2, 60)
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called in Welsh; left out: as in English.',
  })
  @IsOptional()
  @Length(2, 60)
  nameCy?: string | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Other words by which policies name it, e.g. "LNE".',
  })
  @IsArray()
  @ArrayMaxSize(9)
  @Length(2, 60, { each: true })
  knownAs: string[];

  @Field(() => ApproverRole, {
    nullable: true,
    description: 'To whom a clinician may turn above it. Left out: to nobody.',
  })
  @IsOptional()
  @IsString()
  above?: ApproverRole | null;

  @Field({ description: 'Where it was read, e.g. the title of a policy; it stands in the audit trail.' })
  @Length(3, 300)
  source: string;
}

@InputType({ description: 'A role that nobody is to be asked in any more.' })
export class EndApproverRoleInput extends IdempotentInput {
  @Field(() => ApproverRole, { description: 'Which.' })
  @IsString()
  code: ApproverRole;

  @Field({ description: 'Why; it stands in the audit trail.' })
  @Length(3, 1000)
  reason: string;
}

/** Who may decide at employers, as a list that officers add to. */
@Resolver(() => ApproverRoleRow)
export class ApproverRolesResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly roles: ApproverRoles,
  ) {}

  @Access('anyone')
  @Query(() => [ApproverRoleRow], {
    description: 'The roles in which somebody may be asked: what ships with Midst, then what officers added.',
  })
  approverRoles(@CurrentActor() actor: Actor): Promise<ApproverRoleRow[]> {
    return this.database.read(actor, (tx) => this.roles.inUse(tx));
  }

  @ResolveField(() => String, {
    description: 'Its name, in Welsh where that is asked for, otherwise in English.',
  })
  nameIn(
    @Parent() row: ApproverRoleRow,
    @Args('language', { type: () => String, defaultValue: 'en-GB', description: '`en-GB` or `cy`.' })
    language: string,
  ): string {
    return wordsOf('time-off', language)(`role.${row.code}`);
  }

  @ResolveField(() => Boolean, { description: 'True: an officer added it; the others ship with Midst.' })
  added(@Parent() { addedBy }: ApproverRoleRow): boolean {
    return addedBy !== null;
  }

  @Access('officer')
  @Mutation(() => [ApproverRoleRow], {
    description:
      'Adds a role: from then on policies that name it are read so, and it may be asked, here at once and in every other ' +
      'program within seconds. Gives all roles in use.',
  })
  async addApproverRole(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The role.' }) input: AddApproverRoleInput,
  ): Promise<ApproverRoleRow[]> {
    await this.commands.run(actor, 'addApproverRole', input, (tx) => this.roles.add(tx, actor, input));
    await this.roles.look();
    return this.approverRoles(actor);
  }

  @Access('officer')
  @Mutation(() => [ApproverRoleRow], {
    description:
      'Ends a role that an officer added, after today. Whoever was asked in it stays asked; rules that name it keep their ' +
      'words. Those that ship with Midst stay. Gives all roles in use.',
  })
  async endApproverRole(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: EndApproverRoleInput,
  ): Promise<ApproverRoleRow[]> {
    await this.commands.run(actor, 'endApproverRole', input, async (tx) => {
      await this.roles.endRole(tx, input.code, input.reason);
      return input.code;
    });
    await this.roles.look();
    return this.approverRoles(actor);
  }
}
