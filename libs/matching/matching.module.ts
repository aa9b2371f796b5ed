import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CliniciansModule } from '../clinicians/clinicians.module.js';
import { NeedsModule } from '../needs/needs.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { PeopleModule } from '../people/people.module.js';
import { addWords } from '../notifications/words.js';
import { Answers } from './answers.service.js';
import { Asking } from './asking.service.js';
import { CardReadings } from './card-readings.service.js';
import { ClosingInterestsResolver } from './closing-fields.resolver.js';
import { ComparingResolver } from './comparing.resolver.js';
import { Counting } from './counting.service.js';
import { Endings } from './endings.service.js';
import { FairnessResolver } from './fairness.resolver.js';
import { Finding } from './finding.service.js';
import { InterestResolver } from './interest.resolver.js';
import { InterestWaitingResolver } from './interest-waiting.resolver.js';
import { InterestedClinicians } from './interested-clinicians.query.js';
import { Interests } from './interests.service.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import { Introduction, MatchCard, MatchName } from './match-card.entity.js';
import './kept-about.js';
import { MatchFieldsResolver } from './match-fields.resolver.js';
import { MatchLoaders } from './match-loaders.js';
import { Match } from './match.entity.js';
import './match.impossible.js';
import './match.refusals.js';
import { Matches } from './matches.service.js';
import { MyMatchesResolver } from './my-matches.resolver.js';
import { NearMissesResolver, NearMissNeedResolver } from './near-misses.resolver.js';
import { NearMisses } from './near-misses.service.js';
import { NeedMatchesResolver } from './need-matches.resolver.js';
import { NeedsByFitResolver } from './needs-by-fit.resolver.js';
import { NeedsByFit } from './needs-by-fit.service.js';
import { OpenNeeds } from './open-needs.service.js';
import { Previews } from './previews.service.js';
import { PreviewsResolver } from './previews.resolver.js';
import { MemberProposal, MemberProposalAnswer } from './proposals/member-proposal.entity.js';
import {
  MemberProposalResolver,
  MyProposalsResolver,
  ProposalsOfAssociationResolver,
} from './proposals/member-proposals.resolver.js';
import { MemberProposals } from './proposals/member-proposals.service.js';
import { RosterKeeper } from './roster/roster-keeper.service.js';
import { RosterResolver } from './roster.resolver.js';
import { Shards } from './roster/shards.service.js';
import { Reasons } from './reasons.service.js';
import { RoomWanted } from './room-wanted.entity.js';
import { Room } from './room.service.js';
import { OpeningsResolver } from './openings.resolver.js';
import { Openings } from './openings.service.js';
import { TeamsResolver } from './teams.resolver.js';
import { Teams } from './teams.service.js';
import { Telling } from './telling.service.js';
import { TermUpkeepResolver } from './term-upkeep.resolver.js';
import { TermUpkeep } from './term-upkeep.service.js';

addWords('matching', { 'en-GB': en, cy, fr, pt, sw, ar });

/** Who fits which position and why; interest, shortlist, introduction. For the api and the worker. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    NotificationsModule,
    CliniciansModule,
    NeedsModule,
    PartnershipsModule,
    TypeOrmModule.forFeature([
      Match,
      MatchCard,
      MatchName,
      Introduction,
      RoomWanted,
      MemberProposal,
      MemberProposalAnswer,
    ]),
  ],
  providers: [
    RosterKeeper,
    Shards,
    Finding,
    OpenNeeds,
    Reasons,
    Telling,
    Room,
    Endings,
    Asking,
    Counting,
    Previews,
    PreviewsResolver,
    RosterResolver,
    NearMisses,
    Matches,
    Interests,
    Answers,
    CardReadings,
    InterestedClinicians,
    MatchLoaders,
    MyMatchesResolver,
    MatchFieldsResolver,
    InterestResolver,
    InterestWaitingResolver,
    NearMissesResolver,
    NearMissNeedResolver,
    NeedMatchesResolver,
    TermUpkeep,
    TermUpkeepResolver,
    Openings,
    OpeningsResolver,
    NeedsByFit,
    NeedsByFitResolver,
    ComparingResolver,
    FairnessResolver,
    ClosingInterestsResolver,
    Teams,
    TeamsResolver,
    MemberProposals,
    MemberProposalResolver,
    MyProposalsResolver,
    ProposalsOfAssociationResolver,
  ],
  exports: [
    Finding,
    Asking,
    RosterKeeper,
    Shards,
    OpenNeeds,
    Reasons,
    Telling,
    Room,
    Endings,
    Matches,
    Interests,
    Answers,
    MemberProposals,
  ],
})
export class MatchingModule {}
