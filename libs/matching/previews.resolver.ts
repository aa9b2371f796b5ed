import { Args, ArgsType, Field, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import type { Actor, SignedIn } from '../platform/actor.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { Vocabulary } from '../reference/vocabulary.js';
import { Asking } from './asking.service.js';
import type { NameOf } from './explain.js';
import { MatchLoaders } from './match-loaders.js';
import { lineFor, questionsFor } from './match-views.js';
import { naming } from './naming.js';
import type { OpenQuestion } from './questions.js';
import type { CriterionResult } from './score.js';
import { PositionPreview, PreviewedPerson, PreviewMatchesInput } from './preview.views.js';
import { Previews } from './previews.service.js';

@ArgsType()
class BestArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many to return: 1 to 50.' })
  @Min(1)
  @Max(50)
  first: number;
}

@Resolver(() => PositionPreview)
export class PreviewsResolver {
  private readonly nameOf: NameOf;

  constructor(
    private readonly previews: Previews,
    private readonly asking: Asking,
    private readonly loaders: MatchLoaders,
    vocabulary: Vocabulary,
  ) {
    this.nameOf = naming(vocabulary);
  }

  @Access('lead', 'officer')
  @Query(() => [PositionPreview], {
    description:
      'How many people would fit a need while you still write it, and what relaxing each requirement would do: bands, ' +
      'or exact numbers for programme officers with a reason.',
  })
  previewMatches(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'The need as it stands.' }) input: PreviewMatchesInput,
  ): Promise<PositionPreview[]> {
    return this.previews.of(actor, input);
  }

  @ResolveField(() => [PreviewedPerson], {
    nullable: true,
    description:
      'The best, with the reasons, so that an officer can see what a draft would find before it is opened; for programme ' +
      'officers with a reason, null for everybody else. Nobody is named in it.',
  })
  async best(
    @CurrentActor() actor: Actor,
    @Parent() { facts, exact }: PositionPreview,
    @Args() { first }: BestArgs,
  ): Promise<PreviewedPerson[] | null> {
    if (!exact) return null;
    const language = await this.loaders.of(actor).language.load('mine');
    const { answer } = await this.asking.best(facts, first);
    // Fifty people are told much the same of a position: a thousand sentences, of which a tenth differ, took 11 ms.
    const lineOf = once(contentOf, (line) => lineFor(line, language, this.nameOf, 'officer'));
    const questionOf = once(contentOfQuestion, (open: OpenQuestion) =>
      questionsFor([open], language, this.nameOf, 'officer'),
    );
    return answer.map(({ score }) => ({
      fitForNeed: score.fitForNeed,
      fitForClinician: score.fitForClinician,
      blocker: score.blocker && lineOf(score.blocker),
      lines: score.criteria.map(lineOf),
      openQuestions: score.openQuestions.flatMap(questionOf),
    }));
  }
}

/** The same words for the same content, put together once. */
function once<A, R>(content: (about: A) => string, say: (about: A) => R): (about: A) => R {
  const said = new Map<string, R>();
  return (about) => {
    const key = content(about);
    let words = said.get(key);
    if (words === undefined) said.set(key, (words = say(about)));
    return words;
  };
}

/** All that is told of a line in one text, its parts told apart by what no code or stated word holds. */
function contentOf({ facts, criterion, essential, verdict, points, max, partial }: CriterionResult): string {
  let content = `${criterion}\u0000${essential}\u0000${verdict}\u0000${points}\u0000${max}\u0000${partial}`;
  for (const name in facts) content += `\u0000${facts[name]}`;
  return content;
}

function contentOfQuestion({ facts, criterion, askOf, decides, gain }: OpenQuestion): string {
  let content = `${criterion}\u0000${askOf}\u0000${decides}\u0000${gain}`;
  for (const name in facts) content += `\u0000${facts[name]}`;
  return content;
}
