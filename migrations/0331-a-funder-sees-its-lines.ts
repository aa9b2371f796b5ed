import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A verified funder reads the lines of funding in which it is named, says of each whether it is its own, and nothing about people. */
export class AFunderSeesItsLines0000000000331 implements MigrationInterface {
  name = 'AFunderSeesItsLines0000000000331';

  async up(db: QueryRunner): Promise<void> {
    await db.query(windows);
    await db.query(answers);
    await db.query(counting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

// No policy of partnerships or of their money is widened for funders: whatever else hangs on one stays as closed to them as to
// any stranger, and who noted a line is not theirs to know.
const windows = `
  CREATE FUNCTION app.my_funders() RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT coalesce(array_agg(o.id), '{}') FROM organisation o
       WHERE o.kind = 'funder' AND o.state = 'verified' AND o.id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) $$;

  CREATE FUNCTION app.names_me_as_payer(line uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT EXISTS (SELECT FROM funding_line f WHERE f.id = line AND f.payer_id = ANY ((SELECT app.my_funders())::uuid[])) $$;

  CREATE INDEX funding_line_by_payer ON funding_line (payer_id, id) WHERE payer_id IS NOT NULL;
`;

// One word, and it stays: a line that was answered wrongly is ended by its partnership and noted again.
const answers = `
  CREATE TABLE payer_answer (
    line_id uuid CONSTRAINT payer_answer_pk PRIMARY KEY
      CONSTRAINT payer_answer_of REFERENCES funding_line (id) ON DELETE CASCADE,
    ours boolean NOT NULL,
    answered_by uuid CONSTRAINT payer_answer_by REFERENCES person (id) ON DELETE SET NULL,
    answered_at timestamptz NOT NULL
  );
  SELECT app.protect('payer_answer');
  GRANT SELECT, INSERT ON payer_answer TO midst_application;
  -- The funder that is named, and whoever may read the line itself: its sides and officers.
  CREATE POLICY seen ON payer_answer FOR SELECT TO midst_application
    USING (app.names_me_as_payer(line_id) OR EXISTS (SELECT FROM funding_line f WHERE f.id = line_id));
  CREATE POLICY said ON payer_answer FOR INSERT TO midst_application
    WITH CHECK (answered_by = (SELECT app.person()) AND app.names_me_as_payer(line_id));

  CREATE FUNCTION app.paid_lines()
    RETURNS TABLE (id uuid, partnership_id uuid, partnership_name text, payer_id uuid, payer_name text, item text, amount text,
                   currency text, from_day text, until_day text, noted_at timestamptz, ended_at timestamptz, ours boolean,
                   answered_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT f.id, p.id, p.name, o.id, o.name, f.item, f.amount::text, f.currency, f.from_day::text, f.until_day::text, f.noted_at, f.ended_at,
             a.ours, a.answered_at
        FROM funding_line f JOIN partnership p ON p.id = f.partnership_id JOIN organisation o ON o.id = f.payer_id
        LEFT JOIN payer_answer a ON a.line_id = f.id
       WHERE f.payer_id = ANY ((SELECT app.my_funders())::uuid[]) $$;

  -- What a partnership is, for who confirmed that it pays a line of it, until that line is ended.
  CREATE FUNCTION app.paid_partnerships() RETURNS TABLE (id uuid, name text, purpose text, state text, countries text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT p.id, p.name, p.purpose, p.state,
             (SELECT coalesce(array_agg(DISTINCT o.country::text), '{}') FROM partnership_party y JOIN organisation o
                ON o.id = y.organisation_id WHERE y.partnership_id = p.id)
        FROM partnership p WHERE EXISTS (SELECT FROM funding_line f JOIN payer_answer a ON a.line_id = f.id AND a.ours
          WHERE f.partnership_id = p.id AND f.ended_at IS NULL AND f.payer_id = ANY ((SELECT app.my_funders())::uuid[])) $$;

  REVOKE EXECUTE ON FUNCTION app.my_funders(), app.names_me_as_payer(uuid), app.paid_lines(), app.paid_partnerships() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.my_funders(), app.names_me_as_payer(uuid), app.paid_lines(), app.paid_partnerships()
    TO midst_application;
`;

// What may be told of one partnership is decided over everything there is. A funder may not read that; so a part of Midst
// counts, which reads no table about people itself, and what is to be left out is left out before anybody is answered.
const counting = `
  DO $$
  DECLARE
    before text := pg_get_functiondef('app.indicator_numbers(integer, integer, integer)'::regprocedure);
    after text := replace(before, 'app.has_role(''officer'')', 'app.has_role(''officer'') OR app.is_system(''counter'')');
  BEGIN
    IF after = before THEN RAISE EXCEPTION 'The count does not ask for an officer'; END IF;
    EXECUTE after;
  END $$;
`;
