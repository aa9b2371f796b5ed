import type { OnModuleInit } from '@nestjs/common';
import {
  Args,
  ArgsType,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { PartnershipLoaders } from '../../partnerships/partnership.loaders.js';
import { Person } from '../../people/person.entity.js';
import type { SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Connection, ConnectionArgs, type Page } from '../../platform/graphql/connection.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Nodes } from '../../platform/graphql/node.js';
import { keysOf } from './file-kinds.js';
import {
  AddToImportInput,
  BeginImportInput,
  ImportFile,
  ImportInput,
  ImportRow,
  MapImportInput,
  RowOutcome,
} from './import-file.entity.js';
import { ImportFiles } from './import-files.service.js';

@ObjectType({ description: 'Files that officers brought in, the newest first.' })
export class ImportFileConnection extends Connection(ImportFile) {}

@ObjectType({ description: 'Rows of a file, in their order.' })
export class ImportRowConnection extends Connection(ImportRow) {}

@ObjectType({ description: 'How many rows of a file became what.' })
export class ImportCounts {
  @Field(() => Int, { description: 'New records.' })
  added: number;

  @Field(() => Int, { description: 'Records that were there before, written anew.' })
  changed: number;

  @Field(() => Int, { description: 'Rows that say what they said before.' })
  unchanged: number;

  @Field(() => Int, { description: 'Rows that became no record.' })
  refused: number;

  @Field(() => Int, { description: 'Records that undoing removed.' })
  takenBack: number;

  @Field(() => Int, { description: 'Records that say again what they said before the file.' })
  putBack: number;

  @Field(() => Int, { description: 'Records that undoing could neither remove nor put back.' })
  stays: number;
}

@ArgsType()
class ReportArgs extends ConnectionArgs {
  @Field(() => RowOutcome, { nullable: true, description: 'Only rows of which this became.' })
  @IsOptional()
  outcome?: RowOutcome | null;
}

/** Files that officers bring in, step by step. */
@Resolver(() => ImportFile)
export class ImportFilesResolver implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly files: ImportFiles,
    private readonly nodes: Nodes,
    private readonly loaders: PartnershipLoaders,
  ) {}

  onModuleInit(): void {
    this.nodes.register('ImportFile', (actor, id) =>
      this.database.read(actor, (tx) => this.files.get(tx, id)),
    );
  }

  @Access('officer')
  @Query(() => ImportFileConnection, { description: 'Files that officers brought in, the newest first.' })
  imports(@CurrentActor() actor: SignedIn, @Args() args: ConnectionArgs): Promise<Page<ImportFile>> {
    return this.database.read(actor, (tx) => this.files.newest(tx, args));
  }

  @Access('officer')
  @Query(() => ImportFile, { description: 'One file that an officer brought in.' })
  import(
    @CurrentActor() actor: SignedIn,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<ImportFile> {
    return this.get(actor, fromGlobalId(id, 'ImportFile'));
  }

  @Access('officer')
  @Mutation(() => ImportFile, {
    description:
      'Begins to bring a file in. Then send its text piece by piece with `addToImport`, and say `readImport`.',
  })
  beginImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What it is.' }) input: BeginImportInput,
  ): Promise<ImportFile> {
    return this.run(actor, 'beginImport', input, (tx) => this.files.begin(tx, actor, input));
  }

  @Access('officer')
  @Mutation(() => ImportFile, { description: 'Sends a piece of a file’s text.' })
  addToImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which piece, and its text.' }) input: AddToImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'addToImport', input, (tx, id) => this.files.add(tx, actor, id, input));
  }

  @Access('officer')
  @Mutation(() => ImportFile, {
    description: 'Says that the file is complete; its columns are read, each with what it most likely means.',
  })
  readImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which file.' }) input: ImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'readImport', input, (tx, id) => this.files.read(tx, actor, id));
  }

  @Access('officer')
  @Mutation(() => ImportFile, {
    description:
      'States what the columns mean, and has every row checked as if it were brought in; nothing is. Read `state` again until it is `checked`.',
  })
  mapImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'What the columns mean.' }) input: MapImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'mapImport', input, (tx, id) => this.files.map(tx, actor, id, input));
  }

  @Access('officer')
  @Mutation(() => ImportFile, {
    description:
      'Brings in every row that can be; the others are told in the report. Afterwards the file itself is forgotten.',
  })
  applyImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which file.' }) input: ImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'applyImport', input, (tx, id) => this.files.apply(tx, actor, id));
  }

  @Access('officer')
  @Mutation(() => ImportFile, {
    description:
      'Removes what a file made, where nobody has done anything with it since; the report tells what stays and why.',
  })
  undoImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which file.' }) input: ImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'undoImport', input, (tx, id) => this.files.undo(tx, id));
  }

  @Access('officer')
  @Mutation(() => ImportFile, { description: 'Forgets a file that was not applied.' })
  dropImport(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which file.' }) input: ImportInput,
  ): Promise<ImportFile> {
    return this.about(actor, 'dropImport', input, (tx, id) => this.files.drop(tx, actor, id));
  }

  @ResolveField(() => [String], { description: 'What a column of it may mean.' })
  keys(@Parent() { kind }: ImportFile): readonly string[] {
    return keysOf[kind];
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who uploaded it.' })
  by(@Parent() { personId }: ImportFile, @CurrentActor() actor: SignedIn): Promise<Person | null> {
    return this.loaders.people(actor).load(personId);
  }

  @ResolveField(() => [String], {
    description: 'What you can do with it now: `read`, `map`, `apply`, `undo`, `drop`.',
  })
  allowedActions(@Parent() file: ImportFile, @CurrentActor() actor: SignedIn): string[] {
    return this.files.actionsFor(actor, file);
  }

  @ResolveField(() => ImportCounts, { description: 'How many of its rows became what, or would.' })
  counts(@Parent() { id }: ImportFile, @CurrentActor() actor: SignedIn): Promise<ImportCounts> {
    const none = { added: 0, changed: 0, unchanged: 0, refused: 0, takenBack: 0, putBack: 0, stays: 0 };
    return this.database.read(actor, async (tx) => ({ ...none, ...(await this.files.counts(tx, id)) }));
  }

  @ResolveField(() => ImportRowConnection, { description: 'What became of its rows, or would.' })
  report(
    @Parent() { id }: ImportFile,
    @CurrentActor() actor: SignedIn,
    @Args() { outcome, ...args }: ReportArgs,
  ): Promise<Page<ImportRow>> {
    return this.database.read(actor, (tx) => this.files.report(tx, id, outcome ?? null, args));
  }

  @ResolveField(() => String, { description: 'The whole report as CSV.' })
  reportCsv(@Parent() { id }: ImportFile, @CurrentActor() actor: SignedIn): Promise<string> {
    return this.database.read(actor, (tx) => this.files.reportCsv(tx, id));
  }

  private about<I extends ImportInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<ImportFile> {
    const id = fromGlobalId(input.importId, 'ImportFile', 'importId');
    return this.run(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
  }

  private async run(
    actor: SignedIn,
    operation: string,
    input: { idempotencyKey: string },
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<ImportFile> {
    return this.get(actor, await this.commands.run(actor, operation, input, work));
  }

  private get(actor: SignedIn, id: string): Promise<ImportFile> {
    return this.database.read(actor, (tx) => this.files.get(tx, id));
  }
}
