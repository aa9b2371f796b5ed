import { Args, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { InterestedClinician } from '../../matching/interested-clinician.js';
import { Need } from '../../needs/need.entity.js';
import type { Actor, SignedIn } from '../../platform/actor.js';
import { Commands } from '../../platform/commands.js';
import { Database } from '../../platform/database.js';
import { Access, CurrentActor } from '../../platform/graphql/access.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { IdempotentInput } from '../../platform/graphql/idempotent.input.js';
import { notFound } from '../../platform/refusal.js';
import { ConsentLinks, ConsentToGive } from './consent-links.service.js';
import { EmployerConsent } from './employer-consent.entity.js';
import {
  AnswerEmployerConsentInput,
  AskEmployerConsentInput,
  ReportEmployerConsentInput,
  WithdrawEmployerConsentInput,
} from './employer-consent.inputs.js';
import { allowedActions, type EmployerConsentState } from './employer-consent.states.js';
import { EmployerConsents } from './employer-consents.service.js';

@Resolver(() => EmployerConsent)
export class EmployerConsentResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly consents: EmployerConsents,
    private readonly links: ConsentLinks,
  ) {}

  @Access('anyone', 'approver')
  @Query(() => ConsentToGive, {
    description:
      'What the holder of a link is asked about an application. No account is needed, and reading changes nothing. A link ' +
      'that opens nothing is UNAUTHENTICATED.',
  })
  async employerConsentToGive(
    @CurrentActor() actor: Actor,
    @Args('token', { description: 'The token at the end of the link in the mail.' }) token: string,
  ): Promise<ConsentToGive> {
    return this.links.show(await this.links.open(actor, token));
  }

  @Access('clinician')
  @Mutation(() => EmployerConsent, {
    description:
      'Asks an employer of yours whether you may apply for a need, before you say interested; once more for somebody else ' +
      'there, while nobody has agreed. The institution is not told that you ask.',
  })
  askEmployerConsent(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Of whom, and what they read.' }) input: AskEmployerConsentInput,
  ): Promise<EmployerConsent> {
    return this.after(actor, 'askEmployerConsent', input, (tx) => this.consents.ask(tx, actor, input));
  }

  @Access('clinician')
  @Mutation(() => EmployerConsent, {
    description: 'Says that an employer consented outside Midst; the institution sees it as reported.',
  })
  reportEmployerConsent(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which, and how you know.' }) input: ReportEmployerConsentInput,
  ): Promise<EmployerConsent> {
    return this.after(actor, 'reportEmployerConsent', input, (tx) => this.consents.report(tx, actor, input));
  }

  @Access('clinician')
  @Mutation(() => EmployerConsent, { description: 'Takes the question back; its link opens nothing more.' })
  withdrawEmployerConsent(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which.' }) input: WithdrawEmployerConsentInput,
  ): Promise<EmployerConsent> {
    return this.after(actor, 'withdrawEmployerConsent', input, (tx) =>
      this.consents.withdraw(tx, actor, input.consentId),
    );
  }

  @Access('anyone', 'approver')
  @Mutation(() => ConsentToGive, {
    description:
      'Records an employer’s answer about an application. A consent can be taken back with REFUSE; nothing is agreed by silence.',
  })
  async answerEmployerConsent(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The answer.' }) input: AnswerEmployerConsentInput,
  ): Promise<ConsentToGive> {
    const opened = await this.links.open(actor, input.token);
    await this.commands.run(opened.holder, 'answerEmployerConsent', input, (tx) =>
      this.links.answer(tx, opened, input),
    );
    return this.links.show(opened);
  }

  @ResolveField(() => [String], { description: 'What you could do with it now: names of mutations.' })
  allowedActions(@Parent() { state, personId }: EmployerConsent, @CurrentActor() actor: Actor): string[] {
    return actor.kind === 'person' && actor.personId === personId ? allowedActions(state, 'clinician') : [];
  }

  private async after<I extends IdempotentInput>(
    actor: SignedIn,
    operation: string,
    input: I,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<EmployerConsent> {
    const id = await this.commands.run(actor, operation, input, work);
    const read = await this.database.read(actor, (tx) => tx.findOneBy(EmployerConsent, { id }));
    if (!read) throw notFound('employer consent');
    return read;
  }
}

@ObjectType({ description: 'All that an institution learns of an employer’s consent to an application.' })
export class ConsentSeen {
  @Field({
    description:
      'True: given from an address that speaks for the employer. False: reported, or from another.',
  })
  confirmed: boolean;
}

interface Seen {
  matchId: string;
  state: EmployerConsentState;
  confirmed: boolean;
}

@Resolver(() => InterestedClinician)
export class InterestedConsentResolver {
  private readonly seen = new WeakMap<Actor, DataLoader<string, Seen[]>>();

  constructor(private readonly database: Database) {}

  @ResolveField(() => ConsentSeen, {
    nullable: true,
    description:
      'That every employer whom the clinician asked consents to the application; null where none was asked or not all of ' +
      'them have said so, which is not told apart. No leave is agreed by it.',
  })
  async employerConsent(
    @Parent() { id }: InterestedClinician,
    @CurrentActor() actor: Actor,
  ): Promise<ConsentSeen | null> {
    const asked = await this.loader(actor).load(fromGlobalId(id, 'Match'));
    if (asked.length === 0 || !asked.every(({ state }) => state === 'agreed' || state === 'reported'))
      return null;
    return { confirmed: asked.every(({ state, confirmed }) => state === 'agreed' && confirmed) };
  }

  private loader(actor: Actor): DataLoader<string, Seen[]> {
    const known = this.seen.get(actor);
    if (known) return known;
    const made = new DataLoader<string, Seen[]>(
      (matches) =>
        this.database.read(actor, async (tx) => {
          const rows: Seen[] = await tx.query(
            'SELECT match_id AS "matchId", state, confirmed FROM app.employers_that_consent($1)',
            [matches],
          );
          return matches.map((match) => rows.filter(({ matchId }) => matchId === match));
        }),
      { cache: false },
    );
    this.seen.set(actor, made);
    return made;
  }
}

@Resolver(() => Need)
export class NeedConsentsResolver {
  constructor(
    private readonly database: Database,
    private readonly consents: EmployerConsents,
  ) {}

  @ResolveField(() => [EmployerConsent], {
    description: 'Which employers of yours you asked whether you may apply; empty for everybody else.',
  })
  async myEmployerConsents(@Parent() { id }: Need, @CurrentActor() actor: Actor): Promise<EmployerConsent[]> {
    if (actor.kind !== 'person') return [];
    return this.database.read(actor, (tx) => this.consents.mine(tx, actor, id));
  }
}
