import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what can be reckoned with in a leave policy as facts in columns, beside the words that state it. */
export class LeaveRulesInFacts0000000000100 implements MigrationInterface {
  name = 'LeaveRulesInFacts0000000000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(shapes);
    await db.query(columns);
    await db.query(carriedOver);
    await db.query(left);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const roles = `'line-manager', 'rota-coordinator', 'clinical-lead', 'clinical-director', 'educational-supervisor',
  'training-programme-director', 'head-of-school', 'postgraduate-dean', 'medical-director', 'hr', 'finance',
  'chief-executive-delegate'`;
const groups = `'agenda-for-change', 'consultant', 'resident-doctor', 'specialist-doctor', 'locum', 'bank', 'fellow'`;
const units = `'day', 'calendar-day', 'hour', 'contractual-week', 'week', 'month', 'year'`;

// Lists of parts stay together, because nobody asks for one part across policies; their shape is held here.
const shapes = `
  CREATE FUNCTION app.are_leave_limits(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN NOT EXISTS (
      SELECT FROM jsonb_array_elements(stated) AS l WHERE (
        jsonb_typeof(l -> 'amount') = 'number' AND (l ->> 'amount')::numeric > 0
        AND l ->> 'unit' IN (${units})
        AND l ->> 'per' IN ('leave-year', 'three-years', 'request', 'event', 'career')
        AND jsonb_typeof(l -> 'exceptionally') = 'boolean'
        AND coalesce(jsonb_typeof(l -> 'afterServiceMonths'), 'number') = 'number'
        AND l - '{amount,unit,per,exceptionally,afterServiceMonths}'::text[] = '{}') IS NOT TRUE) ELSE false END $$;

  CREATE FUNCTION app.are_words_of(stated jsonb, known text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(stated) = 'array'
      THEN jsonb_array_length(stated) > 0
        AND NOT EXISTS (SELECT FROM jsonb_array_elements_text(stated) AS w WHERE w <> ALL (known))
      ELSE false END $$;

  CREATE FUNCTION app.are_leave_stages(stated jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN jsonb_typeof(stated) = 'array' THEN NOT EXISTS (
      SELECT FROM jsonb_array_elements(stated) AS s WHERE (
        app.are_words_of(s -> 'roles', ARRAY[${roles}])
        AND s ->> 'agreed' IN ('all', 'any')
        AND CASE s #>> '{condition,when}'
          WHEN 'days-over' THEN jsonb_typeof(s #> '{condition,days}') = 'number'
          WHEN 'cost-over' THEN jsonb_typeof(s #> '{condition,pounds}') = 'number'
          WHEN 'staff' THEN app.are_words_of(s #> '{condition,groups}', ARRAY[${groups}])
          ELSE s #>> '{condition,when}' IN ('always', 'exceptional', 'off-list', 'overseas') END
        AND s - '{roles,agreed,condition}'::text[] = '{}') IS NOT TRUE) ELSE false END $$;
`;

const columns = `
  ALTER TABLE leave_policy
    ADD COLUMN nations text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_nations
      CHECK (nations <@ ARRAY['england', 'wales', 'scotland', 'northern-ireland']),
    ADD COLUMN staff_groups text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_staff_groups
      CHECK (staff_groups <@ ARRAY[${groups}]),
    ADD COLUMN pay text CONSTRAINT leave_policy_pay CHECK (pay IN ('paid', 'unpaid', 'part', 'discretion')),
    ADD COLUMN limits jsonb NOT NULL DEFAULT '[]' CONSTRAINT leave_policy_limits CHECK (app.are_leave_limits(limits)),
    ADD COLUMN pro_rata boolean,
    ADD COLUMN leave_year_from smallint CONSTRAINT leave_policy_leave_year CHECK (leave_year_from BETWEEN 1 AND 12),
    ADD COLUMN shortest numeric(6, 1) CONSTRAINT leave_policy_shortest CHECK (shortest > 0),
    ADD COLUMN shortest_unit text CONSTRAINT leave_policy_shortest_unit CHECK (shortest_unit IN (${units})),
    ADD COLUMN longest numeric(6, 1) CONSTRAINT leave_policy_longest CHECK (longest > 0),
    ADD COLUMN longest_unit text CONSTRAINT leave_policy_longest_unit CHECK (longest_unit IN (${units})),
    ADD COLUMN notice numeric(6, 1) CONSTRAINT leave_policy_notice CHECK (notice > 0),
    ADD COLUMN notice_unit text CONSTRAINT leave_policy_notice_unit CHECK (notice_unit IN (${units})),
    ADD COLUMN notice_waivable boolean NOT NULL DEFAULT false,
    ADD COLUMN min_service_months smallint CONSTRAINT leave_policy_min_service CHECK (min_service_months >= 0),
    ADD COLUMN evidence_codes text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_evidence CHECK (evidence_codes <@ ARRAY[
      'application-form', 'invitation', 'offer', 'partnership-letter', 'agreement', 'programme', 'placement-details',
      'curriculum-link', 'cost', 'receipts', 'risk-form', 'cover-plan', 'keep-in-touch-plan', 'college-approval',
      'business-case', 'report']),
    ADD COLUMN gates text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_gates CHECK (gates <@ ARRAY['mandatory-training',
      'appraisal', 'named-partnership', 'agreed-before-applying', 'commitment-to-return', 'service-benefit',
      'annual-leave-first', 'visa-check', 'probation', 'good-standing']),
    ADD COLUMN chain jsonb NOT NULL DEFAULT '[]' CONSTRAINT leave_policy_chain CHECK (app.are_leave_stages(chain)),
    ADD COLUMN decision numeric(6, 1) CONSTRAINT leave_policy_decision CHECK (decision > 0),
    ADD COLUMN decision_unit text CONSTRAINT leave_policy_decision_unit
      CHECK (decision_unit IN ('calendar-day', 'working-day', 'week')),
    ADD COLUMN appealable boolean,
    ADD COLUMN outcomes text[] NOT NULL DEFAULT '{}' CONSTRAINT leave_policy_outcomes CHECK (outcomes <@ ARRAY['approve',
      'approve-subject-to', 'ask-more', 'suggest-dates', 'refuse', 'not-the-right-person']),
    ADD COLUMN overseas text CONSTRAINT leave_policy_overseas
      CHECK (overseas IN ('yes', 'discretion', 'unpaid-work-only', 'no')),
    ADD COLUMN after_refusal_of text[] NOT NULL DEFAULT '{}',
    ADD COLUMN not_with text[] NOT NULL DEFAULT '{}',
    ADD COLUMN never_afterwards boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT leave_policy_lengths CHECK ((shortest IS NULL) = (shortest_unit IS NULL)
      AND (longest IS NULL) = (longest_unit IS NULL) AND (notice IS NULL) = (notice_unit IS NULL)
      AND (decision IS NULL) = (decision_unit IS NULL) AND (notice IS NOT NULL OR NOT notice_waivable));
  COMMENT ON COLUMN leave_policy.limits IS 'how much there is, and over what; all of them hold';
  COMMENT ON COLUMN leave_policy.chain IS 'who decides: stages that follow one another, each of roles that are asked together';
`;

// What had been read before stays read: days, notice, pay, roles in their order.
const carriedOver = `
  UPDATE leave_policy SET
    pay = CASE WHEN paid THEN 'paid' WHEN NOT paid THEN 'unpaid' END,
    limits = CASE
      WHEN max_days IS NOT NULL THEN jsonb_build_array(jsonb_build_object('amount', max_days, 'unit', 'day',
        'per', CASE max_per WHEN 'year' THEN 'leave-year' WHEN 'three-years' THEN 'three-years' WHEN 'event' THEN 'event'
          ELSE 'request' END, 'exceptionally', false))
      ELSE '[]' END,
    notice = notice_days, notice_unit = CASE WHEN notice_days IS NOT NULL THEN 'calendar-day' END,
    decision = decision_days, decision_unit = CASE WHEN decision_days IS NOT NULL THEN 'calendar-day' END,
    chain = (SELECT coalesce(jsonb_agg(jsonb_build_object('roles', jsonb_build_array(role), 'agreed', 'all',
        'condition', jsonb_build_object('when', 'always')) ORDER BY place), '[]')
      FROM unnest(approver_roles) WITH ORDINALITY AS named (role, place));
`;

const left = `
  ALTER TABLE leave_policy DROP COLUMN max_days, DROP COLUMN max_hours, DROP COLUMN max_per, DROP COLUMN paid,
    DROP COLUMN notice_days, DROP COLUMN approver_roles, DROP COLUMN decision_days;
`;
