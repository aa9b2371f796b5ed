import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import { CardField } from '../clinicians/profile-card.js';
import { IdempotentInput } from '../platform/graphql/idempotent.input.js';
import { DeclineReason, NotChosenReason } from './match.entity.js';

@InputType({ description: 'In what you are interested, and what you show of yourself.' })
export class ExpressInterestInput extends IdempotentInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The match. Leave it out for a need that you came upon yourself, and name need and position.',
  })
  matchId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The need, where you name no match.' })
  needId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The position of the need, where you name no match; may be left out where there is only one.',
  })
  positionId?: string | null;

  @Field(() => [CardField], {
    description:
      'What the institution may see of you for this need. See `myProfilePreview` for how it looks.',
  })
  @IsArray()
  @ArrayUnique()
  @IsIn(Object.values(CardField), { each: true })
  ticked: CardField[];

  @Field(() => String, {
    nullable: true,
    description: 'A few words to the institution, up to 1,000 characters.',
  })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the need that you read; where it has changed since, you are asked to read it again.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  needVersion?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The proposal of an association that you answer with it: the institution then reads who proposed you.',
  })
  @IsOptional()
  proposalId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the association that proposed you learns that you said yes.',
  })
  @IsBoolean()
  tellAssociation: boolean;
}

@InputType({ isAbstract: true })
class OneMatchInput extends IdempotentInput {
  @Field(() => ID, { description: 'The match.' })
  matchId: string;
}

@InputType({ description: 'For which match you wait, or wait no more.' })
export class TellMeWhenThereIsRoomInput extends OneMatchInput {
  @Field(() => Boolean, { defaultValue: true, description: 'False takes the wish back.' })
  @IsBoolean()
  wanted: boolean;
}

@InputType({ description: 'Which interest you take back.' })
export class WithdrawInterestInput extends OneMatchInput {}

@InputType({ description: 'What is not for you, and why.' })
export class DeclineMatchInput extends OneMatchInput {
  @Field(() => DeclineReason, { description: 'Why. It helps to find what suits you better.' })
  @IsIn(Object.values(DeclineReason))
  reason: DeclineReason;

  @Field(() => String, { nullable: true, description: 'More about it, for the programme’s eyes only.' })
  @IsOptional()
  @MaxLength(1000)
  words?: string | null;
}

@InputType({ description: 'Which "not for me" you take back.' })
export class UndoDeclineInput extends OneMatchInput {}

@InputType({ description: 'Whom you keep on the shortlist.' })
export class ShortlistMatchInput extends OneMatchInput {}

@InputType({ description: 'To whom you introduce yourself, and what you show of yourself.' })
export class IntroduceInput extends OneMatchInput {
  @Field(() => Boolean, { defaultValue: true, description: 'Whether they see your name.' })
  @IsBoolean()
  showName: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they see your e-mail address.' })
  @IsBoolean()
  showEmail: boolean;

  @Field(() => String, { nullable: true, description: 'What you write to them, up to 2,000 characters.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}

@InputType({ description: 'Whom you do not choose.' })
export class NotChosenInput extends OneMatchInput {
  @Field(() => NotChosenReason, {
    nullable: true,
    description: 'Why, as a code; it is told to them in their language.',
  })
  @IsOptional()
  @IsIn(Object.values(NotChosenReason))
  reason?: NotChosenReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they may read about why, up to 1,000 characters.',
  })
  @IsOptional()
  @MaxLength(1000)
  words?: string | null;
}

@InputType({ description: 'Whom you take off the shortlist again.' })
export class UndoShortlistInput extends OneMatchInput {}
