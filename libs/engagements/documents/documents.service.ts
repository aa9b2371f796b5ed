import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Audit } from '../../people/audit.service.js';
import type { SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Outbox } from '../../platform/events.js';
import { type ConnectionArgs, page } from '../../platform/graphql/connection.js';
import { Cursors } from '../../platform/graphql/cursor.js';
import { newId } from '../../platform/ids.js';
import { notFound, Refusal, wrongField } from '../../platform/refusal.js';
import type { Engagement } from '../engagement.entity.js';
import { documentShared } from '../engagement.events.js';
import { EngagementStore } from '../engagement.store.js';
import { warnOfPatients } from '../work/warned.js';
import {
  DocumentAudience,
  DocumentQuarantine,
  type DocumentQuarantineConnection,
  DocumentVersion,
  type QuarantineOutcome,
  SharedDocument,
} from './document.entity.js';
import { safeName } from './file-kinds.js';
import type { TakenIn } from './intake.service.js';

const mostPerDay = 50;

/** What is said of a file that is shared: a document of its own, or a further version of one. */
export interface Sharing {
  engagementId: string;
  /** A further version of this one; its name and audience stay. */
  documentId: string | null;
  name: string;
  fileName: string;
  audience: DocumentAudience;
  /** Whoever shares it has read that something in its name looks like an NHS number. */
  noPatient: boolean;
}

/** The documents of an engagement; their bytes lie elsewhere, under the id of each version. */
@Injectable()
export class Documents {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly cursors: Cursors,
    private readonly audit: Audit,
    private readonly store: EngagementStore,
  ) {}

  /** What can be said before a byte has come. @throws Refusal NOT_FOUND, FORBIDDEN, NOT_NOW, TOO_MANY, BAD_INPUT, LOOKS_LIKE_A_PATIENT */
  async mayShare(tx: EntityManager, actor: SignedIn, said: Sharing): Promise<Engagement> {
    const engagement = await this.store.get(tx, said.engagementId);
    await this.store.side(tx, actor, engagement);
    if (engagement.state === 'cancelled')
      throw new Refusal('NOT_NOW', 'The engagement was cancelled; nothing more is shared in it.');
    if (said.documentId) await this.get(tx, said.documentId, engagement.id);
    const sentence = 'Say what it is called, in 1 to 200 characters.';
    if (said.name.length < 1 || said.name.length > 200) throw wrongField('name', sentence);
    if (!Object.values(DocumentAudience).includes(said.audience))
      throw wrongField('audience', 'Say who may see it.');
    warnOfPatients(
      [
        ['name', said.name],
        ['file', said.fileName],
      ],
      said.noPatient,
    );
    const since = this.clock.in(-24 * 3600);
    const [{ shared }]: { shared: number }[] = await tx.query(
      'SELECT count(*)::int AS shared FROM shared_document_version WHERE shared_by = $1 AND at > $2',
      [actor.personId, since],
    );
    if (shared >= mostPerDay)
      throw new Refusal('TOO_MANY', 'You have shared very much since yesterday; go on tomorrow.');
    return engagement;
  }

  /** Notes a file whose bytes are kept under `versionId` already; both in one transaction, or neither is seen. */
  async share(
    tx: EntityManager,
    actor: SignedIn,
    said: Sharing,
    { versionId, file }: { versionId: string; file: Omit<TakenIn, 'path'> },
  ): Promise<void> {
    const engagement = await this.mayShare(tx, actor, said);
    const side = await this.store.side(tx, actor, engagement);
    const by = { side, sharedBy: actor.personId, at: this.clock.now() };
    const { institutionId, personId } = engagement;
    let documentId = said.documentId;
    if (!documentId) {
      documentId = newId();
      const { name, audience } = said;
      await tx.insert(SharedDocument, {
        ...{
          id: documentId,
          engagementId: engagement.id,
          institutionId,
          personId,
          name,
          audience,
          erase: false,
        },
        ...by,
      });
    }
    // Two who share a version in the same moment come one after the other.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`document ${documentId}`]);
    const version = (await tx.maximum(DocumentVersion, 'version', { documentId })) ?? 0;
    await tx.insert(DocumentVersion, {
      ...{ id: versionId, documentId, version: version + 1, fileName: safeName(said.fileName, file.kind) },
      ...{ type: file.kind.type, bytes: file.bytes, sha256: file.sha256, erasedAt: null },
      ...by,
    });
    await this.outbox.emit(tx, documentShared({ versionId }));
  }

  /** Puts it out of everybody's sight but officers'. @throws Refusal NOT_FOUND */
  async quarantine(tx: EntityManager, actor: SignedIn, id: string, reason: string): Promise<string> {
    const { engagementId, institutionId, personId, audience, side } = await this.get(tx, id);
    const quarantineId = newId();
    await tx.insert(DocumentQuarantine, {
      ...{ id: quarantineId, documentId: id, engagementId, institutionId, personId, audience, side },
      ...{ reason, raisedBy: actor.personId, at: this.clock.now() },
      ...{ outcome: null, note: null, settledBy: null, settledAt: null },
    });
    await this.audit.write(tx, {
      act: 'quarantined-document',
      noun: 'document',
      nounId: id,
      about: personId,
    });
    return quarantineId;
  }

  /** @throws Refusal NOT_FOUND, also for what the officer put out of sight themselves or is about them */
  async settle(
    tx: EntityManager,
    actor: SignedIn,
    id: string,
    { outcome, note }: { outcome: QuarantineOutcome; note: string },
  ): Promise<void> {
    const said = { outcome, note, settledBy: actor.personId, settledAt: this.clock.now() };
    const { affected } = await tx.update(DocumentQuarantine, { id, outcome: IsNull() }, said);
    if (affected !== 1) throw notFound('quarantine');
    const { documentId, personId } = await this.quarantineOf(tx, id);
    const deed = { noun: 'document', nounId: documentId, about: personId, details: { outcome } };
    await this.audit.write(tx, { act: 'settled-quarantine', ...deed });
  }

  async get(tx: EntityManager, id: string, engagementId?: string): Promise<SharedDocument> {
    const document = await tx.findOneBy(SharedDocument, { id, ...(engagementId && { engagementId }) });
    if (!document) throw notFound('document');
    return document;
  }

  async version(tx: EntityManager, id: string): Promise<DocumentVersion> {
    const version = await tx.findOneBy(DocumentVersion, { id, erasedAt: IsNull() });
    if (!version) throw notFound('document');
    return version;
  }

  async quarantineOf(tx: EntityManager, id: string): Promise<DocumentQuarantine> {
    const quarantine = await tx.findOneBy(DocumentQuarantine, { id });
    if (!quarantine) throw notFound('quarantine');
    return quarantine;
  }

  /** The newest first; the oldest of very many are left out. */
  ofEngagement(tx: EntityManager, engagementId: string): Promise<SharedDocument[]> {
    return tx.find(SharedDocument, { where: { engagementId }, order: { id: 'DESC' }, take: 200 });
  }

  quarantinesOf(tx: EntityManager, engagementId: string): Promise<DocumentQuarantine[]> {
    return tx.find(DocumentQuarantine, { where: { engagementId }, order: { id: 'DESC' }, take: 100 });
  }

  /** Versions of each, the newest first. */
  async versionsOf(tx: EntityManager, documentIds: readonly string[]): Promise<DocumentVersion[][]> {
    const found = await tx.find(DocumentVersion, {
      where: { documentId: In([...documentIds]) },
      order: { version: 'DESC' },
    });
    return documentIds.map((id) => found.filter(({ documentId }) => documentId === id));
  }

  waiting(tx: EntityManager, args: ConnectionArgs): Promise<DocumentQuarantineConnection> {
    return page<DocumentQuarantine>(
      this.cursors,
      'documents out of sight, oldest first',
      args,
      ({ id }) => [id],
      (after, limit) => {
        const query = tx
          .createQueryBuilder(DocumentQuarantine, 'q')
          .where('q.outcome IS NULL')
          .orderBy('q.id', 'ASC')
          .limit(limit);
        if (after) query.andWhere('q.id > :after', { after: after[0] });
        return query.getMany();
      },
      () => tx.countBy(DocumentQuarantine, { outcome: IsNull() }),
    );
  }
}
