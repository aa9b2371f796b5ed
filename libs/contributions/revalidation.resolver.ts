import {
  Args,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { Contribution } from './contribution.entity.js';
import { RevalidationNote, Regulator, RevalidationRequirement } from './revalidation.entity.js';
import { Revalidation } from './revalidation.service.js';

@ObjectType({ description: 'A contribution in your record for revalidation.' })
export class RevalidationEntry {
  @Field(() => Contribution, { description: 'The contribution.' })
  contribution: Contribution;

  @Field(() => DateOnly, { description: 'Its first day in the cycle.' })
  firstDay: string;

  @Field(() => DateOnly, { description: 'Its last day in the cycle.' })
  lastDay: string;

  @Field(() => Int, {
    description: 'Minutes of practice: of all sessions in the cycle, where you count them so.',
  })
  practiceMinutes: number;

  @Field(() => RevalidationNote, { nullable: true, description: 'What you noted; null: nothing yet.' })
  note: RevalidationNote | null;
}

@ObjectType({
  description: 'Your record for revalidation, in the shape of a regulator. Nobody else can read it.',
})
export class RevalidationRecord {
  @Field(() => Regulator, { description: 'In whose shape.' })
  regulator: Regulator;

  @Field(() => DateOnly, { description: 'The first day of the cycle.' })
  from: string;

  @Field(() => DateOnly, { description: 'Its last day.' })
  to: string;

  @Field(() => [RevalidationRequirement], { description: 'What the regulator asks for, as on the last day.' })
  requirements: RevalidationRequirement[];

  @Field(() => [RevalidationEntry], {
    description: 'Contributions in the cycle, the first one first; none that was taken back.',
  })
  entries: RevalidationEntry[];

  @Field(() => Int, { description: 'Minutes of practice in all.' })
  practiceMinutes: number;

  @Field(() => Int, { description: 'Minutes of learning in all.' })
  cpdMinutes: number;

  @Field(() => Int, { description: 'Of these, together with others.' })
  participatoryMinutes: number;

  @Field(() => Int, { description: 'Pieces of feedback.' })
  feedbackPieces: number;

  @Field(() => Int, { description: 'Reflections.' })
  reflections: number;
}

@InputType({ description: 'What you note of a contribution for your own revalidation.' })
export class NoteForRevalidationInput extends IdempotentInput {
  @Field(() => ID, { description: 'Of which contribution of yours.' })
  contributionId: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether its hours are hours of practice of yours.',
  })
  @IsBoolean()
  countsAsPractice: boolean;

  @Field(() => Int, { defaultValue: 0, description: 'Minutes in which you learned together with others.' })
  @IsInt()
  @Min(0)
  @Max(600_000)
  participatoryMinutes: number;

  @Field(() => Int, { defaultValue: 0, description: 'Minutes in which you learned by yourself.' })
  @IsInt()
  @Min(0)
  @Max(600_000)
  ownMinutes: number;

  @Field(() => String, {
    nullable: true,
    description: 'Feedback that you got, up to 4000 characters. No patient details.',
  })
  @IsOptional()
  @MaxLength(4000)
  feedback?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your reflection, up to 8000 characters. No patient details.',
  })
  @IsOptional()
  @MaxLength(8000)
  reflection?: string | null;
}

@Resolver(() => RevalidationRecord)
export class RevalidationResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly revalidation: Revalidation,
  ) {}

  @Access('signed-in')
  @Query(() => RevalidationRecord, {
    description: 'Your own record for revalidation or appraisal, of the cycle that ends on a day.',
  })
  revalidationRecord(
    @CurrentActor() actor: SignedIn,
    @Args('regulator', { type: () => Regulator, description: 'In whose shape.' }) regulator: Regulator,
    @Args('to', {
      type: () => DateOnly,
      nullable: true,
      description: 'The last day of the cycle; left out: today.',
    })
    to?: string | null,
  ): Promise<RevalidationRecord> {
    return this.database.read(actor, (tx) => this.revalidation.record(tx, actor, regulator, to ?? null));
  }

  @Access('signed-in')
  @Mutation(() => RevalidationNote, {
    description:
      'Notes, or notes anew, what a contribution of yours means for your revalidation. Nobody else reads it.',
  })
  async noteForRevalidation(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What you note.' }) input: NoteForRevalidationInput,
  ): Promise<RevalidationNote> {
    const id = fromGlobalId(input.contributionId, 'Contribution', 'contributionId');
    await this.commands.run(actor, 'noteForRevalidation', input, async (tx) => {
      await this.revalidation.note(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => tx.findOneByOrFail(RevalidationNote, { contributionId: id }));
  }
}

@Resolver(() => Contribution)
export class ContributionRevalidationResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => RevalidationNote, {
    nullable: true,
    description: 'What you noted for your revalidation; null for everybody but its person.',
  })
  revalidationNote(
    @Parent() { id }: Contribution,
    @CurrentActor() actor: Actor,
  ): Promise<RevalidationNote | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(RevalidationNote, { contributionId: id }));
  }
}
