import type { Readable } from 'node:stream';
import { timingSafeEqual } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SignedIn } from '../../platform/actor.js';
import { Blobs } from '../../platform/blobs/blobs.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { notFound } from '../../platform/refusal.js';
import { Secrets } from '../../platform/secrets.js';
import type { DocumentVersion } from './document.entity.js';
import { WordingHeld } from '../wording/first-look.service.js';
import { SendingHeldTexts } from '../wording/sending-held-texts.service.js';
import { Documents, type Sharing } from './documents.service.js';
import { Intake, type TakenIn } from './intake.service.js';

const opensForSeconds = 300;

/** A file that came in, without where it lies. */
type Described = Omit<TakenIn, 'path'>;

/** The bytes of documents, in and out: whoever sends or fetches them is asked for anew, as PostgreSQL says today. */
@Injectable()
export class DocumentFiles implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly blobs: Blobs,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly intake: Intake,
    private readonly documents: Documents,
    private readonly heldTexts: SendingHeldTexts,
  ) {}

  /** What was held for the words of its name: its bytes wait under the id of what is held, and stay there. */
  onModuleInit(): void {
    this.heldTexts.sendBy('shareDocument', (actor, { id, key, input }) => {
      const { file, ...said } = input as unknown as Sharing & { file: Described };
      return this.share(actor, said, key, file, id);
    });
  }

  /**
   * Takes a file in and shares it; the same key and file again is the same version.
   * @returns the id of the version
   * @throws Refusal BAD_INPUT, LOOKS_LIKE_A_PATIENT, NOT_FOUND, FORBIDDEN, NOT_NOW, TOO_MANY, UNAVAILABLE
   */
  async take(actor: SignedIn, said: Sharing, idempotencyKey: string, coming: Readable): Promise<string> {
    await this.database.read(actor, (tx) => this.documents.mayShare(tx, actor, said));
    return this.intake.with(coming, async (file) => {
      const versionId = newId();
      // The bytes first: what is seen can be fetched.
      await this.blobs.put(versionId, file.path, file);
      const forget = () => this.blobs.forget(versionId);
      try {
        const kept = await this.share(actor, said, idempotencyKey, file, versionId);
        if (kept !== versionId) await forget();
        return kept;
      } catch (error) {
        await forget();
        if (error instanceof WordingHeld) await this.blobs.put(error.heldId, file.path, file);
        throw error;
      }
    });
  }

  private share(
    actor: SignedIn,
    said: Sharing,
    idempotencyKey: string,
    { kind, bytes, sha256 }: Described,
    versionId: string,
  ): Promise<string> {
    const file = { kind, bytes, sha256 };
    return this.commands.run(actor, 'shareDocument', { idempotencyKey, ...said, file }, async (tx) => {
      await this.documents.share(tx, actor, said, { versionId, file });
      return versionId;
    });
  }

  /** A path at which this person, and nobody else, fetches the version for a few minutes. */
  addressOf(actor: SignedIn, { id }: Pick<DocumentVersion, 'id'>): { path: string; until: Date } {
    const until = this.clock.in(opensForSeconds);
    const seconds = Math.floor(until.getTime() / 1000);
    return { path: `/documents/${id}/${seconds}/${this.proof(actor, id, seconds)}`, until };
  }

  /** @throws Refusal NOT_FOUND where the path is not this person's, is over, or the document is theirs no more */
  async fetch(
    actor: SignedIn,
    { id, until, proof }: { id: string; until: number; proof: string },
  ): Promise<{ version: DocumentVersion; bytes: Readable }> {
    const wanted = Buffer.from(this.proof(actor, id, until));
    const given = Buffer.from(proof);
    const isOurs = wanted.length === given.length && timingSafeEqual(wanted, given);
    if (!isOurs || until * 1000 < this.clock.now().getTime()) throw notFound('document');
    const version = await this.database.read(actor, (tx) => this.documents.version(tx, id));
    return { version, bytes: await this.blobs.get(version.id) };
  }

  private proof({ personId }: SignedIn, id: string, until: number): string {
    return this.secrets.sign('document', `${id}/${personId}/${until}`);
  }
}
