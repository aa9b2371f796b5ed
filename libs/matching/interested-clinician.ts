import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CardField, ProfileCard } from '../clinicians/profile-card.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateTime } from '../platform/graphql/scalars.js';
import { MatchState } from './match.states.js';
import { Standing } from './match-views.js';
import type { LineStanding } from './sentences.en.js';
import type { Tier } from './shown-lines.js';

export const MatchTier = { STRONG: 'strong', GOOD: 'good', POSSIBLE: 'possible' } as const satisfies Record<
  string,
  Tier
>;

registerEnumType(MatchTier, {
  name: 'MatchTier',
  description: 'How well the two fit, without points: those would betray what was not ticked.',
  valuesMap: {
    STRONG: { description: 'Most of what was asked and wished, and little open.' },
    GOOD: { description: 'Much of it, with questions open.' },
    POSSIBLE: { description: 'Enough to talk about; many questions are open.' },
  },
});

@ObjectType({ description: 'One thing that was asked, as far as the clinician ticked what it is read from.' })
export class ShownLine {
  @Field({ description: 'Name of the criterion, e.g. `language`.' })
  criterion: string;

  @Field(() => Standing, { description: 'How it stands.' })
  standing: LineStanding;

  @Field({ description: 'The reason in words.' })
  sentence: string;
}

@ObjectType({ description: 'Somebody who is interested in a need, as far as they ticked for it.' })
export class InterestedClinician {
  @Field(() => ID, {
    description: 'The id of the match; pass it to `shortlistMatch`, `introduce`, `notChosen`.',
  })
  id: string;

  @Field(() => ID, { description: 'The position in which they are interested.' })
  positionId: string;

  @Field(() => MatchState, { description: 'How far the two of you have come.' })
  state: MatchState;

  @Field(() => [String], { description: 'What you could do now: names of mutations.' })
  allowedActions: string[];

  @Field(() => Boolean, {
    description: 'Whether they accepted an invitation of your institution to this need before they said so.',
  })
  invited: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the association that proposed them, where they said interested upon its proposal.',
  })
  proposedBy: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when they are interested.' })
  interestedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the interest lapses without your answer.' })
  lapsesAt: Date | null;

  @Field(() => MatchTier, {
    nullable: true,
    description: 'How well you fit; null where nothing is shown any more.',
  })
  tier: Tier | null;

  @Field(() => [CardField], { description: 'What they ticked for this need.' })
  ticked: CardField[];

  @Field(() => ProfileCard, {
    nullable: true,
    description:
      'What they show you. In a fragile setting the name comes with the shortlist. Null where nothing is shown any more, ' +
      'or where you have opened as many cards as a day allows.',
  })
  card: ProfileCard | null;

  @Field(() => [ShownLine], {
    description: 'Why it fits, as far as they ticked it. Nothing here tells what was not ticked.',
  })
  lines: ShownLine[];

  @Field(() => String, { nullable: true, description: 'What they wrote to you.' })
  note: string | null;
}

@ObjectType({ description: 'A page of people who are interested in a need, longest waiting first.' })
export class InterestedClinicianConnection extends Connection(InterestedClinician) {}
