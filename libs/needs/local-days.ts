import { Temporal } from 'temporal-polyfill';

/**
 * The days of now in a country, by its clocks: where it has several zones, the first and the last of them. Somaliland,
 * for which those who keep the zones have no code, has the clock of its neighbour; without a country it is the day of UTC.
 * @param country its code, two letters, or null
 */
export function daysNow(country: string | null, now: Date): { earliest: string; latest: string } {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const days = zonesOf(country)
    .map((zone) => instant.toZonedDateTimeISO(zone).toPlainDate().toString())
    .sort();
  return { earliest: days[0], latest: days[days.length - 1] };
}

/** A day has begun when it has begun on every clock of the country, so that nobody there is asked a day too soon. */
export function hasBegun(day: string, country: string | null, now: Date): boolean {
  return day <= daysNow(country, now).earliest;
}

/** A day is over when it is over on every clock of the country: until then somebody can still answer in time. */
export function isOver(day: string, country: string | null, now: Date): boolean {
  return day < daysNow(country, now).earliest;
}

const neighbours: Readonly<Record<string, string>> = { XS: 'SO' };

/** The clocks of a country, by their names in the tz database; `UTC` where none is known. */
export function zonesOf(country: string | null): readonly string[] {
  if (!country) return ['UTC'];
  const locale = new Intl.Locale(`und-${neighbours[country] ?? country}`) as Intl.Locale & {
    /** Node 20 has the property, later ones the method. */
    timeZones?: string[];
    getTimeZones?: () => string[] | undefined;
  };
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  return zones.length > 0 ? zones : ['UTC'];
}
