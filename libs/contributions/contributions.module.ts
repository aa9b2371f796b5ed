import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngagementsModule } from '../engagements/engagements.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { PeopleModule } from '../people/people.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { Database } from '../platform/database.js';
import { Nodes } from '../platform/graphql/node.js';
import {
  ContributionAccount,
  ContributionHistory,
  ContributionSession,
  ContributionTaught,
} from './account.entity.js';
import { Certificate } from './certificate.entity.js';
import { CertificateResolver, ContributionCertificatesResolver } from './certificate.resolver.js';
import { Certificates } from './certificates.service.js';
import { RevalidationNote, RevalidationRequirement } from './revalidation.entity.js';
import { ContributionRevalidationResolver, RevalidationResolver } from './revalidation.resolver.js';
import { Revalidation } from './revalidation.service.js';
import { CredentialKeys } from './credential-keys.js';
import { ContributionAnswers } from './by-mail/contribution-answers.service.js';
import { Asking } from './asking.service.js';
import { Confirming } from './confirming.service.js';
import { Contribution } from './contribution.entity.js';
import './contribution.refusals.js';
import { ContributionResolver } from './contribution.resolver.js';
import { MentoringHoursResolver } from './mentoring-hours.resolver.js';
import { ContributionStore } from './contribution.store.js';
import { Contributions } from './contributions.service.js';
import './kept-about.js';
import ar from './locales/ar.json';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import fr from './locales/fr.json';
import pt from './locales/pt.json';
import sw from './locales/sw.json';

addWords('contributions', { 'en-GB': en, cy, fr, pt, sw, ar });

const entities = [
  Contribution,
  ContributionAccount,
  ContributionSession,
  ContributionTaught,
  ContributionHistory,
  Certificate,
  RevalidationRequirement,
  RevalidationNote,
];

/** What was given and what came back: the record, and who confirms it; for the api and the worker. */
@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    ReferenceModule,
    PeopleModule,
    NotificationsModule,
    EngagementsModule,
  ],
  providers: [
    ContributionStore,
    Contributions,
    Confirming,
    Asking,
    ContributionAnswers,
    ContributionResolver,
    MentoringHoursResolver,
    CredentialKeys,
    Certificates,
    CertificateResolver,
    ContributionCertificatesResolver,
    Revalidation,
    RevalidationResolver,
    ContributionRevalidationResolver,
  ],
  exports: [ContributionStore, Asking],
})
export class ContributionsModule implements OnModuleInit {
  constructor(
    private readonly nodes: Nodes,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Contribution', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(Contribution, { id })),
    );
    this.nodes.register('Certificate', (actor, id) =>
      this.database.read(actor, (tx) => tx.findOneBy(Certificate, { id })),
    );
  }
}
