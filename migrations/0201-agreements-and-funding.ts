import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what partners signed and until when, what money stands behind it, and when they are to be reminded. */
export class AgreementsAndFunding0000000000201 implements MigrationInterface {
  name = 'AgreementsAndFunding0000000000201';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(guards);
    await db.query(policies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// A new version is a new row that replaces the former: what was in force on a day stays to be read.
const tables = `
  CREATE TABLE partnership_agreement (
    id uuid CONSTRAINT partnership_agreement_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT partnership_agreement_of REFERENCES partnership (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT partnership_agreement_kind CHECK (kind IN ('mou', 'bilateral', 'fellowship', 'data-sharing', 'other')),
    title text NOT NULL CONSTRAINT partnership_agreement_title CHECK (length(title) BETWEEN 2 AND 300),
    version integer NOT NULL CONSTRAINT partnership_agreement_version CHECK (version >= 1),
    replaces uuid CONSTRAINT partnership_agreement_replaces REFERENCES partnership_agreement (id)
      CONSTRAINT partnership_agreement_replaced_once UNIQUE,
    document_reference text CONSTRAINT partnership_agreement_reference CHECK (length(document_reference) BETWEEN 1 AND 500),
    document_url text CONSTRAINT partnership_agreement_url CHECK (document_url ~ '^https?://' AND length(document_url) <= 1000),
    from_day date NOT NULL,
    until_day date,
    noted_by uuid CONSTRAINT partnership_agreement_noter REFERENCES person (id) ON DELETE SET NULL,
    noted_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT partnership_agreement_days CHECK (until_day >= from_day)
  );
  CREATE INDEX partnership_agreement_by_partnership ON partnership_agreement (partnership_id, noted_at);

  -- Who signs for which party: a side of the partnership, or somebody outside it, such as a government.
  CREATE TABLE agreement_signatory (
    id uuid CONSTRAINT agreement_signatory_pk PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT agreement_signatory_of REFERENCES partnership_agreement (id) ON DELETE CASCADE,
    partnership_id uuid NOT NULL CONSTRAINT agreement_signatory_partnership REFERENCES partnership (id) ON DELETE CASCADE,
    organisation_id uuid CONSTRAINT agreement_signatory_side REFERENCES organisation (id),
    party text CONSTRAINT agreement_signatory_party CHECK (length(party) BETWEEN 2 AND 300),
    name text NOT NULL CONSTRAINT agreement_signatory_name CHECK (length(name) BETWEEN 2 AND 200),
    role text NOT NULL CONSTRAINT agreement_signatory_role CHECK (length(role) BETWEEN 2 AND 200),
    signed_on date,
    CONSTRAINT agreement_signatory_for CHECK ((organisation_id IS NULL) <> (party IS NULL))
  );
  CREATE INDEX agreement_signatory_by_agreement ON agreement_signatory (agreement_id);

  CREATE TABLE funding_line (
    id uuid CONSTRAINT funding_line_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT funding_line_of REFERENCES partnership (id) ON DELETE CASCADE,
    item text NOT NULL CONSTRAINT funding_line_item CHECK (length(item) BETWEEN 2 AND 300),
    amount numeric(16, 4) NOT NULL CONSTRAINT funding_line_amount CHECK (amount > 0),
    currency text NOT NULL CONSTRAINT funding_line_currency CHECK (currency ~ '^[A-Z]{3}$'),
    payer_id uuid CONSTRAINT funding_line_payer REFERENCES organisation (id),
    payer text CONSTRAINT funding_line_payer_name CHECK (length(payer) BETWEEN 2 AND 300),
    from_day date NOT NULL,
    until_day date,
    noted_by uuid CONSTRAINT funding_line_noter REFERENCES person (id) ON DELETE SET NULL,
    noted_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT funding_line_paid_by CHECK ((payer_id IS NULL) <> (payer IS NULL)),
    CONSTRAINT funding_line_days CHECK (until_day >= from_day)
  );
  CREATE INDEX funding_line_by_partnership ON funding_line (partnership_id, from_day);

  -- The truth about what is due: a scan finds it, and no delayed job holds it.
  CREATE TABLE partnership_reminder (
    id uuid CONSTRAINT partnership_reminder_pk PRIMARY KEY,
    partnership_id uuid NOT NULL CONSTRAINT partnership_reminder_of REFERENCES partnership (id) ON DELETE CASCADE,
    agreement_id uuid CONSTRAINT partnership_reminder_agreement REFERENCES partnership_agreement (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT partnership_reminder_kind CHECK (kind IN ('renewal-90', 'renewal-30', 'check-in-3', 'check-in-12')),
    due_on date NOT NULL,
    told_at timestamptz,
    CONSTRAINT partnership_reminder_about CHECK ((agreement_id IS NULL) = (kind LIKE 'check-in%'))
  );
  CREATE UNIQUE INDEX partnership_reminder_once ON partnership_reminder (partnership_id, kind, agreement_id) NULLS NOT DISTINCT;
  CREATE INDEX partnership_reminder_due ON partnership_reminder (due_on) WHERE told_at IS NULL;
`;

const guards = `
  CREATE TRIGGER partnership_agreement_only_ends BEFORE UPDATE ON partnership_agreement
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('ended_at');
  CREATE TRIGGER agreement_signatory_only_signs BEFORE UPDATE ON agreement_signatory
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('signed_on');
  CREATE TRIGGER funding_line_only_ends BEFORE UPDATE ON funding_line
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('ended_at');
  CREATE TRIGGER partnership_reminder_only_told BEFORE UPDATE ON partnership_reminder
    FOR EACH ROW EXECUTE FUNCTION app.only_ends('told_at');
`;

const speaks = `((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[])`;
const officer = `(SELECT app.has_role('officer'))`;
const sides = `(partnership_id = ANY ((SELECT app.my_partnerships())::uuid[]) OR ${officer})`;
const open = (table: string) =>
  `EXISTS (SELECT FROM partnership p WHERE p.id = ${table}.partnership_id AND p.state <> 'closed')`;
const noted = `noted_by = (SELECT app.person()) AND ended_at IS NULL`;

const kept = (table: string) => `
  SELECT app.protect('${table}');
  GRANT SELECT, INSERT, UPDATE ON ${table} TO midst_application;
  CREATE POLICY seen ON ${table} FOR SELECT TO midst_application
    USING (${sides} OR (SELECT app.is_system('relay', 'timekeeper')));`;

const policies = `
  ${kept('partnership_agreement')}
  CREATE POLICY noted ON partnership_agreement FOR INSERT TO midst_application
    WITH CHECK (${sides} AND ${noted} AND ${open('partnership_agreement')});
  CREATE POLICY ended ON partnership_agreement FOR UPDATE TO midst_application USING (${sides}) WITH CHECK (${sides});

  -- Anybody in the partnership says who is to sign; that somebody signed is said by their own side or by an officer.
  ${kept('agreement_signatory')}
  CREATE POLICY named ON agreement_signatory FOR INSERT TO midst_application WITH CHECK (
    ${sides} AND ${open('agreement_signatory')}
    AND EXISTS (SELECT FROM partnership_agreement a
      WHERE a.id = agreement_id AND a.partnership_id = agreement_signatory.partnership_id)
    AND (organisation_id IS NULL OR EXISTS (SELECT FROM partnership_party y
      WHERE y.partnership_id = agreement_signatory.partnership_id AND y.organisation_id = agreement_signatory.organisation_id))
    AND (signed_on IS NULL OR organisation_id IS NULL OR organisation_id = ANY ${speaks} OR ${officer}));
  CREATE POLICY signed ON agreement_signatory FOR UPDATE TO midst_application
    USING (${officer} OR organisation_id = ANY ${speaks}
      OR organisation_id IS NULL AND partnership_id = ANY ((SELECT app.my_partnerships())::uuid[]))
    WITH CHECK (${officer} OR organisation_id = ANY ${speaks}
      OR organisation_id IS NULL AND partnership_id = ANY ((SELECT app.my_partnerships())::uuid[]));

  ${kept('funding_line')}
  CREATE POLICY noted ON funding_line FOR INSERT TO midst_application
    WITH CHECK (${sides} AND ${noted} AND ${open('funding_line')});
  CREATE POLICY ended ON funding_line FOR UPDATE TO midst_application USING (${sides}) WITH CHECK (${sides});

  ${kept('partnership_reminder')}
  CREATE POLICY planned ON partnership_reminder FOR INSERT TO midst_application WITH CHECK (${sides} AND told_at IS NULL);
  CREATE POLICY told ON partnership_reminder FOR UPDATE TO midst_application
    USING ((SELECT app.is_system('timekeeper'))) WITH CHECK ((SELECT app.is_system('timekeeper')));
`;
