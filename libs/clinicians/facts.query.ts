import type { EntityManager } from 'typeorm';
import type { Cefr, Mode, RegistrationStatus, SkillLevel, Stage, TieKind } from './profile-words.js';

/**
 * What the matcher may know of a person, under the names of matching's `PersonFacts`. Days are whole numbers since
 * 1970-01-01; null and empty mean not stated. Only the system actor `matcher` gets rows; only people who can be
 * matched now are in them (claimed, shown, consenting), and ties only while their consent holds.
 */
export interface ClinicianFacts {
  personId: string;
  factsVersion: number;
  professions: { code: string; specialties: string[]; years: number | null; current: boolean }[];
  skills: { code: string; level: SkillLevel | null; lastUsed: number | null }[];
  languages: {
    code: string;
    understandPatients: Cefr | null;
    teachIn: Cefr | null;
    general: Cefr | null;
    none: boolean;
  }[];
  ties: { country: string; kind: TieKind }[];
  tiesComplete: boolean;
  registrations: { country: string; body: string | null; status: RegistrationStatus }[];
  qualifications: string[];
  years: number | null;
  lowResource: boolean | null;
  teaching: boolean | null;
  activities: string[];
  livesIn: string | null;
  returning: { ticked: boolean; countries: string[] };
  stage: Stage | null;
  availability: { from: number; to: number; modes: Mode[] }[];
  wishes: {
    countries: string[];
    modes: Mode[];
    minDays: number | null;
    maxDays: number | null;
    hoursAWeek: number | null;
    activities: string[];
    mustBeCovered: string[];
  };
  never: { countries: string[]; remoteToo: boolean; institutions: string[]; hiddenFromCountries: string[] };
  memberOf: string[];
  words: string[];
}

const columns = `person_id AS "personId", facts_version AS "factsVersion", professions, skills, languages, ties,
  ties_complete AS "tiesComplete", registrations, qualifications, years, low_resource AS "lowResource", teaching,
  activities, lives_in AS "livesIn", goes_back AS "returning", stage, availability, wishes, never, member_of AS "memberOf", words`;

/** The facts of these people, in one statement and no particular order; who cannot be matched now is missing. */
export function factsOf(tx: EntityManager, personIds: readonly string[]): Promise<ClinicianFacts[]> {
  // Mostly one person is asked for. Planning this view takes 1.5 ms, and for a list, whose length it does not know,
  // PostgreSQL plans it anew each time; for one person it keeps the plan.
  return personIds.length === 1
    ? tx.query(`SELECT ${columns} FROM matcher_person WHERE person_id = $1`, [personIds[0]])
    : tx.query(`SELECT ${columns} FROM matcher_person WHERE person_id = ANY ($1)`, [personIds]);
}

/** One's own facts, in one's own name: the row that the matcher reads; null for whoever cannot be matched now. */
export async function ownFacts(tx: EntityManager): Promise<ClinicianFacts | null> {
  const [own]: ClinicianFacts[] = await tx.query(`SELECT ${columns} FROM app.own_facts()`, []);
  return own ?? null;
}

/** Everybody's facts in pages, by id: pass the last id of the page before, or null to begin. */
export function factsAfter(
  tx: EntityManager,
  after: string | null,
  limit: number,
): Promise<ClinicianFacts[]> {
  // The page is cut on ids first: cut on the view itself, everybody's facts would be built and sorted (1.2 s
  // instead of 0.2 s for 2,000 of 20,000).
  return tx.query(
    `SELECT ${columns} FROM matcher_person WHERE person_id = ANY (ARRAY(
       SELECT person_id FROM matcher_candidate WHERE $1::uuid IS NULL OR person_id > $1 ORDER BY person_id LIMIT $2))
     ORDER BY person_id`,
    [after, limit],
  );
}

/**
 * Everybody's facts in one pass, some at a time and in no particular order, all as of one moment: page by page by id,
 * PostgreSQL sorts out anew for each page who can be matched at all, which took 1 s of 1.7 s among 300,000 people. The
 * next are gathered while `take` has those before; it says whether to go on.
 */
export async function everybodysFacts(
  tx: EntityManager,
  some: number,
  take: (people: readonly ClinicianFacts[]) => Promise<boolean>,
): Promise<void> {
  // They are all read, so what it costs to begin does not matter.
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  await tx.query(`DECLARE everybody NO SCROLL CURSOR FOR SELECT ${columns} FROM matcher_person`);
  const next = (): Promise<ClinicianFacts[]> => tx.query(`FETCH ${some} FROM everybody`);
  for (let coming = next(); ;) {
    const people = await coming;
    if (people.length === 0) break;
    coming = next();
    // It is awaited in the next turn; should it fail before that, nobody is missing a handler.
    coming.catch(() => undefined);
    if (!(await take(people))) break;
  }
  await tx.query('CLOSE everybody');
}
