import { type Chance, idOf } from './chance.js';
import type { Organisation } from './institutions.js';
import type { Rows } from './rows.js';
import { professions } from './shares.js';
import { activities, languagesOf, skillsOf, specialtiesOf } from './words.js';

const day = 24 * 60 * 60 * 1000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** What one need asks for, where the bench wants a particular one. */
export interface Asked {
  state: 'draft' | 'approved' | 'open' | 'closed';
  profession: string;
  specialties: string[];
  skills: string[];
  language: string | null;
}

/** Six in ten are open, as in a programme's second year; a third name a language, half a specialty. */
export function askedBy(chance: Chance, country: string): Asked {
  const profession = chance.weighed(professions);
  const specialties = chance.happens(0.5)
    ? chance.several(specialtiesOf(profession), 1, (all) => chance.skewed(all))
    : [];
  return {
    state: chance.weighed([
      ['open', 6],
      ['draft', 2],
      ['closed', 2],
    ]),
    profession,
    specialties,
    skills: chance.several(specialties.flatMap(skillsOf), chance.between(0, 3), (all) => chance.skewed(all)),
    language: chance.happens(1 / 3) ? (languagesOf(country).at(0) ?? null) : null,
  };
}

/** One need with one position and two legs (teaching from afar, then two weeks there). */
export function addNeed(
  rows: Rows,
  chance: Chance,
  institution: Organisation,
  n: number | string,
  now: Date,
  asked: Asked,
): string {
  const id = idOf('need', n);
  const position = idOf('position', n);
  const opened = asked.state === 'open' || asked.state === 'closed';
  rows.add('need', {
    id,
    institution_id: institution.id,
    state: asked.state,
    record_kind: 'need',
    title: `Invented need ${n}: ${asked.profession}`,
    summary: 'Two weeks of teaching on the ward and lectures from afar, invented for a measurement. '.repeat(
      3,
    ),
    countries: [institution.country],
    open_countries: false,
    region: 'An invented region',
    sensitive: false,
    public_sample: false,
    facility_level: 'district',
    site_conditions: [{ kind: 'electricity', text: 'Grid with a generator.' }],
    heritage: chance.happens(0.3) ? 'welcome' : 'irrelevant',
    heritage_ties: [],
    ring_fence: [],
    pay_items: [{ item: 'accommodation', payer: 'host' }],
    preparations: [],
    language: 'en',
    tilt: [],
    outcome: asked.state === 'closed' ? { kind: 'filled-here', people: 1 } : null,
    version: 1,
    created_at: now,
    updated_at: now,
    submitted_at: asked.state === 'draft' ? null : now,
    approved_at: asked.state === 'draft' ? null : now,
    opened_at: opened ? now : null,
    closed_at: asked.state === 'closed' ? now : null,
  });
  rows.add('need_detail', { need_id: id, place: 'Invented Town', sites: [], stated: [] });
  rows.add('position', {
    id: position,
    need_id: id,
    ordinal: 0,
    title: asked.profession,
    head_count: chance.between(1, 4),
    professions: [asked.profession],
    any_profession: false,
    specialties: asked.specialties,
    any_specialty: false,
    activities: chance.several(activities, chance.between(0, 2)),
    requirements: requirementsOf(asked, id),
  });
  const from = now.getTime() + chance.between(60, 300) * day;
  const leg = (ordinal: number, mode: string, days: number | null, hours: number | null) =>
    rows.add('leg', {
      id: idOf('leg', n, ordinal),
      need_id: id,
      position_id: null,
      ordinal,
      mode,
      countries: mode === 'remote' ? [] : [institution.country],
      from_day: dateOf(from + ordinal * 60 * day),
      to_day: dateOf(from + ordinal * 60 * day + 90 * day),
      min_days: days,
      max_days: days,
      hours_a_week: hours,
      extendable: false,
      traveller: 'clinician',
      optional: ordinal > 0,
    });
  leg(0, 'remote', null, 2);
  leg(1, 'in-country', 14, null);
  return id;
}

function requirementsOf({ skills, language }: Asked, needId: string): unknown[] {
  const requirement = (n: number, stated: Record<string, unknown>) => ({
    id: idOf('requirement', needId, n),
    group: null,
    term: null,
    level: null,
    use: 'any',
    years: null,
    count: 'any',
    text: null,
    ...stated,
  });
  return [
    ...skills.map((term, n) => requirement(n, { kind: 'skill', essential: n === 0, term })),
    ...(language
      ? [
          requirement(10, {
            kind: 'language',
            essential: false,
            term: language,
            level: 'B1',
            use: 'understand-patients',
          }),
        ]
      : []),
  ];
}
