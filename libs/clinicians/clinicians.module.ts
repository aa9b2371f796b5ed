import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { addWords } from '../notifications/words.js';
import { PartnershipsModule } from '../partnerships/partnerships.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { Clinician } from './clinician.entity.js';
import { OnlyForMe } from './only-for-me.entity.js';
import { ClinicianResolver } from './clinician.resolver.js';
import { ClosingResolver } from './closing.resolver.js';
import { Closing } from './closing.service.js';
import './kept-about.js';
import cy from './locales/cy.json';
import en from './locales/en-GB.json';
import { Clinicians } from './clinicians.service.js';
import { Previews } from './previews.service.js';
import {
  Availability,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
  PastAssignment,
} from './profile-parts.js';
import { ClinicianEmployment } from './clinician-employment.entity.js';
import { Registration, RegistrationCheck } from './registration.entity.js';

addWords('clinicians', { 'en-GB': en, cy });

/** Clinicians' profiles; for the api and the worker. */
@Module({
  imports: [
    PeopleModule,
    NotificationsModule,
    PartnershipsModule,
    ReferenceModule,
    TypeOrmModule.forFeature([
      Clinician,
      OnlyForMe,
      ClinicianProfession,
      ClinicianSkill,
      ClinicianLanguage,
      HeritageTie,
      Registration,
      RegistrationCheck,
      Availability,
      PastAssignment,
      ClinicianEmployment,
    ]),
  ],
  providers: [Clinicians, Previews, Closing, ClinicianResolver, ClosingResolver],
  exports: [Clinicians, Previews],
})
export class CliniciansModule {}
