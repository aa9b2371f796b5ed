import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the calendar of a clinician, or of an approver of theirs, was last told of one stretch of days. */
@Entity('time_off_calendar')
export class CalendarEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'time_off_calendar_pk' })
  id: string;

  @Column('uuid', { name: 'request_id' })
  requestId: string;

  /** Whose calendar: that of whoever approved this step, or, without one, the clinician's own. */
  @Column('uuid', { name: 'step_id', nullable: true })
  stepId: string | null;

  @Column('integer')
  ordinal: number;

  @Column('date', { name: 'from_day' })
  from: string;

  @Column('date', { name: 'to_day' })
  to: string;

  @Column('integer', { default: 0 })
  sequence: number;

  @Column('boolean')
  standing: boolean;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;
}
