import type { INestApplicationContext } from '@nestjs/common';
import { ClinicianImports } from '../../../libs/clinicians/clinician-imports.service.js';
import { NeedImports } from '../../../libs/needs/need-imports.service.js';
import { OrganisationImports } from '../../../libs/partnerships/organisation-imports.service.js';
import { type Config, readConfig } from '../../../libs/platform/config.js';
import { atConsole } from '../console.module.js';

/** What the import works with, beside what every command has. */
const providers = [OrganisationImports, ClinicianImports, NeedImports];
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
  await atConsole((desk) => work(desk, config), { config, providers });
}
