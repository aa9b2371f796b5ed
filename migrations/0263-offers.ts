import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Associations, clinicians and government desks offer a host something, which becomes a need once the host rewrote it. */
export class Offers0000000000263 implements MigrationInterface {
  name = 'Offers0000000000263';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(helpers);
    await db.query(policies);
    await db.query(closing);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const tables = `
  ALTER TABLE organisation ADD COLUMN takes_offers boolean NOT NULL DEFAULT true;

  CREATE TABLE offer (
    id uuid CONSTRAINT offer_pk PRIMARY KEY,
    host_id uuid NOT NULL CONSTRAINT offer_host REFERENCES organisation (id),
    sender_id uuid CONSTRAINT offer_sender REFERENCES organisation (id),
    sent_by uuid NOT NULL CONSTRAINT offer_sent_by REFERENCES person (id),
    state text NOT NULL CONSTRAINT offer_state CHECK (state IN ('sent', 'rewriting', 'accepted', 'declined', 'withdrawn')),
    what text CONSTRAINT offer_what CHECK (length(what) BETWEEN 3 AND 150),
    words text CONSTRAINT offer_words CHECK (length(words) BETWEEN 10 AND 4000),
    who_could text CONSTRAINT offer_who CHECK (length(who_could) BETWEEN 3 AND 1000),
    mode text NOT NULL CONSTRAINT offer_mode CHECK (mode IN ('remote', 'in-country', 'either')),
    from_day date,
    until_day date,
    how_long text CONSTRAINT offer_how_long CHECK (length(how_long) <= 300),
    language text NOT NULL,
    need_id uuid CONSTRAINT offer_need REFERENCES need (id),
    reason text CONSTRAINT offer_reason CHECK (length(reason) BETWEEN 3 AND 2000),
    sent_at timestamptz NOT NULL,
    answered_at timestamptz,
    answered_by uuid CONSTRAINT offer_answerer REFERENCES person (id),
    CONSTRAINT offer_days CHECK (until_day >= from_day),
    CONSTRAINT offer_need_there CHECK (state NOT IN ('rewriting', 'accepted') OR need_id IS NOT NULL),
    CONSTRAINT offer_declined CHECK (state <> 'declined' OR reason IS NOT NULL)
  );
  COMMENT ON COLUMN offer.sender_id IS 'the association or desk that offers; null: a clinician offers by themselves';
  CREATE INDEX offer_by_host ON offer (host_id, sent_at);
  CREATE INDEX offer_by_sender ON offer (sender_id, sent_at) WHERE sender_id IS NOT NULL;
  CREATE INDEX offer_by_clinician ON offer (sent_by, sent_at) WHERE sender_id IS NULL;

  -- What a clinician ticked of themselves for this offer: another audience than the offer's own row, for a time.
  CREATE TABLE offer_card (
    offer_id uuid CONSTRAINT offer_card_pk PRIMARY KEY CONSTRAINT offer_card_offer REFERENCES offer (id) ON DELETE CASCADE,
    host_id uuid NOT NULL,
    person_id uuid NOT NULL CONSTRAINT offer_card_person REFERENCES person (id) ON DELETE CASCADE,
    ticked text[] NOT NULL,
    facts jsonb NOT NULL,
    at timestamptz NOT NULL,
    until timestamptz NOT NULL
  );
`;

const helpers = `
  -- Whether this host hears offers: it must be able to receive what somebody shows of themselves, and want to.
  CREATE FUNCTION app.takes_offers(host uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT app.may_receive(host) AND EXISTS (SELECT FROM organisation o
        WHERE o.id = host AND o.kind = 'overseas-institution' AND o.takes_offers) $$;

  -- How many offers wait at a host, whoever sent them: senders read their own only.
  CREATE FUNCTION app.offers_waiting(host uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT count(*)::int FROM offer WHERE host_id = host AND state IN ('sent', 'rewriting') $$;

  CREATE FUNCTION app.speaks_for(organisation uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE SET search_path = pg_catalog, public AS $$
      SELECT app.holds('lead', organisation) OR app.holds('coordinator', organisation) $$;

  CREATE FUNCTION app.guard_offer() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    host boolean;
  BEGIN
    IF NOT app.somebody() THEN RETURN NEW; END IF;
    host := app.holds('lead', OLD.host_id);
    IF NOT ((OLD.state = 'sent' AND NEW.state IN ('rewriting', 'declined')
          OR OLD.state = 'rewriting' AND NEW.state IN ('accepted', 'declined')) AND host
        OR OLD.state IN ('sent', 'rewriting') AND NEW.state = 'withdrawn'
          AND (OLD.sender_id IS NULL AND OLD.sent_by = app.person() OR OLD.sender_id IS NOT NULL AND app.speaks_for(OLD.sender_id))) THEN
      RAISE EXCEPTION 'Nobody of this side moves an offer from % to %', OLD.state, NEW.state USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.need_id IS NOT NULL AND NEW.need_id IS DISTINCT FROM OLD.need_id
      OR NEW.need_id IS NOT NULL AND NOT EXISTS (SELECT FROM need n WHERE n.id = NEW.need_id AND n.institution_id = OLD.host_id)
        AND NEW.state <> 'withdrawn' THEN
      RAISE EXCEPTION 'What came of an offer is one need of its host' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION app.guard_offer();
`;

const sender = `(sender_id IS NULL AND sent_by = (SELECT app.person())
    OR sender_id = ANY ((SELECT app.my_organisations('lead') || app.my_organisations('coordinator'))::uuid[]))`;
const host = `(host_id = ANY ((SELECT app.my_organisations('lead'))::uuid[]) AND app.may_receive(host_id))`;

const policies = `
  SELECT app.protect('offer');
  GRANT SELECT, INSERT, UPDATE (state, need_id, reason, answered_at, answered_by) ON offer TO midst_application;
  -- What a clinician offers is between the two sides; what an organisation offers officers read as well.
  CREATE POLICY seen ON offer FOR SELECT TO midst_application USING (
    ${sender} OR ${host} OR sender_id IS NOT NULL AND (SELECT app.has_role('officer')) OR (SELECT app.is_system('relay')));
  CREATE POLICY sent ON offer FOR INSERT TO midst_application WITH CHECK (
    state = 'sent' AND need_id IS NULL AND sent_by = (SELECT app.person()) AND app.takes_offers(host_id)
    AND (sender_id IS NULL AND (SELECT app.has_role('clinician'))
      OR app.speaks_for(sender_id) AND EXISTS (SELECT FROM organisation o WHERE o.id = sender_id AND o.state = 'verified'
        AND o.kind IN ('association', 'diaspora-desk'))));
  CREATE POLICY moved ON offer FOR UPDATE TO midst_application
    USING (${sender} OR ${host}) WITH CHECK (${sender} OR ${host});

  SELECT app.protect('offer_card');
  GRANT SELECT, INSERT, DELETE ON offer_card TO midst_application;
  CREATE POLICY own ON offer_card FOR ALL TO midst_application USING (person_id = (SELECT app.person()))
    WITH CHECK (person_id = (SELECT app.person()) AND EXISTS (SELECT FROM offer o WHERE o.id = offer_id
      AND o.host_id = offer_card.host_id AND o.sender_id IS NULL AND o.sent_by = offer_card.person_id AND o.state = 'sent'));
  -- As long as the offer stands, the time is not over and the consent to show something was not taken back.
  CREATE POLICY shown ON offer_card FOR SELECT TO midst_application USING (
    ${host} AND until > now() AND app.consents(person_id, 'sharing')
    AND EXISTS (SELECT FROM offer o WHERE o.id = offer_id AND o.state IN ('sent', 'rewriting', 'accepted')));
`;

const closing = `
  -- What a clinician wrote and showed goes with their account; that something was offered and answered stays.
  CREATE FUNCTION app.forget_offers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    DELETE FROM offer_card WHERE person_id = NEW.id;
    UPDATE offer SET what = NULL, words = NULL, who_could = NULL, how_long = NULL,
        state = CASE WHEN state IN ('sent', 'rewriting') THEN 'withdrawn' ELSE state END
      WHERE sender_id IS NULL AND sent_by = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forgets_offers AFTER UPDATE OF closed_at ON person FOR EACH ROW
    WHEN (OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL) EXECUTE FUNCTION app.forget_offers();
`;
