import type { EntityManager } from 'typeorm';
import type { Leg } from '../needs/leg.entity.js';
import type { Need } from '../needs/need.entity.js';
import type { Position } from '../needs/position.entity.js';
import { legIsClosed, legsOf, mayMeet, UNSTATED_LEG } from './existence.js';
import { type LegFacts, type PersonFacts, silent } from './facts.js';
import { askers } from './open-needs.query.js';
import { positionFactsOf } from './position-facts.js';

/** Somebody of whom only the refusals are known: all that `mayMeet` and `legIsClosed` read, besides ring-fences. */
function refusing(personId: string, never: PersonFacts['never']): PersonFacts {
  return { ...silent, personId, never };
}

/** What somebody refuses as it stands at this moment; null where they refuse nothing. By themselves or the matcher. */
export async function refusalsOf(tx: EntityManager, personId: string): Promise<PersonFacts | null> {
  const [never]: PersonFacts['never'][] = await tx.query(
    `SELECT never_send AS countries, remote_too AS "remoteToo", hidden_from_countries AS "hiddenFromCountries", institutions
       FROM app.refusals_of($1)`,
    [personId],
  );
  return never ? refusing(personId, never) : null;
}

async function askedOf(tx: EntityManager, need: Need, position: Position, legs: readonly Leg[]) {
  const known = await askers(tx, [need.institutionId]);
  const country = known.get(need.institutionId)?.country ?? null;
  const [asked] = positionFactsOf(
    { need, positions: [position], legs: [...legs] },
    { country, mayAsk: true },
    0,
  );
  // Whose ring-fence one is inside, where one lives and whether one may go back have nothing to do with a refusal, and
  // whether the need is open was asked before; PostgreSQL shows a return post to nobody whose tick does not hold.
  return { ...asked, ringFence: [], paused: false, learning: false, returnPost: false };
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
  const person = await refusalsOf(tx, personId);
  if (!person) return true;
  const facts = await askedOf(tx, need, position, legs);
  return mayMeet(facts, person) && legsOf(facts).some((leg) => !legIsClosed(facts, leg, person));
}

/**
 * Whether a person's refusals leave every one of these very legs open: what is agreed is done whole, so one leg into a
 * country to which somebody is never to be sent is one too many.
 */
export async function everyLegAllowed(
  tx: EntityManager,
  personId: string,
  need: Need,
  position: Position,
  legs: readonly Pick<LegFacts, 'mode' | 'countries'>[],
): Promise<boolean> {
  const person = await refusalsOf(tx, personId);
  if (!person) return true;
  const facts = await askedOf(tx, need, position, []);
  const promised = legs.map((leg) => ({ ...UNSTATED_LEG, ...leg }));
  return (
    mayMeet({ ...facts, legs: promised }, person) && promised.every((leg) => !legIsClosed(facts, leg, person))
  );
}
