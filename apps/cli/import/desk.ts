import type { INestApplicationContext } from '@nestjs/common';
import { ClinicianImports } from '../../../libs/clinicians/clinician-imports.service.js';
import { NeedImports } from '../../../libs/needs/need-imports.service.js';
import { OrganisationImports } from '../../../libs/partnerships/organisation-imports.service.js';
import { type Config, readConfig } from '../../../libs/platform/config.js';
import { LeavePolicyImports } from '../../../libs/time-off/leave-policy-imports.service.js';
import { atConsole } from '../console.module.js';

/** What the import works with, beside what every command has: the api and the worker need none of it. */
const providers = [OrganisationImports, ClinicianImports, NeedImports, LeavePolicyImports];

export async function atTheDesk(
  work: (desk: INestApplicationContext, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  await atConsole((desk) => work(desk, config), { config, providers });
}
