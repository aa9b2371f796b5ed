import { Args, ArgsType, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { sideBySide } from './comparing.js';
import type { NameOf } from './explain.js';
import { InterestedClinician, ShownLine } from './interested-clinician.js';
import { InterestedClinicians } from './interested-clinicians.query.js';
import { MatchLoaders } from './match-loaders.js';
import { Match } from './match.entity.js';
import { lineFor, MatchLine } from './match-views.js';
import { myMatch } from './matches.query.js';
import { naming } from './naming.js';

@ArgsType()
class PairArgs {
  @Field(() => ID, { description: 'The id of one match.' })
  one: string;

  @Field(() => ID, { description: 'The id of the other.' })
  other: string;
}

@ObjectType({ description: 'One thing that was asked, as it stands with two people.' })
export class ComparedLine {
  @Field({ description: 'Name of the criterion, e.g. `language`.' })
  criterion: string;

  @Field(() => ShownLine, { nullable: true, description: 'With the one; null where they do not show it.' })
  one: ShownLine | null;

  @Field(() => ShownLine, { nullable: true, description: 'With the other; null where they do not show it.' })
  other: ShownLine | null;
}

@ObjectType({ description: 'Two people who are interested in the same position, side by side.' })
export class ComparedClinicians {
  @Field(() => InterestedClinician, { description: 'The one.' })
  one: InterestedClinician;

  @Field(() => InterestedClinician, { description: 'The other.' })
  other: InterestedClinician;

  @Field(() => [ComparedLine], {
    description:
      'Line by line, as far as each ticked what it is read from. Nothing tells what was not ticked.',
  })
  lines: ComparedLine[];
}

@ObjectType({ description: 'One thing, as two needs ask it.' })
export class ComparedNeedLine {
  @Field({ description: 'Name of the criterion, e.g. `language`.' })
  criterion: string;

  @Field(() => MatchLine, { nullable: true, description: 'In the one; null where it does not ask it.' })
  one: MatchLine | null;

  @Field(() => MatchLine, { nullable: true, description: 'In the other; null where it does not ask it.' })
  other: MatchLine | null;
}

@ObjectType({ description: 'Two of your matches, side by side.' })
export class ComparedMatches {
  @Field(() => Match, { description: 'The one.' })
  one: Match;

  @Field(() => Match, { description: 'The other.' })
  other: Match;

  @Field(() => [ComparedNeedLine], { description: 'Line by line.' })
  lines: ComparedNeedLine[];
}

/** Two of the same kind beside each other, for whoever has to choose. */
@Resolver()
export class ComparingResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly database: Database,
    private readonly interested: InterestedClinicians,
    private readonly loaders: MatchLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @Access('lead', { fresh: true })
  @Query(() => InterestedClinician, {
    description:
      'One person who is interested in a need of yours, as far as they ticked. It opens this card and no other. The code ' +
      'that you entered must be fresh.',
  })
  interestedClinician(
    @CurrentActor() actor: SignedIn,
    @Args('matchId', { type: () => ID, description: 'The match: `id` of somebody in `Need.matches`.' })
    matchId: string,
  ): Promise<InterestedClinician> {
    return this.interested.one(actor, fromGlobalId(matchId, 'Match', 'matchId'));
  }

  @Access('lead', { fresh: true })
  @Query(() => ComparedClinicians, {
    description:
      'Two people who are interested in one position of your need, line by line, as far as each ticked. The code that ' +
      'you entered must be fresh.',
  })
  async compareMatches(@CurrentActor() actor: SignedIn, @Args() pair: PairArgs): Promise<ComparedClinicians> {
    const one = await this.interested.one(actor, fromGlobalId(pair.one, 'Match', 'one'));
    const other = await this.interested.one(actor, fromGlobalId(pair.other, 'Match', 'other'));
    if (one.positionId !== other.positionId)
      throw new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [
        { field: 'other', sentence: 'Choose two people who are interested in the same position.' },
      ]);
    return { one, other, lines: sideBySide(one.lines, other.lines) };
  }

  @Access('clinician')
  @Query(() => ComparedMatches, { description: 'Two of your own matches, line by line.' })
  async compareMyMatches(@CurrentActor() actor: SignedIn, @Args() pair: PairArgs): Promise<ComparedMatches> {
    const find = (id: string, field: string) =>
      this.database.read(actor, (tx) => myMatch(tx, actor.personId, fromGlobalId(id, 'Match', field)));
    const [one, other] = [await find(pair.one, 'one'), await find(pair.other, 'other')];
    if (!one || !other) throw notFound('match');
    const { reasons, language } = this.loaders.of(actor);
    const spoken = await language.load('mine');
    const lines = async (match: Match) =>
      ((await reasons.load(match))?.criteria ?? []).map((result) => lineFor(result, spoken, this.nameOf));
    return { one, other, lines: sideBySide(await lines(one), await lines(other)) };
  }
}
