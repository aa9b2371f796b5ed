import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CardField, ProfileCard } from '../clinicians/profile-card.js';
import type { CriterionResult } from './score.js';
import type { Tier } from './shown-lines.js';

/** What an institution sees of somebody who is interested: what was ticked for this need, and nothing else. */
@Entity('match_card')
export class MatchCard {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'match_card_pk' })
  matchId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { array: true })
  ticked: CardField[];

  @Column('jsonb')
  facts: ProfileCard;

  @Column('text')
  tier: Tier;

  @Column('jsonb')
  lines: CriterionResult[];

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  until: Date;
}

/** Name and address, where ticked; in a fragile setting they wait for the shortlist. */
@Entity('match_name')
export class MatchName {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'match_name_pk' })
  matchId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('boolean', { name: 'from_shortlist' })
  fromShortlist: boolean;

  @Column('timestamptz')
  until: Date;
}

/** What the lead showed of themselves. */
@Entity('introduction')
export class Introduction {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'introduction_pk' })
  matchId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'lead_id', nullable: true })
  leadId: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  ticked: string[];

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('timestamptz')
  at: Date;
}
