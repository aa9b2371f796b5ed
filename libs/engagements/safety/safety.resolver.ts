import {
  Args,
  ArgsType,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { IsIn, IsOptional, Length, MaxLength } from 'class-validator';
import { In } from 'typeorm';
import { CountryPause, PausedCountry } from '../../partnerships/pauses/country-pause.entity.js';
import { CountryPauses, pausedAmong } from '../../partnerships/pauses/country-pauses.service.js';
import { isInForce } from '../../partnerships/pauses/country-pause.states.js';
import { Organisation } from '../../partnerships/organisation.entity.js';
import { Audit } from '../../people/audit.service.js';
import { Person, PersonContact } from '../../people/person.entity.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { dayAt } from '../../platform/days.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { CountryCode, DateOnly, DateTime } from '../../platform/graphql/scalars.js';
import { Engagement, EngagementTerms } from '../engagement.entity.js';
import { workThere } from './people-there.query.js';
import { SafetyAnswer, SafetyCheck } from './safety-check.entity.js';
import { SafetyChecks } from './safety-checks.service.js';

@ObjectType({
  description: 'Somebody whose agreed work on site in a country runs, or begins within 30 days.',
})
export class PersonThere {
  @Field(() => String, { nullable: true, description: 'Their name, where they stated one.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'Their address.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'The named counterpart there.' })
  counterpart: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The counterpart’s address, where the terms give one.',
  })
  counterpartEmail: string | null;

  @Field({ description: 'The institution there.' })
  institution: string;

  @Field(() => ID, { description: 'The engagement.' })
  engagementId: string;

  @Field(() => DateOnly, { description: 'The first day there.' })
  from: string;

  @Field(() => DateOnly, { description: 'The last day there.' })
  to: string;

  @Field({ description: 'Whether their first day has come.' })
  there: boolean;

  @Field(() => SafetyCheck, {
    nullable: true,
    description: 'What they were asked and answered; null for a moment before they are.',
  })
  check: SafetyCheck | null;
}

@ArgsType()
class SafetyLink {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;
}

@InputType({ description: 'Whether you are safe.' })
class AnswerSafetyInput extends IdempotentInput {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;

  @Field(() => SafetyAnswer, { description: 'Your answer. A later one takes its place.' })
  @IsIn(Object.values(SafetyAnswer))
  answer: SafetyAnswer;

  @Field(() => String, { nullable: true, description: 'Anything that helps to help, up to 2000 characters.' })
  @IsOptional()
  @MaxLength(2000)
  words?: string | null;
}

@InputType({ description: 'What an officer heard of somebody.' })
class RecordSafetyInput extends IdempotentInput {
  @Field(() => ID, { description: 'Which question.' })
  checkId: string;

  @Field(() => SafetyAnswer, { description: 'What you heard.' })
  @IsIn(Object.values(SafetyAnswer))
  answer: SafetyAnswer;

  @Field({ description: 'From whom and how, 3 to 2000 characters.' })
  @Length(3, 2000, { message: 'Say from whom you heard it and how, in 3 to 2000 characters.' })
  words: string;
}

@ObjectType({ description: 'What the holder of a link was asked, and answered.' })
export class SafetyQuestion {
  @Field(() => CountryCode, { description: 'The country that is paused.' })
  country: string;

  @Field(() => SafetyAnswer, { nullable: true, description: 'What was answered last.' })
  answer: SafetyAnswer | null;

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  answeredAt: Date | null;

  @Field({ description: 'Whether the country is paused still.' })
  paused: boolean;
}

@Resolver(() => CountryPause)
export class SafetyResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly pauses: CountryPauses,
    private readonly checks: SafetyChecks,
  ) {}

  @Access('officer', { fresh: true })
  @Query(() => [PersonThere], {
    description:
      'Who is in a paused country or due there within 30 days, with the named contact and what they answered; at most ' +
      '500. That it was read is recorded with each of them.',
  })
  peopleInPausedCountry(
    @CurrentActor() actor: SignedIn,
    @Args('pauseId', { type: () => ID, description: 'Which pause.' }) pauseId: string,
  ): Promise<PersonThere[]> {
    const id = fromGlobalId(pauseId, 'CountryPause', 'pauseId');
    // Not the operation's read-only transaction: the trace of the reading is part of it.
    return this.database.as(actor, async (tx) => {
      const pause = await this.pauses.get(tx, id);
      if (!isInForce(pause.state)) return [];
      const now = this.clock.now();
      const today = dayAt(now);
      const there = (await workThere(tx, pause.country, now)).slice(0, 500);
      const checks = await this.checks.ofPause(tx, id);
      const people = there.map(({ personId }) => personId);
      const [persons, contacts, houses, terms] = [
        await tx.findBy(Person, { id: In(people) }),
        await tx.findBy(PersonContact, { personId: In(people) }),
        await tx.findBy(Organisation, { id: In(there.map(({ institutionId }) => institutionId)) }),
        await tx
          .createQueryBuilder(EngagementTerms, 't')
          .innerJoin(Engagement, 'e', 'e.id = t.engagementId AND e.agreedVersion = t.version')
          .where({ engagementId: In(there.map(({ engagementId }) => engagementId)) })
          .getMany(),
      ];
      await this.leaveTrace(
        people.map((person) => [person, id]),
        tx,
      );
      return there
        .map((one): PersonThere => {
          const counterpart = terms.find(
            ({ engagementId }) => engagementId === one.engagementId,
          )?.counterpart;
          return {
            name: persons.find((person) => person.id === one.personId)?.name ?? null,
            email: contacts.find(({ personId }) => personId === one.personId)?.email ?? null,
            counterpart: counterpart?.name ?? null,
            counterpartEmail: counterpart?.email ?? null,
            institution: houses.find((house) => house.id === one.institutionId)?.name ?? '',
            engagementId: toGlobalId('Engagement', one.engagementId),
            ...{ from: one.from, to: one.to, there: one.from <= today },
            check: checks.find(({ engagementId }) => engagementId === one.engagementId) ?? null,
          };
        })
        .sort((a, b) => a.from.localeCompare(b.from));
    });
  }

  @Access('officer')
  @Query(() => Int, {
    description:
      'How many people in paused countries have not answered whether they are safe, or ask for help.',
  })
  safetyUnanswered(@CurrentActor() actor: SignedIn): Promise<number> {
    return this.database.read(actor, (tx) => this.checks.waiting(tx));
  }

  @Access('officer', { fresh: true })
  @Mutation(() => SafetyCheck, { description: 'Records what an officer heard of somebody in another way.' })
  async recordSafety(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of whom, and what.' }) input: RecordSafetyInput,
  ): Promise<SafetyCheck> {
    const id = fromGlobalId(input.checkId, 'SafetyCheck', 'checkId');
    await this.commands.run(actor, 'recordSafety', input, async (tx) => {
      await this.checks.heard(tx, actor, id, input);
      return id;
    });
    return this.database.read(actor, (tx) => tx.findOneByOrFail(SafetyCheck, { id }));
  }

  @Access('anyone')
  @Query(() => SafetyQuestion, { description: 'What the link in a mail asks. Changes nothing.' })
  async safetyQuestion(@CurrentActor() actor: Actor, @Args() { token }: SafetyLink): Promise<SafetyQuestion> {
    return this.shown(await this.checks.opened(actor, token));
  }

  @Access('anyone')
  @Mutation(() => SafetyQuestion, {
    description:
      'Answers the question of the link, without an account. As often as wanted; the newest answer counts.',
  })
  async answerSafety(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerSafetyInput,
  ): Promise<SafetyQuestion> {
    const { token, answer, words } = input;
    const check = await this.checks.opened(actor, token);
    await this.commands.behindDoor(check.id, 'answerSafety', input, async (tx) => {
      await this.checks.answer(tx, check, { answer, words: words?.trim() || null });
      return check.id;
    });
    return this.shown(await this.checks.opened(actor, token));
  }

  private async shown({ pauseId, answer, answeredAt }: SafetyCheck): Promise<SafetyQuestion> {
    const pause = await this.checks.pauseOf(pauseId);
    return { country: pause.country, answer, answeredAt, paused: isInForce(pause.state) };
  }

  /** Once for a sitting, as with roles. */
  private async leaveTrace(
    read: readonly (readonly [person: string, pause: string])[],
    tx: Parameters<Audit['write']>[0],
  ): Promise<void> {
    for (const [about, nounId] of read) {
      const lately: unknown[] = await tx.query(
        `SELECT FROM audit_entry WHERE about = $1 AND person_id = app.person() AND act = 'read-who-is-there'
           AND at > now() - interval '15 minutes'`,
        [about],
      );
      if (lately.length === 0)
        await this.audit.write(tx, { act: 'read-who-is-there', noun: 'country-pause', nounId, about });
    }
  }
}

@Resolver(() => SafetyCheck)
export class SafetyCheckResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => ID, { description: 'Its id.' })
  id(@Parent() { id }: SafetyCheck): string {
    return toGlobalId('SafetyCheck', id);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The officer who heard of them; null where they answered themselves.',
  })
  async heardBy(
    @Parent() { officerId }: SafetyCheck,
    @CurrentActor() actor: SignedIn,
  ): Promise<string | null> {
    if (!officerId) return null;
    return this.database.read(
      actor,
      async (tx) => (await tx.findOneBy(Person, { id: officerId }))?.name ?? null,
    );
  }
}

/** That work on site is paused where an engagement leads to. */
@Resolver(() => Engagement)
export class PausedEngagementResolver {
  constructor(private readonly database: Database) {}

  @ResolveField(() => [PausedCountry], {
    description: 'Countries of its stretches on site in which such work is paused: nothing there begins.',
  })
  pausedCountries(
    @Parent() { id, version }: Engagement,
    @CurrentActor() actor: SignedIn,
  ): Promise<PausedCountry[]> {
    return this.database.read(actor, async (tx) => {
      const terms = await tx.findOneBy(EngagementTerms, { engagementId: id, version });
      const onSite = (terms?.legs ?? []).filter(({ mode }) => mode === 'in-country');
      return pausedAmong(
        tx,
        onSite.map(({ country }) => country),
      );
    });
  }
}
