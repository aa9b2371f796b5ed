import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shows officers and operators what became of messages and of background work, and counts for officers how the programme goes. */
export class WhatOfficersAndOperatorsLookAfter0000000000175 implements MigrationInterface {
  name = 'WhatOfficersAndOperatorsLookAfter0000000000175';

  async up(db: QueryRunner): Promise<void> {
    await db.query(messages);
    await db.query(work);
    await db.query(figures);
    await db.query(`
      CREATE INDEX audit_entry_of_organisation ON audit_entry (organisation_id) WHERE organisation_id IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const staff = `(app.has_role('officer') OR app.has_role('operator'))`;

// A mail server's complaint names the address to which it is about; whoever looks after mail need not know whose.
const withoutAddresses = (text: string) =>
  `regexp_replace(${text}, '[^\\s<>"(),;:]+@[^\\s<>"(),;:]+', '…', 'g')`;

const messages = `
  -- No name, address, subject or id of what a message is about leaves these: only its kind and what became of it.
  CREATE FUNCTION app.messages_told(wanted text[], sort text, before uuid, most integer)
    RETURNS TABLE (id uuid, kind text, state text, reason text, attempts integer,
      created_at timestamptz, due_at timestamptz, sent_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.id, m.kind, m.state, ${withoutAddresses('m.reason')}, m.attempts, m.created_at, m.due_at, m.sent_at
        FROM message m
       WHERE ${staff} AND m.state = ANY (wanted) AND (sort IS NULL OR m.kind = sort) AND (before IS NULL OR m.id < before)
       ORDER BY m.id DESC LIMIT most $$;

  CREATE FUNCTION app.message_counts() RETURNS TABLE (state text, messages integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.state, count(*)::int FROM message m WHERE ${staff} GROUP BY m.state $$;

  -- Only one that failed for good is sent again: any other is sent already, or will be.
  CREATE FUNCTION app.send_message_again(message uuid, now timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT ${staff} THEN
      RAISE EXCEPTION 'Only officers and operators send a message again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE message m SET state = 'waiting', reason = NULL, attempts = 0, due_at = now, lease_until = '-infinity',
           expires_at = NULL WHERE m.id = message AND m.state = 'failed';
    RETURN FOUND;
  END $$;
  CREATE INDEX message_failed ON message (id DESC) WHERE state = 'failed';
`;

const work = `
  -- What must follow from what happened and has not yet: the table is the truth, a queue only hands it out.
  CREATE FUNCTION app.work_waiting()
    RETURNS TABLE (listener text, waiting integer, parked integer, failing integer, oldest timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT d.listener, count(*) FILTER (WHERE d.parked_at IS NULL)::int, count(d.parked_at)::int,
             count(*) FILTER (WHERE d.parked_at IS NULL AND d.failures > 0)::int,
             min(e.at) FILTER (WHERE d.parked_at IS NULL)
        FROM delivery d JOIN event e ON e.id = d.event_id
       WHERE app.has_role('operator') AND d.done_at IS NULL GROUP BY d.listener ORDER BY d.listener $$;

  CREATE FUNCTION app.parked_work(after timestamptz, after_id uuid, most integer)
    RETURNS TABLE (id uuid, listener text, event text, at timestamptz, parked_at timestamptz, failures integer, fault text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT d.id, d.listener, e.name, e.at, d.parked_at, d.failures, ${withoutAddresses('d.last_error')}
        FROM delivery d JOIN event e ON e.id = d.event_id
       WHERE app.has_role('operator') AND d.done_at IS NULL AND d.parked_at IS NOT NULL
         AND (after IS NULL OR (date_trunc('milliseconds', d.parked_at), d.id) > (after, after_id))
       ORDER BY date_trunc('milliseconds', d.parked_at), d.id LIMIT most $$;

  -- All tries anew. What was done already is done once, whoever asks for it again.
  CREATE FUNCTION app.try_work_again(delivery uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  BEGIN
    IF NOT app.has_role('operator') THEN
      RAISE EXCEPTION 'Only operators try work again' USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE delivery d SET parked_at = NULL, failures = 0, lease_until = '-infinity'
     WHERE d.id = delivery AND d.parked_at IS NOT NULL AND d.done_at IS NULL;
    RETURN FOUND;
  END $$;
  CREATE INDEX delivery_parked ON delivery (parked_at) WHERE done_at IS NULL AND parked_at IS NOT NULL;

  CREATE FUNCTION app.impossible_lately(since timestamptz)
    RETURNS TABLE (name text, found_at timestamptz, how_many integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT DISTINCT ON (i.name) i.name, i.found_at, i.how_many FROM impossible_state i
       WHERE app.has_role('operator') AND i.found_at >= since ORDER BY i.name, i.found_at DESC $$;
`;

// Months are those of the United Kingdom. Numbers of people are made fit to be shown by libs/insight.
const figures = `
  CREATE FUNCTION app.needs_by_month(since date, until date)
    RETURNS TABLE (month date, state text, needs integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.first::date, h.to_state, count(*)::int
        FROM generate_series(since::timestamp, until::timestamp, interval '1 month') AS m (first)
        CROSS JOIN LATERAL (
          SELECT DISTINCT ON (h.need_id) h.to_state FROM need_history h JOIN need n ON n.id = h.need_id
           WHERE n.record_kind = 'need' AND h.at < (m.first + interval '1 month') AT TIME ZONE 'Europe/London'
           ORDER BY h.need_id, h.id DESC) h
       WHERE app.has_role('officer') GROUP BY 1, 2 ORDER BY 1, 2 $$;

  -- From the first opening of a need to the first person who said interested.
  CREATE FUNCTION app.days_to_first_reply(since date, until date)
    RETURNS TABLE (month date, needs integer, replied integer, people integer, median numeric)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      WITH opened AS (
        SELECT h.need_id, min(h.at) AS at FROM need_history h WHERE h.to_state = 'open' GROUP BY h.need_id),
      replied AS (
        SELECT o.need_id, o.at, min(m.interested_at) AS first, count(DISTINCT m.person_id) AS people
          FROM opened o LEFT JOIN match m ON m.need_id = o.need_id AND m.interested_at >= o.at
         WHERE o.at >= since::timestamp AT TIME ZONE 'Europe/London'
           AND o.at < (until + 1)::timestamp AT TIME ZONE 'Europe/London'
         GROUP BY o.need_id, o.at)
      SELECT date_trunc('month', r.at AT TIME ZONE 'Europe/London')::date, count(*)::int, count(r.first)::int,
             coalesce(sum(r.people), 0)::int,
             round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.first - r.at) / 86400)
               FILTER (WHERE r.first IS NOT NULL))::numeric, 1)
        FROM replied r WHERE app.has_role('officer') GROUP BY 1 ORDER BY 1 $$;

  CREATE FUNCTION app.leave_decisions_by_outcome(since date, until date)
    RETURNS TABLE (outcome text, people integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT d.decision, count(DISTINCT r.person_id)::int FROM app.first_decisions(since, until) d
        JOIN time_off_request r ON r.id = d.request_id
       WHERE app.has_role('officer') GROUP BY 1 ORDER BY 1 $$;

  CREATE FUNCTION app.people_by_match_state(since date, until date)
    RETURNS TABLE (state text, people integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      SELECT m.state, count(DISTINCT m.person_id)::int FROM match m
       WHERE app.has_role('officer') AND m.found_at >= since::timestamp AT TIME ZONE 'Europe/London'
         AND m.found_at < (until + 1)::timestamp AT TIME ZONE 'Europe/London'
       GROUP BY 1 ORDER BY 1 $$;
`;
