import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Anonymous } from '../platform/actor.js';
import { ConfigurationFault } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { RecruitmentListing } from './recruitment-listing.entity.js';
import { RecruitmentListings } from './recruitment-listings.js';
import { ReferenceResolver } from './reference.resolver.js';
import { vocabularyRows } from './reference.query.js';
import { RegistrationRoute } from './registration-route.entity.js';
import { listsOf } from './term-rows.js';
import { TermOffers } from './term-offers.js';
import { UkRegister } from './uk-register.entity.js';
import { Vocabulary } from './vocabulary.js';

/** The database has no reference data: a sentence for whoever started the program. */
export class ReferenceMissing extends ConfigurationFault {
  constructor(cause?: unknown) {
    super('The reference data is not in the database yet: run `npm run midst -- migrate` first.', { cause });
  }
}

const nobody: Anonymous = { kind: 'anonymous', network: '' };

/** What everybody may read is read once, at start. Without a database (to print the schema) there is nothing. */
async function atStart<T>(
  database: Database,
  read: (tx: Parameters<Parameters<Database['read']>[1]>[0]) => Promise<T>,
  none: T,
): Promise<T> {
  if (!database.source.isInitialized) return none;
  try {
    return await database.read(nobody, read);
  } catch (error) {
    // undefined_table: this database has not seen the migration.
    throw (error as { code?: unknown }).code === '42P01' ? new ReferenceMissing(error) : error;
  }
}

/** @throws ReferenceMissing */
async function vocabulary(database: Database): Promise<Vocabulary> {
  const rows = await atStart(database, vocabularyRows, { terms: [], relations: [], phrases: [] });
  if (rows.terms.length === 0 && database.source.isInitialized) throw new ReferenceMissing();
  return new Vocabulary(listsOf(rows));
}

/** Terms, lists, registers and routes; for every program. One vocabulary per process: inject it, never make one. */
@Module({
  imports: [TypeOrmModule.forFeature([RecruitmentListing, RegistrationRoute, UkRegister])],
  providers: [
    { provide: Vocabulary, inject: [Database], useFactory: vocabulary },
    {
      provide: RecruitmentListings,
      inject: [Database],
      useFactory: async (database: Database) =>
        new RecruitmentListings(await atStart(database, (tx) => tx.find(RecruitmentListing), [])),
    },
    TermOffers,
    ReferenceResolver,
  ],
  exports: [Vocabulary, RecruitmentListings],
})
export class ReferenceModule {}
