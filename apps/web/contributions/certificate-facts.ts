import type { CertificateFactsShownFragment } from '../api/operations.js';
import { datesIn } from '../pages/dates.js';
import { placesOf } from '../pages/places.js';
import type { Language } from '../pages/words.js';
import { wordsIn } from '../pages/words.js';

/** What a certificate states, as pairs to read; what is not shown is left out. */
export function factsView(facts: CertificateFactsShownFragment, language: Language): [string, string][] {
  const t = wordsIn(language);
  const dates = datesIn(language);
  const rows: [string, string | number | null | undefined][] = [
    [t('given.who'), isolated(facts.name)],
    [t('given.what'), isolated(facts.title)],
    [t('given.kindWord'), facts.kind && t(`given.kind.${facts.kind}`)],
    [
      t('given.host'),
      [isolated(facts.host), facts.country && placesOf([facts.country], language)[0]]
        .filter(Boolean)
        .join(', '),
    ],
    [t('given.dates'), facts.firstDay && facts.lastDay && dates.days(facts.firstDay, facts.lastDay)],
    [t('given.hours'), facts.hours],
    [t('given.role'), isolated(facts.role)],
    [t('given.people'), facts.people],
    [t('given.learning'), isolated(facts.learning)],
    [
      t('given.verifier'),
      facts.verifier && [isolated(facts.verifier), isolated(facts.verifierPost)].filter(Boolean).join(', '),
    ],
    [t('given.howKnown'), facts.verifierStanding && t(`given.standing.${facts.verifierStanding}`)],
    [t('given.confirmedOn'), facts.confirmedOn && dates.day(facts.confirmedOn)],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, String(value)] as [string, string]] : []));
}

function isolated(words: string | null | undefined): string | null {
  return words ? `\u2068${words}\u2069` : null;
}
