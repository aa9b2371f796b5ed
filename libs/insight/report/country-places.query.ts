import type { EntityManager } from 'typeorm';
import type { SaidPlace } from './country-places.js';

export interface SaidInCountry {
  /** Whether the country is paused: then no exact place is told. */
  paused: boolean;
  /** Of how many needs the exact place is kept back. */
  keptBack: number;
  places: SaidPlace[];
}

/**
 * Where the needs are that were first opened in a year in a country: those of *needs opened* in the report, so without return posts. An exact place is kept
 * back of a sensitive need, of a sensitive institution, and of everything in a country that is paused. A sensitive need hides its
 * institution, so its own region is told and not the institution's.
 */
export async function saidInCountry(
  tx: EntityManager,
  country: string,
  year: number,
): Promise<SaidInCountry> {
  const rows: (SaidPlace & { kept: boolean; paused: boolean })[] = await tx.query(
    `WITH opened AS (
       SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id),
     pause AS (SELECT app.paused_since($1) IS NOT NULL AS paused),
     said AS (
       SELECT n.id, n.sensitive, n.region, o.region AS institution_region, p.paused,
              n.sensitive OR coalesce(o.sensitive, true) OR p.paused AS kept
         FROM opened JOIN need n ON n.id = opened.need_id CROSS JOIN pause p
         LEFT JOIN organisation o ON o.id = n.institution_id
        WHERE n.record_kind = 'need' AND NOT n.return_post AND $1 = ANY (n.countries)
          AND extract(year FROM opened.at AT TIME ZONE 'Europe/London')::int = $2)
     SELECT CASE WHEN NOT s.kept THEN coalesce(nullif(concat_ws(', ', site.place, d.place), ''), home.place) END AS place,
            nullif(btrim(CASE WHEN s.sensitive THEN s.region ELSE coalesce(s.region, s.institution_region) END), '') AS region,
            s.kept, s.paused, count(*)::int AS needs
       FROM said s JOIN need n ON n.id = s.id
       LEFT JOIN need_detail d ON d.need_id = s.id
       LEFT JOIN organisation_site site ON site.id = d.site_id
       LEFT JOIN organisation_place home ON home.organisation_id = n.institution_id
      GROUP BY 1, 2, 3, 4`,
    [country, year],
  );
  const keptBack = rows.filter(({ kept }) => kept).reduce((all, { needs }) => all + needs, 0);
  return { paused: rows.some(({ paused }) => paused), keptBack, places: rows };
}
