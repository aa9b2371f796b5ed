import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Nodes } from '../../platform/graphql/node.js';
import { HeldDocument } from './held-document.entity.js';
import { ForgetDocumentInput, NoteDocumentInput } from './paper.inputs.js';
import { Papers } from './papers.service.js';

@Resolver(() => HeldDocument)
export class PapersResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly papers: Papers,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('HeldDocument', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(HeldDocument, { id })),
    );
  }

  @Access('clinician')
  @Query(() => [HeldDocument], {
    description: 'Your papers as you noted them, what lapses soonest first. Nobody else reads them.',
  })
  myDocuments(@CurrentActor() actor: SignedIn): Promise<HeldDocument[]> {
    return this.database.read(actor, (tx) => this.papers.of(tx, actor.personId));
  }

  @Access('clinician')
  @Mutation(() => HeldDocument, {
    description: 'Notes a paper of yours, or notes it anew. You are reminded before it lapses.',
  })
  async noteDocument(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The paper.' }) input: NoteDocumentInput,
  ): Promise<HeldDocument> {
    const id = await this.commands.run(actor, 'noteDocument', input, (tx) =>
      this.papers.note(tx, actor, input.document),
    );
    return this.database.read(actor, (tx) => tx.findOneByOrFail(HeldDocument, { id }));
  }

  @Access('clinician')
  @Mutation(() => ID, { description: 'Forgets a paper of yours; its id is returned.' })
  forgetDocument(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which paper.' }) input: ForgetDocumentInput,
  ): Promise<string> {
    return this.commands.run(actor, 'forgetDocument', input, (tx) =>
      this.papers.forget(tx, actor, input.documentId),
    );
  }
}
