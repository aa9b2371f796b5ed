import {
  Args,
  ArgsType,
  Field,
  Float,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { wordsOf } from '../notifications/words.js';
import { Audit } from '../people/audit.service.js';
import type { SignedIn } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import type { TermKind } from '../reference/terms.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { languageOf } from '../time-off/leave-policies.resolver.js';
import { RefusalReason } from '../time-off/vocabulary.js';
import { type BarrierRow as Row, barrierRows, barriersAsCsv, type Counted } from './barriers.js';

const Groupings = {
  LEAVE_KIND: 'leave-kind',
  ROLE: 'role',
  NATION: 'nation',
  EMPLOYER_TYPE: 'employer-type',
  PROFESSION: 'profession',
  BAND: 'band',
  COUNTRY: 'country',
} as const;
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
    EMPLOYER_TYPE: { description: 'By the kind of employer, as far as its name says it.' },
    PROFESSION: {
      description: 'By the profession that the clinician practises; who practises two is in both.',
    },
    BAND: {
      description: 'By the pay band in what the clinician wrote of their grade; other words stay unread.',
    },
    COUNTRY: {
      description: 'By the country to which they would have gone or for which they would have worked.',
    },
  },
});

const inPeople =
  'In people. Null where it would be fewer than five, or would let such a number be worked out.';

@ObjectType({ description: 'How many people were refused for one reason.' })
export class RefusedFor {
  @Field({ description: 'What the reason is called, in the language asked for.' })
  name: string;

  @Field(() => RefusalReason, { description: 'The reason.' })
  reason: RefusalReason;

  @Field(() => Int, { nullable: true, description: inPeople })
  people: number | null;
}

@ObjectType({ description: 'What stood in the way of one group.' })
export class BarrierRow implements Omit<Row, 'reasons'> {
  @Field({
    description:
      'The group: the code of what the table groups by, such as a kind of leave; `not-stated` where nobody said.',
  })
  group: string;

  @Field({ description: 'What it is called, in the language asked for.' })
  name: string;

  @Field(() => Int, { nullable: true, description: `About whom an approver decided. ${inPeople}` })
  decided: number | null;

  @Field(() => Int, { nullable: true, description: `Who was refused. ${inPeople}` })
  refused: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The median of days from asking to a first decision; null where fewer than five people are behind it.',
  })
  medianDays: number | null;

  @Field(() => [RefusedFor], { description: 'Why: the reason of the first refusal of each.' })
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
  @Field(() => Int, { description: 'The year that is counted; the present one up to today.' })
  year: number;

  @Field(() => [BarrierTable], { description: 'By each way of grouping.' })
  tables: BarrierTable[];

  @Field({ description: 'The same as CSV, with `*` where a number is left out.' })
  csv: string;
}

@ArgsType()
class BarrierArgs {
  @Field({ description: 'Why you need it, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;

  @Field(() => Int, { description: 'Which year, whole: spans of months would tell of single decisions.' })
  @Min(2000)
  @Max(2100)
  year: number;

  @Field(() => String, {
    nullable: true,
    description: 'In which language: `en-GB` or `cy`. Left out: in yours.',
  })
  @IsOptional()
  @MaxLength(20)
  language?: string | null;
}

/** Evidence for those who speak with employers and governments about what keeps people from going. */
@Resolver(() => BarrierEvidence)
export class BarriersResolver {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly vocabulary: Vocabulary,
  ) {}

  @Access('officer')
  @Query(() => BarrierEvidence, {
    description:
      'Who was refused time off and why, and how long they waited, in a whole year, by kind of leave, role, nation, kind of employer, profession, band and country. Numbers below five are ' +
      'left out, and so are others by which they could be worked out. It is recorded.',
  })
  async barrierEvidence(
    @CurrentActor() actor: SignedIn,
    @Args() { reason, year, language: asked }: BarrierArgs,
  ): Promise<BarrierEvidence> {
    await this.audit.writeApart(actor, { act: 'read-barrier-evidence', reason, details: { year } });
    const language = await languageOf(this.database, actor, asked);
    return this.database.read(actor, async (tx) => {
      const tables: BarrierTable[] = [];
      for (const by of Object.values(Groupings)) {
        const counted: Counted[] = await tx.query(
          'SELECT "group", outcome, people FROM app.barriers($1, $2)',
          [by, year],
        );
        const days: { group: string; median: string }[] = await tx.query(
          'SELECT "group", median FROM app.barrier_days($1, $2)',
          [by, year],
        );
        const medians = new Map(days.map(({ group, median }) => [group, Number(median)]));
        tables.push({ by, rows: this.named(by, barrierRows(counted, medians), language) });
      }
      return { year, tables, csv: barriersAsCsv(year, tables) };
    });
  }

  private named(by: Grouping, rows: readonly Row[], language: string): BarrierRow[] {
    const t = wordsOf('insight', language);
    const term = (kind: TermKind, code: string) => this.vocabulary.name(kind, code, language) ?? code;
    const names: Record<Grouping, (group: string) => string> = {
      'leave-kind': (group) => term('leaveType', group),
      role: (group) => wordsOf('time-off', language)(`role.${group}`),
      nation: (group) => t(`barriers.nation.${group}`),
      'employer-type': (group) => t(`barriers.employer.${group}`),
      profession: (group) => term('profession', group),
      country: (group) => term('country', group),
      band: (group) =>
        group === 'no-band' ? t('barriers.no-band') : t('barriers.band', { band: group.slice(5) }),
    };
    const nameOf = (group: string) =>
      ['not-stated', '??'].includes(group) ? t('barriers.not-stated') : names[by](group);
    return rows.map((row) => ({
      ...{ ...row, name: nameOf(row.group) },
      reasons: row.reasons.map((one) => ({ ...one, name: t(`refusals.${one.reason}`) })),
    }));
  }
}
