import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addWords } from '../notifications/words.js';
import { PeopleModule } from '../people/people.module.js';
import { MembersTogetherResolver } from './members-together.resolver.js';
import { BarriersResolver } from './barriers.resolver.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { EqualityAnswers, EqualityText } from './equality/equality-answers.entity.js';
import { EqualityResolver } from './equality/equality.resolver.js';
import { RowExport } from './exports/row-export.entity.js';
import { RowExportsResolver } from './exports/row-exports.resolver.js';
import { RowExports } from './exports/row-exports.service.js';
import { OpenDataEdition } from './open-data/open-data-edition.entity.js';
import { OpenDataResolver } from './open-data/open-data.resolver.js';
import { FilesModule } from './files/files.module.js';
import { WorkResolver } from './operating/work.resolver.js';
import { ReferenceModule } from '../reference/reference.module.js';
import './kept-about.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { CountryPlacesResolver } from './report/country-places.resolver.js';
import { CountryTableResolver } from './report/country-table.resolver.js';
import { Indicator } from './report/indicator.entity.js';
import { PaidPartnershipResolver } from './report/paid-partnership.resolver.js';
import { ReciprocityResolver } from './reciprocity/reciprocity.resolver.js';
import { IndicatorReportResolver } from './report/indicator-report.resolver.js';
import { IndicatorReports } from './report/indicator-reports.service.js';
import { ProgrammeFiguresResolver } from './programme/programme-figures.resolver.js';

addWords('insight', { 'en-GB': en, cy });

/** Reports and evidence, files that come in, and what operators look at. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Indicator, RowExport, EqualityAnswers, EqualityText, OpenDataEdition]),
    PeopleModule,
    PartnershipsModule,
    ReferenceModule,
    FilesModule,
  ],
  providers: [
    BarriersResolver,
    EqualityResolver,
    MembersTogetherResolver,
    ProgrammeFiguresResolver,
    WorkResolver,
    IndicatorReports,
    IndicatorReportResolver,
    CountryPlacesResolver,
    CountryTableResolver,
    PaidPartnershipResolver,
    OpenDataResolver,
    ReciprocityResolver,
    RowExports,
    RowExportsResolver,
  ],
  exports: [FilesModule, RowExports],
})
export class InsightModule {}
