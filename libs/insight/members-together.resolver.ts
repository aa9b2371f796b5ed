import { Field, Int, ObjectType, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation } from '../partnerships/organisation.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { CurrentActor } from '../platform/graphql/access.js';
import { CountryCode } from '../platform/graphql/scalars.js';

const MembersBand = { FROM_5_TO_9: '5-to-9', FROM_10_TO_24: '10-to-24', FROM_25: '25-or-more' } as const;
type MembersBand = (typeof MembersBand)[keyof typeof MembersBand];
registerEnumType(MembersBand, {
  name: 'MembersBand',
  description: 'Roughly how many members; what is true of fewer than five is not told at all.',
  valuesMap: {
    FROM_5_TO_9: { description: 'Five to nine.' },
    FROM_10_TO_24: { description: 'Ten to twenty-four.' },
    FROM_25: { description: 'Twenty-five or more.' },
  },
});

@ObjectType({ description: 'Roughly how many members share one profession, language or skill.' })
export class MembersWith {
  @Field({ description: 'The code of the profession, language or skill.' })
  code: string;

  @Field(() => MembersBand, { description: 'Roughly how many.' })
  people: MembersBand;
}

@ObjectType({ description: 'How many needs are open in one country.' })
export class OpenNeedsIn {
  @Field(() => CountryCode, { description: 'The country or territory.' })
  country: string;

  @Field(() => Int, { description: 'Needs that are open there; one in two countries is in both.' })
  needs: number;
}

@ObjectType({
  description:
    'The members of an association together: those who agreed to be counted, whose profile is on, and who joined before this month.',
})
export class MembersTogether {
  @Field(() => MembersBand, {
    nullable: true,
    description: 'How many are counted; null for fewer than five.',
  })
  counted: MembersBand | null;

  @Field(() => [MembersWith], { description: 'By profession.' })
  professions: MembersWith[];

  @Field(() => [MembersWith], { description: 'By language that they speak.' })
  languages: MembersWith[];

  @Field(() => [MembersWith], { description: 'By skill.' })
  skills: MembersWith[];

  @Field(() => [OpenNeedsIn], { description: 'Where needs are open now, the most first.' })
  openNeeds: OpenNeedsIn[];
}

@Resolver(() => Organisation)
export class MembersTogetherResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => MembersTogether, {
    nullable: true,
    description:
      'The members in bands, for the coordinator of a verified association; null for everybody else.',
  })
  async membersTogether(
    @Parent() { id, kind }: Organisation,
    @CurrentActor() actor: SignedIn,
  ): Promise<MembersTogether | null> {
    if (kind !== 'association') return null;
    return this.database.read(actor, async (tx) => {
      const [{ may }]: { may: boolean }[] = await tx.query(
        `SELECT app.holds('coordinator', $1) AND app.may_receive($1) AS may`,
        [id],
      );
      if (!may) return null;
      const rows: (MembersWith & { kind: string })[] = await tx.query(
        'SELECT * FROM app.members_together($1)',
        [id],
      );
      const openNeeds: OpenNeedsIn[] = await tx.query(
        `SELECT country, count(*)::int AS needs FROM need, unnest(countries) AS country
          WHERE state = 'open' GROUP BY country ORDER BY count(*) DESC, country`,
      );
      const of = (wanted: string) => rows.filter((row) => row.kind === wanted);
      return {
        ...{ counted: of('member').at(0)?.people ?? null, openNeeds },
        ...{ professions: of('profession'), languages: of('language'), skills: of('skill') },
      };
    });
  }
}
