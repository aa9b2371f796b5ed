import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets people answer questions about equality of their own will, apart from everything else: only they read what they
 * answered, officers get numbers, and nothing that matches people can read a row of it, nor that there is one.
 */
export class EqualityApart0000000000304 implements MigrationInterface {
  name = 'EqualityApart0000000000304';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE equality_text (
        version integer CONSTRAINT equality_text_pk PRIMARY KEY,
        since date NOT NULL,
        text text NOT NULL,
        translations jsonb NOT NULL DEFAULT '{}'
      );
      SELECT app.protect('equality_text');
      GRANT SELECT ON equality_text TO midst_application;
      CREATE POLICY public ON equality_text FOR SELECT TO midst_application USING (true);

      -- Agreeing to it stands in the row itself and not among other consents: parts of Midst read those.
      CREATE TABLE equality_answer (
        person_id uuid CONSTRAINT equality_answer_pk PRIMARY KEY CONSTRAINT equality_answer_person REFERENCES person (id),
        version integer NOT NULL CONSTRAINT equality_answer_text REFERENCES equality_text (version),
        agreed_at timestamptz NOT NULL,
        answered_at timestamptz NOT NULL,
        sex text CONSTRAINT equality_answer_sex CHECK (sex IN ('female', 'male', 'another')),
        ethnic_group text CONSTRAINT equality_answer_ethnic_group
          CHECK (ethnic_group IN ('asian', 'black', 'mixed', 'white', 'other')),
        disability text CONSTRAINT equality_answer_disability CHECK (disability IN ('yes', 'no')),
        age_band text CONSTRAINT equality_answer_age_band
          CHECK (age_band IN ('under-25', '25-34', '35-44', '45-54', '55-64', '65-or-more')),
        CONSTRAINT equality_answer_some CHECK (num_nonnulls(sex, ethnic_group, disability, age_band) > 0)
      );
      SELECT app.protect('equality_answer');
      GRANT SELECT, INSERT, UPDATE, DELETE ON equality_answer TO midst_application;
      CREATE POLICY own ON equality_answer FOR ALL TO midst_application
        USING (person_id = (SELECT app.person())) WITH CHECK (person_id = (SELECT app.person()));

      CREATE FUNCTION app.forgets_equality() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$
      BEGIN
        DELETE FROM equality_answer WHERE person_id = NEW.id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER forgets_equality AFTER UPDATE OF closed_at ON person FOR EACH ROW
        WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forgets_equality();

      -- Partnership leads and everybody else, by question and answer. What is small in it, libs/insight leaves out. Who
      -- answers counts from the next month on: two days' numbers would tell who answered between them.
      CREATE FUNCTION app.equality_counts(this_month date) RETURNS TABLE (question text, part text, answer text, people integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
          SELECT said.question, CASE WHEN EXISTS (SELECT FROM role r WHERE r.person_id = a.person_id AND r.role = 'lead'
                   AND r.until IS NULL) THEN 'leads' ELSE 'others' END, said.answer, count(*)::int
            FROM equality_answer a,
                 LATERAL (VALUES ('sex', a.sex), ('ethnic-group', a.ethnic_group), ('disability', a.disability),
                   ('age-band', a.age_band)) AS said (question, answer)
           WHERE app.has_role('officer') AND said.answer IS NOT NULL AND a.answered_at < this_month
           GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 $$;
    `);
    await db.query(
      `INSERT INTO equality_text (version, since, text, translations) VALUES (1, '2026-11-29', $1, $2)`,
      [text, JSON.stringify({ cy: textInWelsh })],
    );
    await db.query(
      `UPDATE indicator SET why_not = $1, translations = jsonb_set(translations, '{cy,whyNot}', to_jsonb($2::text))
        WHERE code = 'women-leading'`,
      [whyNot, whyNotInWelsh],
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const text =
  'I agree that Midst keeps my answers to these questions, apart from my profile, to count whether people of all kinds are reached. Nobody reads my answers; programme officers see numbers of five people and more. They are never used to match me with needs, and nobody is told whether I answered. I can change or delete them at any time.';
const textInWelsh =
  'Rwy’n cytuno bod Midst yn cadw fy atebion i’r cwestiynau hyn, ar wahân i’m proffil, i gyfrif a gyrhaeddir pobl o bob math. Nid oes neb yn darllen fy atebion; mae swyddogion rhaglen yn gweld rhifau am bump o bobl a mwy. Ni ddefnyddir hwy byth i’m paru ag anghenion, ac ni ddywedir wrth neb a atebais. Gallaf eu newid neu eu dileu unrhyw bryd.';
const whyNot =
  'People may answer questions about equality of their own will, and how leads answered is counted on a page of its own: as it is today, which says nothing of years that are over.';
const whyNotInWelsh =
  'Caiff pobl ateb cwestiynau am gydraddoldeb o’u gwirfodd, a chyfrifir sut yr atebodd arweinwyr ar dudalen ei hun: fel y mae heddiw, nad yw’n dweud dim am flynyddoedd sydd wedi dod i ben.';
