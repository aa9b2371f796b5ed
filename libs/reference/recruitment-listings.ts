import type { RecruitmentListing } from './recruitment-listing.entity.js';

/** What is asked of a listing to read it for a day. */
type Standing = Pick<RecruitmentListing, 'country' | 'validFrom' | 'validTo'>;

/** Rows for a country on a day (YYYY-MM-DD), newest first. Pure. */
export function listingsFor<T extends Standing>(country: string, day: string, rows: readonly T[]): T[] {
  return rows
    .filter(
      (row) =>
        row.country === country && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
    )
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
}

/**
 * Lists that limit recruitment, with every edition that the database holds, read once at start: about a hundred rows
 * that every need with a country asks for. A new edition comes with a migration and a start.
 */
export class RecruitmentListings {
  constructor(private readonly rows: readonly RecruitmentListing[]) {}

  /** All that is in force on a day (YYYY-MM-DD). */
  all(day: string): RecruitmentListing[] {
    return this.rows.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
  }

  /** A country's listings in force on a day (YYYY-MM-DD), newest first. */
  on(country: string, day: string): RecruitmentListing[] {
    return listingsFor(country, day, this.rows);
  }
}
