import {
  Args,
  ArgsType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Length } from 'class-validator';
import { NeedLoaders } from '../needs/need.loaders.js';
import { Need } from '../needs/need.entity.js';
import { Audit } from '../people/audit.service.js';
import { type Actor, type SignedIn, system } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { smallest } from '../platform/small-numbers/told-apart.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { countedBy, countedInAll, type Grouping, toldHowOften, wavesOf } from './fairness.query.js';
import { type ShownRow, suppressed } from './fairness.js';
import { naming } from './naming.js';
import type { NameOf } from './explain.js';

const Groups = { PROFESSION: 'profession', PLACE: 'place', HERITAGE: 'heritage' } as const satisfies Record<
  string,
  Grouping
>;
registerEnumType(Groups, {
  name: 'FairnessGrouping',
  description: 'By what people are grouped.',
  valuesMap: {
    PROFESSION: { description: 'By the profession that they practise; who practises two is in both.' },
    PLACE: { description: 'By the country where they live, as far as they said.' },
    HERITAGE: {
      description:
        'By the countries to which they stated ties, and only those who consent to their use; who has two is in both.',
    },
  },
});

const inPeople =
  'Null where it would be fewer than five people, or where it would let such a number be worked out.';

@ObjectType({ description: 'What became of the people of one group. Each person counts once.' })
export class FairnessRow {
  @Field({ description: 'The group: a profession or a country, by its code.' })
  group: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field(() => Int, { nullable: true, description: `People who can be matched now. ${inPeople}` })
  people: number | null;

  @Field(() => Int, { nullable: true, description: `Of these, how many were told of a need. ${inPeople}` })
  told: number | null;

  @Field(() => Int, { nullable: true, description: `Of these, how many said interested. ${inPeople}` })
  interested: number | null;

  @Field(() => Int, { nullable: true, description: `Of these, how many were introduced. ${inPeople}` })
  accepted: number | null;
}

@ObjectType({ description: 'One way of grouping people.' })
export class FairnessTable {
  @Field(() => Groups, { description: 'By what.' })
  by: Grouping;

  @Field(() => [FairnessRow], { description: 'The groups, largest first.' })
  rows: FairnessRow[];
}

@ObjectType({ description: 'How many people were told of so many needs.' })
export class ToldHowOften {
  @Field(() => Int, { description: 'Of how many needs: 1 to 4, and 5 for five or more.' })
  needs: number;

  @Field(() => Int, { nullable: true, description: `How many people. ${inPeople}` })
  people: number | null;
}

@ObjectType({
  description: 'Who was told of needs, was interested and was accepted, over the past 365 days.',
})
export class FairnessReport {
  @Field(() => DateTime, { description: 'Since when.' })
  since: Date;

  @Field(() => FairnessRow, { description: 'Everybody who can be matched.' })
  everybody: FairnessRow;

  @Field(() => [FairnessTable], { description: 'By profession, by place and by heritage.' })
  tables: FairnessTable[];

  @Field(() => [ToldHowOften], { description: 'How evenly being told is spread.' })
  toldHowOften: ToldHowOften[];
}

@ObjectType({ description: 'One wave in which people were told of a need.' })
export class ToldWave {
  @Field(() => Int, { description: 'Which one, from 1.' })
  wave: number;

  @Field(() => DateTime, { description: 'When it began.' })
  at: Date;

  @Field(() => Int, { description: 'How many people were told.' })
  people: number;
}

@ArgsType()
class ReasonArgs {
  @Field({ description: 'Why you need it, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

const days = 365;

/** What officers may know of how evenly matching treats people. Numbers only, and none that is small. */
@Resolver(() => Need)
export class FairnessResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly needs: NeedLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @Access('officer')
  @Query(() => FairnessReport, {
    description:
      'Compares who was told of needs, was interested and was accepted across professions, places and heritage groups. ' +
      'Numbers below five are left out, and so are others by which they could be worked out. It is recorded.',
  })
  async fairnessReport(
    @CurrentActor() actor: SignedIn,
    @Args() { reason }: ReasonArgs,
  ): Promise<FairnessReport> {
    await this.audit.writeApart(actor, { act: 'read-fairness-report', reason });
    const since = this.clock.in(-days * 24 * 3600);
    return this.database.read(system('matcher'), async (tx) => {
      const tables: FairnessTable[] = [];
      for (const by of Object.values(Groups))
        tables.push({
          by,
          rows: suppressed(await countedBy(tx, by, since)).map((row) => this.named(by, row)),
        });
      const [everybody] = suppressed([{ group: 'everybody', ...(await countedInAll(tx, since)) }]);
      const often = await toldHowOften(tx, since);
      const shown = suppressed(
        often.map(({ needs, people }) => ({
          group: `${needs}`,
          people,
          told: 0,
          interested: 0,
          accepted: 0,
        })),
      );
      return {
        since,
        everybody: { ...everybody, name: everybody.group },
        tables,
        toldHowOften: often.map(({ needs }, at) => ({ needs, people: shown[at].people })),
      };
    });
  }

  @ResolveField(() => [ToldWave], {
    nullable: true,
    description:
      'In which waves people were told of it, for programme officers with a reason, which is recorded; null for ' +
      `everybody else, and where fewer than ${smallest} people were told in all.`,
  })
  async toldInWaves(
    @CurrentActor() actor: Actor,
    @Parent() need: Need,
    @Args() { reason }: ReasonArgs,
  ): Promise<ToldWave[] | null> {
    const { officer } = await this.needs.of(actor).standing.load('mine');
    if (!officer) return null;
    await this.audit.writeApart(actor, {
      act: 'counted-waves',
      noun: 'need',
      nounId: need.id,
      organisationId: need.institutionId,
      reason,
    });
    const waves = await this.database.read(system('matcher'), (tx) => wavesOf(tx, need.id));
    return waves.reduce((sum, { people }) => sum + people, 0) < smallest ? null : waves;
  }

  private named(by: Grouping, row: ShownRow): FairnessRow {
    return { ...row, name: this.nameOf(by === 'profession' ? 'profession' : 'country', row.group, 'en') };
  }
}
