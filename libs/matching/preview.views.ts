import { Field, InputType, Int, ObjectType, PickType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { SaveNeedInput } from '../needs/need.inputs.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { AnsweredBy } from './answered.js';
import { MatchBand } from './bands.js';
import type { PositionFacts } from './facts.js';
import { MatchLine, MatchQuestion } from './match-views.js';
import { Relaxation } from './relaxing.js';

registerEnumType(Relaxation, {
  name: 'Relaxation',
  description: 'How one thing that a need asks could be made one step easier.',
  valuesMap: {
    DESIRABLE: { description: 'It is desirable rather than essential.' },
    ONE_LEVEL_LOWER: { description: 'One level of the language lower is enough.' },
    WELCOME: { description: 'A tie is welcome rather than required.' },
    ANY_SPECIALTY: { description: 'Any specialty will do.' },
    OPEN_TO_ALL: { description: 'It is not kept for the people of some organisations.' },
    COVERED: { description: 'This item is paid for the visitor.' },
    A_MONTH_EARLIER: { description: 'It may begin a month earlier.' },
    A_MONTH_LATER: { description: 'It may end a month later.' },
    A_WEEK_SHORTER: { description: 'A stay that is a week shorter is enough.' },
    A_WEEK_LONGER: { description: 'A stay may be a week longer.' },
    ALSO_REMOTE: { description: 'It can be done remotely as well.' },
  },
});

@InputType({ description: 'A need as it stands while you write it. Nothing is saved.' })
export class PreviewMatchesInput extends PickType(
  SaveNeedInput,
  [
    'institutionId',
    'countries',
    'openCountries',
    'heritage',
    'heritageTies',
    'ringFence',
    'payItems',
    'positions',
    'legs',
  ] as const,
  InputType,
) {
  @Field(() => String, {
    nullable: true,
    description:
      'For programme officers: why you need the exact numbers, 5 to 500 characters. It is recorded.',
  })
  @IsOptional()
  @Length(5, 500)
  reason?: string | null;
}

@ObjectType({ description: 'One thing made one step easier.' })
export class RelaxedStep {
  @Field({
    description:
      'What is relaxed: the place of the requirement in its position from 0, `leg` and the place of the leg (`leg 0`), ' +
      'the item that would be paid, or `heritage`, `specialty`, `ringFence`.',
  })
  what: string;

  @Field(() => Relaxation, { description: 'How.' })
  how: Relaxation;
}

@ObjectType({ description: 'What relaxing one thing by one step would do.' })
export class RelaxedPreview extends RelaxedStep {
  @Field(() => MatchBand, { description: 'How many people would fit then.' })
  band: MatchBand;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;
}

@ObjectType({ description: 'What relaxing two things by one step each would do.' })
export class PairRelaxedPreview {
  @Field(() => [RelaxedStep], { description: 'The two steps.' })
  steps: RelaxedStep[];

  @Field(() => MatchBand, { description: 'How many people would fit then.' })
  band: MatchBand;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;
}

@ObjectType({
  description: 'One of those who fit a draft best: how well and why, without a name and without an id.',
})
export class PreviewedPerson {
  @Field(() => Int, { description: 'How well they fit what is asked, 0 to 100.' })
  fitForNeed: number;

  @Field(() => Int, { description: 'How well it fits what they wish, 0 to 100.' })
  fitForClinician: number;

  @Field(() => MatchLine, {
    nullable: true,
    description: 'The one thing in the way; null where they fit. Near misses stand after all who fit.',
  })
  blocker: MatchLine | null;

  @Field(() => [MatchLine], { description: 'Why, criterion by criterion.' })
  lines: MatchLine[];

  @Field(() => [MatchQuestion], {
    description: 'What nobody has stated yet, the answer that would change most first.',
  })
  openQuestions: MatchQuestion[];
}

@ObjectType({ description: 'How many people fit one position now, and what would change it.' })
export class PositionPreview {
  /** What is asked, and whether the asker may have exact numbers. */
  facts: PositionFacts;
  exact: boolean;

  @Field(() => Int, { description: 'The place of the position in what you sent, from 0.' })
  position: number;

  @Field(() => MatchBand, { description: 'How many people fit now.' })
  band: MatchBand;

  @Field(() => AnsweredBy, { description: 'What counted them.' })
  answeredBy: AnsweredBy;

  @Field(() => DateTime, { description: 'As of when: everything that was saved before is counted.' })
  asOf: Date;

  @Field(() => Int, { nullable: true, description: 'The exact number, for officers with a reason.' })
  count: number | null;

  @Field(() => [RelaxedPreview], {
    description:
      'What relaxing each thing that is asked by one step would do, each alone. The head-count is not among them: it ' +
      'changes how many are wanted, and nobody’s fit.',
  })
  ifRelaxed: RelaxedPreview[];

  @Field(() => [PairRelaxedPreview], {
    description:
      'What relaxing both of the two tightest would do: those of which one step alone brings most people.',
  })
  ifTwoRelaxed: PairRelaxedPreview[];
}
