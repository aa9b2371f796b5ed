import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addWords } from '../notifications/words.js';
import { CliniciansModule } from '../clinicians/clinicians.module.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { PeopleModule } from '../people/people.module.js';
import { Database } from '../platform/database.js';
import { Nodes } from '../platform/graphql/node.js';
import { ReferenceModule } from '../reference/reference.module.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';
import { InvitedNeedResolver } from './invited-need.resolver.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import { NeedShare } from './need-share.entity.js';
import { NeedShareResolver, SharedNeedsResolver } from './need-share.resolver.js';
import { NeedShares } from './need-shares.service.js';
import { NeedFieldsResolver } from './need-fields.resolver.js';
import { NeedLoaders } from './need.loaders.js';
import { NeedFlag, NeedHistory, NeedReview } from './need-record.entity.js';
import './kept-about.js';
import './need.impossible.js';
import './need.refusals.js';
import { CountryReview, DeskReview } from './desks/desk-review.entity.js';
import { DeskReviewsOfNeedResolver, DeskReviewsResolver } from './desks/desk-reviews.resolver.js';
import { DeskReviews } from './desks/desk-reviews.service.js';
import { Offer, OfferCard } from './offers/offer.entity.js';
import { OffersResolver } from './offers/offers.resolver.js';
import { OfferLimits, Offers } from './offers/offers.service.js';
import { NeedResolver } from './need.resolver.js';
import { NeedLimits, Needs } from './need.service.js';
import { NeedStore } from './need.store.js';
import { NeedLists } from './needs.query.js';
import { PausedNeedResolver } from './paused-need.resolver.js';
import { Position } from './position.entity.js';
import { NeedReviews } from './reviews.service.js';
import { HeldSave } from './held-save.entity.js';
import { AnswerDays } from './wording-answer.js';

addWords('needs', { 'en-GB': en, cy, fr, pt, sw, ar });

/** What institutions ask for: drafts, review, life; for the api and the worker. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    PartnershipsModule,
    CliniciansModule,
    TypeOrmModule.forFeature([Need, NeedDetail, Position, Leg, NeedReview, NeedHistory, NeedFlag, NeedShare]),
    TypeOrmModule.forFeature([HeldSave, Offer, OfferCard, CountryReview, DeskReview]),
  ],
  providers: [
    InvitedNeedResolver,
    NeedLimits,
    OfferLimits,
    Offers,
    DeskReviews,
    DeskReviewsResolver,
    DeskReviewsOfNeedResolver,
    OffersResolver,
    AnswerDays,
    NeedStore,
    Needs,
    NeedReviews,
    NeedLists,
    NeedLoaders,
    NeedResolver,
    NeedFieldsResolver,
    NeedShares,
    NeedShareResolver,
    SharedNeedsResolver,
    PausedNeedResolver,
  ],
  exports: [AnswerDays, NeedStore, Needs, NeedReviews, NeedLists, NeedLoaders, NeedLimits],
})
export class NeedsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly database: Database,
    private readonly store: NeedStore,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Need', (actor, id) =>
      this.database.read(actor, async (tx) => (await this.store.whole(tx, id)).need),
    );
  }
}
