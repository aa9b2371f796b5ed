import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addWords } from '../notifications/words.js';
import { Database } from '../platform/database.js';
import { Nodes } from '../platform/graphql/node.js';
import { ReferenceModule } from '../reference/reference.module.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { InvitedNeedResolver } from './invited-need.resolver.js';
import { Leg } from './leg.entity.js';
import { Need, NeedDetail } from './need.entity.js';
import { NeedFieldsResolver } from './need-fields.resolver.js';
import { NeedLoaders } from './need.loaders.js';
import { NeedFlag, NeedHistory, NeedReview } from './need-record.entity.js';
import './need.impossible.js';
import './need.refusals.js';
import { NeedResolver } from './need.resolver.js';
import { NeedLimits, Needs } from './need.service.js';
import { NeedStore } from './need.store.js';
import { NeedLists } from './needs.query.js';
import { Position } from './position.entity.js';
import { NeedReviews } from './reviews.service.js';

addWords('needs', { 'en-GB': en, cy });

/** What institutions ask for: drafts, review, life; for the api and the worker. */
@Module({
  imports: [
    ReferenceModule,
    TypeOrmModule.forFeature([Need, NeedDetail, Position, Leg, NeedReview, NeedHistory, NeedFlag]),
  ],
  providers: [
    InvitedNeedResolver,
    { provide: NeedLimits, useValue: new NeedLimits() },
    NeedStore,
    Needs,
    NeedReviews,
    NeedLists,
    NeedLoaders,
    NeedResolver,
    NeedFieldsResolver,
  ],
  exports: [NeedStore, Needs, NeedReviews, NeedLists, NeedLoaders, NeedLimits],
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
