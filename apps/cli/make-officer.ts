import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '../../libs/platform/config.js';
import { GraphqlToolsModule } from '../../libs/platform/graphql/tools.module.js';
import { PlatformModule } from '../../libs/platform/platform.module.js';
import { PeopleModule } from '../../libs/people/people.module.js';
import { Staff } from '../../libs/people/staff.service.js';

@Module({})
class OfficersDesk {}

/** `midst -- make-officer somebody@programme.example` */
export async function makeOfficer([email = '']: string[]): Promise<void> {
  const config = readConfig();
  const desk = await NestFactory.createApplicationContext(
    {
      module: OfficersDesk,
      imports: [PlatformModule.forRoot({ config, program: 'midst-cli' }), GraphqlToolsModule, PeopleModule],
    },
    { logger: ['error'], abortOnError: false },
  );
  try {
    await desk.get(Staff).makeOfficer(email);
    process.stdout.write(
      `${email} is a programme officer from now on, and signs in with a code like everybody.\n`,
    );
  } finally {
    await desk.close();
  }
}
