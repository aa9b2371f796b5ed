import type { EngagementLeg } from '../engagements/engagement.parts.js';

/** Where the work is, in words for an approver: countries only, because a place may be nobody's business. */
export function destinationOf(
  legs: readonly Pick<EngagementLeg, 'mode' | 'country'>[],
  language: string,
): string {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const countries = legs.flatMap(({ mode, country }) => (mode !== 'remote' && country ? [country] : []));
  const there = [...new Set(countries)].map((code) =>
    code === 'XS' ? 'Somaliland' : (names.of(code) ?? code),
  );
  const online = language === 'cy' ? 'ar-lein' : 'online';
  return [...there, ...(legs.some(({ mode }) => mode === 'remote') ? [online] : [])].join(', ');
}

/** Whether all of a plan is a visit to the United Kingdom: whoever makes one lives and works elsewhere (CODE-2). */
export function onlyUkVisits(legs: readonly Pick<EngagementLeg, 'mode'>[]): boolean {
  return legs.length > 0 && legs.every(({ mode }) => mode === 'uk-bound');
}
