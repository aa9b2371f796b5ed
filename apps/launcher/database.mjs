const databaseName = 'midst';

/** An address of an embedded server: its socket where it has one, else the loopback, and with a password either way. */
export function urlOf({ port, secrets, socket }, user, database = databaseName) {
  const by = socket ? `?host=${encodeURIComponent(socket)}` : '';
  return `postgres://${user}:${secrets[user]}@127.0.0.1:${port}/${database}${by}`;
}

export async function withClient(connectionString, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  // A server that goes away between two queries must not end the launcher; the next query says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The two logins: `midst_owner` owns the database and migrates, and may make roles; `midst_app` is what the programs
 * use and owns nothing, so that row-level security binds it. Asked again at every start, because the first start
 * may have been killed half way.
 */
export async function ensureRoles(client, secrets) {
  const { rows } = await client.query(
    `select rolname from pg_roles where rolname in ('midst_owner', 'midst_app')`,
  );
  const known = new Set(rows.map((row) => row.rolname));
  for (const [role, rights] of [
    ['midst_owner', 'LOGIN CREATEROLE NOCREATEDB NOSUPERUSER NOBYPASSRLS'],
    ['midst_app', 'LOGIN NOCREATEROLE NOCREATEDB NOSUPERUSER NOBYPASSRLS'],
  ]) {
    const verb = known.has(role) ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${role} WITH ${rights} PASSWORD ${client.escapeLiteral(secrets[role])}`);
  }
}

export async function ensureDatabase(client, name = databaseName) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0)
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER midst_owner`);
  await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(name)} FROM PUBLIC`);
  await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(name)} TO midst_app`);
}

/** Makes roles and database ready in an embedded server and returns the two addresses. */
export async function prepareDatabase(server) {
  await withClient(urlOf(server, 'postgres', 'postgres'), async (client) => {
    await ensureRoles(client, server.secrets);
    await ensureDatabase(client);
  });
  return { DATABASE_URL: urlOf(server, 'midst_app'), DATABASE_OWNER_URL: urlOf(server, 'midst_owner') };
}

/**
 * What has been done to this database, kept as its comment: it lives and dies with the data, unlike a file beside
 * it. `{ migrated?: build, demo?: build }`; a second start with the same build skips both steps.
 */
export function readProgress(server) {
  return withClient(urlOf(server, 'postgres'), async (client) => {
    const { rows } = await client.query(
      `select shobj_description(oid, 'pg_database') as text from pg_database where datname = current_database()`,
    );
    try {
      return JSON.parse(rows[0].text ?? '{}');
    } catch (error) {
      if (error instanceof SyntaxError) return {};
      throw error;
    }
  });
}

export function writeProgress(server, progress) {
  return withClient(urlOf(server, 'postgres'), (client) =>
    client.query(`COMMENT ON DATABASE ${databaseName} IS ${client.escapeLiteral(JSON.stringify(progress))}`),
  );
}
