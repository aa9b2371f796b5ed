import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Gain } from '../../contributions/vocabulary.js';
import { Money } from '../../partnerships/agreements/agreement.entity.js';

@ObjectType({ description: 'What one payer pays, by currency. Currencies are never added up.' })
export class PaidBy {
  @Field({ description: 'Who pays.' })
  payer: string;

  @Field(() => [Money], { description: 'How much, one sum for each currency.' })
  sums: Money[];
}

@ObjectType({
  description: 'How often something came back, by what the people who went said and their hosts confirmed.',
})
export class GainCounted {
  @Field(() => Gain, { description: 'What came back.' })
  gain: Gain;

  @Field(() => Int, { description: 'In how many contributions.' })
  times: number;
}

@ObjectType({
  description: 'What went one way in a partnership. Numbers only, of work that has begun and was confirmed.',
})
export class WentOneWay {
  @Field(() => Boolean, { description: 'False: nothing has gone this way yet but money, if any.' })
  anything: boolean;

  @Field(() => Int, { description: 'Agreed visits that have begun.' })
  visits: number;

  @Field(() => Int, { description: 'Sessions at a distance that the host confirmed.' })
  remoteSessions: number;

  @Field(() => Float, { description: 'Hours of all sessions that the host confirmed.' })
  hours: number;

  @Field(() => Int, {
    nullable: true,
    description: 'People taught in them; null for fewer than five, so that nobody is told apart.',
  })
  peopleTaught: number | null;

  @Field(() => Int, {
    description:
      'Needs of the other side that were answered; of a side in the United Kingdom, its learning needs.',
  })
  needsAnswered: number;

  @Field(() => [GainCounted], { description: 'What came back with those who went; told on the way back.' })
  gains: GainCounted[];

  @Field(() => [PaidBy], { description: 'What the side from which it came pays.' })
  paid: PaidBy[];
}

@ObjectType({
  description:
    'What went each way in a partnership. A side is of the United Kingdom or a partner by the country of its organisation.',
})
export class Reciprocity {
  @Field(() => WentOneWay, { description: 'From the United Kingdom to the partner.' })
  fromUk: WentOneWay;

  @Field(() => WentOneWay, { description: 'From the partner to the United Kingdom.' })
  toUk: WentOneWay;

  @Field(() => [PaidBy], { description: 'What is paid by others than the sides, such as a donor.' })
  paidByOthers: PaidBy[];
}
