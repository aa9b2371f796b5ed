import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** The same name has the same id in every run, so that a matrix can speak of people and houses by name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** One row of which a matrix speaks. */
export interface Row {
  /** `table`, or `table: which` where one table has several rows worth a line of their own. */
  name: string;
  values: Record<string, unknown>;
  /** Columns that find it again. */
  by: string[];
}

const then = '2026-01-05T09:00:00Z';
const later = '2099-01-01';

/** Everybody in the populated database; an invented name each, one for every kind of eye. */
export const everybody = [
  'alice',
  'bob',
  'lena',
  'uma',
  'sam',
  'ed',
  'cora',
  'dora',
  'hana',
  'olu',
  'opal',
  'sara',
  'fay',
  'gil',
] as const;
export type Name = (typeof everybody)[number];

const organisation = (name: string, kind: string, state: string, more: Record<string, unknown> = {}) => ({
  id: idOf(name),
  kind,
  name,
  country: kind === 'association' ? 'GB' : 'KE',
  state,
  basis: kind === 'association' ? 'uk' : 'idta',
  basis_assessed_on: '2026-01-01',
  basis_expires_on: later,
  registered_at: then,
  ...more,
});

const role = (person: Name, held: string, at: string | null, until: string | null = null) => ({
  id: idOf(`role ${person} ${held} ${at}`),
  person_id: idOf(person),
  role: held,
  organisation_id: at && idOf(at),
  since: then,
  until,
});

/** What has to be there first, and is nobody's question. */
const ground: [table: string, values: Record<string, unknown>][] = [
  ...everybody.flatMap((name): [string, Record<string, unknown>][] => [
    ['person', { id: idOf(name), name: `Invented ${name}`, created_at: then, claimed_at: then }],
    ['person_contact', { person_id: idOf(name), email: `${name}@rows.example`, confirmed_at: then }],
  ]),
  [
    'organisation',
    organisation('house A', 'overseas-institution', 'verified', { registered_by: idOf('lena') }),
  ],
  ['organisation', organisation('house X', 'overseas-institution', 'verified', { sensitive: true })],
  ['organisation', organisation('house B', 'overseas-institution', 'verified')],
  ['organisation', organisation('house S', 'overseas-institution', 'suspended')],
  ['organisation', organisation('association C', 'association', 'verified')],
  ['organisation', organisation('association D', 'association', 'suspended')],
  ['organisation', organisation('desk K', 'diaspora-desk', 'verified')],
  ['organisation', organisation('funder F', 'funder', 'verified')],
  ['organisation', organisation('funder G', 'funder', 'verified')],
  ['role', role('fay', 'lead', 'funder F')],
  ['role', role('gil', 'lead', 'funder G')],
  ['role', role('alice', 'clinician', null)],
  ['role', role('bob', 'clinician', null)],
  ['role', role('lena', 'lead', 'house A')],
  ['role', role('lena', 'lead', 'house X')],
  ['role', role('uma', 'lead', 'house B')],
  ['role', role('sam', 'lead', 'house S')],
  ['role', role('ed', 'lead', 'house A', '2026-02-01T09:00:00Z')],
  ['role', role('cora', 'coordinator', 'association C')],
  ['role', role('dora', 'coordinator', 'association D')],
  ['organisation', organisation('trust E', 'uk-employer', 'verified')],
  ['role', role('hana', 'employer-hr', 'trust E')],
  ['role', role('olu', 'officer', null)],
  ['role', role('opal', 'operator', null)],
  ['role', role('sara', 'safeguarding', null)],
  ...['A and B', 'A and B again'].flatMap((name): [string, Record<string, unknown>][] => [
    ['partnership', { id: idOf(name), name, purpose: 'Teaching', state: 'active', proposed_at: then }],
    ...['house A', 'house B'].map((house): [string, Record<string, unknown>] => [
      'partnership_party',
      {
        id: idOf(`${name} ${house}`),
        partnership_id: idOf(name),
        organisation_id: idOf(house),
        part: 'partner',
        agreed_at: then,
      },
    ]),
  ]),
  ...(
    [
      ['of the other side', 'A and B', 'scoring'],
      ['compared', 'A and B', 'agreed'],
      ['together', 'A and B again', 'together'],
    ] as const
  ).flatMap(([name, partnership, state]): [string, Record<string, unknown>][] => {
    const check = { id: idOf(`check ${name}`), partnership_id: idOf(partnership) };
    const side = { id: idOf(`side ${name}`), organisation_id: idOf('house B') };
    return [
      ['health_check', { ...check, edition: '2024', state, opened_at: then }],
      [
        'health_check_side',
        { ...side, health_check_id: check.id, partnership_id: idOf(partnership), submitted_at: null },
      ],
    ];
  }),
  [
    'consent',
    { id: idOf('matching'), person_id: idOf('alice'), purpose: 'matching', version: 1, given_at: then },
  ],
];

const alice = idOf('alice');
const houseA = idOf('house A');
const draft = idOf('draft');
const open = idOf('open need');
const hidden = idOf('sensitive need');
const introduced = idOf('row match: introduced');
const engagement = idOf('row engagement');
const request = idOf('row time_off_request');
const pair = { institution_id: houseA, person_id: alice };
const dated = { source: 'invented', seen_on: '2026-01-05' };

const row = (name: string, values: Record<string, unknown>, by: string[] = ['id']): Row => ({
  name,
  values: by.length === 1 && by[0] === 'id' ? { id: idOf(`row ${name}`), ...values } : values,
  by,
});

/**
 * A row in every table under row-level security: of the clinician Alice, who showed her name to house A and to house
 * S (now suspended) and joined the associations C and D (suspended), and of house A, which Lena leads and Ed once led.
 */
export const rows: Row[] = [
  row('person', { id: alice }),
  row('person_contact', { person_id: alice }, ['person_id']),
  row('role', role('alice', 'clinician', null)),
  row('role: of a lead', role('lena', 'lead', 'house A')),
  row('role_wish', {
    person_id: alice,
    role: 'officer',
    reason: 'Invented.',
    wished_by: idOf('olu'),
    wished_at: then,
  }),
  row('terms_acceptance', { person_id: alice, version: '1', adult: true, at: then }),
  row('session', {
    person_id: alice,
    token_hash: 'a hash',
    staff: false,
    own_device: true,
    created_at: then,
    last_seen_at: then,
    ends_at: later,
    fresh_until: then,
  }),
  row('sign_in_code', { email: 'alice@rows.example', created_at: then, ends_at: later }),
  row('throttle', { subject: 'address alice', times: [then], clear_after: later }, ['subject']),
  row('consent_purpose', { purpose: 'matching', version: 1 }, ['purpose', 'version']),
  row('consent', { person_id: alice, purpose: 'heritage', version: 1, given_at: then }),
  row('disclosure', {
    person_id: alice,
    organisation_id: houseA,
    fields: ['name', 'endorsements'],
    given_at: then,
  }),
  row('disclosure: to a suspended house', {
    person_id: alice,
    organisation_id: idOf('house S'),
    fields: ['name', 'email'],
    given_at: then,
  }),
  row('audit_entry', { act: 'opened-profile', about: alice, chain: -1, link: -1, hash: '' }),
  row('audit_chain', { chain: 0 }, ['chain']),
  row('event', { name: 'clinician.joined', payload: '{}' }),
  row('delivery', { event_id: idOf('row event'), listener: 'Nobody', parked_at: then }),
  row('impossible_state', { name: 'invented', ids: [], how_many: 0 }, ['name']),
  row('idempotency', { scope: alice, key: 'a key', operation: 'x', body: 'x' }, ['scope', 'key']),

  row('organisation', { id: houseA }),
  row('organisation: sensitive', { id: idOf('house X') }),
  row('organisation: registered', {
    ...organisation('house R', 'overseas-institution', 'registered', { registered_by: idOf('lena') }),
    basis: null,
    basis_assessed_on: null,
    basis_expires_on: null,
  }),
  row('organisation_place', { organisation_id: houseA, place: 'Invented Town' }, ['organisation_id']),
  row('organisation_place: sensitive', { organisation_id: idOf('house X'), place: 'Kept Back' }, [
    'organisation_id',
  ]),
  row('organisation_site', {
    organisation_id: houseA,
    name: 'Invented site',
    stated_by: idOf('ed'),
    stated_at: then,
  }),
  row('organisation_site: sensitive', {
    organisation_id: idOf('house X'),
    name: 'Kept back',
    stated_by: idOf('ed'),
    stated_at: then,
  }),
  row('organisation_evidence', {
    organisation_id: houseA,
    words: 'Listed in the register of trials.',
    stated_by: idOf('lena'),
    at: then,
  }),
  row('quiet_weeks', { organisation_id: houseA, starts_on: '2026-03-01', ends_on: '2026-03-07' }),
  row('verification', {
    organisation_id: houseA,
    round: 1,
    officer_id: idOf('olu'),
    evidence: 'Rang the switchboard.',
    basis: 'idta',
    basis_assessed_on: '2026-01-01',
    basis_expires_on: later,
    email_domains: [],
    at: then,
  }),
  row('invitation', {
    kind: 'second-lead',
    email: 'stranger@rows.example',
    organisation_id: houseA,
    invited_by: idOf('lena'),
    state: 'sent',
    created_at: then,
    ends_at: later,
  }),
  row('invitation: to a member', {
    kind: 'association-member',
    email: 'alice@rows.example',
    organisation_id: idOf('association C'),
    invited_by: idOf('cora'),
    accepted_by: alice,
    accepted_at: then,
    state: 'accepted',
    created_at: then,
    ends_at: later,
  }),
  row('partnership', {
    name: 'Invented partnership',
    purpose: 'Teaching',
    state: 'exploring',
    proposed_by: idOf('lena'),
    proposed_at: then,
  }),
  row('partnership_party', {
    partnership_id: idOf('row partnership'),
    organisation_id: houseA,
    part: 'lead',
    lead_id: idOf('lena'),
    agreed_by: idOf('lena'),
    agreed_at: then,
  }),
  row('partnership: active', {
    name: 'Invented work',
    purpose: 'Teaching',
    state: 'active',
    proposed_by: idOf('lena'),
    proposed_at: then,
  }),
  row('partnership_party: of work', {
    partnership_id: idOf('row partnership: active'),
    organisation_id: houseA,
    part: 'lead',
    lead_id: idOf('lena'),
    agreed_by: idOf('lena'),
    agreed_at: then,
  }),
  row('partnership_handover', {
    partnership_id: idOf('row partnership: active'),
    organisation_id: houseA,
    what: 'A course',
    successor_name: 'Invented successor',
    remains: 'Four trainers.',
    materials_at: 'The library.',
    stated_by: idOf('lena'),
    stated_at: then,
  }),
  row('partnership_agreement', {
    partnership_id: idOf('row partnership: active'),
    kind: 'mou',
    title: 'Invented memorandum',
    version: 1,
    from_day: '2026-01-01',
    until_day: '2028-12-31',
    noted_by: idOf('lena'),
    noted_at: then,
  }),
  row('agreement_signatory', {
    agreement_id: idOf('row partnership_agreement'),
    partnership_id: idOf('row partnership: active'),
    organisation_id: houseA,
    name: 'Invented director',
    role: 'Director',
  }),
  row('funding_line', {
    partnership_id: idOf('row partnership: active'),
    item: 'Flights',
    amount: '1200.00',
    currency: 'GBP',
    payer: 'An invented donor',
    from_day: '2026-01-01',
    noted_by: idOf('lena'),
    noted_at: then,
  }),
  row('funding_line: of a funder', {
    partnership_id: idOf('row partnership: active'),
    item: 'Lodging',
    amount: '800.00',
    currency: 'GBP',
    payer_id: idOf('funder F'),
    from_day: '2026-01-01',
    noted_by: idOf('lena'),
    noted_at: then,
  }),
  row(
    'payer_answer',
    {
      ...{ line_id: idOf('row funding_line: of a funder'), ours: true, answered_by: idOf('fay') },
      answered_at: then,
    },
    ['line_id'],
  ),
  row('partnership_reminder', {
    partnership_id: idOf('row partnership: active'),
    agreement_id: idOf('row partnership_agreement'),
    kind: 'renewal-90',
    due_on: '2028-10-02',
  }),
  row(
    'partnership_principle',
    {
      ...{ edition: 'invented', code: 'kind', ordinal: 0, words: 'We are kind.', valid_from: '2099-01-01' },
      ...{ source: 'invented', seen_on: '2026-01-05', believed: true },
    },
    ['edition', 'code'],
  ),
  row(
    'partnership_hallmark',
    { edition: 'invented', code: 'kind-words', principle: 'kind', ordinal: 0, words: 'Words are kind.' },
    ['edition', 'code'],
  ),
  row('health_check', {
    partnership_id: idOf('row partnership: active'),
    edition: '2024',
    state: 'scoring',
    opened_by: idOf('lena'),
    opened_at: then,
  }),
  row('health_check_side', {
    health_check_id: idOf('row health_check'),
    partnership_id: idOf('row partnership: active'),
    organisation_id: houseA,
  }),
  row('health_check_score', {
    health_check_id: idOf('row health_check'),
    partnership_id: idOf('row partnership: active'),
    organisation_id: houseA,
    hallmark: 'strategic-vision',
    score: 2,
  }),
  ...(['of the other side', 'compared'] as const).map((which) =>
    row(`health_check_score: ${which}`, {
      health_check_id: idOf(`check ${which}`),
      partnership_id: idOf('A and B'),
      organisation_id: idOf('house B'),
      hallmark: 'strategic-vision',
      score: 3,
    }),
  ),
  row('health_check_joint_score', {
    health_check_id: idOf('check together'),
    partnership_id: idOf('A and B again'),
    hallmark: 'strategic-vision',
    score: 3,
  }),
  row('partnership_action', {
    partnership_id: idOf('row partnership: active'),
    what: 'Write the plan down',
    owner_id: houseA,
    owner_name: 'Invented lena',
    due_on: '2026-12-31',
    stated_by: idOf('lena'),
    stated_at: then,
  }),
  row('association_member', {
    organisation_id: idOf('association C'),
    person_id: alice,
    joined_at: then,
  }),
  row('association_member: of a suspended one', {
    organisation_id: idOf('association D'),
    person_id: alice,
    joined_at: then,
  }),
  row('member_consent_text', { purpose: 'propose', version: 1 }, ['purpose', 'version']),
  ...(['propose', 'endorse', 'mentor'] as const).map((purpose) =>
    row(purpose === 'propose' ? 'member_consent' : `member_consent: ${purpose}`, {
      organisation_id: idOf('association C'),
      person_id: alice,
      purpose,
      version: 1,
      given_at: then,
    }),
  ),
  ...(['mentoring', 'mentoring: as mentee'] as const).map((name) =>
    row(name, {
      organisation_id: idOf('association C'),
      mentor_id: name === 'mentoring' ? alice : idOf('uma'),
      mentee_id: name === 'mentoring' ? idOf('ed') : alice,
      purpose: 'The first year in charge of a ward.',
      ...{ starts_on: '2026-01-01', ends_on: '2027-12-31', every_days: 14, check_in_on: '2026-01-15' },
      ...{ proposed_by: idOf('cora'), proposed_at: then, mentor_agreed_at: then, mentee_agreed_at: then },
    }),
  ),
  row('mentoring_meeting', { mentoring_id: idOf('row mentoring'), held_on: '2026-01-10', noted_by: alice }),
  row('endorsement', {
    organisation_id: idOf('association C'),
    person_id: alice,
    vouches: ['teaches-well'],
    given_by: idOf('cora'),
    given_at: then,
  }),

  row('need', { id: draft, institution_id: houseA, state: 'draft', created_at: then, updated_at: then }),
  row('need: open', { id: open, institution_id: houseA, state: 'open', created_at: then, updated_at: then }),
  row('need_share', {
    organisation_id: idOf('association C'),
    need_id: open,
    shared_by: idOf('cora'),
    at: then,
  }),
  row('member_proposal', {
    organisation_id: idOf('association C'),
    need_id: open,
    person_id: alice,
    proposed_by: idOf('cora'),
    proposed_at: then,
  }),
  row('need: open and sensitive', {
    id: hidden,
    institution_id: idOf('house X'),
    state: 'open',
    sensitive: true,
    created_at: then,
    updated_at: then,
  }),
  row(
    'member_proposal_answer',
    {
      proposal_id: idOf('row member_proposal'),
      person_id: alice,
      organisation_id: idOf('association C'),
      need_id: open,
      institution_id: houseA,
      answer: 'interested',
      told: true,
      at: then,
    },
    ['proposal_id'],
  ),
  row('need_detail', { need_id: draft, place: 'Invented Town' }, ['need_id']),
  row('need_detail: open', { need_id: open, place: 'Invented Town' }, ['need_id']),
  row('need_detail: open and sensitive', { need_id: hidden, place: 'Kept Back' }, ['need_id']),
  row('position', { need_id: draft, ordinal: 0 }),
  row('position: open', { need_id: open, ordinal: 0 }),
  row('position: open too', { need_id: open, ordinal: 1 }),
  row('leg', { need_id: draft, ordinal: 0, mode: 'remote' }),
  row('need_review', {
    need_id: draft,
    need_version: 1,
    reviewer_id: idOf('olu'),
    decision: 'approve',
    reasons: '[]',
    heritage_agreed: false,
    uk_visit_agreed: false,
    sex_reason_agreed: false,
    at: then,
  }),
  row('need_history', {
    need_id: draft,
    institution_id: houseA,
    need_version: 1,
    act: 'save',
    to_state: 'draft',
    changes: '[]',
    at: then,
  }),
  row('need_flag', {
    ...{
      need_id: draft,
      code: 'pay',
      field: 'title',
      words: 'salary',
      raised_at: then,
      due_on: '2026-01-07',
    },
  }),
  row('held_save', {
    ...{
      need_id: draft,
      words: '{"title":"Another"}',
      saved_by: idOf('lena'),
      saved_at: then,
      due_on: '2026-01-07',
    },
  }),

  row('clinician', { id: alice, visibility: 'shown' }),
  row('clinician_profession', { person_id: alice, code: 'nurse', ordinal: 0 }, ['person_id']),
  row('clinician_skill', { person_id: alice, code: 'triage', ordinal: 0 }, ['person_id']),
  row('clinician_language', { person_id: alice, code: 'sw', ordinal: 0 }, ['person_id']),
  row('registration', { person_id: alice, ordinal: 0, country: 'GB', status: 'active' }),
  row('availability', { person_id: alice, ordinal: 0 }),
  row('past_assignment', { person_id: alice, ordinal: 0, text: 'Taught once.' }),
  row('clinician_employment', { person_id: alice, ordinal: 0, kind: 'bank' }),
  row('heritage_tie', { person_id: alice, ordinal: 0, country: 'KE', kind: 'worked' }),
  row('registration_check', {
    person_id: alice,
    country: 'GB',
    body: 'NMC',
    number: '00A0000A',
    status: 'active',
    seen: 'The live register.',
    checked_by: idOf('olu'),
    checked_at: then,
  }),
  row('clinician_private', { person_id: alice, never_send: ['ER'] }, ['person_id']),

  row('message', { key: 'a message', kind: 'x', person_id: alice, due_at: then, state: 'waiting' }),
  row('message: to an address', {
    key: 'another',
    kind: 'x',
    address: 'a@rows.example',
    due_at: then,
    state: 'waiting',
  }),
  row('notification_preference', { person_id: alice, changed_at: then }, ['person_id']),
  row(
    'mobile_number',
    { person_id: alice, number: '+447700900001', generation: 1, asked_at: then, confirmed_at: then },
    ['person_id'],
  ),
  row('text_message', {
    ...{ key: 'a text', kind: 'code', person_id: alice, due_at: then, state: 'waiting', created_at: then },
  }),
  row(
    'topic_preference',
    { person_id: alice, topic_id: idOf('row thread'), channel: 'weekly', told_until: then, changed_at: then },
    ['person_id', 'topic_id'],
  ),
  row('mail_stop', { address_hash: 'a hash', door_id: alice, at: then }, ['address_hash']),

  row('match', {
    need_id: open,
    position_id: idOf('row position: open'),
    institution_id: houseA,
    person_id: alice,
    state: 'found',
    overall: 80,
    turn: 1,
    found_at: then,
  }),
  row('match: introduced', {
    need_id: open,
    position_id: idOf('row position: open too'),
    ...pair,
    state: 'introduced',
    overall: 80,
    turn: 1,
    found_at: then,
    interested_at: then,
  }),
  row(
    'match_card',
    {
      match_id: introduced,
      institution_id: houseA,
      person_id: alice,
      ticked: ['name'],
      facts: '{}',
      tier: 'good',
      lines: '[]',
      until: later,
      at: then,
    },
    ['match_id'],
  ),
  row('shown_band', { institution_id: houseA, shape: 'x', band: 'fewer-than-10', until: later }, ['shape']),
  row(
    'match_name',
    { match_id: introduced, ...pair, name: 'Invented alice', from_shortlist: false, until: later },
    ['match_id'],
  ),
  row('room_wanted', { match_id: idOf('row match'), need_id: open, person_id: alice, asked_at: then }, [
    'match_id',
  ]),
  // A transaction that no database is at any more: a later one may be the very one that lays these rows.
  row('matcher_change', { person_id: alice, tx: '1' }, ['person_id']),
  row('match_drift', { position_id: idOf('row position'), person_id: alice, what: 'missing', at: then }, [
    'position_id',
  ]),
  row('card_reading', { lead_id: idOf('lena'), ...pair, at: then }, ['lead_id']),
  row(
    'introduction',
    { match_id: introduced, ...pair, lead_id: idOf('lena'), name: 'Invented lena', at: then },
    ['match_id'],
  ),
  row('match_exposure', { need_id: open, person_id: idOf('alice'), wave: 1, told_at: then }, [
    'need_id',
    'wave',
    'person_id',
  ]),
  row('match_search', { need_id: open, began_at: then }, ['need_id']),

  row('thread', { match_id: introduced, ...pair, opened_at: then }),
  row('thread_message', {
    thread_id: idOf('row thread'),
    author_id: alice,
    side: 'clinician',
    body: 'Good morning.',
    at: then,
  }),
  row(
    'thread_decision',
    { message_id: idOf('row thread_message'), recorded_by: alice, side: 'clinician', at: then },
    ['message_id'],
  ),
  row(
    'thread_mail',
    {
      message_id: idOf('row thread_message'),
      author_id: alice,
      mail: '0'.repeat(64),
      original: 'Good morning.',
      at: then,
    },
    ['message_id'],
  ),
  row('engagement', {
    match_id: introduced,
    need_id: open,
    ...pair,
    state: 'proposed',
    version: 1,
    proposed_at: then,
  }),
  row('thread_message: held', {
    ...{ thread_id: idOf('row thread'), author_id: alice, side: 'clinician', body: 'A job offer.', at: then },
  }),
  row('uk_visit_answer', {
    ...{
      engagement_id: idOf('row engagement'),
      ...pair,
      version: 1,
      signed_off: true,
      officer_id: idOf('olu'),
      at: then,
    },
  }),
  row('message_flag', {
    due_on: '2026-01-07',
    message_id: idOf('row thread_message: held'),
    need_id: open,
    author_id: alice,
    side: 'clinician',
    code: 'CODE-3',
    words: 'job offer',
    raised_at: then,
  }),
  row('engagement_terms', {
    engagement_id: engagement,
    ...pair,
    version: 1,
    legs: '[]',
    conduct_code: '1',
    proposed_by: idOf('lena'),
    side: 'institution',
    at: then,
  }),
  row('engagement_booking', {
    engagement_id: engagement,
    ...pair,
    from_day: '2027-01-04',
    to_day: '2027-01-08',
  }),
  row('work_plan', {
    engagement_id: engagement,
    ...pair,
    version: 1,
    zone: 'Africa/Nairobi',
    objectives: '{}',
    sessions: '[]',
    learners: '[]',
    materials: '[]',
    saved_by: idOf('lena'),
    side: 'institution',
    at: then,
  }),
  ...['shared_document', 'shared_document: of a side', 'shared_document: hidden'].map((name) =>
    row(name, {
      engagement_id: engagement,
      ...pair,
      audience: name.endsWith('side') ? 'own-side' : 'both-sides',
      side: 'institution',
      name: 'Invented rota',
      shared_by: idOf('lena'),
      at: then,
    }),
  ),
  row('shared_document_version', {
    document_id: idOf('row shared_document'),
    version: 1,
    file_name: 'rota.pdf',
    type: 'application/pdf',
    bytes: 1,
    sha256: '0'.repeat(64),
    side: 'institution',
    shared_by: idOf('lena'),
    at: then,
  }),
  row('document_quarantine', {
    document_id: idOf('row shared_document: hidden'),
    engagement_id: engagement,
    ...pair,
    audience: 'both-sides',
    side: 'institution',
    reason: 'A face is in it.',
    raised_by: idOf('lena'),
    at: then,
  }),
  row('consultation', {
    ...{ state: 'asked', title: 'Invented', question: 'Invented question?', options: [], language: 'en' },
    ...{ asked_houses: [idOf('association C')], until_day: later, asked_by: idOf('sara'), asked_at: then },
  }),
  row('consultation: published', {
    ...{ state: 'published', title: 'Invented', question: 'Invented question?', options: [], language: 'en' },
    ...{ asked_houses: [idOf('association C')], until_day: '2026-02-01', asked_by: idOf('sara') },
    ...{ asked_at: then, heard: 'Invented words.', changed: 'Invented words.' },
  }),
  row('consultation_answer', {
    ...{ consultation_id: idOf('row consultation'), organisation_id: idOf('association C'), words: 'Yes.' },
    ...{ answered_by: idOf('cora'), answered_at: then },
  }),
  row('country_review', {
    ...{ country: 'KE', desk_id: idOf('desk K'), working_days: 10, from_day: '2026-01-05' },
    ...{ wish: 'A letter of the ministry.', set_by: idOf('sara'), set_at: then },
  }),
  row('desk_review', {
    ...{ need_id: idOf('draft'), desk_id: idOf('desk K'), country: 'KE', state: 'asked' },
    ...{ asked_at: then, due_on: '2026-01-19' },
  }),
  row('offer', {
    ...{ host_id: houseA, sent_by: alice, state: 'sent', what: 'Teaching', words: 'Invented words.' },
    ...{ mode: 'remote', language: 'en', sent_at: then },
  }),
  row('offer: of an association', {
    ...{ host_id: houseA, sender_id: idOf('association C'), sent_by: idOf('cora'), state: 'sent' },
    ...{ what: 'Teaching', words: 'Invented words.', mode: 'remote', language: 'en', sent_at: then },
  }),
  row('offer: to a suspended house', {
    ...{
      host_id: idOf('house S'),
      sent_by: alice,
      state: 'sent',
      what: 'Teaching',
      words: 'Invented words.',
    },
    ...{ mode: 'remote', language: 'en', sent_at: then },
  }),
  row(
    'offer_card',
    {
      ...{ offer_id: idOf('row offer'), host_id: houseA, person_id: alice, ticked: ['professions'] },
      ...{ facts: '{}', at: then, until: later },
    },
    ['offer_id'],
  ),
  row('announcement', {
    ...{ state: 'waiting', audience: 'lead', language: 'en', subject: 'Invented', words: 'Invented words.' },
    written_by: idOf('olu'),
    written_at: then,
  }),
  row('announcement: sent', {
    ...{ state: 'sent', audience: 'lead', language: 'en', subject: 'Invented', words: 'Invented words.' },
    ...{ written_by: idOf('opal'), written_at: then, settled_by: idOf('olu'), settled_at: then, told: 1 },
  }),
  row('notice_words', {
    ...{
      kind: 'match-found',
      language: 'cy',
      words: 'Invented words.',
      valid_from: '2099-01-05',
      source: 'Invented',
    },
    ...{ proposed_by: idOf('olu'), proposed_at: then },
  }),
  row('leg_start', {
    engagement_id: engagement,
    ...pair,
    version: 1,
    leg: 0,
    side: 'clinician',
    started_by: alice,
    at: then,
  }),
  row('employer_consent', {
    person_id: alice,
    need_id: open,
    state: 'asking',
    employer_name: 'Invented Trust',
    clinician_name: 'Alice Invented',
    role: 'line-manager',
    name: 'Una Invented',
    email: 'una@trust.example',
    standing: 'unconfirmed',
    language: 'en-GB',
    about: 'Six weeks of teaching.',
    reply_by: '2027-01-01',
    asked_at: then,
  }),
  row('contribution', {
    person_id: alice,
    person_name: 'Alice Invented',
    kind: 'past-informal',
    host_name: 'Invented Clinic',
    country: 'KE',
    state: 'recorded',
    version: 1,
    created_at: then,
  }),
  row('contribution: waiting', {
    person_id: alice,
    person_name: 'Alice Invented',
    kind: 'past-informal',
    institution_id: houseA,
    country: 'KE',
    state: 'waiting',
    version: 1,
    asked_at: then,
    created_at: then,
  }),
  row('contribution_account', {
    contribution_id: idOf('row contribution'),
    person_id: alice,
    version: 1,
    title: 'Invented teaching',
    role: 'trainer',
    at: then,
  }),
  row('certificate', {
    number: 'AAAA-BBBB-CCCC-DDDD',
    contribution_id: idOf('row contribution'),
    person_id: alice,
    version: 1,
    status_index: 5,
    facts: '{}',
    key_id: 'first',
    credential: 'x',
    issued_at: then,
  }),
  row('revalidation_requirement', {
    ...{ regulator: 'NMC', code: 'invented', position: 9, years: 3, sentence: 'Invented.' },
    ...{ valid_from: '2026-01-01', believed: true, ...dated },
  }),
  row('revalidation_note', { contribution_id: idOf('row contribution'), person_id: alice, at: then }, [
    'contribution_id',
  ]),
  row('contribution_session', {
    contribution_id: idOf('row contribution'),
    person_id: alice,
    version: 1,
    ordinal: 0,
    day: '2026-01-05',
    minutes: 60,
    mode: 'remote',
    topic: 'Invented topic',
  }),
  row('contribution_taught', {
    contribution_id: idOf('row contribution'),
    person_id: alice,
    version: 1,
    cadre: 'nurse',
    sex: 'female',
    level: 'practising',
    people: 5,
  }),
  row('contribution_history', {
    contribution_id: idOf('row contribution'),
    about: alice,
    act: 'record',
    to_state: 'recorded',
    version: 1,
    side: 'person',
    at: then,
  }),
  row('record_check', {
    engagement_id: engagement,
    person_id: alice,
    kind: 'record-check',
    authority: 'DBS',
    seen: 'The certificate itself.',
    passed: true,
    seen_on: '2026-01-05',
    valid_until: later,
    officer_id: idOf('olu'),
    at: then,
  }),
  row(
    'engagement_clearance',
    {
      engagement_id: engagement,
      kind: 'record-check',
      ...pair,
      passed: true,
      covers_children: false,
      valid_until: later,
      at: then,
    },
    ['engagement_id'],
  ),
  row('engagement_history', {
    engagement_id: engagement,
    institution_id: houseA,
    about: alice,
    act: 'agree',
    to_state: 'proposed',
    version: 1,
    at: then,
  }),

  row('engagement_handover', {
    engagement_id: engagement,
    ...pair,
    state: 'stated',
    remains: 'Two sessions.',
    materials: 'On the ward.',
    side: 'clinician',
    stated_by: alice,
    stated_at: then,
  }),
  row('handover_waiver', {
    engagement_id: engagement,
    ...pair,
    said_as: 'clinician',
    reason: 'complete',
    said_by: alice,
    at: then,
  }),
  row('training_requirement', {
    ...{ name: 'Invented course', source: 'Invented handbook', valid_from: '2099-01-05' },
    ...{ stated_by: idOf('olu'), stated_at: then, institution_id: houseA },
  }),
  row('training_record', {
    ...{ engagement_id: engagement, ...pair, requirement_id: idOf('row training_requirement') },
    ...{ done_on: '2026-01-05', evidence: 'Certificate', at: then },
  }),
  row('training_check', {
    ...{ engagement_id: engagement, ...pair, requirement_id: idOf('row training_requirement') },
    ...{ record_id: idOf('row training_record'), passed: true, seen: 'It.', valid_until: '2026-02-05' },
    ...{ checked_by: idOf('olu'), at: then },
  }),
  row(
    'survey_question',
    {
      ...{ code: 'invented', audience: 'host', ordinal: 99, kind: 'scale', months: [0] },
      ...{ words: { 'en-GB': 'Was it so?', cy: 'Ai felly?' }, valid_from: '2026-01-05', source: 'invented' },
    },
    ['code'],
  ),
  row('survey_respondent', {
    ...{ engagement_id: engagement, ...pair, audience: 'colleague', name: 'Joy', email: 'joy@rows.example' },
    ...{ named_by: alice, named_at: then },
  }),
  row('survey_round', { respondent_id: idOf('row survey_respondent'), months: 0, due_on: '2026-01-05' }, [
    'respondent_id',
    'months',
  ]),
  row(
    'survey_answer',
    {
      ...{ respondent_id: idOf('row survey_respondent'), months: 0, question: 'invented', scale: 4 },
      answered_at: then,
    },
    ['respondent_id', 'months', 'question'],
  ),
  row('handover_check', { engagement_id: engagement, ...pair, months: 3, due_on: '2026-04-05' }),
  row('country_pause', {
    country: 'SO',
    state: 'proposed',
    reason: 'Invented.',
    decided_by: idOf('olu'),
    decided_at: then,
  }),
  row('safety_check', {
    pause_id: idOf('row country_pause'),
    engagement_id: engagement,
    person_id: alice,
    asked_at: then,
  }),
  row('concern_retention', { valid_from: '2099-01-05', months: 60, warned_days: 30, source: 'Invented' }, [
    'valid_from',
  ]),
  row('concern_retention_proposal', {
    ...{ valid_from: '2099-02-05', months: 60, warned_days: 30, source: 'Invented' },
    ...{ proposed_by: idOf('olu'), proposed_at: then },
  }),
  row('concern', {
    what: 'Something happened.',
    language: 'en-GB',
    engagement_id: engagement,
    ...pair,
    raised_by: alice,
    state: 'received',
    raised_at: then,
  }),
  row('concern_entry', {
    concern_id: idOf('row concern'),
    act: 'note',
    words: 'Looked at.',
    staff_id: idOf('sara'),
    at: then,
  }),
  row('concern_entry: of whoever raised it', {
    concern_id: idOf('row concern'),
    act: 'written-back',
    words: 'And more.',
    at: then,
  }),
  row('concern_reading', { concern_id: idOf('row concern'), staff_id: idOf('sara'), at: then }),

  row('time_off_request', {
    reference: 'TO-1',
    engagement_id: engagement,
    person_id: alice,
    employer_id: idOf('trust E'),
    employer_name: 'Invented trust E',
    employer_key: 'e',
    state: 'asking',
    clinician_name: 'Invented alice',
    asked_at: then,
  }),
  row('time_off_line', {
    request_id: request,
    ordinal: 0,
    leave_type: 'AL',
    from_day: '2027-01-04',
    to_day: '2027-01-08',
    days: 5,
  }),
  row('time_off_step', {
    id: idOf('a step'),
    request_id: request,
    ordinal: 0,
    role: 'line-manager',
    name: 'Invented Manager',
    email: 'manager@rows.example',
    standing: 'employer-domain',
    state: 'asked',
    asked_at: then,
  }),
  row('time_off_step: of a later approver', {
    request_id: request,
    ordinal: 1,
    role: 'hr',
    name: 'Invented Second',
    email: 'second@rows.example',
    standing: 'unconfirmed',
    state: 'waiting',
  }),
  row('time_off_decision', {
    request_id: request,
    step_id: idOf('a step'),
    generation: 1,
    round: 1,
    decision: 'ask-more',
    at: then,
  }),
  row('time_off_history', { request_id: request, about: alice, act: 'ask', at: then }),
  row('time_off_outcome', { engagement_id: engagement, ...pair, outcome: 'pending', at: then }, [
    'engagement_id',
  ]),
  row('held_document', {
    person_id: alice,
    kind: 'passport',
    state: 'held',
    holder: 'you',
    lapses_on: later,
    noted_at: then,
  }),
  ...['time_off_calendar', 'time_off_calendar: of an approver'].map((name) =>
    row(name, {
      request_id: request,
      step_id: name === 'time_off_calendar' ? null : idOf('a step'),
      ordinal: 0,
      from_day: '2027-01-04',
      to_day: '2027-01-08',
      standing: true,
      said_at: then,
    }),
  ),
  row('approver_team', {
    email: 'uma@rows.example',
    employer_key: 'e',
    size: 12,
    minimum: 8,
    said_at: then,
  }),
  row('leave_system', {
    employer_id: idOf('trust E'),
    url: 'https://leave.rows.example/midst',
    connected_at: then,
    connected_by: idOf('hana'),
  }),
  row('leave_system_message', {
    system_id: idOf('row leave_system'),
    employer_id: idOf('trust E'),
    type: 'test',
    due_at: then,
    created_at: then,
  }),
  row('approver_address', {
    employer_id: idOf('trust E'),
    email: 'manager@rows.example',
    name: 'Invented Manager',
    role: 'line-manager',
    stated_at: then,
  }),
  row('leave_policy', { employer_id: idOf('trust E'), source: 'an invented policy', seen_on: '2026-01-05' }),
  row('closed_leave', {
    employer_id: idOf('trust E'),
    first_day: '2031-01-05',
    last_day: '2031-01-11',
    what: 'Invented',
    added_at: then,
  }),
  row('leave_policy_proposal', {
    employer_id: idOf('trust E'),
    leave_type: 'SPL',
    facts: '{"limits": [], "chain": []}',
    source: 'an invented policy',
    valid_from: '2026-02-01',
    proposed_at: then,
  }),
  row(
    'imported_record',
    {
      kind: 'need',
      source: 'a file',
      key: '1',
      noun_id: open,
      hash: 'x',
      shape: '{}',
      first_at: then,
      last_at: then,
    },
    ['kind', 'source', 'key'],
  ),
  row('import_file', {
    person_id: idOf('olu'),
    kind: 'needs',
    format: 'csv',
    name: 'invented.csv',
    source: 'a-file',
    state: 'uploading',
    created_at: then,
    moved_at: then,
  }),
  row('import_part', { file_id: idOf('row import_file'), ordinal: 0, text: 'id' }, ['file_id', 'ordinal']),
  row(
    'import_row',
    {
      ...{ file_id: idOf('row import_file'), row: 1, outcome: 'added' },
      ...{ mapped: 1, kept: 0, refused: 0, lost: 0 },
    },
    ['file_id', 'row'],
  ),
  row(
    'import_former',
    { file_id: idOf('row import_file'), noun_id: idOf('draft'), former: '{}', ledger: '{}' },
    ['file_id', 'noun_id'],
  ),

  ...['open_data_edition', 'open_data_edition: published'].map((name) =>
    row(name, {
      ...{ year: 2025, csv: 'year', dictionary: '{}', rows: 0, made_by: idOf('olu'), made_at: then },
      ...(name.endsWith('published')
        ? { state: 'published', settled_by: idOf('opal'), settled_at: then, settled_reason: 'Invented' }
        : { state: 'asked' }),
    }),
  ),
  row('equality_text', { version: 99, since: '2026-01-01', text: 'Invented' }, ['version']),
  row(
    'equality_answer',
    { person_id: alice, version: 1, agreed_at: then, answered_at: then, sex: 'female' },
    ['person_id'],
  ),
  row(
    'counted_contribution',
    {
      ...{ contribution_id: idOf('row contribution'), year: 2026, person_id: alice, country: 'KE' },
      ...{ is_last: true, last_day: '2026-01-05' },
    },
    ['contribution_id', 'year'],
  ),
  row('row_export', {
    ...{ first_year: 2025, last_year: 2025, form: 'csv', rows: 900, state: 'asked' },
    ...{ asked_by: idOf('olu'), asked_at: then, reason: 'An invented reason' },
  }),
  row(
    'indicator',
    {
      ...{ code: 'invented', valid_from: '2026-01-01', position: 99, unit: 'things' },
      ...{ name: 'Invented', definition: 'Invented', ...dated },
    },
    ['code', 'valid_from'],
  ),
  row('reference_term', { kind: 'activity', code: 'invented', position: 0, name: 'Invented', ...dated }, [
    'code',
  ]),
  row('term_relation', { kind: 'activity', a: 'a', b: 'b', weight: 0.5, why: 'x', ...dated }, ['a']),
  row('term_phrase', { kind: 'activity', phrase: 'invented', position: 0, ...dated }, ['phrase']),
  row(
    'approver_role',
    {
      ...{ code: 'invented-warden', name: 'Invented warden', valid_from: '2026-01-05', source: 'invented' },
      ...{ added_by: idOf('olu'), added_at: then },
    },
    ['code'],
  ),
  row('term_synonym', {
    id: idOf('row term_synonym'),
    kind: 'activity',
    code: 'invented',
    words: 'invented words',
    reason: 'invented',
    added_by: idOf('olu'),
    added_at: then,
  }),
  row(
    'recruitment_code',
    {
      nation: 'wales',
      edition: 'invented',
      title: 'Invented',
      valid_from: '2026-01-05',
      source: 'invented',
    },
    ['edition'],
  ),
  row(
    'recruitment_listing',
    {
      list: 'uk-red',
      edition: 'invented',
      country: 'KE',
      valid_from: '2026-01-05',
      source: 'invented',
    },
    ['edition'],
  ),
  row(
    'need_kind',
    {
      ...{ code: 'invented', position: 99, name: 'Invented', names: '{}' },
      ...{ activities: [], legs: '[]', ...dated },
    },
    ['name'],
  ),
  row('bank_holiday', { nation: 'wales', day: '2031-01-01', name: 'Invented', substitute: false, ...dated }, [
    'name',
  ]),
  row(
    'registration_route',
    {
      country: 'KE',
      body: 'invented',
      route: 'invented',
      position: 0,
      professions: [],
      asks: '',
      lead: '',
      cost: '',
      ...dated,
    },
    ['body'],
  ),
  row(
    'uk_register',
    {
      code: 'invented',
      position: 0,
      name: 'Invented',
      number_pattern: '.',
      pattern_believed: true,
      statuses: [],
      statuses_believed: true,
      live_check_url: '',
      ...dated,
    },
    ['code'],
  ),
  row(
    'document_kind',
    {
      code: 'invented',
      position: 0,
      name: 'Invented',
      owner: 'you',
      recurring: false,
      unit: 'day',
      ...dated,
    },
    ['code'],
  ),
  row(
    'registration_requirement',
    {
      ...{ code: 'invented', position: 0, professions: [], works: [], documents: [], unit: 'day', ...dated },
      who: 'anyone',
      answer: 'ask',
    },
    ['code'],
  ),
  row(
    'travel_step',
    {
      code: 'invented',
      position: 0,
      owner: 'you',
      works: [],
      document: 'visa',
      after: [],
      unit: 'day',
      ...dated,
    },
    ['code'],
  ),
  row(
    'absence_limit',
    { code: 'invented', amount: 1, unit: 'calendar-day', per: 'calendar-year', words: '', ...dated },
    ['code'],
  ),

  row('peer_member', { topic: 'teaching', language: 'en', person_id: alice, joined_at: then }),
  row('peer_question', {
    ...{
      topic: 'teaching',
      language: 'en',
      author_id: alice,
      title: 'How long a session?',
      words: '',
      at: then,
    },
  }),
  row('peer_answer', {
    ...{ question_id: idOf('row peer_question'), topic: 'teaching', language: 'en', author_id: idOf('uma') },
    ...{ words: 'An hour.', at: then },
  }),
  row('peer_helped', { answer_id: idOf('row peer_answer'), person_id: alice, at: then }, [
    'answer_id',
    'person_id',
  ]),
];

/** Rows that the ground already laid. */
const laid = new Set([
  'member_consent_text',
  'person',
  'person_contact',
  'role',
  'role: of a lead',
  'consent_purpose',
  'audit_chain',
  'organisation',
  'organisation: sensitive',
]);

export function tableOf({ name }: Row): string {
  return `"${name.split(':')[0]}"`;
}

export function insertion(table: string, values: Record<string, unknown>): [sql: string, values: unknown[]] {
  const columns = Object.keys(values);
  return [
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(values),
  ];
}

/** Lays everything into an empty migrated database, past all policies. */
export async function populate(admin: Client): Promise<void> {
  for (const [table, values] of ground) await admin.query(...insertion(`"${table}"`, values));
  for (const one of rows) if (!laid.has(one.name)) await admin.query(...insertion(tableOf(one), one.values));
}
