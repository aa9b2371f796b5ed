import { isCandidate, narrowing } from '../../../libs/matching/candidates.js';
import type { PersonFacts, PositionFacts } from '../../../libs/matching/facts.js';
import { judge } from '../../../libs/matching/score.js';
import { type Found, ranked, top } from './found.js';
import { today } from './shares.js';
import { professions, vocabulary } from './texts.js';

export { vocabulary } from './texts.js';

/** The rule itself, held against everybody whom SQL would narrow to: what all others are measured by. */
export class RuleReader {
  private readonly judge;
  private readonly narrowed;
  private found: Found[] = [];
  private seconds = 0;
  candidates = 0;

  constructor(readonly position: PositionFacts) {
    this.judge = judge(position, vocabulary, today);
    this.narrowed = narrowing(position, professions, vocabulary, today);
  }

  /** Reads some more people; the list grows to a few hundred and is cut again. */
  read(people: readonly PersonFacts[]): void {
    if (!this.narrowed) return;
    const begun = performance.now();
    for (const person of people) {
      if (!isCandidate(this.narrowed, person)) continue;
      this.candidates++;
      const standing = this.judge.outcomeOnly(person);
      if (!standing || standing.outcome === 'no-match') continue;
      const { overall, fitForNeed, fitForClinician } = standing;
      this.found.push({ personId: person.personId, overall, fitForNeed, fitForClinician });
    }
    this.found = this.best();
    this.seconds += (performance.now() - begun) / 1000;
  }

  best(): Found[] {
    if (this.found.length <= top) return ranked(this.found, this.position);
    const cut = [...this.found].sort((a, b) => b.overall - a.overall)[top - 1].overall;
    return ranked(
      this.found.filter(({ overall }) => overall >= cut),
      this.position,
    );
  }

  get ms(): number {
    return this.seconds * 1000;
  }
}
