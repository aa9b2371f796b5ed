import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code that somebody asked for. The code is not in it: it is derived from this id and generation. */
@Entity('sign_in_code')
@Index('sign_in_code_by_end', ['endsAt'])
export class SignInCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_code_pk' })
  id: string;

  @Column('text')
  email: string;

  @Column('integer', { default: 1 })
  generation: number;

  @Column('text', { default: 'en' })
  locale: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

/** Whether this code can still be entered. Pure. */
export function opensStill(
  code: Pick<SignInCode, 'endsAt' | 'tries' | 'usedAt'>,
  tries: number,
  now: Date,
): boolean {
  return !code.usedAt && code.tries < tries && now < code.endsAt;
}
