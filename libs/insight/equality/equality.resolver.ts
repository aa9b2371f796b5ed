import { Args, ArgsType, Field, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Audit } from '../../people/audit.service.js';
import type { EntityManager } from 'typeorm';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { Refusal } from '../../platform/refusal.js';
import { inLanguage, languageOf } from '../../time-off/leave-policies.resolver.js';
import {
  AnswerEqualityInput,
  DeleteEqualityInput,
  EqualityAnswers,
  EqualityText,
  questions,
} from './equality-answers.entity.js';
import { type Counted, figuresOf, type QuestionFigures } from './equality-figures.js';

const inPeople = 'Null where it would be fewer than five, or would let such a number be worked out.';

@ObjectType({ description: 'How many people gave one answer.' })
export class EqualityCount {
  @Field({ description: 'The code of the answer, e.g. `female`.' })
  answer: string;

  @Field(() => Int, { nullable: true, description: `Of everybody who answered. ${inPeople}` })
  everybody: number | null;

  @Field(() => Int, { nullable: true, description: `Of those who lead partnerships. ${inPeople}` })
  leads: number | null;
}

@ObjectType({ description: 'How one question about equality was answered by those who answered it.' })
export class EqualityFigures implements QuestionFigures {
  @Field({ description: 'The code of the question: `sex`, `ethnic-group`, `disability` or `age-band`.' })
  question: string;

  @Field(() => [EqualityCount], { description: 'Its answers, by their codes.' })
  answers: EqualityCount[];
}

@ArgsType()
class FiguresArgs {
  @Field({ description: 'Why you need it, 5 to 500 characters. It is recorded.' })
  @Length(5, 500)
  reason: string;
}

/**
 * Questions about equality, which nobody has to answer. That somebody answered stands in no trail and tells no other part
 * of Midst: no event follows from it.
 */
@Resolver(() => EqualityAnswers)
export class EqualityResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  @Access('anyone')
  @Query(() => EqualityText, { description: 'The text in force to which those who answer agree.' })
  async equalityText(
    @CurrentActor() actor: Actor,
    @Args('language', inLanguage) asked?: string | null,
  ): Promise<EqualityText> {
    const language = await languageOf(this.database, actor, asked);
    const text = await this.database.read(actor, inForce);
    return { ...text, text: text.translations[language.split('-')[0]] ?? text.text };
  }

  @Access('signed-in')
  @Query(() => EqualityAnswers, {
    nullable: true,
    description: 'What you answered; null where you did not.',
  })
  myEqualityAnswers(@CurrentActor() actor: SignedIn): Promise<EqualityAnswers | null> {
    return this.database.read(actor, (tx) => tx.findOneBy(EqualityAnswers, { personId: actor.personId }));
  }

  @Access('signed-in')
  @Mutation(() => EqualityAnswers, {
    description: 'Keeps your answers about equality in place of those before, apart from your profile.',
  })
  async answerEqualityQuestions(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Your answers.' }) input: AnswerEqualityInput,
  ): Promise<EqualityAnswers | null> {
    await this.commands.run(actor, 'answerEqualityQuestions', input, async (tx) => {
      const { version } = await inForce(tx);
      const refuse = (field: string, sentence: string) => {
        throw new Refusal('BAD_INPUT', sentence, [{ field, sentence }]);
      };
      if (input.version !== version)
        refuse('version', 'The text has changed. Read `equalityText`, show it, and pass its version.');
      const answers = questions.map((one) => input[one] ?? null);
      if (answers.every((one) => one === null))
        refuse('sex', 'Answer one question at least; to take your answers back, delete them.');
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO equality_answer (person_id, version, agreed_at, answered_at, sex, ethnic_group, disability, age_band)
         VALUES ($1, $2, $3, $3, $4, $5, $6, $7)
         ON CONFLICT (person_id) DO UPDATE SET version = $2, agreed_at = $3, answered_at = $3, sex = $4, ethnic_group = $5,
           disability = $6, age_band = $7`,
        [actor.personId, version, now, ...answers],
      );
      return actor.personId;
    });
    return this.myEqualityAnswers(actor);
  }

  @Access('signed-in')
  @Mutation(() => EqualityAnswers, {
    nullable: true,
    description: 'Takes your agreement back and deletes your answers about equality. Nothing of them stays.',
  })
  async deleteEqualityAnswers(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'That you want it.' }) input: DeleteEqualityInput,
  ): Promise<EqualityAnswers | null> {
    await this.commands.run(actor, 'deleteEqualityAnswers', input, async (tx) => {
      await tx.delete(EqualityAnswers, { personId: actor.personId });
      return actor.personId;
    });
    return this.myEqualityAnswers(actor);
  }

  @Access('officer')
  @Query(() => [EqualityFigures], {
    description:
      'How people answered about equality up to the end of last month: numbers only, and none that is small. It is recorded.',
  })
  async equalityFigures(
    @CurrentActor() actor: SignedIn,
    @Args() { reason }: FiguresArgs,
  ): Promise<EqualityFigures[]> {
    await this.audit.writeApart(actor, { act: 'read-equality-figures', reason });
    const month = `${this.clock.now().toISOString().slice(0, 7)}-01`;
    const counted: Counted[] = await this.database.read(actor, (tx) =>
      tx.query('SELECT question, part, answer, people FROM app.equality_counts($1)', [month]),
    );
    return figuresOf(counted);
  }
}

/** The newest edition of the text. */
function inForce(tx: EntityManager): Promise<EqualityText> {
  return tx.findOneOrFail(EqualityText, { where: {}, order: { version: 'DESC' } });
}
