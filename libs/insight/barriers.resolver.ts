import { Args, ArgsType, Field, Int, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { DateOnly } from '../platform/graphql/scalars.js';
import { RefusalReason } from '../time-off/vocabulary.js';
import { refuseBrokenMonths } from './months.js';
import { type BarrierRow as Row, barrierRows, barriersAsCsv, type Counted } from './barriers.js';

const Groupings = { LEAVE_KIND: 'leave-kind', ROLE: 'role', NATION: 'nation' } as const;
type Grouping = (typeof Groupings)[keyof typeof Groupings];
registerEnumType(Groupings, {
  name: 'BarrierGrouping',
  description: 'By what decisions about time off are grouped.',
  valuesMap: {
    LEAVE_KIND: { description: 'By the kind of leave that was asked for; who asked for two is in both.' },
    ROLE: { description: 'By the role of the approver.' },
    NATION: {
      description: 'By the nation of the United Kingdom in which the clinician said that they work.',
    },
  },
});

const inPeople =
  'In people. Null where it would be fewer than five, or would let such a number be worked out.';

@ObjectType({ description: 'How many people were refused for one reason.' })
export class RefusedFor {
  @Field(() => RefusalReason, { description: 'The reason.' })
  reason: RefusalReason;

  @Field(() => Int, { nullable: true, description: inPeople })
  people: number | null;
}

@ObjectType({ description: 'What stood in the way of one group.' })
export class BarrierRow implements Row {
  @Field({
    description:
      'The group: the code of a kind of leave, a role, or a nation; `not-stated` where nobody said.',
  })
  group: string;

  @Field(() => Int, { nullable: true, description: `About whom an approver decided. ${inPeople}` })
  decided: number | null;

  @Field(() => Int, { nullable: true, description: `Who was refused. ${inPeople}` })
  refused: number | null;

  @Field(() => [RefusedFor], { description: 'Why; who was refused for two reasons is in both.' })
  reasons: RefusedFor[];
}

@ObjectType({ description: 'Decisions about time off, grouped in one way.' })
export class BarrierTable {
  @Field(() => Groupings, { description: 'By what.' })
  by: Grouping;

  @Field(() => [BarrierRow], { description: 'The groups, by their codes.' })
  rows: BarrierRow[];
}

@ObjectType({
  description:
    'What stands in the way of time off, as far as employers said. Numbers only, and none that is small.',
})
export class BarrierEvidence {
  @Field(() => DateOnly, { description: 'The first day that is counted.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day that is counted.' })
  to: string;

  @Field(() => [BarrierTable], { description: 'By kind of leave, by role and by nation.' })
  tables: BarrierTable[];

  @Field({ description: 'The same as CSV, with `*` where a number is left out.' })
  csv: string;
}

@ArgsType()
class BarrierArgs {
  @Field({ description: 'Why you need it, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;

  @Field(() => DateOnly, { description: 'The first day, the first of a month.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day, the end of a month, at least three months later.' })
  to: string;
}

/** Evidence for those who speak with employers and governments about what keeps people from going. */
@Resolver(() => BarrierEvidence)
export class BarriersResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Access('officer')
  @Query(() => BarrierEvidence, {
    description:
      'Who was refused time off and why, by kind of leave, role and nation, over whole months. Numbers below five are ' +
      'left out, and so are others by which they could be worked out. It is recorded.',
  })
  async barrierEvidence(
    @CurrentActor() actor: SignedIn,
    @Args() { reason, from, to }: BarrierArgs,
  ): Promise<BarrierEvidence> {
    refuseBrokenMonths(from, to);
    await this.audit.writeApart(actor, { act: 'read-barrier-evidence', reason, details: { from, to } });
    return this.database.read(actor, async (tx) => {
      const tables: BarrierTable[] = [];
      for (const by of Object.values(Groupings)) {
        const counted: Counted[] = await tx.query(
          'SELECT "group", measure, people FROM app.barriers($1, $2, $3)',
          [by, from, to],
        );
        tables.push({ by, rows: barrierRows(counted) });
      }
      return { from, to, tables, csv: barriersAsCsv({ from, to }, tables) };
    });
  }
}
