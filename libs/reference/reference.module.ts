import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';
import type { Anonymous } from '../platform/actor.js';
import { Database } from '../platform/database.js';
import { refuseUnmigrated } from '../platform/schema-check.js';
import { StartRefused } from '../platform/start-refused.js';
import { AddedWordsReader } from './added-words.js';
import { BankHoliday } from './bank-holiday.entity.js';
import { BankHolidays } from './bank-holidays.js';
import { AbsenceLimit, DocumentKind, RegistrationRequirement, TravelStep } from './going.entity.js';
import { NeedKind } from './need-kind.entity.js';
import { RecruitmentCode } from './recruitment-code.entity.js';
import { RecruitmentCodes } from './recruitment-codes.js';
import { RecruitmentCodesResolver } from './recruitment-codes.resolver.js';
import { RecruitmentListing } from './recruitment-listing.entity.js';
import { RecruitmentListings } from './recruitment-listings.js';
import { RecruitmentWord } from './recruitment-word.entity.js';
import { RecruitmentWords } from './recruitment-words.js';
import { ReferenceResolver } from './reference.resolver.js';
import { vocabularyRows } from './reference.query.js';
import { RegistrationRoute } from './registration-route.entity.js';
import { listsOf } from './term-rows.js';
import { TermOffers } from './term-offers.js';
import { TermSynonym } from './term-synonym.entity.js';
import { UkRegister } from './uk-register.entity.js';
import { Vocabulary } from './vocabulary.js';

/** The database has no reference data: a sentence for whoever started the program. */
export class ReferenceMissing extends StartRefused {
  constructor(cause?: unknown) {
    super(
      'The reference data is not in the database. Run `npm run midst -- migrate` with DATABASE_OWNER_URL set, and start again.',
      { cause },
    );
  }
}

const UNDEFINED_TABLE = '42P01';
const nobody: Anonymous = { kind: 'anonymous', network: '' };

/** What everybody may read is read once, at start. Without a database (to print the schema) there is nothing. */
async function atStart<T>(database: Database, read: (tx: EntityManager) => Promise<T>, none: T): Promise<T> {
  if (!database.source.isInitialized) return none;
  try {
    return await database.read(nobody, read);
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNDEFINED_TABLE) throw error;
    // This comes before the platform's own look at the schema, and owes the operator the same names.
    await refuseUnmigrated(database.source);
    throw new ReferenceMissing(error);
  }
}

/** @throws StartRefused */
async function vocabulary(database: Database): Promise<Vocabulary> {
  const rows = await atStart(database, vocabularyRows, { terms: [], relations: [], phrases: [] });
  if (rows.terms.length === 0 && database.source.isInitialized) throw new ReferenceMissing();
  return new Vocabulary(listsOf(rows));
}

/** Where the vocabulary is missing the program ends, and nothing else should be under way then. */
const afterVocabulary = [Database, Vocabulary];

/** Terms, lists, registers and routes; for every program. One vocabulary per process: inject it, never make one. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AbsenceLimit,
      BankHoliday,
      DocumentKind,
      NeedKind,
      RecruitmentCode,
      RecruitmentListing,
      RecruitmentWord,
      RegistrationRequirement,
      RegistrationRoute,
      TermSynonym,
      TravelStep,
      UkRegister,
    ]),
  ],
  providers: [
    { provide: Vocabulary, inject: [Database], useFactory: vocabulary },
    {
      provide: RecruitmentListings,
      inject: afterVocabulary,
      useFactory: async (database: Database) =>
        new RecruitmentListings(await atStart(database, (tx) => tx.find(RecruitmentListing), [])),
    },
    {
      provide: RecruitmentCodes,
      inject: [Database, RecruitmentListings],
      useFactory: async (database: Database, listings: RecruitmentListings) =>
        new RecruitmentCodes(await atStart(database, (tx) => tx.find(RecruitmentCode), []), listings),
    },
    {
      provide: RecruitmentWords,
      inject: afterVocabulary,
      useFactory: async (database: Database) =>
        new RecruitmentWords(await atStart(database, (tx) => tx.find(RecruitmentWord), [])),
    },
    TermOffers,
    AddedWordsReader,
    BankHolidays,
    RecruitmentCodesResolver,
    ReferenceResolver,
  ],
  exports: [
    BankHolidays,
    Vocabulary,
    RecruitmentCodes,
    RecruitmentListings,
    RecruitmentWords,
    AddedWordsReader,
  ],
})
export class ReferenceModule {}
