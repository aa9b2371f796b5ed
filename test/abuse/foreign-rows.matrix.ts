import { everybody, type Name } from '../support/populated-database.js';

/** Everybody in whose name a transaction can run: people, parts of Midst, the holder of a link, nobody. */
export type Eye =
  Name | 'nobody' | 'relay' | 'matcher' | 'doorkeeper' | 'importer' | 'timekeeper' | 'counter' | 'step';

type Rights = Partial<Record<Eye, string>>;

const people = (rights: string): Rights => Object.fromEntries(everybody.map((name) => [name, rights]));
const systems = (rights: string): Rights => ({
  relay: rights,
  matcher: rights,
  doorkeeper: rights,
  importer: rights,
  timekeeper: rights,
});

const readByAll: Rights = { ...people('s'), ...systems('s'), counter: 's', nobody: 's', step: 's' };

/** What a clinician states: hers, read by officers, brought in by the importer, and by nobody else at all. */
const stated: Rights = { alice: 'siud', olu: 's', importer: 'siud' };
/** What a need is made of, while it is a draft of house A. */
const draft: Rights = {
  lena: 'siud',
  olu: 'siud',
  importer: 'siud',
  relay: 's',
  matcher: 's',
  timekeeper: 's',
};

/**
 * Who can see (s), insert (i), update (u) and delete (d) the rows of `populated-database.ts` when nothing but
 * PostgreSQL stands in the way. Whoever is not named can do nothing. Written by hand from the rules of trust: a
 * line that changes here is a change of who may see whom.
 *
 * Alice is a clinician, Bob another; Lena leads houses A and X (sensitive), Ed once led A, Uma leads house B, Sam
 * a suspended house; Cora coordinates association C, Dora a suspended one; Hana is HR of trust E; Fay leads a funder, Gil another; Olu is an officer, Opal an operator, Sara
 * safeguarding staff.
 */
export const matrix: Record<string, Rights> = {
  // Lena by Alice's disclosure, Cora because Alice joined; not Sam and not Dora, whose houses are suspended.
  person: {
    alice: 'su',
    lena: 's',
    cora: 's',
    olu: 's',
    relay: 's',
    doorkeeper: 'siu',
    importer: 'siu',
    timekeeper: 's',
  },
  person_contact: { alice: 's', olu: 's', relay: 's', doorkeeper: 'siu', importer: 'si' },
  role: {
    alice: 'su',
    olu: 'su',
    opal: 's',
    relay: 's',
    matcher: 's',
    doorkeeper: 'su',
    importer: 'si',
    timekeeper: 's',
  },
  'role: of a lead': {
    lena: 'su',
    olu: 'su',
    opal: 's',
    relay: 's',
    matcher: 's',
    doorkeeper: 'su',
    importer: 'si',
    timekeeper: 's',
  },
  role_wish: { alice: 's', olu: 'siu' },
  terms_acceptance: { alice: 'si', olu: 's' },
  session: { alice: 'su', doorkeeper: 'siu', timekeeper: 'sd' },
  sign_in_code: { doorkeeper: 'siud', timekeeper: 'sd' },
  throttle: { doorkeeper: 'siud', timekeeper: 'sd' },
  consent_purpose: readByAll,
  consent: { alice: 'siu', olu: 's', relay: 's', matcher: 's', importer: 'si', timekeeper: 's' },
  disclosure: { alice: 'siu', lena: 'su', olu: 's', relay: 'su', timekeeper: 'su' },
  'disclosure: to a suspended house': { alice: 'siu', olu: 's', relay: 'su', timekeeper: 'su' },
  // Everybody leaves traces, nobody takes one back; one reads what is about oneself.
  audit_entry: {
    ...people('i'),
    ...systems('i'),
    counter: 'i',
    nobody: 'i',
    step: 'i',
    alice: 'si',
    olu: 'si',
  },
  audit_chain: {},
  event: { ...people('i'), ...systems('si'), counter: 'si', step: 'i', relay: 'siud' },
  delivery: { ...systems('su'), counter: 'su', relay: 'siud' },
  impossible_state: { ...systems('i'), counter: 'i', relay: 'si' },
  idempotency: { alice: 'siu', doorkeeper: 'siu', timekeeper: 'sd' },

  organisation: { ...people('s'), ...systems('s'), lena: 'su', olu: 'su', importer: 'su' },
  'organisation: sensitive': { ...systems('s'), lena: 'su', olu: 'su', importer: 'su' },
  // Anybody registers a house in their own name; only who did so reads it before officers have verified it.
  'organisation: registered': { ...people('i'), ...systems('s'), lena: 'si', olu: 'siu', importer: 'siu' },
  organisation_place: { ...people('s'), ...systems('s'), lena: 'siud', olu: 'siud', importer: 'siu' },
  'organisation_place: sensitive': { lena: 'siud', olu: 'siud', importer: 'siu' },
  organisation_site: { ...people('s'), ...systems('s'), lena: 'siu', olu: 'siu' },
  'organisation_site: sensitive': { lena: 'siu', olu: 'siu' },
  organisation_evidence: { lena: 'si', olu: 's' },
  quiet_weeks: { ...people('s'), ...systems('s'), lena: 'siud', olu: 'siud' },
  verification: { lena: 's', olu: 'si' },
  invitation: { lena: 'siu', olu: 'siu', relay: 's', doorkeeper: 'su', importer: 's', timekeeper: 'su' },
  'invitation: to a member': {
    alice: 'su',
    cora: 's',
    olu: 's',
    relay: 's',
    doorkeeper: 'su',
    importer: 's',
    timekeeper: 'su',
  },
  // Any lead proposes in their own name; what they name as a side is another row.
  partnership: {
    lena: 'siu',
    uma: 'i',
    sam: 'i',
    fay: 'i',
    gil: 'i',
    cora: 'i',
    dora: 'i',
    olu: 'siu',
    relay: 's',
    matcher: 's',
    importer: 'si',
    timekeeper: 's',
  },
  partnership_party: { lena: 'siu', olu: 's', relay: 's', matcher: 's', importer: 'si', timekeeper: 's' },
  'partnership: active': {
    lena: 'su',
    olu: 'su',
    relay: 's',
    matcher: 's',
    importer: 'si',
    timekeeper: 's',
  },
  'partnership_party: of work': {
    lena: 'su',
    olu: 's',
    relay: 's',
    matcher: 's',
    importer: 'si',
    timekeeper: 's',
  },
  partnership_principle: readByAll,
  partnership_hallmark: readByAll,
  health_check: { lena: 'siu', olu: 's' },
  health_check_side: { lena: 'siu', olu: 's' },
  // While sides score, what another house thinks is not even the officers' to read.
  health_check_score: { lena: 'siu' },
  'health_check_score: of the other side': { uma: 'siu' },
  'health_check_score: compared': { lena: 's', uma: 's', olu: 's' },
  health_check_joint_score: { lena: 'siu', uma: 'siu', olu: 's' },
  partnership_action: { lena: 'siu', olu: 'siu' },
  partnership_agreement: { lena: 'siu', olu: 'siu', relay: 's', timekeeper: 's' },
  agreement_signatory: { lena: 'siu', olu: 'siu', relay: 's', timekeeper: 's' },
  funding_line: { lena: 'siu', olu: 'siu', relay: 's', timekeeper: 's' },
  // Fay leads the funder that is named: not even she reads the row, which says who noted it.
  'funding_line: of a funder': { lena: 'siu', olu: 'siu', relay: 's', timekeeper: 's' },
  payer_answer: { fay: 'si', lena: 's', olu: 's', relay: 's', timekeeper: 's' },
  partnership_reminder: { lena: 'si', olu: 'si', relay: 's', timekeeper: 'su' },
  partnership_handover: { lena: 'siu', olu: 'siu', relay: 's', timekeeper: 's' },
  consultation: { cora: 's', olu: 'siu', relay: 's', timekeeper: 'su' },
  // Everybody reads it, also without an account.
  'consultation: published': readByAll,
  consultation_answer: { cora: 'siu', olu: 's' },
  country_review: { olu: 'siu' },
  desk_review: { lena: 's', olu: 'siu', relay: 's', timekeeper: 's' },
  // A clinician's offer is between her and the host; an association's is also the officers' to read.
  offer: { alice: 'siu', bob: 'i', lena: 'su', relay: 's' },
  'offer: of an association': { cora: 'siu', lena: 'su', olu: 's', relay: 's' },
  'offer: to a suspended house': { alice: 'su', relay: 's' },
  // Alice never agreed to sharing, so what she ticked is not shown to anybody.
  offer_card: { alice: 'sid' },
  notice_words: { olu: 'siu' },
  announcement: { olu: 'siu', relay: 's' },
  'announcement: sent': { lena: 's', uma: 's', sam: 's', fay: 's', gil: 's', olu: 's', relay: 's' },
  need_share: { alice: 's', cora: 'si', olu: 's', relay: 's' },
  association_member: { alice: 'siu', cora: 's', olu: 's', matcher: 's' },
  'association_member: of a suspended one': { alice: 'su', olu: 's', matcher: 's' },
  member_consent_text: readByAll,
  member_consent: { alice: 'siu', cora: 's', olu: 's' },
  'member_consent: endorse': { alice: 'siu', cora: 's', olu: 's' },
  'member_consent: mentor': { alice: 'siu', cora: 's', olu: 's' },
  // The two and whoever paired them; the days on which they met are theirs alone.
  mentoring: { alice: 'su', ed: 'su', cora: 'su', timekeeper: 'su' },
  'mentoring: as mentee': { alice: 'su', uma: 'su', cora: 'su', timekeeper: 'su' },
  mentoring_meeting: { alice: 'si', ed: 'si' },
  // Lena leads a house to which Alice ticked it; nobody else's house reads it, and nothing that ranks does.
  endorsement: { alice: 'su', cora: 'siu', lena: 's', olu: 's' },
  member_proposal: { alice: 's', cora: 'si' },
  member_proposal_answer: { alice: 'si', cora: 's' },

  need: { lena: 'siu', olu: 'siu', importer: 'siu', relay: 's', matcher: 's', timekeeper: 's' },
  'need: open': {
    ...people('s'),
    lena: 'su',
    olu: 'su',
    importer: 's',
    relay: 's',
    matcher: 's',
    timekeeper: 'su',
  },
  'need: open and sensitive': {
    ...people('s'),
    lena: 'su',
    olu: 'su',
    importer: 's',
    relay: 's',
    matcher: 's',
    timekeeper: 'su',
  },
  need_detail: { lena: 'siu', olu: 'siu', importer: 'siu' },
  'need_detail: open': { ...people('s'), lena: 'siu', olu: 'siu', importer: 'siu' },
  'need_detail: open and sensitive': { lena: 'siu', olu: 'siu', importer: 'siu' },
  position: draft,
  'position: open': { ...people('s'), ...draft },
  'position: open too': { ...people('s'), ...draft },
  leg: draft,
  need_review: { lena: 's', olu: 'si' },
  need_history: { lena: 'si', olu: 'si', importer: 'i' },
  need_flag: { lena: 'si', olu: 'siu', importer: 'i', relay: 's', timekeeper: 's' },
  held_save: { lena: 'siu', olu: 'su', relay: 's', timekeeper: 's' },

  clinician: { alice: 'siu', olu: 's', importer: 'siu' },
  clinician_profession: stated,
  clinician_skill: stated,
  clinician_language: stated,
  registration: stated,
  availability: stated,
  past_assignment: stated,
  clinician_employment: stated,
  heritage_tie: { alice: 'sid', olu: 's', importer: 'siud' },
  // An officer records what they saw; nobody rewrites it, least of all the clinician.
  registration_check: { alice: 's', olu: 'si' },
  clinician_private: { alice: 'siu' },

  message: { ...people('i'), ...systems('i'), counter: 'i', step: 'i', alice: 'si', relay: 'siu' },
  'message: to an address': { ...people('i'), ...systems('i'), counter: 'i', step: 'i', relay: 'siu' },
  notification_preference: { alice: 'siu', relay: 'siu' },
  // A telephone number is its person's alone; the relay writes to it, and stops where somebody answers STOP.
  mobile_number: { alice: 'siud', relay: 'su' },
  text_message: { alice: 'si', relay: 'siu' },
  topic_preference: { alice: 'siu', relay: 'siu' },
  mail_stop: { relay: 'si' },

  // A pair is the matcher's; who it is about answers it.
  match: { alice: 'su', olu: 's', relay: 'su', matcher: 'siud', timekeeper: 'sud' },
  'match: introduced': { alice: 'su', lena: 'su', olu: 's', relay: 'su', matcher: 'su', timekeeper: 'su' },
  // Who stood before a full house is theirs alone: no lead, no officer.
  room_wanted: { alice: 'sid', matcher: 'su', timekeeper: 'sd' },
  match_card: { alice: 'siud', lena: 's', olu: 's', relay: 'siud', matcher: 'siud', timekeeper: 'siud' },
  match_name: { alice: 'siud', lena: 's', olu: 's', relay: 'siud', matcher: 'siud', timekeeper: 'siud' },
  // Who opened whose card is counted by PostgreSQL alone; the person may know of it.
  card_reading: { alice: 's', olu: 's' },
  introduction: { alice: 's', lena: 'si', olu: 's', relay: 's', timekeeper: 's' },
  match_exposure: { alice: 's', matcher: 'si' },
  match_search: { matcher: 'siu', timekeeper: 's' },
  // Written by triggers in everybody's name, read by whoever keeps a roster.
  matcher_change: { matcher: 'sd' },
  match_drift: { matcher: 'sid' },
  shown_band: { matcher: 'siud', timekeeper: 'sd' },

  // Officers read the terms of an engagement and not what the two sides write to each other.
  thread: { alice: 'si', lena: 'si', relay: 'siu', timekeeper: 'siu' },
  thread_message: { alice: 'si', lena: 's', relay: 's', timekeeper: 's' },
  // The other side sees it once an officer has released it.
  'thread_message: held': { alice: 'si', relay: 's', timekeeper: 's' },
  thread_decision: { alice: 'si', lena: 's', relay: 's', timekeeper: 's' },
  thread_mail: { alice: 'si', lena: 's', relay: 's', timekeeper: 's' },
  engagement: { alice: 'siu', lena: 'siu', olu: 's', relay: 'su', timekeeper: 'su' },
  // The other side accepts, never the one that proposed.
  engagement_terms: { alice: 'su', lena: 'si', olu: 's', relay: 's', timekeeper: 's' },
  engagement_booking: { alice: 'sid', lena: 'sid', relay: 'sd', timekeeper: 'sd' },
  // Written by the two sides, each in their own name; who reads the engagement reads its plan.
  work_plan: { alice: 's', lena: 'si', olu: 's', relay: 's', timekeeper: 's' },
  // Officers read what is meant for them, and what somebody put out of everybody else's sight.
  shared_document: { alice: 's', lena: 'si', relay: 'su' },
  'shared_document: of a side': { lena: 'si', relay: 'su' },
  'shared_document: hidden': { lena: 'i', olu: 's', relay: 'su' },
  shared_document_version: { alice: 's', lena: 'si', relay: 'su' },
  // An officer may put out of sight what they may read themselves.
  document_quarantine: { alice: 's', lena: 's', olu: 'siu', relay: 's' },
  leg_start: { alice: 's', lena: 's', olu: 's', relay: 's', timekeeper: 's' },
  message_flag: { alice: 'si', olu: 'su', relay: 's', timekeeper: 's' },
  uk_visit_answer: { alice: 's', lena: 's', olu: 'si', relay: 's', timekeeper: 's' },
  record_check: { alice: 's', olu: 'si' },
  engagement_clearance: { alice: 's', lena: 's', olu: 'siu', relay: 's', timekeeper: 's' },
  // Either side states who carries on, and the host confirms it.
  engagement_handover: { alice: 'si', lena: 'su', olu: 's', relay: 's', timekeeper: 's' },
  // Each side waives for itself, officers for both after the last day.
  handover_waiver: { alice: 's', lena: 's', olu: 's', relay: 's', timekeeper: 's' },
  // Everybody reads what is asked for; a lead states it of their own house. Nobody looks at their own evidence.
  training_requirement: { ...readByAll, lena: 'siu' },
  training_record: { alice: 'si', lena: 's', olu: 's' },
  training_check: { alice: 's', lena: 'si', olu: 'si' },
  // Both sides see whom they named; who answered is nobody's to see, nor what: it is counted.
  survey_question: readByAll,
  survey_respondent: { alice: 'su', lena: 'su', doorkeeper: 'su', timekeeper: 'su' },
  survey_round: { doorkeeper: 'su', timekeeper: 'siu' },
  survey_answer: { doorkeeper: 'i' },
  handover_check: { alice: 's', lena: 's', olu: 's', doorkeeper: 'su', timekeeper: 'siu' },
  // What stops by it everybody may ask; who decided it and why is the officers'. The timekeeper asks who is there.
  country_pause: { olu: 'siu', timekeeper: 's' },
  safety_check: { alice: 's', olu: 'su', doorkeeper: 'su', timekeeper: 'siu' },
  // Anybody raises one in their own name, or through the doorkeeper in nobody's; safeguarding staff alone read it.
  concern: { ...people('i'), doorkeeper: 'i', sara: 'siu' },
  concern_retention: readByAll,
  concern_retention_proposal: { opal: 'siu', sara: 'siu' },
  concern_entry: { sara: 'si' },
  'concern_entry: of whoever raised it': { doorkeeper: 'i', sara: 's' },
  concern_reading: { sara: 'si' },
  engagement_history: { alice: 'si', lena: 'si', olu: 'si', relay: 'si', timekeeper: 'si' },

  // What an employer decides about somebody is that person's: no host, no officer, no HR; the holder of a link sees
  // the request and their own step. What may be written when: `rows-that-cannot-become-others`.
  time_off_request: { alice: 'si', relay: 'su', timekeeper: 's', step: 's' },
  time_off_line: { alice: 's', relay: 's', timekeeper: 's', step: 's' },
  time_off_step: { alice: 'su', relay: 'su', timekeeper: 'su', step: 's' },
  'time_off_step: of a later approver': { alice: 's', relay: 'su', timekeeper: 'su' },
  time_off_decision: { alice: 's', relay: 's', timekeeper: 's', step: 's' },
  time_off_history: { alice: 'si', relay: 'si', timekeeper: 'si' },
  time_off_outcome: { alice: 's', lena: 's', olu: 's', relay: 'siu', timekeeper: 's' },
  // The clinician's own and the approver's own: each learns what their own calendar was told.
  time_off_calendar: { alice: 's', relay: 'siu' },
  'time_off_calendar: of an approver': { relay: 'siu', step: 's' },
  // HR of the employer, and nobody at another one; what is told in it is Midst's.
  // Whoever signed in with the address, and nobody else at all.
  approver_team: { uma: 'siu' },
  leave_system: { hana: 'siu', relay: 'su', doorkeeper: 's' },
  leave_system_message: { hana: 'siu', relay: 'siu' },
  // Whoever asked and whoever holds its link; hosts learn one word by a function, officers nothing.
  employer_consent: { alice: 'siu', relay: 'su', timekeeper: 'su' },
  // Its person, the host that was asked about it, officers; nobody who received it rewrites it, no officer answers.
  contribution: { alice: 'siu', olu: 's', relay: 'su', timekeeper: 'su' },
  'contribution: waiting': { alice: 'su', lena: 'su', olu: 's', relay: 'su', timekeeper: 'su' },
  // Whoever has its number reads of it what its holder shows, through one function and never here.
  certificate: { alice: 'su', olu: 'su' },
  revalidation_requirement: readByAll,
  // Between a person and nobody: no host, no officer, no part of Midst.
  revalidation_note: { alice: 'siud' },
  contribution_account: { alice: 'si', olu: 's', relay: 's', timekeeper: 's' },
  contribution_session: { alice: 's', olu: 's', relay: 's', timekeeper: 's' },
  contribution_taught: { alice: 's', olu: 's', relay: 's', timekeeper: 's' },
  contribution_history: { alice: 'si', olu: 's', relay: 's', timekeeper: 's' },
  // What papers somebody holds is theirs: no host, no officer. The timekeeper notes that it reminded.
  held_document: { alice: 'siud', timekeeper: 'su' },
  approver_address: { ...people('i'), hana: 'si', relay: 's', step: 'i' },
  leave_policy: { ...readByAll, hana: 'siu', olu: 'siu', importer: 'siu' },
  // What an employer thinks of stating is its own, until it holds.
  leave_policy_proposal: { hana: 'siu', olu: 'siu' },

  imported_record: { importer: 'siu' },
  // Officers see what came in by whom; the file itself is read by who uploaded it, and by Midst.
  import_file: { olu: 'siu', importer: 'su' },
  import_part: { olu: 'sid', importer: 'sd' },
  import_former: { importer: 'siud' },
  import_row: { olu: 's', importer: 'siud' },
  // One officer makes it, another lets it out; what is out is everybody's and nobody's to change.
  open_data_edition: { olu: 'si' },
  'open_data_edition: published': { ...readByAll, olu: 's' },
  equality_text: readByAll,
  // Hers alone: no officer, nobody who matches, and no other part of Midst.
  equality_answer: { alice: 'siud' },
  // Reports count it within PostgreSQL; nobody reads a row of it.
  counted_contribution: {},
  // One officer asks for rows, another lets them go: neither is rewritten, and a released one is settled for good.
  row_export: { olu: 'si' },
  indicator: readByAll,
  reference_term: readByAll,
  term_relation: readByAll,
  term_phrase: readByAll,
  term_synonym: { ...readByAll, olu: 'siu' },
  need_kind: readByAll,
  approver_role: { ...readByAll, olu: 'siu' },
  recruitment_code: readByAll,
  recruitment_listing: readByAll,
  bank_holiday: readByAll,
  closed_leave: { ...readByAll, hana: 'sid', olu: 'sid' },
  registration_route: readByAll,
  document_kind: readByAll,
  registration_requirement: readByAll,
  travel_step: readByAll,
  absence_limit: readByAll,
  uk_register: readByAll,

  // Alice alone belongs to the group, and could not join it now: she has agreed on no work, and leads nothing.
  peer_member: { alice: 'su', relay: 's' },
  peer_question: { alice: 'si', olu: 'su', relay: 's' },
  peer_answer: { alice: 's', uma: 's', olu: 'su', relay: 's' },
  peer_helped: { alice: 'sid' },
};
