import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClinicianImports } from '../../../libs/clinicians/clinician-imports.service.js';
import { CliniciansModule } from '../../../libs/clinicians/clinicians.module.js';
import { NeedImports } from '../../../libs/needs/need-imports.service.js';
import { NeedsModule } from '../../../libs/needs/needs.module.js';
import { NotificationsModule } from '../../../libs/notifications/notifications.module.js';
import { OrganisationImports } from '../../../libs/partnerships/organisation-imports.service.js';
import { PartnershipsModule } from '../../../libs/partnerships/partnerships.module.js';
import { PeopleModule } from '../../../libs/people/people.module.js';
import { type Config, readConfig } from '../../../libs/platform/config.js';
import { GraphqlToolsModule } from '../../../libs/platform/graphql/tools.module.js';
import { PlatformModule } from '../../../libs/platform/platform.module.js';
import { LeavePolicyImports } from '../../../libs/time-off/leave-policy-imports.service.js';
import { ReferenceModule } from '../../../libs/reference/reference.module.js';

/** What the import works with. Only here: the api and the worker need none of it. */
@Module({
  imports: [
    ReferenceModule,
    PeopleModule,
    NotificationsModule,
    PartnershipsModule,
    CliniciansModule,
    NeedsModule,
  ],
  providers: [OrganisationImports, ClinicianImports, NeedImports, LeavePolicyImports],
})
class ImportDesk {}

export async function atTheDesk(
  work: (desk: INestApplicationContext, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const desk = await NestFactory.createApplicationContext(
    {
      module: ImportDesk,
      imports: [
        PlatformModule.forRoot({ config, program: 'midst-cli', statementSeconds: 60 }),
        GraphqlToolsModule,
      ],
    },
    { logger: ['error'] },
  );
  try {
    await work(desk, config);
  } finally {
    await desk.close();
  }
}
