import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That somebody who found a host full wants to hear when it has room. Their place in the row is PostgreSQL's to give. */
@Entity('room_wanted')
export class RoomWanted {
  /** A big integer, so text. */
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'room_wanted_pk',
  })
  place: string;

  @Column('uuid', { name: 'match_id', unique: true })
  matchId: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'told_at', nullable: true })
  toldAt: Date | null;
}
