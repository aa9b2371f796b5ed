import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { Clinician, OnlyForMe } from './clinician.entity.js';
import { ClinicianResolver } from './clinician.resolver.js';
import { Clinicians } from './clinicians.service.js';
import { Previews } from './previews.service.js';
import {
  Availability,
  ClinicianEmployment,
  ClinicianLanguage,
  ClinicianProfession,
  ClinicianSkill,
  HeritageTie,
  PastAssignment,
  Registration,
  RegistrationCheck,
} from './profile-parts.js';

/** Clinicians' profiles; for the api and the worker. */
@Module({
  imports: [
    PeopleModule,
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
  providers: [Clinicians, Previews, ClinicianResolver],
  exports: [Clinicians, Previews],
})
export class CliniciansModule {}
