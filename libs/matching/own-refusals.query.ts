import type { EntityManager } from 'typeorm';
import type { Leg } from '../needs/leg.entity.js';
import type { Need } from '../needs/need.entity.js';
import type { Position } from '../needs/position.entity.js';
import { legIsClosed, legsOf, mayMeet } from './existence.js';
import type { PersonFacts } from './facts.js';
import { askers } from './open-needs.query.js';
import { positionFactsOf } from './position-facts.js';

/** Somebody of whom only the refusals are known: all that `mayMeet` and `legIsClosed` read, besides ring-fences. */
function refusing(personId: string, never: PersonFacts['never']): PersonFacts {
  return {
    personId,
    professions: [],
    skills: [],
    languages: [],
    ties: [],
    tiesComplete: false,
    registrations: [],
    qualifications: [],
    years: null,
    lowResource: null,
    teaching: null,
    activities: [],
    livesIn: null,
    availability: [],
    wishes: {
      countries: [],
      modes: [],
      minDays: null,
      maxDays: null,
      hoursAWeek: null,
      activities: [],
      mustBeCovered: [],
    },
    never,
    memberOf: [],
    words: [],
  };
}

/**
 * Whether one's own refusals, as they stand at this moment, leave the pair in being: the rule itself is asked, a
 * moment before a mail goes out, for a refusal that the matcher has not come round to yet. Reads one's own rows only.
 */
export async function stillAllowed(
  tx: EntityManager,
  personId: string,
  need: Need,
  position: Position,
  legs: readonly Leg[],
): Promise<boolean> {
  const [own]: {
    countries: string[];
    remoteToo: boolean;
    hiddenFromCountries: string[];
    institutions: string[];
  }[] = await tx.query(
    `SELECT v.never_send AS countries, v.remote_too AS "remoteToo", v.hidden_from_countries AS "hiddenFromCountries",
            v.hidden_from_organisations || CASE WHEN v.hidden_from_own_employer THEN ARRAY(
              SELECT e.organisation_id FROM clinician_employment e
               WHERE e.person_id = v.person_id AND e.organisation_id IS NOT NULL) ELSE '{}' END AS institutions
       FROM clinician_private v WHERE v.person_id = $1`,
    [personId],
  );
  if (!own) return true;
  const known = await askers(tx, [need.institutionId]);
  const country = known.get(need.institutionId)?.country ?? null;
  const [asked] = positionFactsOf(
    { need, positions: [position], legs: [...legs] },
    { country, mayAsk: true },
    0,
  );
  // Whose ring-fence one is inside has nothing to do with a refusal, and whether the need is open was asked before.
  const facts = { ...asked, ringFence: [], paused: false };
  const person = refusing(personId, own);
  return mayMeet(facts, person) && legsOf(facts).some((leg) => !legIsClosed(facts, leg, person));
}
