import {
  Args,
  ArgsType,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  OmitType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, Length, Max, Min } from 'class-validator';
import type { SignedIn } from '../platform/actor.js';
import { Commands } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { AddedWordsReader } from '../reference/added-words.js';
import { TermKinds } from '../reference/reference.types.js';
import { TermSynonym } from '../reference/term-synonym.entity.js';
import type { TermKind } from '../reference/terms.js';
import { TermUpkeep } from './term-upkeep.service.js';
import { type Unmapped, unmappedTerms } from './unmapped-terms.query.js';

@InputType({ description: 'Words that from now on mean a term.' })
export class AddSynonymInput extends IdempotentInput {
  @Field(() => TermKinds, { description: 'The kind of the term.' })
  kind: TermKind;

  @Field(() => String, { description: 'The code of the term that the words mean.' })
  @Length(1, 80)
  code: string;

  @Field(() => String, { description: 'The words, as people write them, 2 to 200 characters.' })
  @Length(2, 200)
  words: string;

  @Field(() => String, { description: 'Why, for whoever wonders later; it stands in the audit trail.' })
  @Length(3, 1000)
  reason: string;
}

@InputType({ description: 'Words that from now on mean nothing again.' })
export class RemoveSynonymInput extends OmitType(AddSynonymInput, ['code'] as const) {}

@ObjectType({
  description: 'A stated text that no term fits, and how often it was met. Whose it is, nothing says.',
})
export class UnmappedTerm implements Unmapped {
  @Field(() => TermKinds, { description: 'The kind of term that was expected.' })
  kind: TermKind;

  @Field(() => String, { description: 'The text, as one of those who stated it wrote it.' })
  text: string;

  @Field(() => Int, { description: 'How often needs state it.' })
  inNeeds: number;

  @Field(() => Int, { description: 'How often profiles state it.' })
  inProfiles: number;
}

@ArgsType()
export class UnmappedTermsArgs {
  @Field(() => TermKinds, { nullable: true, description: 'Of this kind only.' })
  @IsOptional()
  @IsIn(Object.values(TermKinds))
  kind?: TermKind;

  @Field(() => Int, { defaultValue: 50, description: 'How many at most, 1 to 200.' })
  @Min(1)
  @Max(200)
  first: number;
}

/** How officers keep the lists of terms near to what people write. */
@Resolver()
export class TermUpkeepResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly upkeep: TermUpkeep,
    private readonly reader: AddedWordsReader,
  ) {}

  @Access('officer')
  @Query(() => [UnmappedTerm], {
    description: 'What needs and profiles state in words that no term fits, the most frequent first.',
  })
  unmappedTerms(
    @CurrentActor() actor: SignedIn,
    @Args() { kind, first }: UnmappedTermsArgs,
  ): Promise<UnmappedTerm[]> {
    return this.database.read(actor, (tx) => unmappedTerms(tx, { kind: kind ?? null, first }));
  }

  @Access('officer')
  @Query(() => [TermSynonym], {
    description: 'Words that officers have added and that are in use, the newest first.',
  })
  addedSynonyms(@CurrentActor() actor: SignedIn): Promise<TermSynonym[]> {
    return this.database.read(actor, (tx) => this.upkeep.inUse(tx));
  }

  @Access('officer')
  @Mutation(() => [TermSynonym], {
    description:
      'Adds words to a term: from then on they are read as it everywhere, at once here and in every other program within ' +
      'seconds. What was stated before stays as it was until it is saved or imported again. Gives all added words.',
  })
  async addSynonym(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The term and the words.' }) input: AddSynonymInput,
  ): Promise<TermSynonym[]> {
    await this.commands.run(actor, 'addSynonym', input, (tx) => this.upkeep.add(tx, actor, input));
    await this.reader.look();
    return this.addedSynonyms(actor);
  }

  @Access('officer')
  @Mutation(() => [TermSynonym], {
    description:
      'Takes words away that an officer has added; those that ship with Midst stay. Gives all added words.',
  })
  async removeSynonym(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The words and why.' }) input: RemoveSynonymInput,
  ): Promise<TermSynonym[]> {
    await this.commands.run(actor, 'removeSynonym', input, (tx) => this.upkeep.remove(tx, input));
    await this.reader.look();
    return this.addedSynonyms(actor);
  }
}
