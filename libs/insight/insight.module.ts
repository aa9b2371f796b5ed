import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { addWords } from '../notifications/words.js';
import { PeopleModule } from '../people/people.module.js';
import { MembersTogetherResolver } from './members-together.resolver.js';
import { BarriersResolver } from './barriers.resolver.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { RowExport } from './exports/row-export.entity.js';
import { RowExportsResolver } from './exports/row-exports.resolver.js';
import { RowExports } from './exports/row-exports.service.js';
import { FilesModule } from './files/files.module.js';
import { WorkResolver } from './operating/work.resolver.js';
import { ReferenceModule } from '../reference/reference.module.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { Indicator } from './report/indicator.entity.js';
import { ReciprocityResolver } from './reciprocity/reciprocity.resolver.js';
import { IndicatorReportResolver } from './report/indicator-report.resolver.js';
import { IndicatorReports } from './report/indicator-reports.service.js';
import { ProgrammeFiguresResolver } from './programme/programme-figures.resolver.js';

addWords('insight', { 'en-GB': en, cy });

/** Reports and evidence, files that come in, and what operators look at. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Indicator, RowExport]),
    PeopleModule,
    PartnershipsModule,
    ReferenceModule,
    FilesModule,
  ],
  providers: [
    BarriersResolver,
    MembersTogetherResolver,
    ProgrammeFiguresResolver,
    WorkResolver,
    IndicatorReports,
    IndicatorReportResolver,
    ReciprocityResolver,
    RowExports,
    RowExportsResolver,
  ],
  exports: [FilesModule, RowExports],
})
export class InsightModule {}
