import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { ConnectionArgs } from '../../platform/graphql/connection.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { Engagement } from '../engagement.entity.js';
import {
  DocumentAddress,
  DocumentQuarantine,
  DocumentQuarantineConnection,
  DocumentVersion,
  SharedDocument,
} from './document.entity.js';
import { DocumentFiles } from './document-files.service.js';
import { QuarantineDocumentInput, SettleQuarantineInput } from './document.inputs.js';
import { Documents } from './documents.service.js';

@Resolver(() => SharedDocument)
export class DocumentResolver {
  private readonly made = new WeakMap<Actor, DataLoader<string, DocumentVersion[]>>();

  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly documents: Documents,
    private readonly files: DocumentFiles,
  ) {}

  @Access('clinician', 'lead', 'officer')
  @Query(() => DocumentAddress, {
    description:
      'Where the bytes of a version are fetched: five minutes, by whoever asked. What may be seen is asked again then.',
  })
  documentAddress(
    @CurrentActor() actor: SignedIn,
    @Args('versionId', { type: () => ID, description: 'Which version.' }) versionId: string,
  ): Promise<DocumentAddress> {
    const id = fromGlobalId(versionId, 'DocumentVersion', 'versionId');
    return this.database.read(actor, async (tx) =>
      this.files.addressOf(actor, await this.documents.version(tx, id)),
    );
  }

  @Access('officer')
  @Query(() => DocumentQuarantineConnection, {
    description:
      'Documents that somebody put out of sight and no officer has looked at yet, the oldest first.',
  })
  quarantinedDocuments(
    @CurrentActor() actor: SignedIn,
    @Args() args: ConnectionArgs,
  ): Promise<DocumentQuarantineConnection> {
    return this.database.read(actor, (tx) => this.documents.waiting(tx, args));
  }

  @Access('clinician', 'lead')
  @Mutation(() => DocumentQuarantine, {
    description:
      'Puts a document out of everybody’s sight at once, your own too. Officers look at it, and release or erase it. ' +
      'Anyone who sees it may: better once too often.',
  })
  async quarantineDocument(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and why.' }) input: QuarantineDocumentInput,
  ): Promise<DocumentQuarantine> {
    const documentId = fromGlobalId(input.documentId, 'SharedDocument', 'documentId');
    const id = await this.commands.run(actor, 'quarantineDocument', input, (tx) =>
      this.documents.quarantine(tx, actor, documentId, input.reason),
    );
    return this.database.read(actor, (tx) => this.documents.quarantineOf(tx, id));
  }

  @Access('officer')
  @Mutation(() => DocumentQuarantine, {
    description: 'Releases or erases a document that was put out of sight, with a note for those who saw it.',
  })
  async settleQuarantine(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and what becomes of it.' }) input: SettleQuarantineInput,
  ): Promise<DocumentQuarantine> {
    const id = fromGlobalId(input.quarantineId, 'DocumentQuarantine', 'quarantineId');
    await this.commands.run(actor, 'settleQuarantine', input, async (tx) => {
      await this.documents.settle(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => this.documents.quarantineOf(tx, id));
  }

  @ResolveField(() => [DocumentVersion], { description: 'Its versions, the newest first.' })
  versions(@Parent() { id }: SharedDocument, @CurrentActor() actor: Actor): Promise<DocumentVersion[]> {
    let loader = this.made.get(actor);
    if (!loader) {
      loader = new DataLoader(
        (ids: readonly string[]) => this.database.read(actor, (tx) => this.documents.versionsOf(tx, ids)),
        { cache: false },
      );
      this.made.set(actor, loader);
    }
    return loader.load(id);
  }
}

@Resolver(() => DocumentQuarantine)
export class QuarantineResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => SharedDocument, {
    nullable: true,
    description: 'The document, for officers while they look at it, and for those who see it again.',
  })
  document(
    @Parent() { documentId }: DocumentQuarantine,
    @CurrentActor() actor: Actor,
  ): Promise<SharedDocument | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(SharedDocument, { id: documentId }));
  }

  @ResolveField(() => ID, { description: 'The engagement that it belongs to.' })
  engagementId(@Parent() { engagementId }: DocumentQuarantine): string {
    return toGlobalId('Engagement', engagementId);
  }
}

@Resolver(() => Engagement)
export class DocumentsOfEngagementResolver {
  constructor(
    private readonly database: Database,
    private readonly kept: Documents,
  ) {}

  @ResolveField(() => [SharedDocument], {
    description:
      'Its documents that you may see, the newest first, two hundred at most. Shared by `POST /documents`.',
  })
  documents(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<SharedDocument[]> {
    return this.database.read(actor, (tx) => this.kept.ofEngagement(tx, id));
  }

  @ResolveField(() => [DocumentQuarantine], {
    description: 'Documents of it that were put out of sight, the latest first, and what became of them.',
  })
  quarantines(@Parent() { id }: Engagement, @CurrentActor() actor: SignedIn): Promise<DocumentQuarantine[]> {
    return this.database.read(actor, (tx) => this.kept.quarantinesOf(tx, id));
  }
}
