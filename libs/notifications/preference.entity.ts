import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { unstated } from './when-to-send.js';

export enum MatchChannel {
  AT_ONCE = 'at-once',
  DAILY = 'daily',
  WEEKLY = 'weekly',
  NOT = 'not',
}
registerEnumType(MatchChannel, {
  name: 'MatchChannel',
  description: 'How somebody wants to hear of needs that fit them.',
  valuesMap: {
    AT_ONCE: { description: 'One e-mail for each, as soon as it is found.' },
    DAILY: { description: 'One summary a day, when there is something to tell.' },
    WEEKLY: { description: 'One summary a week, when there is something to tell.' },
    NOT: { description: 'No e-mail; the list of matches can still be read.' },
  },
});

/** No property has a default here: the input derives from this class, and what is left out must stay as it is. */
@Entity('notification_preference')
@ObjectType({ description: 'How and when a person wants to be told. Hours are local to the person.' })
export class NotificationPreference {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { default: 'at-once' })
  @Field(() => MatchChannel, { description: 'How they hear of needs that fit.' })
  @IsOptional()
  @IsEnum(MatchChannel)
  matches: MatchChannel;

  @Column('integer', { name: 'weekly_limit', default: unstated.weeklyLimit })
  @Field(() => Int, {
    description:
      'The most e-mails about matches in any seven days, 0 to 50; what is over waits for a summary.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(50)
  weeklyLimit: number;

  @Column('smallint', { name: 'quiet_from', nullable: true })
  @Field(() => Int, { nullable: true, description: 'First quiet hour, 0 to 23; null for no quiet hours.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  quietFrom: number | null;

  @Column('smallint', { name: 'quiet_to', nullable: true })
  @Field(() => Int, { nullable: true, description: 'The hour at which mail may come again, 0 to 23.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  quietTo: number | null;

  @Column('smallint', { name: 'digest_hour', default: unstated.digestHour })
  @Field(() => Int, { description: 'The hour at which a summary comes, 0 to 23.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(23)
  digestHour: number;

  @Column('smallint', { name: 'digest_day', default: unstated.digestDay })
  @Field(() => Int, { description: 'The day on which a weekly summary comes: 1 is Monday, 7 is Sunday.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(7)
  digestDay: number;

  @Column('boolean', { name: 'group_digest', default: unstated.groupDigest })
  @Field(() => Boolean, {
    description: 'Whether a weekly e-mail tells what was asked in the groups they joined.',
  })
  @IsOptional()
  @IsBoolean()
  groupDigest: boolean;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
