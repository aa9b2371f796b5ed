import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many an approver leads at an employer, and how many of them must stay, in the approver's own word. */
@Entity('approver_team')
@ObjectType({ description: 'Your team at one employer, as you said it yourself.' })
export class ApproverTeam {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approver_team_pk' })
  id: string;

  @Column('text')
  email: string;

  @Column('text', { name: 'employer_key' })
  @Field({ description: 'What the employer is called in `teamKey` of a request.' })
  employerKey: string;

  @Column('integer')
  @Field(() => Int, { description: 'How many people are in it.' })
  size: number;

  @Column('integer')
  @Field(() => Int, { description: 'How many of them must be there on every day.' })
  minimum: number;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;
}
