import type { CodeOnRecord, RecruitmentCode, RecruitmentList } from './recruitment-code.entity.js';
import type { RecruitmentListings } from './recruitment-listings.js';

/**
 * The codes of the four nations and the lists beside them, with every edition that the database holds, read once at
 * start. A new edition comes with a migration or a load, and a start.
 */
export class RecruitmentCodes {
  constructor(
    private readonly codes: readonly RecruitmentCode[],
    private readonly listings: RecruitmentListings,
  ) {}

  /** The code of each nation in force on a day (YYYY-MM-DD); a nation of which none is known is left out. */
  codesOn(day: string): RecruitmentCode[] {
    const inForce = this.codes.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
    );
    const latest = new Map<string, RecruitmentCode>();
    for (const code of [...inForce].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))
      latest.set(code.nation, code);
    return [...latest.values()].sort((a, b) => a.nation.localeCompare(b.nation));
  }

  /** The lists in force on a day, each in its edition, with its countries. */
  listsOn(day: string): RecruitmentList[] {
    const lists = new Map<string, RecruitmentList>();
    for (const { list, edition, country, source, seenOn, believed } of this.listings.all(day)) {
      const known = lists.get(`${list} ${edition}`);
      if (known) {
        known.countries.push(country);
        known.believed ||= believed;
      } else
        lists.set(`${list} ${edition}`, { list, edition, countries: [country], source, seenOn, believed });
    }
    return [...lists.values()];
  }

  /** What is written on a record that is posted or agreed on a day: every code and list, by its edition. */
  onRecord(day: string): CodeOnRecord[] {
    return [
      ...this.codesOn(day).map(({ nation, edition }) => ({ of: nation, edition })),
      ...this.listsOn(day).map(({ list, edition }) => ({ of: list, edition })),
    ];
  }
}
