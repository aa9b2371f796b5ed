import {
  Args,
  ArgsType,
  Field,
  Int,
  ObjectType,
  Parent,
  Query,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { Need } from '../needs/need.entity.js';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { OpeningKind } from './changes-to-profile.js';
import { type NameOf, openingSentence } from './explain.js';
import { MatchLoaders } from './match-loaders.js';
import { dayInWords, naming } from './naming.js';
import { Openings } from './openings.service.js';
import { dateOf } from './position-facts.js';

registerEnumType(OpeningKind, {
  name: 'OpeningKind',
  description: 'What of your own profile would change.',
  valuesMap: {
    REGISTRATION_RENEWED: { description: 'A registration that lapsed is active again.' },
    REGISTRATION_HELD: { description: 'A registration is active.' },
    LANGUAGE_ONE_STEP_UP: { description: 'A language is one level better.' },
    LANGUAGE_STATED: { description: 'A language is stated that was not.' },
    SKILL: { description: 'One more skill.' },
    QUALIFICATION: { description: 'One more qualification.' },
    SPECIALTY_STATED: { description: 'A specialty is stated where none was.' },
    LOW_RESOURCE: { description: 'Experience where little is at hand.' },
    TEACHING: { description: 'Experience of teaching.' },
    LONGER_STAY: { description: 'A longer stay is possible.' },
    SHORTER_STAY: { description: 'A shorter stay is possible.' },
    MODE: { description: 'One more way of helping.' },
    COUNTRY: { description: 'One more country.' },
    HOURS: { description: 'More hours a week.' },
    WORK: { description: 'One more kind of work.' },
    DATES: { description: 'Dates on which you are free.' },
  },
});

@ArgsType()
class OpeningArgs {
  @Field(() => Int, {
    defaultValue: 10,
    description: 'How many to return: 1 to 50, those that open most first.',
  })
  @Min(1)
  @Max(50)
  first: number;
}

@ObjectType({ description: 'One change to your own profile and what it would open.' })
export class Opening {
  needIds: string[];

  @Field(() => OpeningKind, { description: 'What would change.' })
  kind: OpeningKind;

  @Field({ description: 'The change in words.' })
  sentence: string;

  @Field(() => Int, { description: 'Exactly how many open needs would fit you then that do not now.' })
  opens: number;

  @Field(() => Int, {
    description:
      'Exactly how many that fit now would not any more: an answer can close what nobody had said until then.',
  })
  closes: number;
}

@Resolver(() => Opening)
export class OpeningsResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly service: Openings,
    private readonly loaders: MatchLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @Access('clinician')
  @Query(() => [Opening], {
    description:
      'What would open most needs for you: single changes to your own profile, each counted over all open needs that you ' +
      'may see. It never suggests to change where you come from, what you refuse or what must be paid for you. Empty ' +
      'while your profile is hidden.',
  })
  async myOpenings(@CurrentActor() actor: SignedIn, @Args() { first }: OpeningArgs): Promise<Opening[]> {
    const language = await this.loaders.of(actor).language.load('mine');
    const day = (value: string | number) =>
      dayInWords(new Date(`${dateOf(Number(value))}T00:00:00Z`), { language });
    const found = await this.service.of(actor, first);
    return found.map(({ change: { kind, facts }, opens, closes }) => ({
      needIds: opens,
      kind,
      sentence: openingSentence(
        kind,
        kind === 'dates' ? { ...facts, from: day(facts.from), to: day(facts.to) } : facts,
        language,
        this.nameOf,
      ),
      opens: opens.length,
      closes: closes.length,
    }));
  }

  @ResolveField(() => [Need], { description: 'Five of the needs that it would open.' })
  async needs(@CurrentActor() actor: Actor, @Parent() { needIds }: Opening): Promise<Need[]> {
    const found = await this.loaders.of(actor).needs.loadMany(needIds.slice(0, 5));
    return found.filter((need): need is Need => need instanceof Need);
  }
}
