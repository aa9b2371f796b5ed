import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A return post is a job in its own country and no need of a programme: numbers about needs leave it out, and one number says
 * how many were opened. Who answered one is private, and counted nowhere.
 */
export class ReturnPostsAreCountedApart0000000000367 implements MigrationInterface {
  name = 'ReturnPostsAreCountedApart0000000000367';

  async up(db: QueryRunner): Promise<void> {
    for (const { of, from, to } of changes) await changeFunction(db, of, from, to);
    await redefine(db);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward; restore a backup to go back.');
  }
}

const need = `n.record_kind = 'need'`;
const noPost = 'NOT n.return_post';

/** Where the functions say what a need is. The whole of each is PostgreSQL's; only these words are put in. */
const changes = [
  {
    of: 'app.indicator_numbers(integer, integer, integer)',
    from: /UNION ALL SELECT 'needs-opened'(.*?)n\.record_kind = 'need'(.*?)(?=UNION ALL)/gs,
    to:
      `UNION ALL SELECT 'needs-opened'$1${need} AND ${noPost}$2` +
      `UNION ALL SELECT 'return-posts-opened'$1${need} AND n.return_post$2`,
  },
  {
    of: 'app.indicator_numbers(integer, integer, integer)',
    from: /n\.record_kind = 'need' AND (?=n\.state IN)/g,
    to: `${need} AND ${noPost} AND `,
  },
  {
    of: 'app.indicator_medians(integer, integer, text, uuid, text)',
    from: /FROM opened o JOIN need n ON n\.id = o\.need_id/g,
    to: `FROM opened o JOIN need n ON n.id = o.need_id AND ${noPost}`,
  },
  {
    of: 'app.needs_posted_overseas(integer, integer, text, uuid, text)',
    from: /n\.record_kind = 'need' AND/g,
    to: `${need} AND ${noPost} AND`,
  },
  {
    of: 'app.needs_by_month(date, date)',
    from: /n\.record_kind = 'need' AND/g,
    to: `${need} AND ${noPost} AND`,
  },
  {
    of: 'app.days_to_first_reply(date, date)',
    from: /FROM opened o LEFT JOIN match/g,
    to: `FROM opened o JOIN need n ON n.id = o.need_id AND ${noPost} LEFT JOIN match`,
  },
  {
    of: 'app.people_by_match_state(date, date)',
    from: /FROM match m(?=\s+WHERE)/g,
    to: `FROM match m JOIN need n ON n.id = m.need_id AND ${noPost}`,
  },
];

async function changeFunction(db: QueryRunner, of: string, from: RegExp, to: string): Promise<void> {
  const [{ before }]: { before: string }[] = await db.query(
    'SELECT pg_get_functiondef($1::regprocedure) AS before',
    [of],
  );
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${of} does not count as it was known to`);
  await db.query(after);
}

const apart = {
  en: ' Return posts are left out: they are counted apart.',
  cy: ' Gadewir swyddi dychwelyd allan: fe’u cyfrifir ar wahân.',
};
const lessReturnPosts = ['needs-opened', 'needs-unmet', 'days-to-reply', 'days-to-match', 'led-overseas'];
/** The first year in which there were any. */
const since = '2026-01-01';

const returnPosts = {
  code: 'return-posts-opened',
  unit: 'things',
  name: 'Return posts opened',
  definition:
    'Posts of an institution in its own country, advertised there by itself or by its ministry, that were opened for the first time to people who ticked that they may go back. They are jobs, and no other number about needs counts them. Who answered one is counted nowhere.',
  cy: {
    name: 'Swyddi dychwelyd a agorwyd',
    definition:
      'Swyddi sefydliad yn ei wlad ei hun, a hysbysebwyd yno ganddo ef neu gan ei weinidogaeth, a agorwyd am y tro cyntaf i bobl a diciodd y gallent ddychwelyd. Swyddi ydynt, ac nid oes rhif arall am anghenion yn eu cyfrif. Ni chyfrifir yn unman pwy a atebodd un.',
  },
  source: 'Midst: what its own records can answer',
};

/** Another definition is another row: years that were reported keep theirs. */
async function redefine(db: QueryRunner): Promise<void> {
  await db.query(
    `WITH before AS (
       UPDATE indicator SET valid_until = $2::date - 1 WHERE code = ANY ($1) AND valid_until IS NULL RETURNING *)
     INSERT INTO indicator (code, valid_from, position, unit, name, definition, why_not, translations, source, seen_on)
       SELECT code, $2::date, position, unit, name, definition || $3, why_not,
              jsonb_set(translations, '{cy,definition}', to_jsonb(translations #>> '{cy,definition}' || $4)), source, '2026-11-29'
         FROM before`,
    [lessReturnPosts, since, apart.en, apart.cy],
  );
  const [{ position }]: { position: number }[] = await db.query(
    `SELECT position + 1 AS position FROM indicator WHERE code = 'needs-unmet' AND valid_until IS NULL`,
  );
  await db.query('UPDATE indicator SET position = position + 1 WHERE position >= $1', [position]);
  const { code, unit, name, definition, cy, source } = returnPosts;
  await db.query(
    `INSERT INTO indicator (code, valid_from, position, unit, name, definition, translations, source, seen_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '2026-11-29')`,
    [code, since, position, unit, name, definition, JSON.stringify({ cy }), source],
  );
}
