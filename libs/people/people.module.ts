import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator, DenialLog } from '../platform/graphql/ports.js';
import { Audit } from './audit.service.js';
import { BearerAuthenticator } from './bearer.authenticator.js';
import { Consent, ConsentText } from './consent.entity.js';
import { ConsentResolver } from './consent.resolver.js';
import { Consents } from './consents.service.js';
import { DenialAudit } from './denial.audit.js';
import { Disclosure } from './disclosure.entity.js';
import { Disclosures } from './disclosures.service.js';
import { Doors } from './doors.service.js';
import { AuditTrailResolver } from './audit-trail.resolver.js';
import { MyDataResolver } from './my-data.resolver.js';
import { MyData } from './my-data.service.js';
import { MeResolver } from './me.resolver.js';
import { People } from './people.service.js';
import { Person, PersonContact } from './person.entity.js';
import { GivingRoles } from './giving-roles.service.js';
import { RoleHeld } from './role-held.entity.js';
import { RoleWish } from './role-wish.entity.js';
import { Roles } from './roles.service.js';
import { Session } from './session.entity.js';
import { LastSeen } from './last-seen.service.js';
import { Chance, Sessions, SystemChance } from './sessions.service.js';
import { SignInCode } from './sign-in-code.entity.js';
import { SignInCodes } from './sign-in-codes.js';
import { SignInLimits } from './sign-in.limits.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignIn } from './sign-in.service.js';
import { Staff } from './staff.service.js';
import { TermsAcceptance } from './terms-acceptance.entity.js';
import { Throttle } from './throttle.service.js';

/** Persons, their roles, sign-in, consent, disclosure and the audit trail; for the api and the worker. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Person,
      PersonContact,
      RoleHeld,
      RoleWish,
      Session,
      SignInCode,
      TermsAcceptance,
      ConsentText,
      Consent,
      Disclosure,
    ]),
  ],
  providers: [
    Audit,
    Throttle,
    Doors,
    SignInLimits,
    { provide: Chance, useClass: SystemChance },
    SignInCodes,
    Roles,
    GivingRoles,
    Disclosures,
    Consents,
    People,
    LastSeen,
    Sessions,
    SignIn,
    Staff,
    MyData,
    { provide: Authenticator, useClass: BearerAuthenticator },
    { provide: DenialLog, useClass: DenialAudit },
    SignInResolver,
    MeResolver,
    AuditTrailResolver,
    MyDataResolver,
    ConsentResolver,
  ],
  exports: [
    Audit,
    Throttle,
    Doors,
    SignInCodes,
    Roles,
    GivingRoles,
    Disclosures,
    Consents,
    People,
    Sessions,
    SignIn,
    Staff,
    Authenticator,
    DenialLog,
  ],
})
export class PeopleModule {}
