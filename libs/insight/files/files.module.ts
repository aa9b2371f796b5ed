import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClinicianImports } from '../../clinicians/clinician-imports.service.js';
import { CliniciansModule } from '../../clinicians/clinicians.module.js';
import { NeedImports } from '../../needs/need-imports.service.js';
import { NeedsModule } from '../../needs/needs.module.js';
import { OrganisationImports } from '../../partnerships/organisation-imports.service.js';
import { PartnershipsModule } from '../../partnerships/partnerships.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ImportFile, ImportPart, ImportRow } from './import-file.entity.js';
import { ImportFilesResolver } from './import-files.resolver.js';
import { ImportFiles } from './import-files.service.js';

const importers = [OrganisationImports, ClinicianImports, NeedImports];

/** Files that come in, by officers on the pages and by operators at the console. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ImportFile, ImportPart, ImportRow]),
    ReferenceModule,
    PeopleModule,
    PartnershipsModule,
    CliniciansModule,
    NeedsModule,
  ],
  providers: [...importers, ImportFiles, ImportFilesResolver],
  exports: [...importers, ImportFiles],
})
export class FilesModule {}
