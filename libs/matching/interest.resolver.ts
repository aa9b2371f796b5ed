import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { Position } from '../needs/position.entity.js';
import type { SignedIn } from '../platform/actor.js';
import { Commands, type Idempotent } from '../platform/commands.js';
import { Database } from '../platform/database.js';
import { Access, CurrentActor } from '../platform/graphql/access.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { notFound, Refusal } from '../platform/refusal.js';
import { Answers } from './answers.service.js';
import {
  DeclineMatchInput,
  ExpressInterestInput,
  IntroduceInput,
  NotChosenInput,
  ShortlistMatchInput,
  TellMeWhenThereIsRoomInput,
  UndoDeclineInput,
  UndoShortlistInput,
  WithdrawInterestInput,
} from './interest.inputs.js';
import { InterestedClinician } from './interested-clinician.js';
import { InterestedClinicians } from './interested-clinicians.query.js';
import { Interests } from './interests.service.js';
import { Match } from './match.entity.js';
import { MemberProposals } from './proposals/member-proposals.service.js';
import { Room } from './room.service.js';

const matchKey = ({ matchId }: { matchId: string }) => fromGlobalId(matchId, 'Match', 'matchId');

/** What both sides say to a match. */
@Resolver(() => Match)
export class InterestResolver {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly interests: Interests,
    private readonly answers: Answers,
    private readonly interested: InterestedClinicians,
    private readonly room: Room,
    private readonly proposals: MemberProposals,
  ) {}

  @Access('clinician')
  @Mutation(() => Match, {
    description:
      'Says that you are interested. From now on the institution sees what you tick, and nothing else; you can take it ' +
      'back at any time. Where as many people wait as it can answer, it is refused with HOST_IS_FULL and nothing is shown: ' +
      '`tellMeWhenThereIsRoom`.',
  })
  async expressInterest(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'In what, and what you show.' }) input: ExpressInterestInput,
  ): Promise<Match> {
    const pair = await this.pair(actor, input);
    const found = await this.interests.weigh(actor, pair);
    const said = {
      ...pair,
      ticked: input.ticked,
      note: input.note ?? null,
      version: input.needVersion ?? null,
    };
    return this.mine(actor, 'expressInterest', input, async (tx) => {
      const { proposalId, tellAssociation: told } = input;
      if (proposalId) await this.proposals.accept(tx, actor, { proposalId, needId: pair.needId, told });
      return this.interests.express(tx, actor, said, found);
    });
  }

  @Access('clinician')
  @Mutation(() => Match, {
    description:
      'After HOST_IS_FULL: has you told once when the institution can take an answer again, in the order in which people ' +
      'asked. Nobody there learns of it, and it ends with the need. Being told keeps no place for you.',
  })
  tellMeWhenThereIsRoom(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'For which match.' }) input: TellMeWhenThereIsRoomInput,
  ): Promise<Match> {
    return this.mine(actor, 'tellMeWhenThereIsRoom', input, (tx) =>
      input.wanted ? this.room.want(tx, actor, matchKey(input)) : this.room.stop(tx, actor, matchKey(input)),
    );
  }

  @Access('clinician')
  @Mutation(() => Match, {
    description: 'Takes your interest back. The institution sees nothing of you any more, at once.',
  })
  withdrawInterest(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which one.' }) input: WithdrawInterestInput,
  ): Promise<Match> {
    return this.mine(actor, 'withdrawInterest', input, (tx) =>
      this.interests.withdraw(tx, actor, matchKey(input)),
    );
  }

  @Access('clinician')
  @Mutation(() => Match, {
    description: 'Says that a need is not for you, and why. The institution never learns of it.',
  })
  declineMatch(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which one, and why.' }) input: DeclineMatchInput,
  ): Promise<Match> {
    return this.mine(actor, 'declineMatch', input, (tx) =>
      this.interests.decline(tx, actor, matchKey(input), input.reason, input.words ?? null),
    );
  }

  @Access('clinician')
  @Mutation(() => Match, { description: 'Takes a "not for me" back.' })
  undoDecline(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Which one.' }) input: UndoDeclineInput,
  ): Promise<Match> {
    return this.mine(actor, 'undoDecline', input, (tx) =>
      this.interests.undoDecline(tx, actor, matchKey(input)),
    );
  }

  @Access('lead', { fresh: true })
  @Mutation(() => InterestedClinician, {
    description: 'Keeps somebody who is interested on your shortlist; they are told.',
  })
  shortlistMatch(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom.' }) input: ShortlistMatchInput,
  ): Promise<InterestedClinician> {
    return this.theirs(actor, 'shortlistMatch', input, (tx) =>
      this.answers.shortlist(tx, actor, matchKey(input)),
    );
  }

  @Access('lead', { fresh: true })
  @Mutation(() => InterestedClinician, {
    description: 'Takes somebody off your shortlist again; they wait for your answer as before.',
  })
  undoShortlist(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom.' }) input: UndoShortlistInput,
  ): Promise<InterestedClinician> {
    return this.theirs(actor, 'undoShortlist', input, (tx) =>
      this.answers.undoShortlist(tx, actor, matchKey(input)),
    );
  }

  @Access('lead', { fresh: true })
  @Mutation(() => InterestedClinician, {
    description: 'Introduces you to somebody who is interested: each sees what the other ticked.',
  })
  introduce(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'To whom, and what you show.' }) input: IntroduceInput,
  ): Promise<InterestedClinician> {
    const shown = { name: input.showName, email: input.showEmail, words: input.words ?? null };
    return this.theirs(actor, 'introduce', input, (tx) =>
      this.answers.introduce(tx, actor, matchKey(input), shown),
    );
  }

  @Access('lead', { fresh: true })
  @Mutation(() => InterestedClinician, {
    description:
      'Lets somebody know that you chose somebody else. What they showed is hidden from you again.',
  })
  notChosen(
    @CurrentActor() actor: SignedIn,
    @Args('input', { description: 'Whom, and what you tell them.' }) input: NotChosenInput,
  ): Promise<InterestedClinician> {
    return this.theirs(actor, 'notChosen', input, (tx) =>
      this.answers.notChosen(tx, actor, matchKey(input), {
        ...{ reason: input.reason ?? null, words: input.words ?? null },
      }),
    );
  }

  /** Which need and position are meant: those of the match, or those that were named. */
  private pair(
    actor: SignedIn,
    input: ExpressInterestInput,
  ): Promise<{ needId: string; positionId: string }> {
    const matchId = input.matchId ? fromGlobalId(input.matchId, 'Match', 'matchId') : null;
    const needId = input.needId ? fromGlobalId(input.needId, 'Need', 'needId') : null;
    return this.database.read(actor, async (tx) => {
      if (matchId) {
        const match = await tx.findOneBy(Match, { id: matchId, personId: actor.personId });
        if (!match) throw notFound('match');
        return { needId: match.needId, positionId: match.positionId };
      }
      if (!needId) throw missing('needId', 'Name the match, or the need that you came upon.');
      if (input.positionId) return { needId, positionId: input.positionId };
      const positions = await tx.findBy(Position, { needId });
      if (positions.length === 0) throw notFound('need');
      if (positions.length > 1)
        throw missing('positionId', 'This need has several positions: say which one.');
      return { needId, positionId: positions[0].id };
    });
  }

  private async mine(
    actor: SignedIn,
    operation: string,
    input: Idempotent,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<Match> {
    const id = await this.commands.run(actor, operation, input, work);
    const match = await this.database.read(actor, (tx) =>
      tx.findOneBy(Match, { id, personId: actor.personId }),
    );
    if (!match) throw notFound('match');
    return match;
  }

  private async theirs(
    actor: SignedIn,
    operation: string,
    input: Idempotent,
    work: (tx: EntityManager) => Promise<string>,
  ): Promise<InterestedClinician> {
    const id = await this.commands.run(actor, operation, input, work);
    return this.interested.one(actor, id);
  }
}

function missing(field: string, sentence: string): Refusal {
  return new Refusal('BAD_INPUT', 'Something that was sent is missing or wrong.', [{ field, sentence }]);
}
