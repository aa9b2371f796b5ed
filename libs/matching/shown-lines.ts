import type { CardField } from '../clinicians/profile-card.js';
import { criteria } from './criteria.js';
import type { PersonFacts } from './facts.js';
import type { CriterionResult, Standing } from './score.js';

/** Which tick shows a fact; null for what no tick can show. The words are not here: see below. */
const tickFor: Record<Exclude<keyof PersonFacts, 'words'>, CardField | null> = {
  personId: null,
  professions: 'professions',
  skills: 'skills',
  languages: 'languages',
  ties: 'ties',
  tiesComplete: 'ties',
  registrations: 'registrations',
  qualifications: 'qualifications',
  years: 'experience',
  lowResource: 'experience',
  teaching: 'experience',
  activities: 'experience',
  livesIn: 'place',
  returning: null,
  stage: 'experience',
  availability: 'availability',
  wishes: 'wishes',
  never: null,
  memberOf: null,
};

const rows = new Map(criteria.map((criterion) => [criterion.name, criterion]));

/**
 * The lines that an institution may see after interest: those that read ticked facts only. Where a position has
 * several legs, nothing about a leg is shown: which of them was weighed would tell where somebody refuses to go.
 * A person's own words only lift points, which institutions are never shown, so beside other facts they need no tick.
 */
export function linesToShow(
  results: readonly CriterionResult[],
  ticked: readonly CardField[],
  legs: number,
): CriterionResult[] {
  const shows = (field: CardField | null) => field !== null && ticked.includes(field);
  return results
    .filter(({ criterion }) => {
      const row = rows.get(criterion);
      if (!row || (row.perLeg && legs > 1)) return false;
      const reads = row.reads.filter((fact) => fact !== 'words');
      if (reads.length === 0) return shows('words');
      return reads.every((fact) => shows(tickFor[fact]));
    })
    .map((result) => ({ ...result, points: 0, max: 0, subject: null }));
}

export type Tier = 'strong' | 'good' | 'possible';

/** Points would betray what was not ticked; a tier of three does not. */
export function tierOf({ overall }: Pick<Standing, 'overall'>): Tier {
  const order = overall % 1000;
  return order >= 750 ? 'strong' : order >= 550 ? 'good' : 'possible';
}
