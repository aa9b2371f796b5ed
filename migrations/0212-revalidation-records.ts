import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what a person notes of a contribution for their own revalidation, and what each regulator asks for, dated. */
export class RevalidationRecords0000000000212 implements MigrationInterface {
  name = 'RevalidationRecords0000000000212';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE revalidation_requirement (
        id uuid CONSTRAINT revalidation_requirement_pk PRIMARY KEY,
        regulator text NOT NULL CONSTRAINT revalidation_requirement_regulator CHECK (regulator IN ('NMC', 'GMC', 'HCPC')),
        code text NOT NULL,
        position integer NOT NULL,
        amount integer,
        unit text CONSTRAINT revalidation_requirement_unit CHECK (unit IN ('hours', 'pieces')),
        years integer NOT NULL,
        sentence text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        seen_on date NOT NULL,
        believed boolean NOT NULL,
        CONSTRAINT revalidation_requirement_once UNIQUE (regulator, code, valid_from)
      );
      SELECT app.protect('revalidation_requirement');
      GRANT SELECT ON revalidation_requirement TO midst_application;
      CREATE POLICY everybody_reads ON revalidation_requirement FOR SELECT TO midst_application USING (true);

      -- Between a person and nobody: no host, no officer, no part of Midst.
      CREATE TABLE revalidation_note (
        contribution_id uuid CONSTRAINT revalidation_note_pk PRIMARY KEY
          CONSTRAINT revalidation_note_of REFERENCES contribution (id),
        person_id uuid NOT NULL CONSTRAINT revalidation_note_person REFERENCES person (id),
        counts_as_practice boolean NOT NULL DEFAULT true,
        participatory_minutes integer NOT NULL DEFAULT 0
          CONSTRAINT revalidation_note_participatory CHECK (participatory_minutes BETWEEN 0 AND 600000),
        own_minutes integer NOT NULL DEFAULT 0 CONSTRAINT revalidation_note_own CHECK (own_minutes BETWEEN 0 AND 600000),
        feedback text CONSTRAINT revalidation_note_feedback CHECK (length(feedback) BETWEEN 1 AND 4000),
        reflection text CONSTRAINT revalidation_note_reflection CHECK (length(reflection) BETWEEN 1 AND 8000),
        at timestamptz NOT NULL
      );
      CREATE INDEX revalidation_note_by_person ON revalidation_note (person_id);
      SELECT app.protect('revalidation_note');
      GRANT SELECT, INSERT, UPDATE, DELETE ON revalidation_note TO midst_application;
      CREATE POLICY own ON revalidation_note FOR ALL TO midst_application USING (person_id = (SELECT app.person()))
        WITH CHECK (person_id = (SELECT app.person()) AND EXISTS (SELECT FROM contribution c
          WHERE c.id = revalidation_note.contribution_id AND c.person_id = revalidation_note.person_id));

      CREATE FUNCTION app.forgets_revalidation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM revalidation_note WHERE person_id = NEW.id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER forgets_revalidation AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_revalidation();
    `);
    await db.query(
      `INSERT INTO revalidation_requirement (id, regulator, code, position, amount, unit, years, sentence, valid_from, source, seen_on, believed)
       SELECT gen_random_uuid(), r.regulator, r.code, r.position, r.amount, r.unit, r.years, r.sentence, '2016-04-01'::date, r.source, '2026-11-21', r.believed
         FROM jsonb_to_recordset($1) AS r (regulator text, code text, position integer, amount integer, unit text, years integer,
              sentence text, source text, believed boolean)`,
      [JSON.stringify(rows)],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

type Row = [code: string, amount: number | null, unit: string | null, sentence: string];

const of = (regulator: string, years: number, source: string, believed: boolean, list: readonly Row[]) =>
  list.map(([code, amount, unit, sentence], position) => ({
    position,
    regulator,
    code,
    amount,
    unit,
    years,
    sentence,
    source,
    believed,
  }));

const rows = [
  ...of('NMC', 3, 'logbook.co.uk and lpmde.ac.uk, on revalidation with the NMC', false, [
    ['practice-hours', 450, 'hours', 'Hours of practice, paid or unpaid, in the scope of the registration.'],
    ['cpd-hours', 35, 'hours', 'Hours of continuing professional development.'],
    ['cpd-participatory', 20, 'hours', 'Of these, hours of learning together with others.'],
    ['feedback', 5, 'pieces', 'Pieces of feedback about practice.'],
    [
      'reflections',
      5,
      'pieces',
      'Written reflections on development, feedback or practice, related to the Code.',
    ],
    ['discussion', 1, 'pieces', 'A discussion of the reflections with another registrant.'],
    ['confirmation', 1, 'pieces', 'A confirmation by an appropriate person.'],
  ]),
  ...of('GMC', 5, 'Guidance on supporting information for appraisal and revalidation, as believed', true, [
    ['cpd', null, null, 'Continuing professional development, discussed at each yearly appraisal.'],
    ['quality-improvement', null, null, 'Activity that improves quality.'],
    ['significant-events', null, null, 'Significant events, or a statement that there were none.'],
    ['colleague-feedback', null, null, 'Feedback of colleagues, once in the cycle.'],
    [
      'patient-feedback',
      null,
      null,
      'Feedback of patients, or of those for whom the work is done, once in the cycle.',
    ],
    ['compliments-complaints', null, null, 'Compliments and complaints.'],
    ['whole-practice', null, null, 'The whole practice counts, voluntary work and work abroad among it.'],
  ]),
  ...of('HCPC', 2, 'Standards of continuing professional development, as believed', true, [
    ['record', null, null, 'A continuous, up-to-date and accurate record of activities.'],
    ['mixture', null, null, 'A mixture of learning activities that matter for current or future practice.'],
    ['quality', null, null, 'Development that contributes to the quality of practice and of the service.'],
    ['benefit', null, null, 'Development that benefits the people who are served.'],
    ['profile', null, null, 'A written profile with evidence, when it is asked for.'],
  ]),
];
