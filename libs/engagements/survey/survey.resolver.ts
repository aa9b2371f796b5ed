import { Args, ArgsType, Field, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { LanguageTag } from '../../platform/graphql/scalars.js';
import { Engagement } from '../engagement.entity.js';
import { EngagementStore } from '../engagement.store.js';
import { SurveyQuestion, SurveyRespondent } from './survey.entity.js';
import {
  AnswerSurveyInput,
  DropSurveyColleagueInput,
  NameSurveyColleagueInput,
  StopSurveyInput,
  SurveyAsked,
  SurveyResult,
  SurveyWords,
} from './survey.types.js';
import { type Surveyed, Surveys } from './surveys.service.js';

@ArgsType()
class InLanguage {
  @Field(() => LanguageTag, { defaultValue: 'en-GB', description: 'The language of the questions.' })
  @MaxLength(20)
  language: string;
}

@ArgsType()
class SurveyLink extends InLanguage {
  @Field({ description: 'The token of the link.' })
  @MaxLength(200)
  token: string;
}

/** What visitor, host and colleagues say the work did. */
@Resolver(() => Engagement)
export class SurveyResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly store: EngagementStore,
    private readonly surveys: Surveys,
  ) {}

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, {
    description:
      'Names a colleague who learned and agreed to be asked what the work did: at its end, and 3 and 12 months later, ten ' +
      'colleagues at most. They need no account; their name and address go when nothing is asked any more.',
  })
  nameSurveyColleague(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Who, and of which engagement.' }) input: NameSurveyColleagueInput,
  ): Promise<Engagement> {
    return this.does(actor, 'nameSurveyColleague', input, (tx, id) =>
      this.surveys.name(tx, actor, id, input),
    );
  }

  @Access('clinician', 'lead')
  @Mutation(() => Engagement, { description: 'A colleague is asked no more; their name and address go.' })
  dropSurveyColleague(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Who, and of which engagement.' }) input: DropSurveyColleagueInput,
  ): Promise<Engagement> {
    return this.does(actor, 'dropSurveyColleague', input, (tx, id) =>
      this.surveys.drop(tx, actor, id, input.email),
    );
  }

  @Access('anyone')
  @Query(() => SurveyAsked, { description: 'What the link in a mail asks about some work. Changes nothing.' })
  async survey(@CurrentActor() actor: Actor, @Args() { token, language }: SurveyLink): Promise<SurveyAsked> {
    return shown(await this.surveys.asked(actor, token), language);
  }

  @Access('anyone')
  @Mutation(() => SurveyAsked, {
    description:
      'Answers what the link asks, without an account. The first answers stay. Nobody reads them one by one, and they ' +
      'change nothing about anybody’s matches.',
  })
  answerSurvey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answers.' }) input: AnswerSurveyInput,
  ): Promise<SurveyAsked> {
    return this.byLink(actor, 'answerSurvey', input, (tx, asked) =>
      this.surveys.answer(tx, asked, input.answers),
    );
  }

  @Access('anyone')
  @Mutation(() => SurveyAsked, {
    description: 'Nothing is asked by this link any more. No account is needed; twice is the same as once.',
  })
  stopSurvey(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'By which link.' }) input: StopSurveyInput,
  ): Promise<SurveyAsked> {
    return this.byLink(actor, 'stopSurvey', input, (tx, asked) => this.surveys.stop(tx, asked));
  }

  @Access('clinician', 'lead', 'officer')
  @Query(() => [SurveyResult], {
    description:
      'How questions about the work were answered: for a clinician about their own, for a lead about their institutions’, ' +
      'for an officer about all. Fewer than five answers are not told.',
  })
  async surveyResults(
    @CurrentActor() actor: SignedIn,
    @Args() { language }: InLanguage,
  ): Promise<SurveyResult[]> {
    const rows: (Counted & { answers: number; mean: string })[] = await this.database.read(actor, (tx) =>
      tx.query(`SELECT ${counted}, s.answers, s.mean FROM app.survey_results() s ${ofQuestion}`),
    );
    return rows.map((row) => ({ ...row, words: inLanguage(row.words, language), mean: Number(row.mean) }));
  }

  @Access('officer')
  @Query(() => [SurveyWords], {
    description:
      'What was answered in words, without who said it or where; only where five people or more wrote something.',
  })
  async surveyWords(
    @CurrentActor() actor: SignedIn,
    @Args() { language }: InLanguage,
  ): Promise<SurveyWords[]> {
    const rows: (Counted & { said: string })[] = await this.database.read(actor, (tx) =>
      tx.query(`SELECT ${counted}, s.words AS said FROM app.survey_words() s ${ofQuestion}`),
    );
    return rows.map(({ audience, months, words, said }) => ({
      ...{ audience, months, words: said, question: inLanguage(words, language) },
    }));
  }

  @ResolveField(() => [SurveyRespondent], {
    description: 'Colleagues who learned and are asked what the work did. For the two sides.',
  })
  surveyColleagues(
    @Parent() { id }: Engagement,
    @CurrentActor() actor: SignedIn,
  ): Promise<SurveyRespondent[]> {
    return this.database.read(actor, (tx) => this.surveys.colleagues(tx, id));
  }

  private async byLink(
    actor: Actor,
    operation: string,
    input: IdempotentInput & { token: string },
    work: (tx: EntityManager, asked: Surveyed) => Promise<void>,
  ): Promise<SurveyAsked> {
    const asked = await this.surveys.asked(actor, input.token);
    const { id } = asked.respondent;
    await this.commands.behindDoor(id, operation, input, async (tx) => {
      await work(tx, asked);
      return id;
    });
    return shown(await this.surveys.asked(actor, input.token), 'en-GB');
  }

  private async does(
    actor: SignedIn,
    operation: string,
    input: IdempotentInput & { engagementId: string },
    work: (tx: EntityManager, id: string) => Promise<void>,
  ): Promise<Engagement> {
    const id = fromGlobalId(input.engagementId, 'Engagement', 'engagementId');
    await this.commands.run(actor, operation, input, async (tx) => {
      await work(tx, id);
      return id;
    });
    return this.database.read(actor, (tx) => this.store.get(tx, id));
  }
}

type Counted = Pick<SurveyQuestion, 'code' | 'audience' | 'kind' | 'words'> & { months: number };

const counted = 'q.code, q.audience, q.kind, q.words, s.months';
const ofQuestion = 'JOIN survey_question q ON q.code = s.question ORDER BY q.ordinal, s.months';

const inLanguage = (words: Record<string, string>, language: string) => words[language] ?? words['en-GB'];

function shown({ respondent, round, questions, ...about }: Surveyed, language: string): SurveyAsked {
  return {
    ...about,
    ...{ audience: respondent.audience, months: round.months, answeredAt: round.answeredAt },
    stopped: respondent.stoppedAt !== null,
    questions: questions.map(({ code, kind, words }) => ({ code, kind, words: inLanguage(words, language) })),
  };
}
