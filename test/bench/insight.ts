import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { termsVersion } from '../../libs/people/terms-acceptance.entity.js';
import { House } from './house/house.js';
import { judged, machine, print, sharedNow } from './house/report.js';
import { cpuSeconds, residentMb } from './house/usage.js';
import { tokenOf } from './population/chance.js';

const size = { partnerships: 2_000, contributions: 200_000, givers: 20_000, years: 5 };
const target = { seconds: 2, grownMb: 100 };
const last = new Date().getUTCFullYear();
const first = last - size.years + 1;
const officers = [randomUUID(), randomUUID()];

/** Two officers, and five years of what 20,000 people gave in 2,000 partnerships of twenty countries. */
async function fill(client: Client): Promise<void> {
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
  for (const id of officers) {
    await run(
      `INSERT INTO person (id, name, created_at, claimed_at) VALUES ($1, 'Invented officer', now(), now())`,
      [id],
    );
    await run(
      `INSERT INTO role (id, person_id, role, since) VALUES (gen_random_uuid(), $1, 'officer', now())`,
      [id],
    );
    await run(
      `INSERT INTO terms_acceptance (id, person_id, version, adult, at) VALUES (gen_random_uuid(), $1, $2, true, now())`,
      [id, termsVersion],
    );
    await run(
      `INSERT INTO session (id, person_id, token_hash, staff, own_device, created_at, last_seen_at, ends_at, fresh_until)
       VALUES (gen_random_uuid(), $1, $2, true, true, now(), now(), now() + interval '1 day', now() + interval '1 day')`,
      [id, createHash('sha256').update(tokenOf(id)).digest('base64url')],
    );
  }
  await run(`SET session_replication_role = replica`);
  await run(
    `CREATE TEMP TABLE giver AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, $1::int - 1) AS n`,
    [size.givers],
  );
  await run(
    `INSERT INTO person (id, name, created_at, claimed_at) SELECT id, 'Invented giver', now(), now() FROM giver`,
  );
  await run(
    `CREATE TEMP TABLE house AS SELECT n, gen_random_uuid() AS id FROM generate_series(0, $1::int - 1) AS n`,
    [size.partnerships],
  );
  await run(
    `INSERT INTO partnership (id, name, purpose, state, proposed_at) SELECT id, 'Invented ' || n, 'To teach', 'agreed', now() FROM house`,
  );
  await run(
    `CREATE TEMP TABLE made AS SELECT s.n, gen_random_uuid() AS id, g.id AS person_id, h.id AS partnership_id,
       (ARRAY['KE','UG','GH','NG','SL','MW','ZM','ZW','TZ','ET','IN','NP','PK','BD','MM','GM','LR','RW','SO','SS'])[1 + h.n % 20] AS country,
       make_date($1, 1, 1) + (s.n * 7919 % (365 * $2::int))::int AS day
     FROM generate_series(0, $3::int - 1) AS s (n) JOIN giver g ON g.n = s.n * 31 % $4::int JOIN house h ON h.n = s.n % $5::int`,
    [first, size.years, size.contributions, size.givers, size.partnerships],
  );
  await run(
    `INSERT INTO contribution (id, person_id, person_name, kind, partnership_id, host_name, country, state, asked_at, answered_at,
       verifier_name, verifier_standing, created_at)
     SELECT id, person_id, 'Invented', 'past-informal', partnership_id, 'Invented host', country, 'confirmed', now(), now(),
       'Invented', 'lead', now() FROM made`,
  );
  await run(
    `INSERT INTO contribution_account (id, contribution_id, person_id, version, title, role, at, trainers_trained, people_reached, produced, came_back)
     SELECT gen_random_uuid(), id, person_id, 1, 'Invented work', 'trainer', now(), n % 3, n % 50,
       CASE WHEN n % 4 = 0 THEN '[{"kind": "protocol", "adopted": true}]' ELSE '[]' END::jsonb,
       CASE WHEN n % 2 = 0 THEN '[{"kind": "leadership"}]' ELSE '[]' END::jsonb FROM made`,
  );
  await run(
    `INSERT INTO contribution_session (id, contribution_id, person_id, version, ordinal, day, minutes, mode, topic)
     SELECT gen_random_uuid(), id, person_id, 1, o, day + o, 240, CASE WHEN n % 3 = 0 THEN 'remote' ELSE 'in-person' END, 'Invented'
       FROM made, generate_series(0, 1) AS o`,
  );
  await run(
    `INSERT INTO contribution_taught (id, contribution_id, person_id, version, cadre, sex, level, people)
     SELECT gen_random_uuid(), id, person_id, 1, (ARRAY['nurse','midwife','doctor','clinical-officer'])[1 + n % 4], sex,
       (ARRAY['practising','student','senior'])[1 + n % 3], 3 + n % 17 FROM made, unnest(ARRAY['female','male']) AS sex`,
  );
  await run(`SET session_replication_role = DEFAULT`);
  // With triggers off nothing was counted of them.
  await run('SELECT app.recount_contributions()');
  await run('ANALYZE');
}

async function ask<D>(apiUrl: string, officer: string, query: string, variables: object = {}): Promise<D> {
  const answer = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(officer)}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: D; errors?: unknown };
  if (errors) throw new Error(`It was refused: ${JSON.stringify(errors)}`);
  return data;
}

/** Takes an export to its last byte, and watches the API's memory meanwhile. */
async function take(url: string, officer: string, pid: number) {
  const before = residentMb(pid);
  let [peak, bytes] = [before, 0];
  const begun = performance.now();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${tokenOf(officer)}` } });
  if (!answer.ok || !answer.body) throw new Error(`The export was refused: ${answer.status}`);
  const watch = setInterval(() => (peak = Math.max(peak, residentMb(pid))), 50);
  for await (const piece of answer.body) bytes += (piece as Uint8Array).length;
  clearInterval(watch);
  return { before, peak, bytes, seconds: (performance.now() - begun) / 1000 };
}

async function main(args: readonly string[]): Promise<void> {
  const shared = sharedNow();
  const house = await House.lay({});
  const client = new Client({ connectionString: house.laid.adminUrl });
  try {
    await client.connect();
    await fill(client);
    const { pids, apiUrl } = await house.start();
    const years = `firstYear: ${first}, lastYear: ${last}`;
    const report = `{ indicatorReport(${years}) { indicators { lines { label numbers { said } } } } }`;
    const spent = () => cpuSeconds(pids.api) + cpuSeconds(house.laid.postgres, { family: true });
    /** Seconds: the median of five, and the processor's in API and PostgreSQL for each. */
    const timed = async (query: string) => {
      const times: number[] = [];
      const before = spent();
      for (let n = 0; n < 5; n += 1) {
        const begun = performance.now();
        await ask(apiUrl, officers[0], query);
        times.push((performance.now() - begun) / 1000);
      }
      return { median: times.sort((a, b) => a - b)[2], processor: (spent() - before) / 5 };
    };
    const whole = await timed(report);
    const country = await timed(report.replace('lastYear', 'country: "KE", lastYear'));
    const { partnerships } = await ask<{ partnerships: { nodes: { id: string }[] } }>(
      apiUrl,
      officers[0],
      '{ partnerships(first: 1) { nodes { id } } }',
    );
    const partnership = await timed(
      report.replace('lastYear', `partnershipId: "${partnerships.nodes[0].id}", lastYear`),
    );
    const book = await timed(`{ indicatorReportFile(${years}, form: XLSX) { base64 } }`);
    const taken = [];
    for (const form of ['CSV', 'XLSX']) {
      const input = {
        idempotencyKey: randomUUID(),
        firstYear: first,
        lastYear: last,
        form,
        reason: 'For the bench',
      };
      const asked = await ask<{ askExport: { id: string } }>(
        apiUrl,
        officers[0],
        'mutation ($input: AskExportInput!) { askExport(input: $input) { id } }',
        { input },
      );
      await ask(
        apiUrl,
        officers[1],
        'mutation ($input: SettleExportInput!) { settleExport(input: $input) { id } }',
        {
          input: {
            idempotencyKey: randomUUID(),
            exportId: asked.askExport.id,
            release: true,
            reason: 'For the bench',
          },
        },
      );
      const { node } = await ask<{ node: { key: string } }>(
        apiUrl,
        officers[0],
        'query ($id: ID!) { node(id: $id) { ... on RowExport { key } } }',
        { id: asked.askExport.id },
      );
      taken.push({ form, ...(await take(`${apiUrl}/exports/${node.key}`, officers[0], pids.api)) });
    }
    print(
      {
        bench: 'insight',
        command: 'npm run bench -- insight',
        size: `${size.contributions} contributions of ${size.givers} people in ${size.partnerships} partnerships over ${size.years} years`,
        machine: await machine(house.laid.adminUrl),
        shared,
        figures: [
          {
            name: 'yearly report over five years, median of five',
            value: whole.median,
            unit: 's',
            most: target.seconds,
          },
          { name: 'processor time of API and PostgreSQL', value: whole.processor, unit: 's' },
          { name: 'the same of one country', value: country.median, unit: 's', most: target.seconds },
          { name: 'processor time', value: country.processor, unit: 's' },
          { name: 'of one partnership', value: partnership.median, unit: 's' },
          { name: 'processor time', value: partnership.processor, unit: 's' },
          { name: 'as a workbook', value: book.median, unit: 's' },
          { name: 'processor time', value: book.processor, unit: 's' },
          ...taken.flatMap(({ form, before, peak, bytes, seconds }) => [
            { name: `${form}: resident memory before`, value: before, unit: 'MB' },
            { name: `${form}: at its peak`, value: peak, unit: 'MB' },
            { name: `${form}: grown by`, value: peak - before, unit: 'MB', most: target.grownMb },
            { name: `${form}: size`, value: bytes / 2 ** 20, unit: 'MB' },
            { name: `${form}: taken in`, value: seconds, unit: 's' },
          ]),
        ].map(judged),
        notes: ['memory is that of the API, read every 50 ms; figures of a shared machine are upper bounds'],
      },
      args,
    );
  } finally {
    await client.end();
    await house.end();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
