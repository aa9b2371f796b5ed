import { Args, ArgsType, Field, Float, ObjectType, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { DateOnly } from '../../platform/graphql/scalars.js';
import { refuseBrokenMonths } from '../months.js';
import {
  daysToFirstReply,
  type Figure as Counted,
  figureAsCsv,
  FigureCode,
  needsByState,
  peopleBy,
  type Point,
} from './programme-figures.js';

registerEnumType(FigureCode, {
  name: 'ProgrammeFigureCode',
  description: 'What is counted about the programme.',
  valuesMap: {
    NEEDS_BY_STATE: {
      description:
        'In which state how many needs stood at the end of each month; a need counts from its first draft, a return post never.',
    },
    DAYS_TO_FIRST_REPLY: {
      description:
        'The median of days from the first opening of a need to the first person who said interested, by the month of opening; return posts are left out.',
    },
    LEAVE_DECISIONS: {
      description:
        'About how many people approvers decided how; somebody about whom they decided twice can be in two.',
    },
    MATCHES_BY_STATE: {
      description:
        'How many people have a match that was found in these months and stands so now; those of return posts are left out.',
    },
  },
});

@ObjectType({ description: 'One number of a figure.' })
export class FigurePoint implements Point {
  @Field({ description: 'The month (`2026-03`), or the code that is counted.' })
  group: string;

  @Field({ description: 'The code of a state, `people`, or `median-days`.' })
  series: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'The number. Null where it would be about fewer than five people, or would let such a number be worked out.',
  })
  value: number | null;
}

@ObjectType({ description: 'One figure about the programme, for a chart and its table.' })
export class ProgrammeFigure {
  @Field(() => FigureCode, { description: 'What is counted.' })
  code: FigureCode;

  @Field(() => [FigurePoint], { description: 'Its numbers, by month or code.' })
  points: FigurePoint[];

  @Field({ description: 'The same as CSV, with `*` where a number is left out.' })
  csv: string;
}

@ArgsType()
class FiguresArgs {
  @Field(() => DateOnly, { description: 'The first day, the first of a month.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day, the end of a month, at least three months later.' })
  to: string;
}

@ObjectType({ description: 'Figures about the programme over whole months.' })
export class ProgrammeFigures {
  @Field(() => DateOnly, { description: 'The first day that is counted.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day that is counted.' })
  to: string;

  @Field(() => [ProgrammeFigure], { description: 'The figures.' })
  figures: ProgrammeFigure[];
}

/** How the programme goes, for those who run it. */
@Resolver()
export class ProgrammeFiguresResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  @Access('officer')
  @Query(() => ProgrammeFigures, {
    description:
      'Needs by state, days to the first reply, decisions about leave and matches by state, over three to thirty-six whole ' +
      'months. What would be about fewer than five people is left out. It is recorded.',
  })
  async programmeFigures(
    @CurrentActor() actor: SignedIn,
    @Args() { from, to }: FiguresArgs,
  ): Promise<ProgrammeFigures> {
    refuseBrokenMonths(from, to, { most: 36 });
    await this.audit.writeApart(actor, { act: 'read-programme-figures', details: { from, to } });
    const figures = await this.database.read(actor, async (tx): Promise<Counted[]> => {
      const ask = <Row>(what: string): Promise<Row[]> => tx.query(`SELECT ${what}($1, $2)`, [from, to]);
      return [
        needsByState(await ask('month::text, state, needs FROM app.needs_by_month')),
        daysToFirstReply(await ask('month::text, people, median FROM app.days_to_first_reply')),
        peopleBy(
          'leave-decisions',
          await ask('outcome AS "group", people FROM app.leave_decisions_by_outcome'),
        ),
        peopleBy('matches-by-state', await ask('state AS "group", people FROM app.people_by_match_state')),
      ];
    });
    return { from, to, figures: figures.map((one) => ({ ...one, csv: figureAsCsv({ from, to }, one) })) };
  }
}
