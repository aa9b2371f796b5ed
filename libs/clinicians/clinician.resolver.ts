import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Length } from 'class-validator';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Commands, type Idempotent } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { Nodes } from '../platform/graphql/node.js';
import type { EntityManager } from 'typeorm';
import { changesOf } from './changes-of.js';
import { Clinician } from './clinician.entity.js';
import { keeper, officer } from './clinician.policy.js';
import { Clinicians } from './clinicians.service.js';
import { Previews } from './previews.service.js';
import {
  AnswerOpenQuestionInput,
  CheckRegistrationInput,
  HideMyProfileInput,
  MyProfile,
  PreviewInput,
  ProfilePreview,
  SaveMyProfileInput,
  ShowMyProfileInput,
} from './save-profile.input.js';

@ArgsType()
class OpenProfileArgs {
  @Field(() => ID, { description: 'The profile to read.' })
  id: string;

  @Field({
    description:
      'Why you need to read it, 5 to 500 characters. It is recorded, and the clinician can read it.',
  })
  @Length(5, 500)
  reason: string;
}

@Resolver(() => Clinician)
export class ClinicianResolver implements OnModuleInit {
  constructor(
    private readonly clinicians: Clinicians,
    private readonly previews: Previews,
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly nodes: Nodes,
  ) {}

  /** Only one's own by id alone: an officer's reading needs a reason, which `node` has no place for. */
  onModuleInit(): void {
    this.nodes.register('Clinician', async (actor, key) => {
      if (actor.kind !== 'person' || actor.personId !== key) return null;
      return this.database.read(actor, (tx) => this.clinicians.own(tx, actor));
    });
  }

  @Access('clinician')
  @Query(() => MyProfile, {
    nullable: true,
    description: 'Your profile; null where you have saved nothing yet.',
  })
  myProfile(@CurrentActor() actor: Actor): Promise<MyProfile | null> {
    return this.mine(keeper(actor));
  }

  @Access('clinician')
  @Query(() => ProfilePreview, {
    description:
      'Exactly what an institution would see of you, before and after you say that you are interested.',
  })
  myProfilePreview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What you would tick.' }) { ticked }: PreviewInput,
  ): Promise<ProfilePreview> {
    const self = keeper(actor);
    return this.database.read(self, (tx) => this.previews.preview(tx, self, ticked));
  }

  @Access('officer', { fresh: true })
  @Query(() => Clinician, {
    description:
      'Reads a clinician’s profile, for programme officers with a reason. The clinician sees who read it and why.',
  })
  clinician(@CurrentActor() actor: Actor, @Args() { id, reason }: OpenProfileArgs): Promise<Clinician> {
    const reader = officer(actor);
    // Not the operation's read-only transaction: the trace of the reading is part of it.
    return this.database.as(reader, (tx) =>
      this.clinicians.open(tx, reader, fromGlobalId(id, 'Clinician'), reason),
    );
  }

  @Access('clinician')
  @Mutation(() => MyProfile, {
    description:
      'Saves your profile or a part of it. Nothing is required; what you leave out stays as it was.',
  })
  saveMyProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What to save.' }) input: SaveMyProfileInput,
  ): Promise<MyProfile> {
    return this.change(actor, 'saveMyProfile', input, (tx, self) =>
      this.clinicians.saveOwn(tx, self, changesOf(input.profile), 'profile.', input.version),
    );
  }

  @Access('clinician')
  @Mutation(() => MyProfile, {
    description:
      'Adds your answer to an open question of a match to your profile, where it serves every other need too.',
  })
  answerOpenQuestion(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Your answer.' }) input: AnswerOpenQuestionInput,
  ): Promise<MyProfile> {
    return this.change(actor, 'answerOpenQuestion', input, (tx, self) =>
      this.clinicians.answer(tx, self, input),
    );
  }

  @Access('clinician')
  @Mutation(() => MyProfile, {
    description: 'Turns your profile on, so that needs are found for you. Needs your consent to matching.',
  })
  showMyProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Your wish.' }) input: ShowMyProfileInput,
  ): Promise<MyProfile> {
    return this.change(actor, 'showMyProfile', input, (tx, self) => this.clinicians.show(tx, self));
  }

  @Access('clinician')
  @Mutation(() => MyProfile, {
    description: 'Turns your profile off: from now on it is in no list, count or message.',
    nullable: true,
  })
  hideMyProfile(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Your wish.' }) input: HideMyProfileInput,
  ): Promise<MyProfile | null> {
    return this.change(actor, 'hideMyProfile', input, (tx, self) => this.clinicians.hide(tx, self));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => Clinician, {
    description: 'Records what you saw on a live register: a number proves nothing. Never about yourself.',
  })
  async checkRegistration(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What you saw.' }) input: CheckRegistrationInput,
  ): Promise<Clinician> {
    const reader = officer(actor);
    const personId = await this.commands.run(reader, 'checkRegistration', input, async (tx) => {
      const of = fromGlobalId(input.clinicianId, 'Clinician', 'clinicianId');
      await this.clinicians.checkRegistration(tx, reader, { ...input, personId: of });
      return of;
    });
    return this.database.as(reader, (tx) => this.clinicians.open(tx, reader, personId, 'Registration check'));
  }

  /** A command of a clinician about their own profile, which is read again after the commit. */
  private async change<I extends Idempotent>(
    actor: Actor,
    operation: string,
    input: I,
    work: (tx: EntityManager, self: SignedIn) => Promise<void>,
  ): Promise<MyProfile> {
    const self = keeper(actor);
    await this.commands.run(self, operation, input, async (tx) => {
      await work(tx, self);
      return self.personId;
    });
    return (await this.mine(self)) as MyProfile;
  }

  private mine(self: SignedIn): Promise<MyProfile | null> {
    return this.database.read(self, async (tx) => {
      const [profile, onlyForMe] = await Promise.all([
        this.clinicians.own(tx, self),
        this.clinicians.onlyForMe(tx, self.personId),
      ]);
      return profile && { profile, onlyForMe };
    });
  }
}
