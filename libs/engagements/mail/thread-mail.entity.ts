import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** That a message came by mail: which one, and the whole of what stood in it. */
@Entity('thread_mail')
@Unique('thread_mail_once', ['authorId', 'mail'])
export class ThreadMail {
  @PrimaryColumn('uuid', { name: 'message_id', primaryKeyConstraintName: 'thread_mail_pk' })
  messageId: string;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  mail: string;

  @Column('text')
  original: string;

  @Column('timestamptz')
  at: Date;
}
