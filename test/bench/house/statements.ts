import { Client } from 'pg';

/** What `House.lay` takes so that PostgreSQL counts statements; counting costs it some twentieth of its processor. */
export const countingStatements = {
  BENCH_POSTGRES: JSON.stringify({ shared_preload_libraries: 'pg_stat_statements' }),
};

async function asked<T>(adminUrl: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

/** Begins to count, or begins anew. */
export async function countStatements(adminUrl: string): Promise<void> {
  await asked(adminUrl, async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    await client.query('SELECT pg_stat_statements_reset()');
  });
}

/** The statements that took PostgreSQL most of its time since, dearest first, a line each. */
export async function dearestStatements(adminUrl: string, most = 45): Promise<string[]> {
  return asked(adminUrl, async (client) => {
    const { rows } = await client.query<{ total: number; calls: string; mean: number; query: string }>(
      `SELECT total_exec_time AS total, calls, mean_exec_time AS mean, regexp_replace(query, '\\s+', ' ', 'g') AS query
         FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT $1`,
      [most],
    );
    return rows.map(
      ({ total, calls, mean, query }) =>
        `${(total / 1000).toFixed(2)} s in ${calls} × ${mean.toFixed(3)} ms: ${query.slice(0, 240)}`,
    );
  });
}
