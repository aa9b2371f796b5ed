import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Connection } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import type { Side } from '../engagement.entity.js';

export const DocumentAudience = {
  BOTH_SIDES: 'both-sides',
  OWN_SIDE: 'own-side',
  OFFICERS: 'officers',
} as const;
export type DocumentAudience = (typeof DocumentAudience)[keyof typeof DocumentAudience];

registerEnumType(DocumentAudience, {
  name: 'DocumentAudience',
  description: 'Who may see a document.',
  valuesMap: {
    BOTH_SIDES: { description: 'The clinician and the leads of the institution.' },
    OWN_SIDE: { description: 'The side that shares it, and nobody else.' },
    OFFICERS: { description: 'The side that shares it, and programme officers.' },
  },
});

export const QuarantineOutcome = { RELEASED: 'released', ERASED: 'erased' } as const;
export type QuarantineOutcome = (typeof QuarantineOutcome)[keyof typeof QuarantineOutcome];

registerEnumType(QuarantineOutcome, {
  name: 'QuarantineOutcome',
  description: 'What an officer does with a document that was put out of sight.',
  valuesMap: {
    RELEASED: { description: 'It is seen again by those who saw it before.' },
    ERASED: { description: 'It is gone: its bytes are deleted, and so is what it was called.' },
  },
});

@Entity('shared_document')
@ObjectType({
  implements: () => [Node],
  description: 'A document of an engagement. Its bytes are fetched over HTTP: `documentAddress`.',
})
export class SharedDocument implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shared_document_pk' })
  id: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  @Field(() => DocumentAudience, { description: 'Who may see it.' })
  audience: DocumentAudience;

  @Column('text')
  @Field(() => String, { description: 'Which side shares it: `clinician` or `institution`.' })
  side: Side;

  @Column('text')
  @Field({ description: 'What it is called.' })
  name: string;

  @Column('uuid', { name: 'shared_by' })
  sharedBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When it was shared first.' })
  at: Date;

  @Column('boolean', { default: false })
  erase: boolean;
}

@Entity('shared_document_version')
@Unique('shared_document_version_once', ['documentId', 'version'])
@ObjectType({ implements: () => [Node], description: 'One version of a document.' })
export class DocumentVersion implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shared_document_version_pk' })
  id: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its number; the highest is the one that holds.' })
  version: number;

  @Column('text', { name: 'file_name' })
  @Field({ description: 'The name of the file as it is handed out.' })
  fileName: string;

  @Column('text')
  @Field({ description: 'Its type, as its content shows it.' })
  type: string;

  @Column('integer')
  @Field(() => Int, { description: 'Its length in bytes.' })
  bytes: number;

  @Column('text')
  @Field({ description: 'The SHA-256 of its bytes, hexadecimal.' })
  sha256: string;

  @Column('text')
  @Field(() => String, { description: 'Which side shared this version: `clinician` or `institution`.' })
  side: Side;

  @Column('uuid', { name: 'shared_by' })
  sharedBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}

@Entity('document_quarantine')
@ObjectType({
  implements: () => [Node],
  description: 'That somebody put a document out of sight, and what an officer did with it.',
})
export class DocumentQuarantine implements Node {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_quarantine_pk' })
  id: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  audience: DocumentAudience;

  @Column('text')
  side: Side;

  @Column('text')
  @Field({ description: 'Why, in the words of whoever did it.' })
  reason: string;

  @Column('uuid', { name: 'raised_by' })
  raisedBy: string;

  @Column('timestamptz')
  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Column('text', { nullable: true })
  @Field(() => QuarantineOutcome, { nullable: true, description: 'What became of it; null while it waits.' })
  outcome: QuarantineOutcome | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What the officer said about it.' })
  note: string | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When an officer settled it.' })
  settledAt: Date | null;
}

@ObjectType({ description: 'Documents that wait for an officer, the oldest first.' })
export class DocumentQuarantineConnection extends Connection(DocumentQuarantine, { counted: true }) {}

@ObjectType({
  description: 'Where the bytes of a document are fetched, for a few minutes, by whoever asked.',
})
export class DocumentAddress {
  @Field({ description: 'A path of this API; fetch it with the same `Authorization`.' })
  path: string;

  @Field(() => DateTime, { description: 'Until when it opens.' })
  until: Date;
}
